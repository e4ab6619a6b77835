/** One row of a table as it stands in its file. Rows are counted from 1, as spreadsheets show them. */
export interface TableRow {
  number: number;
  cells: string[];
}

export type TableRefusal =
  "notTable" | "unreadable" | "notUtf8" | "tooLarge" | "tooManyRows" | "tooManyColumns" | "cellTooLong" | "hasFormula" | "hasMacros";

/** The file is not a table that may be read; `cell` says where it is not, as a spreadsheet calls it. */
export class TableRefused extends Error {
  constructor(
    readonly reason: TableRefusal,
    readonly cell: string | null = null,
  ) {
    super(reason);
  }
}

export const tableLimits = { rows: 1_000_000, columns: 256, cell: 200_000 };

/** Text in UTF-8, piece by piece; UTF-16 where the file says so. */
export async function* textOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      if (decoder.encoding === "utf-8" && chunk.includes(0)) throw new TableRefused("notTable");
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder?.decode() ?? "";
  } catch (error) {
    throw error instanceof TypeError ? new TableRefused("notUtf8") : error;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** The same text in memory of its own: a piece cut from a long text keeps all of it alive. */
export const ownCopy = (text: string) => Buffer.from(text).toString();
