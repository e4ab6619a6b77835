import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DomainError } from "@/domain/errors";
import { readRefusal } from "@/lib/refusal";
import { generate } from "./server/build.ts";
import { Refusal, script } from "./session.ts";

/**
 * `npm run -s import:preview -- FILE` prints what the importer would propose, as JSON and nothing else; `-` reads text.
 * A table is read as a UHRI export: its rows, pairs, refusals and repairs are printed.
 */
await script(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Refusal("Usage: npm run -s import:preview -- FILE (or - for text on standard input)");
  if (file !== "-" && !existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  const bytes = readFileSync(file === "-" ? 0 : file);
  await generate();

  const { isTableFile } = await import("@/domain/datasets/uhri/file/rules");
  const name = file === "-" ? "pasted.txt" : path.basename(file);
  await (isTableFile(name) ? printDataset(name, bytes) : printDocument(name, bytes)).catch((error: unknown) => {
    throw error instanceof DomainError ? new Refusal(explain(error.key)) : error;
  });
});

async function printDocument(name: string, bytes: Uint8Array): Promise<void> {
  const { convertInIsolation } = await import("@/domain/documents/import/queries");
  await print(`${JSON.stringify(await convertInIsolation(name, bytes), null, 2)}\n`);
}

/** Rows are printed as they come, one a line; there may be too many to hold. */
async function printDataset(name: string, bytes: Uint8Array): Promise<void> {
  const { readUhriInIsolation } = await import("@/domain/datasets/uhri/queries");
  const rest: Record<"pair" | "alone" | "refused" | "repeated", unknown[]> = { pair: [], alone: [], refused: [], repeated: [] };
  let summary: unknown;
  let start = `{"dataset":"uhri","rows":[\n`;
  await readUhriInIsolation(name, bytes, async (event) => {
    if ("row" in event) {
      await print(start + JSON.stringify(event.row));
      start = ",\n";
    } else if ("pair" in event) rest.pair.push(event.pair);
    else if ("alone" in event) rest.alone.push(event.alone);
    else if ("refused" in event) rest.refused.push({ ...event.refused, because: explain(event.refused.key) });
    else if ("repeated" in event) rest.repeated.push(event.repeated);
    else summary = event.summary;
  });
  const { pair, ...others } = rest;
  const end = JSON.stringify({ pairs: pair, ...others, summary });
  await print(`${start === ",\n" ? "" : start}\n],${end.slice(1)}\n`);
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** The words of a refusal, with its figures. */
function explain(refusal: string): string {
  const { errors } = JSON.parse(readFileSync("messages/en.json", "utf8")) as { errors: Record<string, string> };
  const { key, args } = readRefusal(refusal);
  return (errors[key] ?? key).replaceAll(/\{(\w+?)(?:Shown)?\}/g, (whole, argument: string) => String(args[argument] ?? whole));
}
