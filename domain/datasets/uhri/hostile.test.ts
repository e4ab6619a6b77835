import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { DomainError } from "@/domain/errors";
import { workbook } from "@/lib/spreadsheet";
import { aCsv, anAnnotation, anId } from "./factories";
import { readUhriInIsolation } from "./queries";
import { columnNames, uhriColumns } from "./schema";

async function outcome(name: string, contents: string | Uint8Array): Promise<unknown> {
  let rows = 0;
  const bytes = typeof contents === "string" ? strToU8(contents) : contents;
  return readUhriInIsolation(name, bytes, (event) => {
    if ("row" in event) rows += 1;
  }).then(
    () => `${rows} rows`,
    (error: unknown) => (error instanceof DomainError ? error.key : error),
  );
}

const csv = aCsv([anAnnotation(1), anAnnotation(2)]);
const headerLine = aCsv([]);
const annotation = anAnnotation(1);
const sheetName = "xl/worksheets/sheet1.xml";

const xlsx = workbook({
  title: "UHRI",
  creator: "Test",
  createdAt: new Date(0),
  dateFormat: "dd.mm.yyyy",
  sheets: [
    {
      name: "Sheet1",
      columns: columnNames.map((column) => ({ title: uhriColumns[column], width: 20 })),
      rows: [columnNames.map((column) => ({ text: annotation[column] }))],
    },
  ],
});

/** The workbook with one part changed. */
function changed(part: string, change: (xml: string) => string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const parts = unzipSync(xlsx);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))), ...more });
}

const inSheet = (from: string | RegExp, to: string) => changed(sheetName, (xml) => xml.replace(from, to));
const bombSize = 96 * 1024 * 1024;
const bomb = zipSync({ ...unzipSync(xlsx), [sheetName]: new Uint8Array(bombSize) });

/** The same, but every size in it says a thousand bytes. */
const modestBomb = bomb.slice();
const view = new DataView(modestBomb.buffer);
for (let at = 0; at + 4 <= modestBomb.length; at += 1) if (view.getUint32(at, true) === bombSize) view.setUint32(at, 1000, true);

const json = (more: string) => `[{"AnnotationId":"${anId(1)}","Text":"Trees.","Symbol":"A/1","AnnotationType":"Recommendations"${more}`;

