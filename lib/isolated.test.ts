import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { hearIsolated, runIsolated, Stopped } from "./isolated";

const limits = { milliseconds: 20_000, megabytes: 256, outputBytes: 1024 * 1024 };
const text = Buffer.from("letter.txt\0The Committee is concerned.");
const run = (more: Partial<typeof limits>) => runIsolated("convert-document", text, { ...limits, ...more });
const reasonOf = (stopped: Promise<string>) =>
  stopped.then(
    () => "done",
    (error: unknown) => (error instanceof Stopped ? error.reason : error),
  );

describe("runIsolated", { timeout: 60_000 }, () => {
  it("returns what the script wrote", async () => {
    expect(await run({})).toContain("The Committee is concerned.");
  });

  it.each([
    ["time", { milliseconds: 1 }],
    ["memory", { megabytes: 32 }],
    ["memory", { outputBytes: 10 }],
  ])("stops it for %s", async (reason, more) => {
    expect(await reasonOf(run(more))).toBe(reason);
  });

  it("says that a script died", async () => {
    expect(await reasonOf(runIsolated("there-is-no-such-script", text, limits))).toBe("crash");
  });

  it("answers everyone when many ask at once", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => reasonOf(run({}))));
    expect(answers).toEqual(Array.from({ length: 5 }, () => "done"));
  });

  it("is heard piece by piece, in order, even by one who is still busy when the script has long ended", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "rows-")), "lakes.csv");
    writeFileSync(path, Array.from({ length: 20_000 }, (_, at) => `lake ${at},water`).join("\n"));
    const pieces: Buffer[] = [];
    let busy = 0;
    await hearIsolated("convert-table", { fileName: "lakes.csv", path }, { ...limits, outputBytes: 100_000_000 }, async (piece) => {
      expect(busy).toBe(0);
      busy += 1;
      await delay(20);
      pieces.push(piece);
      busy -= 1;
    });
    expect(pieces.length).toBeGreaterThan(3);
    const numbers = [
      ...Buffer.concat(pieces)
        .toString()
        .matchAll(/"number":(\d+)/g),
    ].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 20_000 }, (_, at) => at + 1));
  });
});
