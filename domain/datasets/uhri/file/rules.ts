import { RuleBroken } from "@/domain/errors";
import { readJsonList } from "@/lib/read-json-list";
import { withArguments } from "@/lib/refusal";
import { columnName } from "@/lib/spreadsheet";
import { textOf, type TableRow } from "@/lib/table";
import { explained, type FilePieces, isEmptyRow, openRows } from "../../rows/rules";
import { mapColumns, type ColumnMap } from "../columns/rules";
import { columnNames, uhriColumns, type UhriColumn, type UhriSummary } from "../schema";

/** The cells of an annotation by column, exactly as they stand in the file. */
export interface UhriRecord {
  row: number;
  cells: Record<UhriColumn, string>;
  others: Record<string, string>;
}

/** A UHRI export that can be read more than once. */
export interface UhriTable {
  columns: UhriSummary["columns"];
  records: () => AsyncGenerator<UhriRecord>;
}

export const maxTableMegabytes = 400;

/** Whether a file can be a data set by its name. */
export const isTableFile = (fileName: string) => /\.(?:xlsx|xlsm|xls|csv|tsv|json)$/i.test(fileName.trim());

/** Opens a file by what its name says it is; RuleBroken where it is no UHRI export or may not be read. */
export async function openUhri(fileName: string, pieces: FilePieces): Promise<UhriTable> {
  if (/\.json$/i.test(fileName.trim())) return openList(() => explained(readJsonList(textOf(pieces))));
  return openTable(await openRows(fileName, pieces));
}

async function openTable(rows: () => AsyncGenerator<TableRow>): Promise<UhriTable> {
  const header = await firstOf(rows(), ({ cells }) => !isEmptyRow(cells));
  if (!header) throw new RuleBroken("tableEmpty");
  const map = checked(mapColumns(header.cells));
  return {
    columns: map.report,
    async *records() {
      for await (const { number, cells } of rows())
        if (number > header.number && !isEmptyRow(cells)) yield recordOf(number, cells, map.columns, header.cells);
    },
  };
}

function recordOf(row: number, values: readonly string[], columns: ColumnMap["columns"], header: readonly string[]): UhriRecord {
  const cells = emptyCells();
  const others: Record<string, string> = {};
  for (const [at, value] of values.entries()) {
    const column = columns[at];
    if (column) cells[column] = value;
    else if (value !== "") others[header[at]?.trim() || columnName(at)] = value;
  }
  return { row, cells, others };
}

const emptyCells = () => Object.fromEntries(columnNames.map((column) => [column, ""])) as Record<UhriColumn, string>;

/** In JSON every object names its own columns, and lists are lists: they are written as UHRI's table has them. */
async function openList(items: () => AsyncGenerator<{ number: number; item: object }>): Promise<UhriTable> {
  const first = await firstOf(items(), () => true);
  if (!first) throw new RuleBroken("tableEmpty");
  const { report } = checked(mapColumns(Object.keys(first.item)));
  const known = new Map<string, ColumnMap["columns"]>();
  return {
    columns: report,
    async *records() {
      for await (const { number, item } of items()) {
        const names = Object.keys(item);
        const key = names.join("\0");
        const columns = known.get(key) ?? mapColumns(names).columns;
        if (known.size < 100) known.set(key, columns);
        const values = Object.values(item).map((value: unknown, at) => asCell(value, columns[at] ?? null));
        yield recordOf(number, values, columns, names);
      }
    },
  };
}

const undashed: readonly (UhriColumn | null)[] = ["text", "symbol", "publishedOn", "annotationId", "indexedOn", null];

function asCell(value: unknown, column: UhriColumn | null): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((item: unknown) => asCell(item, column)).join("\n");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return undashed.includes(column) || text === "" || /^\s*-\s/.test(text) ? text : `- ${text}`;
}

function checked(map: ColumnMap): ColumnMap {
  const named = (columns: readonly UhriColumn[]) => columns.map((column) => uhriColumns[column]).join(", ");
  if (map.missing.length > 0) throw new RuleBroken(withArguments("columnsMissing", { columns: named(map.missing) }));
  if (map.twice) throw new RuleBroken(withArguments("columnTwice", { column: named([map.twice]) }));
  return map;
}

async function firstOf<Item>(items: AsyncGenerator<Item>, isWanted: (item: Item) => boolean): Promise<Item | null> {
  for await (const item of items) if (isWanted(item)) return item;
  return null;
}
