import { describe, expect, it } from "vitest";
import {
  readAnnotationId,
  readCountries,
  readDay,
  readGoals,
  readList,
  readOne,
  readPosition,
  readSymbol,
  readType,
  writeCountries,
  writeGoals,
  writeList,
  writeOne,
  writePosition,
  writeType,
} from "./rules";

describe("a list", () => {
  it.each([
    ["- Children\n- Women & girls", ["Children", "Women & girls"], []],
    ["", [], []],
    ["Children", ["Children"], ["missingPrefix"]],
    ["Children\nWomen & girls", ["Children", "Women & girls"], ["missingPrefix"]],
    ["– Children\n-Women\n• Men", ["Children", "Women", "Men"], ["oddPrefix"]],
    ["- - Children", ["Children"], ["strayPrefix"]],
    ["- Trees, gardens &\nparks\n- Roads", ["Trees, gardens & parks", "Roads"], ["brokenItem"]],
    ["- \n- Children\n-", ["Children"], ["blanks", "emptyItem"]],
    ["- Children\n- Men\n- Children", ["Children", "Men"], ["repeatedItem"]],
    ["- Children\r\n- Men", ["Children", "Men"], ["lineEndings"]],
    ["'- Children", ["Children"], ["apostrophe"]],
    ["- Children &amp; men", ["Children & men"], ["entities"]],
    ["- \u00A0Children", ["Children"], ["blanks"]],
    ["- Roads - general measures", ["Roads - general measures"], []],
  ])("%j", (raw, items, repairs) => {
    const { value, cell, isUnclear } = readList(raw);
    expect({ value, repairs: cell.repairs, raw: cell.raw, isUnclear }).toEqual({ value: items, repairs, raw, isUnclear: false });
    if (repairs.length === 0) expect(writeList(value)).toBe(raw);
    expect(readList(writeList(value))).toMatchObject({ value: items, cell: { repairs: [] } });
  });
});

describe("one value", () => {
  it("stands after a dash", () => {
    expect(readOne("- 48th Session")).toEqual({ value: "48th Session", cell: { raw: "- 48th Session", repairs: [] }, isUnclear: false });
    expect(writeOne("48th Session")).toBe("- 48th Session");
    expect([readOne("").value, writeOne(null)]).toEqual([null, ""]);
  });

  it("is not chosen out of several", () => expect(readOne("- CAT\n- CRC")).toMatchObject({ isUnclear: true, cell: { repairs: [] } }));
});

describe("a symbol", () => {
  it.each([
    ["CCPR/C/ATL/CO/3", "CCPR/C/ATL/CO/3", []],
    ["- A/HRC/99/10", "A/HRC/99/10", ["strayPrefix"]],
    ["CERD/C/ATL/CO/8–10", "CERD/C/ATL/CO/8-10", ["symbolNoise"]],
    ["ССPR / C/ATL/CO/3", "CCPR/C/ATL/CO/3", ["symbolNoise"]],
    [" CCPR/C/ATL/CO/3\u00A0", "CCPR/C/ATL/CO/3", ["blanks"]],
    ["see CCPR/C/ATL/CO/3 and others", "see CCPR/C/ATL/CO/3 and others", []],
    ["", null, []],
  ])("%j", (raw, value, repairs) => expect(readSymbol(raw)).toEqual({ value, cell: { raw, repairs }, isUnclear: false }));

  it("is unclear in two lines", () => expect(readSymbol("CAT/C/1\nCAT/C/2")).toMatchObject({ value: null, isUnclear: true }));
});

describe("a day", () => {
  it.each([
    ["45717", "2025-03-01", []],
    ["45717.0", "2025-03-01", ["dateWritten"]],
    ["1 March 2025", "2025-03-01", ["dateWritten"]],
    ["- 45717", "2025-03-01", ["strayPrefix"]],
    ["", null, []],
  ])("%j", (raw, value, repairs) => expect(readDay(raw)).toEqual({ value, cell: { raw, repairs }, isUnclear: false }));

  it("that cannot be told stays as it stands", () =>
    expect(readDay("soon")).toEqual({ value: null, cell: { raw: "soon", repairs: [] }, isUnclear: true }));
});

