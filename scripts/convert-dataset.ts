import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openUhri } from "@/domain/datasets/uhri/file/rules";
import { readUhri } from "@/domain/datasets/uhri/rules";
import { DomainError } from "@/domain/errors";

/**
 * Runs in a process of its own (lib/isolated.ts): the name and the bytes of a table come in; what reading it has to
 * say goes out, one JSON object a line.
 */
const pieces = await Array.fromAsync<Buffer>(process.stdin);
const head = pieces[0] ?? Buffer.alloc(1);
const nameEnd = head.indexOf(0);
pieces[0] = head.subarray(nameEnd + 1);

await pipeline(Readable.from(answer(head.subarray(0, nameEnd).toString("utf8")), { objectMode: true }), process.stdout);

async function* answer(fileName: string): AsyncGenerator<string> {
  try {
    for await (const event of readUhri(await openUhri(fileName, pieces))) yield `${JSON.stringify(event)}\n`;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    yield `${JSON.stringify({ refusedFile: error.key })}\n`;
  }
}
