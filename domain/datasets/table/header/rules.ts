import type { TableRow } from "@/lib/table";
import { columnsOf } from "../fields/rules";
import { guessColumns, headerSignature, rememberedGuesses, type Guess } from "../guessing/rules";
import type { AllTableWords, Mapping, TableKind } from "../schema";

export const largestTableMegabytes = 20;
export const mostTableRows = 50_000;

/** Above the header of a plan there are its title and who approved it. */
const deepestHeader = 15;
/** Rows that are looked at for what a column holds, and shown. */
const sampleRows = 20;
/** Rows that have to be read before a mapping can be proposed. */
export const rowsToLookAt = deepestHeader + sampleRows;
const longestSample = 500;

/** A table as far as it has to be known to say what its columns are. */
export interface Opening {
  /** The row of the file in which the header stands. */
  headerRow: number;
  header: string[];
  samples: TableRow[];
}

/** Finds the header among the first rows: the one whose words are known best, or else the first. */
export function openTable(kind: TableKind, rows: readonly TableRow[], words: AllTableWords, wanted?: number): Opening {
  const candidates = rows.slice(0, deepestHeader);
  const sure = (row: TableRow) =>
    guessColumns(kind, row.cells, [], words).reduce(
      (sum, { confidence, by }) => sum + (by === "header" && confidence > 0.6 ? confidence : 0),
      0,
    );
  const scored = candidates.map((row) => ({ row, score: wanted === undefined ? sure(row) : Number(row.number === wanted) }));
  const best = scored.reduce(
    (one, other) => (other.score > one.score ? other : one),
    scored[0] ?? { row: { number: 1, cells: [] }, score: 0 },
  );
  const width = Math.max(best.row.cells.length, ...rows.map(({ cells }) => cells.length));
  return {
    headerRow: best.row.number,
    header: Array.from({ length: width }, (_, at) => (best.row.cells[at] ?? "").trim().slice(0, longestSample)),
    samples: rows
      .filter(({ number }) => number > best.row.number)
      .slice(0, sampleRows)
      .map(({ number, cells }) => ({ number, cells: cells.map((cell) => cell.slice(0, longestSample)) })),
  };
}

/** A mapping that was used for a header, by its signature. */
export interface Remembered {
  signature: string;
  mapping: Mapping;
}

/** What goes where, as it is first proposed: as it was last time for a table with this header, or else as it is guessed. */
export function proposeMapping(
  kind: TableKind,
  { header, samples }: Opening,
  remembered: readonly Remembered[],
  words: AllTableWords,
): Guess[] {
  const known = remembered.find(({ signature, mapping }) => signature === headerSignature(header) && mapping.length === header.length);
  if (known) return rememberedGuesses(kind, known.mapping);
  return guessColumns(
    kind,
    header,
    samples.map(({ cells }) => cells),
    words,
  );
}

/** A mapping in which nothing goes to a place that this kind of table does not have. */
export function knownMapping(kind: TableKind, mapping: Mapping): Mapping {
  const keys = new Set(columnsOf(kind).map(({ key }) => key));
  return mapping.map((key) => (key !== null && keys.has(key) ? key : null));
}
