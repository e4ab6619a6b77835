import { FileRefused } from "@/lib/cleaning/cleaned";
import { cleanFile } from "@/lib/cleaning/file";

/** Runs in a process of its own (lib/isolated.ts): the type and the bytes of a file come in, a line that says what was found and the cleaned bytes go out. */
const input = Buffer.concat(await Array.fromAsync<Buffer>(process.stdin));
const typeEnd = input.indexOf(0);
const { said, bytes } = await answer(input.subarray(0, typeEnd).toString("utf8"), input.subarray(typeEnd + 1));
process.stdout.write(`${JSON.stringify(said)}\n`);
process.stdout.write(bytes);

async function answer(type: string, sent: Uint8Array) {
  try {
    const { bytes, findings } = await cleanFile(type, sent);
    return { said: { findings }, bytes };
  } catch (error) {
    // Nested deeper than the stack: no document of anybody's making.
    const reason = error instanceof FileRefused ? error.reason : error instanceof RangeError ? "tooComplex" : null;
    if (reason === null) throw error;
    return { said: { refused: reason }, bytes: new Uint8Array() };
  }
}
