import { describe, expect, it } from "vitest";

import { articleNumbers, customaryTerm, questionState } from "@/domain/reviews/questions/rules";

const nothing = { hasOralReply: false, hasWrittenReply: false, owedUntil: null, isUnanswered: false, concludedOn: null };
const owed = { ...nothing, owedUntil: "2025-06-27" };

describe("where a question stands", () => {
  it.each([
    ["has no reply that was recorded", nothing, "2025-07-01", "NOT_RECORDED"],
    [
      "has none although the body has concluded: nobody may say that it was never answered",
      { ...nothing, concludedOn: "2025-07-11" },
      "2026-01-01",
      "NOT_RECORDED",
    ],
    ["was answered in the room", { ...nothing, hasOralReply: true }, "2025-06-24", "ANSWERED_ORALLY"],
    ["was answered in writing", { ...nothing, hasWrittenReply: true }, "2025-06-27", "ANSWERED_IN_WRITING"],
    [
      "is answered in writing even if that was late",
      { ...owed, hasWrittenReply: true, concludedOn: "2025-07-11" },
      "2025-08-01",
      "ANSWERED_IN_WRITING",
    ],
    ["is owed a reply through the last day", owed, "2025-06-27", "OWED"],
    ["is owed the rest, whatever was said in the room", { ...owed, hasOralReply: true }, "2025-06-26", "OWED"],
    ["is overdue the day after", owed, "2025-06-28", "OVERDUE"],
    ["is overdue until the body concludes", { ...owed, concludedOn: "2025-07-11" }, "2025-07-10", "OVERDUE"],
    ["was never answered when the body has concluded without the reply", { ...owed, concludedOn: "2025-07-11" }, "2025-07-11", "NEVER"],
    ["was never answered where a source says so", { ...nothing, isUnanswered: true }, "2025-06-25", "NEVER"],
  ] as const)("%s", (_, asked, today, expected) => expect(questionState(asked, today)).toBe(expected));
});

it("the customary term is two days after the dialogue, also over the end of a month", () => {
  expect(customaryTerm("2025-06-25")).toBe("2025-06-27");
  expect(customaryTerm("2025-06-29")).toBe("2025-07-01");
  expect(customaryTerm(null)).toBe("");
});

it.each([
  ["6, 7 and none", ["6", "7", "and", "none"]],
  ["9–11, 9", ["9", "10", "11"]],
  [" 2;3  14 ", ["2", "3", "14"]],
  ["", []],
])("the articles of %o", (written, expected) => expect(articleNumbers(written)).toEqual(expected));
