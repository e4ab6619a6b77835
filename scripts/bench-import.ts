import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { generate } from "./server/build.ts";
import { Refusal, say, script } from "./session.ts";

const real = path.resolve("../shared/data/documents");
const synthetic = path.resolve("domain/documents/import/synthetic");

/** `npm run bench:import` converts every document there is to try, and writes into docs/benchmarks.md how much of each was found. */
await script(async () => {
  if (!existsSync(real)) throw new Refusal(`There are no documents in ${real}.`);
  await generate();
  const { measureImports } = await import("./bench/imports.ts");
  const { writeInto } = await import("./bench/report.ts");
  const expected = JSON.parse(readFileSync(new URL("bench/import-expected.json", import.meta.url), "utf8")) as Record<string, string>;
  const files = [synthetic, path.join(real, "openings"), path.join(real, "upr")].flatMap((folder) =>
    readdirSync(folder).map((name) => ({ name: `${path.basename(folder)}/${name}`, file: path.join(folder, name) })),
  );
  writeInto("import", await measureImports(files, expected));
  say("Written to docs/benchmarks.md.");
});
