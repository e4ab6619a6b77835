import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DomainError } from "@/domain/errors";
import { readRefusal } from "@/lib/refusal";
import { generate } from "./server/build.ts";
import { Refusal, script } from "./session.ts";

/** `npm run -s import:preview -- FILE` prints what the importer would propose, as JSON and nothing else; `-` reads text. */
await script(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Refusal("Usage: npm run -s import:preview -- FILE (or - for text on standard input)");
  if (file !== "-" && !existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  const bytes = readFileSync(file === "-" ? 0 : file);
  await generate();

  const { convertInIsolation } = await import("@/domain/documents/import/queries");
  const name = file === "-" ? "pasted.txt" : path.basename(file);
  const proposal = await convertInIsolation(name, bytes).catch((error: unknown) => {
    throw error instanceof DomainError ? new Refusal(explain(error.key)) : error;
  });
  await new Promise((written) => process.stdout.write(`${JSON.stringify(proposal, null, 2)}\n`, written));
});

/** The words of a refusal, with its figures. */
function explain(refusal: string): string {
  const { errors } = JSON.parse(readFileSync("messages/en.json", "utf8")) as { errors: Record<string, string> };
  const { key, args } = readRefusal(refusal);
  return (errors[key] ?? key).replaceAll(/\{(\w+?)(?:Shown)?\}/g, (whole, argument: string) => String(args[argument] ?? whole));
}
