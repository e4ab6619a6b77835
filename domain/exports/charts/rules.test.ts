import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Chart } from "@/domain/dashboard/charts/rules";
import { chartCsv, chartSvg } from "@/domain/exports/charts/rules";
import { hostileText } from "@/lib/factories";
import { elementOf, parseXml } from "@/lib/xml";

const cell = (value: number) => ({ value, opens: null });
const aChart = (label: string, shape: Chart["shape"] = "stack"): Chart => ({
  key: "bodies",
  shape,
  title: label,
  labelHeader: "Body",
  totalHeader: shape === "months" ? null : "Number",
  series: [
    { key: "done", label, tone: "success" },
    { key: "late", label: "Late", tone: "danger" },
  ],
  beside: [{ key: "silent", label: "Silent" }],
  rows: [{ key: "2026-03", label, total: shape === "months" ? null : cell(3), cells: { done: cell(2), late: cell(1), silent: cell(1) } }],
});
const pictureOf = (label: string, shape?: Chart["shape"]) =>
  chartSvg({ chart: aChart(label, shape), sentence: label, scope: label, source: label, locale: "en" });

describe("a chart as a file", () => {
  it("is a well-formed drawing that says what it shows, whatever things are called", () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom<Chart["shape"]>("bars", "stack", "months"), (label, shape) => {
        const drawing = parseXml(pictureOf(label, shape));
        expect(drawing.name).toBe("svg");
        expect([elementOf(drawing, "title"), elementOf(drawing, "desc")].every(Boolean)).toBe(true);
        expect(elementOf(drawing, "script")).toBeUndefined();
      }),
      { numRuns: 60 },
    );
    expect(pictureOf("<script>alert(1)</script>")).not.toContain("<script");
  });

  it("draws a part for every number that is not nothing, and the number of each row", () => {
    const drawing = pictureOf("Ministry");
    expect(drawing.match(/fill="url\(#p0\)"/g)).toHaveLength(2);
    expect(drawing).toContain(">3</text>");
  });

  it("is every number as a table, months as programs order them", () => {
    const linesOf = (chart: Chart) => new TextDecoder().decode(chartCsv(chart)).split("\r\n").slice(0, 2);
    expect(linesOf(aChart("Ministry"))).toEqual(["Body,Number,Ministry,Late,Silent", "Ministry,3,2,1,1"]);
    expect(linesOf(aChart("March", "months"))).toEqual(["Body,March,Late,Silent", "2026-03,2,1,1"]);
  });
});