describe("a hostile or broken table gets its refusal, and nothing else happens", { timeout: 120_000 }, () => {
  it.each([
    ["a.csv", csv, "2 rows"],
    ["../../a\0.csv", csv, "2 rows"],
    ["a.xlsx", xlsx, "1 rows"],
    ["a.json", json("}]"), "1 rows"],
    ["utf-16.csv", new Uint8Array(Buffer.from(`\uFEFF${csv}`, "utf16le")), "2 rows"],
    ["semicolons.csv", csv.replaceAll('","', '";"'), "2 rows"],
  ])("is a test of tables that are otherwise read: %s", async (name, contents, expected) => {
    expect(await outcome(name, contents)).toBe(expected);
  });

  it.each([
    ["one line of 100 MB", "a.csv", new Uint8Array(100 * 1024 * 1024).fill(0x41), "cellTooLong?cell=A1"],
    ["a cell of 100 MB", "a.csv", Buffer.concat([strToU8(`${headerLine}"`), Buffer.alloc(100 * 1024 * 1024, "A")]), "cellTooLong?cell=A2"],
    ["a million columns", "a.csv", ",".repeat(1_000_000), "tooManyColumns?max=256"],
    ["a million columns below the header", "a.csv", headerLine + "x,".repeat(1_000_000), "tooManyColumns?max=256"],
    ["a quotation that never ends", "a.csv", `${headerLine}"x`, "tableUnreadable"],
    ["a formula", "a.csv", aCsv([anAnnotation(1, { themes: '=HYPERLINK("http://example.org")' })]), "formulaInCell?cell=E2"],
    ["another header", "a.csv", "Name,Age\r\nOne,2\r\n", "columnsMissing?columns=Text%2C+Document+Symbol%2C+Type%2C+OHCHR+Annotation+Id"],
    ["a column twice", "a.csv", headerLine.replace("Affected Persons", "TEXT"), "columnTwice?column=Text"],
    ["nothing", "a.csv", "", "tableEmpty"],
    ["nothing but line ends", "a.csv", "\r\n\n,,,\r\n", "tableEmpty"],
    ["NUL bytes", "a.csv", `${headerLine}a\0b`, "notATable"],
    ["an older encoding", "a.csv", Uint8Array.from([...strToU8(headerLine), 0xcf, 0xf0, 0xe0, 0xe2, 0xee]), "tableNotUtf8"],
    ["a workbook called csv", "a.csv", xlsx, "notATable"],
    ["a text called xlsx", "a.xlsx", csv, "notATable"],
    ["an old workbook", "a.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "notATable"],
    ["an old workbook called xlsx", "a.xlsx", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "notATable"],
    ["no ending", "a", csv, "notATable"],
    ["an empty workbook file", "a.xlsx", new Uint8Array(), "tableEmpty"],
    ["a zip bomb", "a.xlsx", bomb, "tableTooLarge"],
    ["a zip bomb that says it is small", "a.xlsx", modestBomb, "tableTooLarge"],
    ["a zip cut off", "a.xlsx", xlsx.slice(0, 600), "tableUnreadable"],
    ["a zip of zeros", "a.xlsx", Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(70_000)]), "tableUnreadable"],
    ["a Word file", "a.xlsx", zipSync({ "word/document.xml": strToU8("<document/>") }), "notATable"],
    ["macros", "a.xlsx", changed(sheetName, (xml) => xml, { "xl/vbaProject.bin": strToU8("x") }), "tableMacrosRefused"],
    ["a formula in Excel", "a.xlsx", inSheet(/<is>(.*?)<\/is>/, "<f>1+1</f><v>2</v>"), "formulaInCell?cell=A1"],
    ["a far column", "a.xlsx", inSheet('r="B2"', 'r="XFD2"'), "tooManyColumns?max=256"],
    ["a far row", "a.xlsx", inSheet('<row r="2"', '<row r="99999999"'), "tooManyRows?max=1000000"],
    [
      "days counted from 1904",
      "a.xlsx",
      changed("xl/workbook.xml", (xml) => xml.replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>')),
      "tableUnreadable",
    ],
    ["a million laughs", "a.xlsx", inSheet("<worksheet", '<!DOCTYPE d [<!ENTITY a "ha">]><worksheet'), "tableUnreadable"],
    ["an entity of its own", "a.xlsx", inSheet("Text", "&x;"), "tableUnreadable"],
    ["a hundred thousand levels", "a.xlsx", inSheet("<is>", `<is>${"<r>".repeat(100_000)}`), "tableUnreadable"],
    ["a sheet cut off", "a.xlsx", changed(sheetName, (xml) => xml.slice(0, -700)), "tableUnreadable"],
    ["a shared text that is not there", "a.xlsx", inSheet(/t="inlineStr"><is>.*?<\/is>/, 't="s"><v>7</v>'), "tableUnreadable"],
    ["a JSON cut off", "a.json", json(""), "tableUnreadable"],
    ["no JSON", "a.json", "Trees", "tableUnreadable"],
    ["a JSON of one object", "a.json", json("}").slice(1), "tableUnreadable"],
    ["an empty list", "a.json", "[]", "tableEmpty"],
    ["a list of numbers", "a.json", "[1, 2]", "tableUnreadable"],
    ["a hundred thousand lists", "a.json", "[".repeat(100_000), "tableUnreadable"],
    ["an object of 50 MB", "a.json", json(`,"Body":"${"A".repeat(50 * 1024 * 1024)}`), "tableTooLarge"],
    ["other objects", "a.json", '[{"Name":"One"}]', "columnsMissing?columns=Text%2C+Document+Symbol%2C+Type%2C+OHCHR+Annotation+Id"],
  ])("%s", async (_, name, contents, key) => {
    expect(await outcome(name, contents)).toBe(key);
  });

  it("hears no row of a table that is refused further down", async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => anAnnotation(at + 1));
    let heard = 0;
    const broken = strToU8(`${aCsv(rows)}"x`);
    await expect(readUhriInIsolation("a.csv", broken, () => void (heard += 1))).rejects.toThrow("tableUnreadable");
    expect(heard).toBe(0);
  });

  it("stops when the hearer gives up", async () => {
    await expect(readUhriInIsolation("a.csv", strToU8(csv), () => Promise.reject(new Error("enough")))).rejects.toThrow("enough");
  });
});
