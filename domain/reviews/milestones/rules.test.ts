import { describe, expect, it } from "vitest";

import { dateProblem, expectedMilestones, inOrder, stateOf, type Step } from "@/domain/reviews/milestones/rules";
import type { MilestoneKind } from "@/domain/vocabulary";

const step = (kind: MilestoneKind, over: Partial<Step> = {}): Step => ({ kind, ordinal: 1, dueOn: "", doneOn: "", ...over });

describe("where a milestone stands", () => {
  const report = step("FOLLOWUP_REPORT_DUE", { dueOn: "2028-07-11" });
  it.each([
    ["is done on its day", step("CO_ADOPTED", { doneOn: "2025-07-11" }), [], "2025-07-12", "DONE"],
    ["is due until its day is over", report, [], "2028-07-11", "DUE"],
    ["is overdue the day after", report, [], "2028-07-12", "OVERDUE"],
    ["is met by what was received", report, [step("FOLLOWUP_REPORT_RECEIVED", { doneOn: "2028-08-01" })], "2028-09-01", "DONE"],
    ["is not met by another kind", report, [step("STATE_REPORT_RECEIVED", { doneOn: "2028-08-01" })], "2028-09-01", "OVERDUE"],
    ["is overdue when all of its month is over", step("STATE_REPORT_DUE", { dueOn: "2024-05" }), [], "2024-05-31", "DUE"],
    ["only passes where nobody owes it", step("NGO_ALT_REPORT_DUE", { dueOn: "2025-05-26" }), [], "2025-06-01", "PASSED"],
    ["only passes where the next cycle answers it", step("NEXT_REPORT_DUE", { dueOn: "2020-07-15" }), [], "2026-01-01", "PASSED"],
    ["is unknown without a date", step("NEXT_LOIPR"), [], "2026-01-01", "UNKNOWN"],
  ] as const)("%s", (_, milestone, others, today, expected) => {
    expect(stateOf(milestone, [milestone, ...others], today)).toBe(expected);
  });
});

describe("what can be expected", () => {
  const days = (doneOn: string) => [
    step("DIALOGUE_MEETING_1", { doneOn: `${doneOn}-06-24` }),
    step("DIALOGUE_MEETING_2", { doneOn: `${doneOn}-06-25` }),
  ];
  const cycle = { mechanismCode: "CCPR", procedure: "SIMPLIFIED" as const, hasNext: false, milestones: days("2025") };
  const expected = (over: Partial<typeof cycle> | { procedure: "STANDARD" } = {}) =>
    expectedMilestones({ ...cycle, ...over }).map(({ kind, on }) => `${kind} ${on}`);

  it("follows the predictable review cycle of eight years, and says so", () => {
    expect(expected()).toEqual(["NEXT_LOIPR 2031", "NEXT_REPORT_DUE 2032", "NEXT_DIALOGUE 2033"]);
    expect(expectedMilestones(cycle)[0]).toMatchObject({ rule: "predictableReviewCycle", years: 6, after: "2025-06-25" });
  });

  it("is never a term of follow-up", () => {
    const followUp = [step("FOLLOWUP_REPORT_DUE"), step("CO_ADOPTED", { doneOn: "2025-07-11" })];
    expect(expected({ milestones: [...cycle.milestones, ...followUp] }).join()).not.toContain("FOLLOWUP");
  });

  it("gives way to what a document says, and only to that", () => {
    const recorded = [step("NEXT_DIALOGUE", { dueOn: "2032" }), step("NEXT_LOIPR")];
    expect(expected({ milestones: [...cycle.milestones, ...recorded] })).toEqual(["NEXT_LOIPR 2031", "NEXT_REPORT_DUE 2032"]);
  });

  it.each([
    ["another body's cycle", { mechanismCode: "CAT" }],
    ["a cycle that has a successor", { hasNext: true }],
    ["a dialogue before the rhythm was decided", { milestones: days("2016") }],
    ["a cycle without a dialogue yet", { milestones: [] }],
  ])("is nothing for %s", (_, over) => expect(expected(over)).toEqual([]));

  it("knows no list before reporting under the standard procedure", () => {
    expect(expected({ procedure: "STANDARD" })).toEqual(["NEXT_REPORT_DUE 2032", "NEXT_DIALOGUE 2033"]);
  });
});

describe("the order of a timeline", () => {
  const on = (kind: MilestoneKind, day: string, ordinal = 1) => ({ kind, ordinal, on: day });

  it("is that of the dates, and a step without one stands where its kind comes", () => {
    const shown = inOrder([
      on("NEXT_LOIPR", "2031"),
      on("FOLLOWUP_REPORT_DUE", ""),
      on("CO_ADOPTED", "2025-07-11"),
      on("LOIPR_ADOPTED", ""),
      on("DIALOGUE_MEETING_1", "2025-06-24"),
    ]);
    expect(shown.map(({ kind }) => kind)).toEqual([
      "LOIPR_ADOPTED",
      "DIALOGUE_MEETING_1",
      "CO_ADOPTED",
      "FOLLOWUP_REPORT_DUE",
      "NEXT_LOIPR",
    ]);
  });

  it("keeps kinds of one day, and reminders, in their own order", () => {
    const shown = inOrder([on("REMINDER", "", 2), on("REMINDER", "", 1), on("CO_PUBLISHED", "2025"), on("CO_ADOPTED", "2025")]);
    expect(shown.map(({ kind, ordinal }) => `${kind} ${ordinal}`)).toEqual(["CO_ADOPTED 1", "CO_PUBLISHED 1", "REMINDER 1", "REMINDER 2"]);
  });
});

it.each([
  ["2026-11-23", null],
  ["2026-11-24", "notInTheFuture"],
  ["2026-11", null],
  ["2027", "notInTheFuture"],
  ["", null],
])("what was done on %s is %s on 23 November 2026", (doneOn, key) => {
  expect(dateProblem({ doneOn }, "2026-11-23")?.key ?? null).toBe(key);
});
