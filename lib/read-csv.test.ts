import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "./read-csv";
import { tableLimits, TableRefused, textOf } from "./table";

/** The rows of a text that comes in pieces of that size. */
const rowsOf = async (text: string, size = 65_536) => {
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, (at + 1) * size));
  return (await Array.fromAsync(readCsv(textOf(pieces)))).map(({ cells }) => cells);
};

describe("readCsv", () => {
  it.each([
    [
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\rc,d\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "\uFEFFa;b\nc,d;e",
      [
        ["a", "b"],
        ["c,d", "e"],
      ],
    ],
    [
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['"a ""b""","c\r\nd"\n', [['a "b"', "c\r\nd"]]],
    ['"","a"', [["", "a"]]],
    ['""""', [['"']]],
    ['a"b,c', [['a"b', "c"]]],
    ["a,\n\n,b", [["a", ""], [""], ["", "b"]]],
    ["", []],
    ["'=1,-2", [["'=1", "-2"]]],
  ])("%j", async (text, expected) => {
    expect(await rowsOf(text)).toEqual(expected);
    expect(await rowsOf(text, 1)).toEqual(expected);
  });

  it("reads what a writer of such files writes, however it is cut", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r", "ә", "😀", " "), maxLength: 5 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (rows, size) => {
        const header = ["one", "two", "three"];
        expect(await rowsOf(stringify([header, ...rows], { quoted: true }), size)).toEqual([header, ...rows]);
      }),
    );
  });

  it("counts rows as spreadsheets do", async () => {
    const rows = await Array.fromAsync(readCsv(textOf([new TextEncoder().encode("a\n\nb")])));
    expect(rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [1, "a"],
      [2, ""],
      [3, "b"],
    ]);
  });

  it.each([
    ["a quotation that never ends", 'a\n"b', "unreadable", "A2"],
    ["a formula", "a,b\nc,=1", "hasFormula", "B2"],
    ["a quoted formula", 'a\n"=1"', "hasFormula", "A2"],
    ["too many columns", ",".repeat(tableLimits.columns), "tooManyColumns", null],
    ["a long cell", `a\nb,${"x".repeat(tableLimits.cell + 1)}`, "cellTooLong", "B2"],
    ["NUL", "a\0", "notTable", null],
  ])("refuses %s", async (_, text, reason, cell) => {
    await expect(rowsOf(text)).rejects.toEqual(new TableRefused(reason as TableRefused["reason"], cell));
    await expect(rowsOf(text)).rejects.toMatchObject({ reason, cell });
  });

  it("refuses what is not UTF-8, and a character cut off at the end", async () => {
    for (const bytes of [
      [0x61, 0xcf, 0xf0],
      [0x61, 0xd0],
    ])
      await expect(Array.fromAsync(readCsv(textOf([Uint8Array.from(bytes)])))).rejects.toMatchObject({ reason: "notUtf8" });
  });
});