describe("an annotation id", () => {
  const id = "0a0b0c0d-1111-4222-8333-444455556666";
  it.each([
    [id, []],
    [`{${id.toUpperCase()}}`, ["idForm"]],
    [`- ${id}`, ["strayPrefix"]],
  ])("%s", (raw, repairs) => expect(readAnnotationId(raw)).toEqual({ value: id, cell: { raw, repairs }, isUnclear: false }));

  it("is nothing else", () => {
    expect(readAnnotationId("")).toMatchObject({ value: null, isUnclear: false });
    expect(readAnnotationId("12345")).toMatchObject({ value: null, isUnclear: true });
  });
});

describe("closed lists", () => {
  it.each([
    ["- Supported", "SUPPORTED", []],
    ["- Noted", "NOTED", []],
    ["- Accepted", "SUPPORTED", ["wordForm"]],
    ["noted", "NOTED", ["missingPrefix", "wordForm"]],
    ["- Not accepted", "NOTED", ["wordForm"]],
    ["", null, []],
  ])("position %j", (raw, value, repairs) => expect(readPosition(raw)).toEqual({ value, cell: { raw, repairs }, isUnclear: false }));

  it.each([
    ["- Recommendations", "RECOMMENDATION", []],
    ["- Concerns/Observations", "CONCERN", []],
    ["- Recommendation", "RECOMMENDATION", ["wordForm"]],
    ["- Concerns / Observations", "CONCERN", ["wordForm"]],
  ])("type %j", (raw, value, repairs) => expect(readType(raw)).toEqual({ value, cell: { raw, repairs }, isUnclear: false }));

  it("keeps what it does not know as it stands", () => {
    expect(readPosition("- Perhaps")).toEqual({ value: null, cell: { raw: "- Perhaps", repairs: [] }, isUnclear: true });
    expect(readType("- Views")).toMatchObject({ value: null, isUnclear: true });
  });

  it("writes UHRI's words", () => {
    expect([writePosition("NOTED"), writePosition(null), writeType("CONCERN")]).toEqual(["- Noted", "", "- Concerns/Observations"]);
  });
});

describe("goals", () => {
  it.each([
    [
      "- 1.4 - Equal trees\n- 16 - PEACE",
      [
        { code: "1.4", name: "Equal trees" },
        { code: "16", name: "PEACE" },
      ],
      [],
    ],
    ["- 16.b: Peace", [{ code: "16.b", name: "Peace" }], ["sdgForm"]],
    ["- 16 – Peace", [{ code: "16", name: "Peace" }], ["sdgForm"]],
    ["- Peace", [{ code: null, name: "Peace" }], []],
  ])("%j", (raw, value, repairs) => {
    expect(readGoals(raw)).toEqual({ value, cell: { raw, repairs }, isUnclear: false });
    if (repairs.length === 0) expect(writeGoals(value)).toBe(raw);
  });
});

describe("countries", () => {
  const known = (text: string) => (["Atlantis", "AT"].includes(text) ? { name: "Atlantis", code: "ATL" } : null);

  it.each([
    [
      "- Atlantis\n- Thule",
      [
        { name: "Atlantis", code: "ATL" },
        { name: "Thule", code: null },
      ],
      [],
    ],
    ["- AT", [{ name: "Atlantis", code: "ATL" }], ["countryCode"]],
    ["- TH", [{ name: "TH", code: null }], []],
  ])("%j", (raw, value, repairs) => {
    expect(readCountries(raw, known)).toEqual({ value, cell: { raw, repairs }, isUnclear: false });
    if (repairs.length === 0) expect(writeCountries(value)).toBe(raw);
  });
});
