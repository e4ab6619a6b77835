import { createHash } from "node:crypto";
import { tidy } from "@/domain/documents/import/repair/rules";
import { ownCopy } from "@/lib/table";
import { readAnnotationId } from "../cells/rules";
import { columnNames } from "../schema";
import { type UhriRecord } from "../file/rules";

interface Seen {
  row: number;
  contents: string;
  /** The first row under the same id that says something else. */
  contradictedBy: number | null;
}

/** Where each annotation id stands first, and where it stands again with other contents. */
export type Repeats = ReadonlyMap<string, Readonly<Seen>>;

/** Reads a file once for its ids alone, so that of two rows which contradict each other neither is taken. */
export async function findRepeats(records: AsyncIterable<UhriRecord>): Promise<Repeats> {
  const repeats = new Map<string, Seen>();
  for await (const record of records) {
    const id = readAnnotationId(record.cells.annotationId).value;
    if (id === null) continue;
    const contents = digest(record);
    const seen = repeats.get(id);
    if (!seen) repeats.set(ownCopy(id), { row: record.row, contents, contradictedBy: null });
    else if (seen.contents !== contents) seen.contradictedBy ??= record.row;
  }
  return repeats;
}

/** Blanks and line ends make no difference. */
const digest = ({ cells }: UhriRecord) =>
  createHash("sha1")
    .update(columnNames.map((column) => tidy(cells[column])).join("\0"))
    .digest("base64url");
