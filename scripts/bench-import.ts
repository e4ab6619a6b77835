import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { generate } from "./server/build.ts";
import { frugal } from "./server/serve.ts";
import { Refusal, say, script } from "./session.ts";

const real = path.resolve("../shared/data/documents");
const lists = path.resolve("../shared/data/expected");
const synthetic = path.resolve("domain/documents/import/synthetic");

/**
 * `npm run bench:import` converts every document there is to try, and writes into docs/benchmarks.md how much of each was found.
 * `-- --rows 250000` measures instead how a UHRI export of that many rows comes into a register, and goes out again.
 */
await script(async () => {
  const rows = readArguments();
  if (rows !== null) return measureRows(rows);
  if (!existsSync(real)) throw new Refusal(`There are no documents in ${real}.`);
  await generate();
  const { measureImports } = await import("./bench/imports.ts");
  const { measureInvented } = await import("./bench/invented.ts");
  const { measureLikeness } = await import("./bench/likeness.ts");
  const { writeInto } = await import("./bench/report.ts");
  const expected = JSON.parse(readFileSync(new URL("bench/import-expected.json", import.meta.url), "utf8")) as Record<string, string>;
  const files = [synthetic, path.join(real, "openings"), path.join(real, "upr")].flatMap((folder) =>
    readdirSync(folder).map((name) => ({ name: `${path.basename(folder)}/${name}`, file: path.join(folder, name) })),
  );
  writeInto("import", [await measureImports(files, expected), await measureInvented(), await measureLikeness(lists)].join("\n\n"));
  const { measureSuggestions } = await import("./bench/suggestions.ts");
  writeInto("suggestions", await measureSuggestions(path.resolve("../shared/data/expected")));
  say("Written to docs/benchmarks.md.");
});

function readArguments(): number | null {
  const { rows } = parseArgs({ options: { rows: { type: "string" } } }).values;
  if (rows === undefined) return null;
  if (!/^[1-9]\d{0,6}$/.test(rows)) throw new Refusal("Usage: npm run bench:import -- [--rows 250000]");
  return Number(rows);
}

/** Only the whole number of rows is written down; fewer are to try the bench out. */
async function measureRows(rows: number): Promise<void> {
  await generate();
  // What is measured is what the server would take, so it is held as short of memory as the server is.
  for (const flag of frugal) setFlagsFromString(flag);
  const { measureDataSet } = await import("./bench/data-sets.ts");
  const measured = await measureDataSet(rows);
  console.log(measured);
  if (rows < 250_000) return;
  const { writeInto } = await import("./bench/report.ts");
  writeInto("data set", measured);
  say("Written to docs/benchmarks.md.");
}
