import { readSource } from "@/domain/documents/import/file/rules";
import { propose } from "@/domain/documents/import/rules";
import { DomainError } from "@/domain/errors";

/** Runs in a process of its own (lib/isolated.ts): the name and the bytes of a file come in, a proposal or a refusal goes out. */
const input = Buffer.concat(await Array.fromAsync<Buffer>(process.stdin));
const nameEnd = input.indexOf(0);
const name = input.subarray(0, nameEnd).toString("utf8");
process.stdout.write(JSON.stringify(await answer(name, input.subarray(nameEnd + 1))));

async function answer(fileName: string, bytes: Uint8Array) {
  try {
    const { lines, warnings } = await readSource(fileName, bytes);
    return { proposal: propose(lines, warnings) };
  } catch (error) {
    if (error instanceof DomainError) return { refused: error.key };
    // Nested deeper than the stack: no document of anybody's making.
    if (error instanceof RangeError) return { refused: "unreadableFile" };
    throw error;
  }
}
