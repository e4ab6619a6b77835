import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isEmptyRow, openRows } from "@/domain/datasets/rows/rules";
import { DomainError } from "@/domain/errors";

/**
 * Runs in a process of its own (lib/isolated.ts): the place and the name of a table are its arguments; its rows go
 * out, one JSON object a line.
 */
const [place = "", fileName = ""] = process.argv.slice(2);
await pipeline(Readable.from(answer(), { objectMode: true }), process.stdout);

async function* answer(): AsyncGenerator<string> {
  try {
    const rows = await openRows(fileName, { [Symbol.asyncIterator]: () => createReadStream(place)[Symbol.asyncIterator]() });
    for await (const row of rows()) if (!isEmptyRow(row.cells)) yield `${JSON.stringify({ row })}\n`;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    yield `${JSON.stringify({ refusedFile: error.key })}\n`;
  }
}
