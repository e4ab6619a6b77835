import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FilePieces } from "@/domain/datasets/rows/rules";
import { openUhri } from "@/domain/datasets/uhri/file/rules";
import { readUhri } from "@/domain/datasets/uhri/rules";
import { DomainError } from "@/domain/errors";

/**
 * Runs in a process of its own (lib/isolated.ts): the place and the name of a table are its arguments, or the name and
 * the bytes come in; what reading it has to say goes out, one JSON object a line. Asked for the header alone, it says
 * nothing unless the table is no UHRI export.
 */
const [place, ownName, more] = process.argv.slice(2);
const { fileName, pieces } = place === undefined ? await handedOver() : { fileName: ownName ?? "", pieces: onDisk(place) };
await pipeline(Readable.from(answer(fileName, pieces), { objectMode: true }), process.stdout);

async function handedOver(): Promise<{ fileName: string; pieces: FilePieces }> {
  const pieces = await Array.fromAsync<Buffer>(process.stdin);
  const head = pieces[0] ?? Buffer.alloc(1);
  const nameEnd = head.indexOf(0);
  pieces[0] = head.subarray(nameEnd + 1);
  return { fileName: head.subarray(0, nameEnd).toString("utf8"), pieces };
}

/** Read anew each time it is gone through, so that it is never held as a whole. */
function onDisk(path: string): FilePieces {
  return { [Symbol.asyncIterator]: () => createReadStream(path)[Symbol.asyncIterator]() };
}

async function* answer(fileName: string, pieces: FilePieces): AsyncGenerator<string> {
  try {
    const table = await openUhri(fileName, pieces);
    if (more === "header") return;
    for await (const event of readUhri(table)) yield `${JSON.stringify(event)}\n`;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    yield `${JSON.stringify({ refusedFile: error.key })}\n`;
  }
}
