import { describe, expect, it } from "vitest";

import { aPlanRow } from "@/domain/exports/plan/factories";
import { isLate } from "@/domain/measures/milestones/rules";
import { chartOf } from "@/domain/measures/timeline/rules";

const milestone = { id: "m", title: "Half", dueOn: "2026-07-01", duePrecision: "MONTH", doneOn: null, state: "PLANNED" } as const;

describe("the plan in time", () => {
  it("spans whole years, a month to its end, and keeps apart what has no date", () => {
    const rows = [
      aPlanRow({ id: "a", startsOn: "2026", endsOn: "2027", milestones: [milestone] }),
      aPlanRow({ id: "b", startsOn: "", endsOn: "2026-12" }),
      aPlanRow({ id: "c", startsOn: "", endsOn: "" }),
    ];
    const chart = chartOf(rows, "2026-07-02");
    expect(chart.years).toEqual([
      { year: 2026, at: 0 },
      { year: 2027, at: 50 },
    ]);
    expect(chart.undated.map(({ id }) => id)).toEqual(["c"]);
    expect(chart.spans.map(({ row, from, to }) => [row.id, Math.round(from), Math.round(to)])).toEqual([
      ["a", 0, 100],
      ["b", 46, 50],
    ]);
    expect(chart.spans[0]?.marks).toMatchObject([{ id: "m", isDone: false }]);
    expect(Math.round(chart.today ?? -1)).toBe(25);
  });

  it("draws no today that lies outside, and nothing for an empty plan", () => {
    expect(chartOf([aPlanRow({ endsOn: "2026" })], "2030-01-01").today).toBeNull();
    expect(chartOf([], "2026-01-01")).toEqual({ years: [], today: null, spans: [], undated: [] });
  });

  it("leaves out a milestone that was dropped", () => {
    const [span] = chartOf([aPlanRow({ milestones: [{ ...milestone, state: "DROPPED" }] })], "2026-01-01").spans;
    expect(span?.marks).toEqual([]);
  });
});

describe("a milestone", () => {
  it.each([
    ["2026-07-31", false],
    ["2026-08-01", true],
  ])("due in July is late on %s: %s", (today, expected) => {
    expect(isLate(milestone, today)).toBe(expected);
  });

  it("is not late once it is done or dropped, or when nobody said by when", () => {
    for (const over of [{ state: "DONE" }, { state: "DROPPED" }, { dueOn: null }] as const)
      expect(isLate({ ...milestone, ...over }, "2030-01-01")).toBe(false);
  });
});
