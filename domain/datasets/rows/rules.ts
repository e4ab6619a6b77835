import { RuleBroken } from "@/domain/errors";
import { readCsv } from "@/lib/read-csv";
import { openWorkbook } from "@/lib/read-workbook";
import { withArguments } from "@/lib/refusal";
import { TableRefused, tableLimits, textOf, type TableRow } from "@/lib/table";
import { NotXml } from "@/lib/xml";

/** The bytes of a file, in as many pieces as it came in; they may be asked for again. */
export type FilePieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Opens a workbook or a text with separators by what its name says it is; what it returns gives its rows, as often as asked. */
export async function openRows(fileName: string, pieces: FilePieces): Promise<() => AsyncGenerator<TableRow>> {
  const ending = /\.([a-z]{3,4})$/i.exec(fileName.trim())?.[1]?.toLowerCase();
  if (ending === "csv" || ending === "tsv") return () => explained(readCsv(textOf(pieces)));
  if (ending !== "xlsx") throw new RuleBroken("notATable");
  const rows = await workbookRows(pieces).catch(explain);
  return () => explained(rows());
}

/** A row in which nothing is written. */
export const isEmptyRow = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** A workbook is opened once, since the texts that its cells share are long to read. */
async function workbookRows(pieces: FilePieces): Promise<() => Iterable<TableRow>> {
  const bytes = Buffer.concat(await Array.fromAsync(pieces));
  if (bytes.length === 0) return () => [];
  if (bytes.readUInt16BE(0) !== zipMark) throw new TableRefused("notTable");
  return openWorkbook(bytes);
}

const zipMark = 0x504b;

/** What a reader gives, with its refusals in the words of the domain. */
export async function* explained<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    explain(error);
  }
}

/** A refusal of the reader in the words of the domain. */
function explain(error: unknown): never {
  if (error instanceof TableRefused) throw new RuleBroken(refusalOf(error));
  if (error instanceof NotXml || isFromZip(error)) throw new RuleBroken("tableUnreadable");
  throw error;
}

/** fflate's own refusals carry a number. */
const isFromZip = (error: unknown) => error instanceof Error && "code" in error && typeof error.code === "number";

function refusalOf({ reason, cell }: TableRefused): string {
  const atCell = (key: string) => (cell === null ? "tableTooLarge" : withArguments(key, { cell }));
  switch (reason) {
    case "notTable":
      return "notATable";
    case "unreadable":
      return "tableUnreadable";
    case "notUtf8":
      return "tableNotUtf8";
    case "tooLarge":
      return "tableTooLarge";
    case "tooManyRows":
      return withArguments("tooManyRows", { max: tableLimits.rows });
    case "tooManyColumns":
      return withArguments("tooManyColumns", { max: tableLimits.columns });
    case "cellTooLong":
      return atCell("cellTooLong");
    case "hasFormula":
      return atCell("formulaInCell");
    case "hasMacros":
      return "tableMacrosRefused";
  }
}
