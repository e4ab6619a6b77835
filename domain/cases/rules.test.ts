import { describe, expect, it } from "vitest";

import { isReplyOverdue, replyTerm } from "@/domain/cases/rules";
import { caseFileSchema } from "@/domain/cases/schema";
import { blankCase } from "@/domain/cases/rules";

const unknown = { adoptedOn: null, transmittedOn: null, replyDueOn: null };

describe("replyTerm", () => {
  it.each([
    ["no date", unknown, null],
    ["the date of adoption", { ...unknown, adoptedOn: "2025-01-01" }, { on: "2025-06-30", isExpected: true }],
    [
      "the transmission, which counts",
      { ...unknown, adoptedOn: "2024-01-01", transmittedOn: "2025-01-01" },
      { on: "2025-06-30", isExpected: true },
    ],
    ["a leap year", { ...unknown, adoptedOn: "2024-01-01" }, { on: "2024-06-29", isExpected: true }],
    ["what the document names", { ...unknown, adoptedOn: "2025-01-01", replyDueOn: "2025-09-01" }, { on: "2025-09-01", isExpected: false }],
  ])("from %s", (_, dates, expected) => expect(replyTerm(dates)).toEqual(expected));
});

it.each([
  ["2025-06-30", 0, false],
  ["2025-07-01", 0, true],
  ["2025-07-01", 1, false],
])("on %s with %i replies it is overdue: %s", (today, replies, expected) =>
  expect(isReplyOverdue({ ...unknown, adoptedOn: "2025-01-01", replies }, today)).toBe(expected),
);

describe("the form", () => {
  const id = "00000000-0000-4000-8000-000000000000";
  const valid = { ...blankCase, stateId: id, mechanismId: id, communicationNumber: "2137/2012", attestation: "STATED" };
  const problems = (over: object) =>
    caseFileSchema.safeParse({ ...valid, ...over }).error?.issues.map(({ path, message }) => [path[0], message]);
  it.each([
    [{}, undefined],
    [{ communicationNumber: "2137" }, [["communicationNumber", "notACommunication"]]],
    [{ initials: "A. B." }, undefined],
    [{ initials: "Ә.Ұ." }, undefined],
    [{ initials: "Anna Bergmann" }, [["initials", "notInitials"]]],
    [{ adoptedOn: "2020-02-01", transmittedOn: "2020-01-01" }, [["transmittedOn", "datesReversed"]]],
    [{ attestation: "VERIFIED" }, [["source", "sourceRequired"]]],
  ])("%o", (over, expected) => expect(problems(over)).toEqual(expected));
});
