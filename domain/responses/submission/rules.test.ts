import { describe, expect, it } from "vitest";

import type { DraftState, Measure } from "@/domain/responses/rules";
import { warningsOf } from "@/domain/responses/submission/rules";

const draft = (over: Partial<DraftState> = {}): DraftState => ({
  text: "The law was passed and is applied. ".repeat(6),
  status: "IMPLEMENTED",
  isAdopted: "yes",
  isAppliedInPractice: "yes",
  evidenceUpTo: "2026-04-30",
  stepBackReason: "",
  statusReason: "",
  supersededBy: "",
  supersededByReformId: "",
  ...over,
});
const figures = { kind: "STATISTIC", datedOn: "2026-01-01", isPublic: true } as const;
const act = { ...figures, kind: "ACT" } as const;
const measure: Measure = { publishedStatus: "NO_INFORMATION", evidence: [act, figures], plans: 0, today: "2026-05-01" };

describe("warningsOf", () => {
  it.each([
    ["nothing, where everything is shown", {}, {}, []],
    ["a text that says next to nothing", { text: "Done." }, {}, ["shortText"]],
    ["no text that is not there: that is refused", { text: "" }, {}, []],
    ["evidence without a last day", { evidenceUpTo: "" }, {}, ["noPeriod"]],
    ["practice that only acts are to show", {}, { evidence: [act] }, ["noPracticeShown"]],
    ["no missing practice, where none is claimed", { status: "PARTIALLY_IMPLEMENTED", isAppliedInPractice: "no" }, { evidence: [act] }, []],
    ["proof that nobody outside can see", {}, { evidence: [{ ...figures, isPublic: false }] }, ["nothingPublic"]],
    ["evidence of more than two years ago", {}, { evidence: [{ ...figures, datedOn: "2024-04-30" }] }, ["oldEvidence"]],
    ["no old evidence, two years ago to the day", {}, { evidence: [{ ...figures, datedOn: "2024-05-01" }] }, []],
    ["nothing of evidence that is not there: that is refused", {}, { evidence: [] }, []],
    ["plans that no measure and no reform carries", { status: "PLANNED" }, {}, ["notPlanned"]],
    ["no plan, where a measure carries it", { status: "IN_PROGRESS" }, { plans: 1 }, []],
    ["nothing of what is not accepted", { status: "NOT_ACCEPTED", evidenceUpTo: "" }, { evidence: [] }, []],
  ] as const)("points out %s", (_, over, by, expected) => expect(warningsOf(draft(over), { ...measure, ...by })).toEqual(expected));
});
