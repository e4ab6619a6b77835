import { describe, expect, it } from "vitest";
import { runIsolated, Stopped } from "./isolated";

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
});
