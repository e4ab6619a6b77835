import { beforeAll, describe, expect, it } from "vitest";

import { interfaceLanguages } from "@/domain/vocabulary";
import { csv } from "@/lib/csv";
import { readCsv } from "@/lib/read-csv";
import { columnsOf } from "../fields/rules";
import { guessColumns } from "../guessing/rules";
import { mostTableRows, openTable, proposeMapping } from "../header/rules";
import { findTableWords } from "../queries";
import { type AllTableWords, type TableColumn, type TableKind, tableKinds } from "../schema";
import { headerOf } from "../template/rules";
import { readRow } from "./rules";

let words: AllTableWords;
beforeAll(async () => {
  words = await findTableWords();
});

/** The same numbers every time, so that a failure can be seen again. */
function seeded(seed: number) {
  let state = seed;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  return { upTo: (most: number) => next() % most, of: <Item>(items: readonly Item[]): Item => items[next() % items.length] as Item };
}

/** A value that a column takes, written in one of the ways people write it, and as it has to be read. */
function written({ field: { type } }: TableColumn, random: ReturnType<typeof seeded>): [cell: string, value: unknown] {
  const text = random.of(["Озеро", "lake 7", "Көл «Алакөл»", "a;b"]).replaceAll(";", ",");
  const [year, month, day] = [2000 + random.upTo(60), 1 + random.upTo(12), 1 + random.upTo(28)].map((part) =>
    String(part).padStart(2, "0"),
  );
  const days: [string, string] = [random.of([`${day}.${month}.${year}`, `${year}-${month}-${day}`]), `${year}-${month}-${day}`];
  switch (type.type) {
    case "day":
      return days;
    case "partialDay":
      return random.of([days, [`${month}.${year}`, `${year}-${month}`], [`${year}`, `${year}`]] as [string, string][]);
    case "yesNo":
      return random.of([
        ["да", true],
        ["no", false],
      ] as [string, boolean][]);
    case "choice": {
      const language = random.of(interfaceLanguages);
      const known = Object.entries(words[language].choices[type.of] ?? {}).filter(([value]) => !type.among || type.among.includes(value));
      const [value, word] = random.of(known);
      return [random.of([word, word.toUpperCase(), value]), value];
    }
    case "money":
      return ["1 500,50", "1500.5"];
    case "number":
      return ["-1 500,5", "-1500.5"];
    case "email":
      return ["Someone@Lakes.example", "someone@lakes.example"];
    case "address":
      return ["https://lakes.example/1", "https://lakes.example/1"];
    case "reference":
      return [text, type.andOthers ? [text] : text];
    case "list":
    case "references":
      return [`${text}; ${text} 2`, [text, `${text} 2`]];
    default:
      return [text, text];
  }
}

const tables: [TableKind, number][] = tableKinds.flatMap((kind) =>
  Array.from({ length: 8 }, (_, seed): [TableKind, number] => [kind, seed + 1]),
);

describe("a table as people write it", () => {
  it.each(tables)("%s is read back cell by cell, in whatever order and languages its columns stand (%i)", async (kind, seed) => {
    const random = seeded(seed * 7_919);
    const columns = columnsOf(kind)
      .filter(({ field }) => field.isRequired || random.upTo(3) > 0)
      .sort(() => random.upTo(3) - 1);
    const header = columns.map((column) => headerOf(column, random.of(interfaceLanguages), words));
    const made = Array.from({ length: 12 }, () =>
      columns.map((column) => (random.upTo(5) === 0 ? (["", null] as [string, null]) : written(column, random))),
    );

    const bytes = csv([header, ...made.map((row) => row.map(([cell]) => cell))]);
    const text = new TextDecoder().decode(bytes);
    const rows = await Array.fromAsync(
      readCsv(
        (async function* () {
          yield text.replace("\uFEFF", "");
        })(),
      ),
    );
    const opening = openTable(kind, rows, words);
    const mapping = proposeMapping(kind, opening, [], words).map(({ key }) => key);
    expect(mapping).toEqual(columns.map(({ key }) => key));
    for (const [at, row] of made.entries()) {
      const { values, problems } = readRow(kind, rows[at + 1]?.cells ?? [], mapping, words);
      expect(problems).toEqual([]);
      expect(values).toEqual(Object.fromEntries(row.flatMap(([, value], place) => (value === null ? [] : [[columns[place]?.key, value]]))));
    }
  });
});

describe("a table that somebody made to do harm", () => {
  const hostile = [
    "__proto__",
    "constructor",
    "\u202Egnp.exe",
    "'; DROP TABLE state_body; --",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "=cmd|' /C calc'!A0",
    "@SUM(1)",
    "\uD800",
    "a".repeat(100_000),
    "((((((((((a|a)*)*)*)*)*",
    `${" ".repeat(50_000)}x`,
    "1".repeat(50_000),
    "-".repeat(50_000),
    "\n".repeat(50_000),
  ];

  it("is read or refused in time, and says nothing but what it says", () => {
    const began = performance.now();
    for (const kind of tableKinds) {
      const columns = columnsOf(kind);
      for (const cell of hostile) {
        const { values, problems } = readRow(
          kind,
          columns.map(() => cell),
          columns.map(({ key }) => key),
          words,
        );
        expect(Object.keys(values).length + problems.length).toBeLessThanOrEqual(columns.length);
        for (const value of Object.values(values).flat()) if (typeof value === "string") expect(value.isWellFormed()).toBe(true);
      }
    }
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it("has its columns guessed in time, however many there are", { timeout: 20_000 }, () => {
    const began = performance.now();
    const header = Array.from({ length: 256 }, (_, at) =>
      `${"Наименование ".repeat(at % 40)}${hostile[at % hostile.length] ?? ""}`.slice(0, 500),
    );
    const rows = Array.from({ length: 20 }, () => header.map((_, at) => (hostile[at % hostile.length] ?? "").slice(0, 500)));
    for (const kind of tableKinds) {
      const keys = guessColumns(kind, header, rows, words).flatMap(({ key }) => key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("of five thousand rows is read in time", () => {
    const columns = columnsOf("measures");
    const random = seeded(1);
    const mapping = columns.map(({ key }) => key);
    const began = performance.now();
    for (let row = 0; row < 5_000; row += 1)
      readRow(
        "measures",
        columns.map((column) => written(column, random)[0]),
        mapping,
        words,
      );
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(mostTableRows).toBeGreaterThan(5_000);
  });
});
