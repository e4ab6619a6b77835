import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { scoreSuggestions } from "./suggestions.ts";

const folder = path.resolve("../shared/data/expected");

/** Floors, a little below what was measured: docs/benchmarks.md has the figures. */
it.skipIf(!existsSync(folder))("suggestions agree with the labels of OHCHR's thematic lists", { timeout: 60_000 }, async () => {
  const scores = await scoreSuggestions(folder);
  const found = (kind: string, list: string, knowing: string) =>
    scores.find((score) => score.kind === kind && score.list === list && score.knowing === knowing) ??
    expect.fail("There is no such score.");
  for (const list of ["2014", "2019"]) {
    expect(found("THEME", list, "nothing").precision).toBeGreaterThan(0.35);
    expect(found("THEME", list, "nothing").anyRight).toBeGreaterThan(0.7);
    expect(found("THEME", list, "all others of its list").recall).toBeGreaterThan(0.55);
    expect(found("THEME", list, "all others of its list").anyRight).toBeGreaterThan(0.88);
  }
});
