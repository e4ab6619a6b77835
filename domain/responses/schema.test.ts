import { describe, expect, it } from "vitest";

import { responseDraftSchema, responseReturnSchema, responseSubmissionSchema, verificationSchema } from "@/domain/responses/schema";
import { explainIssue } from "@/lib/refusal";

const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
const draft = {
  responseId: id,
  version: 1,
  language: "en",
  text: "Done.",
  status: "PLANNED",
  isAdopted: "yes",
  isAppliedInPractice: "no",
  evidenceUpTo: "",
  stepBackReason: "",
  statusReason: "",
  supersededBy: "",
  supersededByReformId: "",
  overrideReason: "",
};
const refused = (
  schema: typeof responseDraftSchema | typeof responseSubmissionSchema | typeof verificationSchema | typeof responseReturnSchema,
  input: unknown,
) => schema.safeParse(input, { error: explainIssue }).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];

describe("a draft", () => {
  it("may be unfinished", () =>
    expect(refused(responseDraftSchema, { ...draft, text: "", status: "", isAdopted: "", isAppliedInPractice: "" })).toEqual([]));
  it.each([
    [{ text: "x".repeat(20_001) }, "text", "tooLong?max=20000"],
    [{ status: "NO_INFORMATION" }, "status", "invalid"],
    [{ isAdopted: true }, "isAdopted", "invalid"],
    [{ evidenceUpTo: "2026-02-30" }, "evidenceUpTo", "notADate"],
    [{ evidenceUpTo: "0020-01-01" }, "evidenceUpTo", "notADate"],
    [{ language: "fr" }, "language", "invalid"],
    [{ version: "1" }, "version", "invalid"],
    [{ responseId: "1" }, "responseId", "invalid"],
  ])("refuses %o", (over, path, message) => expect(refused(responseDraftSchema, { ...draft, ...over })).toEqual([[path, message]]));
  it("keeps only what can be printed, and nothing that was not asked for", () =>
    expect(responseDraftSchema.parse({ ...draft, text: " a\u0000b\r\nc\uD800 ", state: "PUBLISHED" })).toEqual({
      ...draft,
      text: "ab\nc\uFFFD",
    }));
});

describe("a submission", () => {
  it.each([
    [{ text: "  " }, [["text", "required"]]],
    [{ status: "" }, [["status", "chooseStatus"]]],
    [
      { isAdopted: "", isAppliedInPractice: "" },
      [
        ["isAdopted", "answerYesOrNo"],
        ["isAppliedInPractice", "answerYesOrNo"],
      ],
    ],
    [{ status: "IMPLEMENTED" }, [["isAppliedInPractice", "implementedMeansApplied"]]],
    [{ status: "IMPLEMENTED", isAppliedInPractice: "yes" }, []],
    [{ status: "PARTIALLY_IMPLEMENTED" }, []],
  ])("with %o misses %o", (over, problems) => expect(refused(responseSubmissionSchema, { ...draft, ...over })).toEqual(problems));
});

it("is returned only with a reason", () =>
  expect(refused(responseReturnSchema, { responseId: id, version: 1, reason: " " })).toEqual([["reason", "required"]]));
it("is verified only with a finding", () =>
  expect(refused(verificationSchema, { responseId: id, version: 1, status: "", rationale: "", supersededBy: "" })).toEqual([
    ["status", "chooseStatus"],
  ]));
