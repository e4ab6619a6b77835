import { readCell } from "../cells/rules";
import { columnsOf } from "../fields/rules";
import type { AllTableWords, CellProblem, Mapping, RowValues, TableKind } from "../schema";

/** A row as it was understood: what each field says, how its cells were written, and what could not be read. */
export interface ReadRow {
  values: RowValues;
  cells: Record<string, string>;
  problems: CellProblem[];
}

/** Reads the cells of a row by the mapping; the key of a column leads to what it says. */
export function readRow(kind: TableKind, cells: readonly string[], mapping: Mapping, words: AllTableWords): ReadRow {
  const columns = new Map(columnsOf(kind).map((column) => [column.key, column]));
  const row: ReadRow = { values: {}, cells: {}, problems: [] };
  for (const [at, key] of mapping.entries()) {
    const column = key === null ? undefined : columns.get(key);
    const cell = cells[at] ?? "";
    if (!column || cell.trim() === "") continue;
    const read = readCell(cell, column, words);
    row.cells[column.key] = cell.trim();
    if ("refusal" in read) row.problems.push({ key: column.key, refusal: read.refusal });
    else if (read.value !== null) row.values[column.key] = read.value;
  }
  return row;
}
