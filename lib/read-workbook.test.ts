import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "./read-workbook";
import { workbook } from "./spreadsheet";

const relationships = (...targets: [string, string][]) =>
  `<Relationships>${targets.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="http://x/${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** A workbook as other programs write it: shared texts, a namespace prefix, an absolute address. */
const aWorkbook = (rows: string, texts: string, level?: 0) =>
  zipSync(
    {
      "_rels/.rels": strToU8(relationships(["officeDocument", "/xl/workbook.xml"])),
      "xl/workbook.xml": strToU8(`<workbook><sheets><sheet name="One" r:id="r1"/></sheets></workbook>`),
      "xl/_rels/workbook.xml.rels": strToU8(relationships(["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"])),
      "xl/worksheets/sheet1.xml": strToU8(`<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`),
      "xl/sharedStrings.xml": strToU8(`<sst>${texts}</sst>`),
    },
    level === undefined ? {} : { level },
  );

const rowsOf = (bytes: Uint8Array) => openWorkbook(bytes)();

describe("openWorkbook", () => {
  it("reads shared texts, runs, numbers, empty cells and rows left out", () => {
    const bytes = aWorkbook(
      `<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>1</x:v></x:c></x:row>
       <x:row r="3"/><x:row r="5"><x:c><x:v>45717</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a &amp; b</x:t></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>`,
      `<si><t>one_x000D_
two</t></si><si><r><rPr/><t xml:space="preserve">three </t></r><r><t>four</t></r><rPh><t>sound</t></rPh></si>`,
    );
    expect([...rowsOf(bytes)]).toEqual([
      { number: 1, cells: ["one\r\ntwo", "", "three four"] },
      { number: 3, cells: [] },
      { number: 5, cells: ["45717", "a & b", "1"] },
    ]);
  });

  it("reads entries that are not compressed", () => {
    expect([...rowsOf(aWorkbook(`<row r="1"><c r="AA1"><v>7</v></c></row>`, "", 0))]).toEqual([
      { number: 1, cells: [...Array.from({ length: 26 }, () => ""), "7"] },
    ]);
  });

  it("reads what lib/spreadsheet writes", () => {
    const texts = Array.from({ length: 500 }, (_, at) => `Row ${at} < & > "тест" 😀 _x0041_ `.repeat(40));
    const bytes = workbook({
      title: "Title",
      creator: "Creator",
      createdAt: new Date(0),
      dateFormat: "dd.mm.yyyy",
      sheets: [{ name: "One", columns: [{ title: "Text", width: 50 }], rows: texts.map((text) => [{ text }]) }],
    });
    expect([...rowsOf(bytes)].map(({ cells }) => cells[0])).toEqual(["Text", ...texts]);
  });
});
