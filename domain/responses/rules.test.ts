import { describe, expect, it } from "vitest";

import {
  claimableStatuses,
  type DraftState,
  holderOf,
  isProof,
  isStepBack,
  needsEvidence,
  needsPractice,
  openStates,
  requirementsOf,
  standingOf,
} from "@/domain/responses/rules";
import { evidenceKinds, implementationStatuses, responseStates } from "@/domain/vocabulary";

const kept = <Value>(values: Value[], rule: (value: Value) => boolean) => values.filter(rule);

describe("the statuses", () => {
  it("claim implementation, and so need proof", () =>
    expect(kept(implementationStatuses, needsEvidence)).toEqual(["PARTIALLY_IMPLEMENTED", "IMPLEMENTED", "CONTINUOUS"]));
  it("need practice", () => expect(kept(implementationStatuses, needsPractice)).toEqual(["IMPLEMENTED"]));
  it("can be claimed, but for the one that says nothing", () => expect(claimableStatuses).toEqual(implementationStatuses.slice(1)));
});

it("takes acts, figures, judgments, budgets and trainings for proof", () =>
  expect(kept(evidenceKinds, isProof)).toEqual(["ACT", "STATISTIC", "COURT_PRACTICE", "BUDGET", "TRAINING"]));

describe("isStepBack", () => {
  it.each([
    ["IMPLEMENTED", "PARTIALLY_IMPLEMENTED", true],
    ["CONTINUOUS", "PARTIALLY_IMPLEMENTED", true],
    ["IMPLEMENTED", "CONTINUOUS", false],
    ["CONTINUOUS", "IMPLEMENTED", false],
    ["IN_PROGRESS", "PLANNED", true],
    ["PLANNED", "NOT_STARTED", true],
    ["PLANNED", "PLANNED", false],
    ["PLANNED", "IMPLEMENTED", false],
    ["PLANNED", "NOT_ACCEPTED", true],
    ["NOT_STARTED", "REGRESSION", true],
    ["NOT_ACCEPTED", "PLANNED", false],
    ["NOT_ACCEPTED", "REGRESSION", false],
    ["NO_INFORMATION", "REGRESSION", false],
    ["NO_INFORMATION", "NOT_STARTED", false],
    ["IMPLEMENTED", "SUPERSEDED", false],
    ["SUPERSEDED", "NOT_STARTED", false],
  ] as const)("from %s to %s is %s", (from, to, expected) => expect(isStepBack(from, to)).toBe(expected));

  it("is never both ways", () => {
    for (const one of implementationStatuses)
      for (const other of implementationStatuses) expect(isStepBack(one, other) && isStepBack(other, one)).toBe(false);
  });
});

describe("requirementsOf", () => {
  const draft = (over: Partial<DraftState> = {}): DraftState => ({
    text: "Done.",
    status: "IN_PROGRESS",
    isAdopted: "yes",
    isAppliedInPractice: "no",
    evidenceUpTo: "",
    stepBackReason: "",
    statusReason: "",
    supersededBy: "",
    supersededByReformId: "",
    ...over,
  });
  const measure = { publishedStatus: "NO_INFORMATION", evidence: [], plans: 0, today: "2026-05-01" } as const;
  const proof = { kind: "ACT", datedOn: "2026-01-01", isPublic: true } as const;
  const missing = (over: Partial<DraftState>, by: Partial<Parameters<typeof requirementsOf>[1]> = {}) =>
    requirementsOf(draft(over), { ...measure, ...by }).flatMap(({ key, isMet }) => (isMet ? [] : [key]));

  it.each([
    ["nothing, when all is there", {}, {}, []],
    [
      "everything, of an empty draft",
      { text: " ", status: "", isAdopted: "", isAppliedInPractice: "" },
      {},
      ["text", "status", "isAdopted", "isAppliedInPractice"],
    ],
    ["evidence, for a claim of implementation", { status: "CONTINUOUS" }, {}, ["evidence"]],
    ["no evidence, where there is proof", { status: "CONTINUOUS" }, { evidence: [proof] }, []],
    ["practice, for what is said to be implemented", { status: "IMPLEMENTED" }, { evidence: [proof] }, ["isAppliedInPractice"]],
    ["an explanation, for a step back", { status: "PLANNED" }, { publishedStatus: "IN_PROGRESS" }, ["stepBackReason"]],
    [
      "no further explanation, where there is one",
      { status: "PLANNED", stepBackReason: "Sent back." },
      { publishedStatus: "IN_PROGRESS" },
      [],
    ],
    ["proof, where a report alone is there", { status: "CONTINUOUS" }, { evidence: [{ ...proof, kind: "REPORT" }] }, ["evidence"]],
    ["a reason, for what is not accepted", { status: "NOT_ACCEPTED" }, {}, ["statusReason"]],
    ["a reason, for what has become worse", { status: "REGRESSION" }, {}, ["statusReason"]],
    ["a reason and what took its place, for what is superseded", { status: "SUPERSEDED" }, {}, ["statusReason", "supersededBy"]],
    ["nothing, where an act took its place", { status: "SUPERSEDED", statusReason: "Passed.", supersededByReformId: "a reform" }, {}, []],
    ["a day that has come", { evidenceUpTo: "2026-05-02" }, {}, ["evidenceUpTo"]],
    ["nothing of a day that is today", { evidenceUpTo: "2026-05-01" }, {}, []],
  ] as const)("misses %s", (_, over, by, keys) => expect(missing(over, by)).toEqual(keys));
});

it("knows who holds a response, and that nobody holds one that is published or withdrawn", () => {
  expect(Object.fromEntries(responseStates.map((state) => [state, holderOf(state)]))).toEqual({
    DRAFT: "body",
    SUBMITTED: "approver",
    RETURNED: "body",
    SIGNED: "secretariat",
    VERIFIED: "secondPerson",
    PUBLISHED: null,
    WITHDRAWN: null,
  });
  expect(responseStates.filter((state) => holderOf(state) !== null).toSorted()).toEqual(openStates.toSorted());
});

describe("standingOf", () => {
  const published = (bodyId: string, day: string) => ({ bodyId, publishedAt: new Date(`${day}T00:00:00Z`) });
  const [early, late, other] = [published("lead", "2026-01-01"), published("lead", "2026-02-01"), published("other", "2026-03-01")];

  it.each([
    ["nothing, where nothing is published", [], "lead", null],
    ["the lead's latest, though another spoke later", [early, late, other], "lead", late],
    ["the latest of any, where the lead has not spoken", [other, early], "nobody", other],
    ["the latest of any, where there is no lead", [early, other], null, other],
  ])("is %s", (_, responses, lead, expected) => expect(standingOf(responses, lead)).toBe(expected));
});
