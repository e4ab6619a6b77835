import { existsSync } from "node:fs";
import { generate } from "../server/build.ts";
import { attempt } from "../process.ts";
import { add, step, type Tally, tests } from "./tally.ts";

const bin = (file: string, ...args: string[]) => [`node_modules/${file}`, ...args];
const remembering = ["--cache", "--cache-strategy=content", "--cache-location=.cache/eslint"];
const cruised = ["app", "components", "domain", "lib", "prisma", "scripts", "e2e", "proxy.ts", "instrumentation.ts"];

/**
 * Everything that needs no database, two at a time. The linter remembers the files it has seen, which is quick, and now
 * and then misses what another file has done to them: a fresh check forgets.
 */
export async function check(total: Tally, { fresh }: { fresh: boolean }): Promise<void> {
  await generate();
  // Writes the types of the routes, which the type check then reads.
  await attempt(bin("next/dist/bin/next", "typegen"));

  const steps: [name: string, args: string[]][] = [
    ["lint", bin("eslint/bin/eslint.js", ".", "--max-warnings=0", ...(fresh ? [] : remembering))],
    ["types", bin("typescript/bin/tsc", "--noEmit")],
    ["format", bin("prettier/bin/prettier.cjs", ".", "--check", "--log-level=warn", "--cache", "--cache-location=.cache/prettier")],
    ["architecture", bin("dependency-cruiser/bin/dependency-cruiser.mjs", ...cruised.filter((place) => existsSync(place)))],
    ["picture", ["--import", "tsx", "scripts/picture.ts", "--check"]],
    ["unused code", bin("knip/bin/knip.js", "--no-progress")],
  ];
  const next = async (): Promise<void> => {
    for (let wanted = steps.shift(); wanted; wanted = steps.shift()) add(total, await step(...wanted));
  };
  await Promise.all([next(), next()]);
  add(total, await tests("unit"));
}
