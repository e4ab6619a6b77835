import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { hostileText } from "@/lib/factories";
import { plainText } from "@/lib/plain-text";
import { type Cell, cellLimit, columnName, cutToCell, type Sheet, workbook } from "@/lib/spreadsheet";
import { elementOf, elementsOf, parseXml, type XmlElement } from "@/lib/xml";

const aSheet = (rows: Cell[][], given: Partial<Sheet> = {}): Sheet => ({
  name: "Sheet",
  columns: (rows[0] ?? [null]).map((_, index) => ({ title: `Column ${index + 1}`, width: 20 })),
  rows,
  ...given,
});

function filesOf(sheets: Sheet[]): Map<string, string> {
  const book = workbook({
    title: "Title",
    creator: "Program",
    createdAt: new Date("2027-07-12T00:00:00Z"),
    dateFormat: "dd.mm.yyyy",
    sheets,
  });
  return new Map(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const sheetOf = (files: Map<string, string>, number = 1) => parseXml(files.get(`xl/worksheets/sheet${number}.xml`) ?? "");

const cellsOf = (sheet: XmlElement) => elementsOf(elementOf(sheet, "sheetData") ?? sheet, "row").flatMap((row) => elementsOf(row, "c"));

/** What Excel shows: it reads `_x0041_` as the character of that code. */
const shownIn = (cell: XmlElement | undefined) =>
  (elementOf(elementOf(cell, "is"), "t")?.children ?? [])
    .join("")
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

describe("a workbook", () => {
  test.each(["=1+1", "+1", "-1", "@a", "\tx", "a\nb", "_x003D_1", "constructor", "__proto__", " padded ", "<f>1</f>&amp;"])(
    "keeps %j as it is, typed as text",
    (text) => {
      const [, cell] = cellsOf(sheetOf(filesOf([aSheet([[{ text }]])])));
      expect(cell?.attributes.t).toBe("inlineStr");
      expect(shownIn(cell)).toBe(text);
    },
  );

  test("no text, however hostile, becomes a formula or breaks the file", () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 40 }), (texts) => {
        const files = filesOf([aSheet([texts.map((text) => ({ text }))])]);
        for (const xml of files.values()) parseXml(xml);
        const cells = cellsOf(sheetOf(files)).slice(texts.length);
        expect(cells.map(shownIn)).toEqual(texts.filter(Boolean).map(plainText));
        expect(files.get("xl/worksheets/sheet1.xml")).not.toMatch(/<f[ >]/);
      }),
      { numRuns: 100 },
    );
  });

  test("offers the choices of a column from another sheet, and takes what is none of them", () => {
    const rows = {
      ...aSheet([[null, null]]),
      columns: [
        { title: "Free", width: 9 },
        { title: "Kind", width: 9, choices: { sheet: "It's known", column: 2, count: 3 } },
      ],
    };
    const xml = filesOf([rows, aSheet([[{ text: "a" }]], { name: "It's known" })]).get("xl/worksheets/sheet1.xml") ?? "";
    const [offered, ...more] = elementsOf(elementOf(parseXml(xml), "dataValidations") ?? parseXml(xml), "dataValidation");
    expect(more).toEqual([]);
    expect(offered?.attributes).toMatchObject({ type: "list", sqref: "B2:B5001", showErrorMessage: "0" });
    expect(offered && elementOf(offered, "formula1")?.children.join("")).toBe("'It''s known'!$C$2:$C$4");
    // Excel calls a sheet damaged whose parts stand in another order.
    expect(xml.indexOf("<autoFilter")).toBeLessThan(xml.indexOf("<dataValidations"));
    expect(xml.indexOf("<dataValidations")).toBeLessThan(xml.indexOf("<pageMargins"));
    expect(filesOf([aSheet([[null]])]).get("xl/worksheets/sheet1.xml")).not.toContain("dataValidation");
  });

  test("holds dates and numbers as such, and nothing for nothing", () => {
    const row: Cell[] = [{ date: new Date("2027-07-12T00:00:00Z") }, { number: 12 }, null, { text: "" }];
    const cells = cellsOf(sheetOf(filesOf([aSheet([row])]))).slice(row.length);
    expect(cells.map((cell) => elementOf(cell, "v")?.children[0])).toEqual(["46580", "12"]);
    expect(cells.map(({ attributes }) => attributes.t)).toEqual([undefined, undefined]);
  });

  test("freezes, filters and repeats the header of every sheet", () => {
    const sheets = [aSheet([[{ text: "a" }, { text: "b" }]], { frozenColumns: 1 }), aSheet([[{ text: "c" }]], { name: "O'Neil" })];
    const files = filesOf(sheets);
    const pane = elementOf(elementOf(elementOf(sheetOf(files), "sheetViews"), "sheetView"), "pane");
    expect(pane?.attributes).toMatchObject({ xSplit: "1", ySplit: "1", topLeftCell: "B2", state: "frozen" });
    expect(elementOf(sheetOf(files), "autoFilter")?.attributes.ref).toBe("A1:B2");
    expect(files.get("xl/workbook.xml")).toContain("'Sheet'!$A:$A,'Sheet'!$1:$1");
    expect(files.get("xl/workbook.xml")).toContain("'O''Neil'!$1:$1");
  });

  test("links a cell through a relationship, and not when the address is longer than Excel takes", () => {
    const links = ["https://a.example/?q=1&r=%22", `https://a.example/${"x".repeat(2_100)}`];
    const files = filesOf([aSheet([links.map((link) => ({ text: "there", link }))])]);
    const relationships = elementsOf(parseXml(files.get("xl/worksheets/_rels/sheet1.xml.rels") ?? ""));
    expect(relationships.map(({ attributes }) => [attributes.Target, attributes.TargetMode])).toEqual([[links[0], "External"]]);
  });

  test("refuses a text that Excel would call damage", () => {
    expect(() => filesOf([aSheet([[{ text: "x".repeat(cellLimit + 1) }]])])).toThrow(RangeError);
  });

  test("names the program that wrote it and nobody else", () => {
    const core = parseXml(filesOf([aSheet([[null]])]).get("docProps/core.xml") ?? "");
    expect(elementsOf(core).map(({ name, children }) => [name, children[0]])).toEqual([
      ["title", "Title"],
      ["creator", "Program"],
      ["created", "2027-07-12T00:00:00.000Z"],
    ]);
  });
});

test("a text that is cut fills the cell, ends in the note and splits no character", () => {
  const cut = cutToCell("𝄞".repeat(cellLimit), "… more");
  expect(cut.length).toBeLessThanOrEqual(cellLimit);
  expect(cut.length).toBeGreaterThan(cellLimit - 2);
  expect(cut).toMatch(/𝄞… more$/u);
  expect(cut.isWellFormed()).toBe(true);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (index, name) => {
  expect(columnName(index)).toBe(name);
});
