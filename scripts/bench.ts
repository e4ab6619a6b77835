import { parseArgs } from "node:util";
import { build, generate } from "./server/build.ts";
import { Refusal, say, script } from "./session.ts";

/**
 * `npm run bench` measures the production build beside the same SQL alone and writes docs/benchmarks.md.
 * `--size trial` only prints, to try the bench out; `--size un` takes long. `--start` times a fresh clone. `--periods` asks only for the
 * register as of a day and the difference of two, without a server; `--only` for the questions whose names match it, and prints it.
 */
const usage = "Usage: npm run bench -- [--size trial|national|un] [--only pattern | --start | --periods]";

const written = "Written to docs/benchmarks.md.";

await script(async () => {
  const { size, start, periods, only } = readArguments();
  await generate();
  const { writeInto } = await import("./bench/report.ts");
  if (start) {
    const { timeStarts } = await import("./bench/fresh-clone.ts");
    writeInto("start", await timeStarts("npm run bench -- --start"));
    say(written);
    return;
  }

  const { volumes } = await import("@/prisma/volume/fill");
  if (periods) {
    const { measurePeriods } = await import("./bench/periods.ts");
    if (!isSize(size, volumes)) throw new Refusal(usage);
    const measured = await measurePeriods(volumes[size], `npm run bench -- --size ${size} --periods`);
    console.log(measured);
    if (size === "un") writeInto("periods", measured);
    return;
  }

  await build();
  const { measure } = await import("./bench/measure.ts");
  if (!isSize(size, volumes)) throw new Refusal(usage);
  const measured = await measure(volumes[size], `npm run bench -- --size ${size}`, only);
  console.log(measured);
  if (size === "trial" || only !== undefined) return;
  writeInto(size, measured);
  say(written);
});

function readArguments(): { size: string; start: boolean; periods: boolean; only?: string | undefined } {
  try {
    return parseArgs({
      options: {
        size: { type: "string", default: "national" },
        start: { type: "boolean", default: false },
        periods: { type: "boolean", default: false },
        only: { type: "string" },
      },
    }).values;
  } catch {
    throw new Refusal(usage);
  }
}

function isSize<Sizes extends object>(size: string, sizes: Sizes): size is Extract<keyof Sizes, string> {
  return Object.hasOwn(sizes, size);
}
