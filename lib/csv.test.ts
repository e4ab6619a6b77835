import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "@/lib/csv";
import { hostileText } from "@/lib/factories";
import { plainText } from "@/lib/plain-text";

const decoded = (rows: string[][]) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(csv(rows));

/** Reads RFC 4180 as strictly as it is written: anything loose is an error. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`Not a cell at ${at}: ${text.slice(at, at + 20)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "\r\n") rows.push(row.splice(0));
  }
  return rows;
}

describe("csv", () => {
  test("begins with a byte order mark, so that Excel reads it as UTF-8", () => {
    expect([...csv([["Қазақ"]]).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test("gives back every row and cell as it was", () => {
    const rows = [
      ["a", 'says "no"', "one, two"],
      ["ә\nғ", "", "қ; ң"],
    ];
    expect(parse(decoded(rows).slice(1))).toEqual(rows);
  });

  test.each(['=cmd|"/c calc"!A1', "=1+1", "+1", "-1", "@a", "\tx", "\rx", "\n=1", "  =1+1", "\u00a0=1", "＝1+1"])(
    "keeps %j a text",
    (text) => {
      expect(parse(decoded([[text, "b"]]).slice(1))[0]?.[0]).toBe(`'${plainText(text)}`);
    },
  );

  test("leaves alone what no spreadsheet would run", () => {
    const row = ["a=b", "1-2", "№ 5", "—", "'"];
    expect(parse(decoded([row]).slice(1))).toEqual([row]);
  });

  test("no text, however hostile, breaks out of its cell or begins as a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostileText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = parse(decoded(rows).slice(1));
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [index, cell] of read.flat().entries()) {
          expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
          expect([cell, cell.slice(1)]).toContain(plainText(rows.flat()[index] ?? ""));
        }
      }),
      { numRuns: 300 },
    );
  });
});
