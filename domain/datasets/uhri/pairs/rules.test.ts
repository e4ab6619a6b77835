import { describe, expect, it } from "vitest";
import { pairUp, type Pairable } from "./rules";

/** "C10" is a concern of paragraph 10, "R11" a recommendation, "C" one without a number, "C10h" one under a heading. */
function paired(...rows: string[]): string[] {
  const pairables = rows.map((written, at): Pairable => {
    const [, type, paragraph, heading] = /^([CR])([\d.]*)(h?)/.exec(written) ?? [];
    return {
      row: at + 2,
      annotationId: written,
      type: type === "C" ? "CONCERN" : "RECOMMENDATION",
      symbol: "CAT/C/ATL/CO/1",
      paragraph: paragraph === "" ? null : (paragraph ?? null),
      hasHeading: heading === "h",
      isUpr: false,
    };
  });
  return Array.from(pairUp(pairables), (found) =>
    "pair" in found
      ? `${found.pair.recommendation} → ${found.pair.concerns.join(" ")} (${found.pair.by})`
      : `${found.alone.annotationId}: ${found.alone.reason}`,
  );
}

describe("pairUp", () => {
  it.each([
    ["the paragraph before", ["C10", "R11"], ["R11 → C10 (order)"]],
    ["whatever the order in the file", ["R13", "R11", "C12", "C10"], ["R11 → C10 (order)", "R13 → C12 (order)"]],
    ["the same paragraph", ["C10", "R10"], ["R10 → C10 (paragraph)"]],
    ["a paragraph in pieces", ["C10 a", "C10 b", "R10 a", "R10 b"], ["R10 a → C10 a C10 b (paragraph)", "R10 b → C10 a C10 b (paragraph)"]],
    ["two recommendations after one concern", ["C10", "R11", "R12"], ["R11 → C10 (order)", "R12 → C10 (order)"]],
    ["concerns held together by a heading", ["C10h", "C11", "R12"], ["R12 → C10h C11 (order)"]],
    ["a heading begins anew", ["C10", "C11h", "R12"], ["R12 → C11h (order)", "C10: noRecommendation"]],
    ["a recommendation under its own heading", ["C10", "R11h"], ["R11h: noConcern", "C10: noRecommendation"]],
    [
      "several concerns without a heading",
      ["C10", "C11", "R12"],
      ["R12: severalConcerns", "C10: noRecommendation", "C11: noRecommendation"],
    ],
    ["paragraphs missing between", ["C10", "R15"], ["R15: noConcern", "C10: noRecommendation"]],
    ["after a merged paragraph", ["C10", "R10", "R11"], ["R10 → C10 (paragraph)", "R11: noConcern"]],
    ["no number: the next row", ["C one", "R two"], ["R two → C one (order)"]],
    ["no number and nothing before", ["R one", "C two"], ["R one: noParagraph", "C two: noRecommendation"]],
    ["a piece without a number after its concern", ["C10", "C12", "R after 12", "R11"], ["R11 → C10 (order)", "R after 12 → C12 (order)"]],
  ])("%s", (_, rows, expected) => expect(paired(...rows)).toEqual(expected));

  it("never pairs across documents, nor without a symbol, nor in the universal periodic review", () => {
    const row = {
      row: 2,
      annotationId: "a",
      type: "CONCERN",
      symbol: "CAT/C/ATL/CO/1",
      paragraph: "10",
      hasHeading: false,
      isUpr: false,
    } as const;
    const found = pairUp([
      row,
      { ...row, annotationId: "b", type: "RECOMMENDATION", symbol: "CAT/C/ATL/CO/2" },
      { ...row, annotationId: "c", type: "RECOMMENDATION", symbol: null },
      { ...row, annotationId: "d", type: "RECOMMENDATION", isUpr: true },
    ]);
    expect(Array.from(found, (one) => ("alone" in one ? [one.alone.annotationId, one.alone.reason] : one))).toEqual([
      ["c", "noSymbol"],
      ["d", "upr"],
      ["a", "noRecommendation"],
      ["b", "noConcern"],
    ]);
  });

  it("pairs a long document in time", () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `${at % 2 === 0 ? "C" : "R"}${at + 1}`);
    expect(paired(...rows)).toHaveLength(30_000);
  });
});
