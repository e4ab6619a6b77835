import { parseArgs } from "node:util";
import { build, generate } from "./server/build.ts";
import { Refusal, say, script } from "./session.ts";

/**
 * `npm run bench` measures the production build beside the same SQL alone and writes docs/benchmarks.md.
 * `--size trial` only prints, to try the bench out; `--size un` takes long. `--start` times a fresh clone.
 */
const usage = "Usage: npm run bench -- [--size trial|national|un] [--start]";

const written = "Written to docs/benchmarks.md.";

await script(async () => {
  const { size, start } = readArguments();
  await generate();
  const { writeInto } = await import("./bench/report.ts");
  if (start) {
    const { timeStarts } = await import("./bench/fresh-clone.ts");
    writeInto("start", await timeStarts("npm run bench -- --start"));
    say(written);
    return;
  }

  await build();
  const { volumes } = await import("@/prisma/volume/fill");
  const { measure } = await import("./bench/measure.ts");
  if (!isSize(size, volumes)) throw new Refusal(usage);
  const measured = await measure(volumes[size], `npm run bench -- --size ${size}`);
  console.log(measured);
  if (size === "trial") return;
  writeInto(size, measured);
  say(written);
});

function readArguments(): { size: string; start: boolean } {
  try {
    return parseArgs({ options: { size: { type: "string", default: "national" }, start: { type: "boolean", default: false } } }).values;
  } catch {
    throw new Refusal(usage);
  }
}

function isSize<Sizes extends object>(size: string, sizes: Sizes): size is Extract<keyof Sizes, string> {
  return Object.hasOwn(sizes, size);
}
