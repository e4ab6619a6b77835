import { expect, it } from "vitest";

import { interfaceLanguages } from "@/domain/vocabulary";
import { scoreByLanguage, scoreGoals } from "./suggestions-by-language.ts";

/* Floors, a little below what was measured: docs/benchmarks.md has the figures. */

it.each(interfaceLanguages)("suggestions agree with the demonstration's terms in %s", (language) => {
  const scores = scoreByLanguage().filter((score) => score.language === language);
  const found = (kind: string, knowing: string) =>
    scores.find((score) => score.kind === kind && score.knowing === knowing) ?? expect.fail("There is no such score.");
  expect(found("GROUP", "nothing").texts).toBeGreaterThanOrEqual(15);
  expect(found("GROUP", "nothing").precision).toBeGreaterThan(0.5);
  expect(found("GROUP", "nothing").recall).toBeGreaterThan(0.6);
  expect(found("MEASURE_TYPE", "nothing").recall).toBeGreaterThan(0.55);
  expect(found("THEME", "all others").anyRight).toBeGreaterThan(0.5);
});

it.each(scoreGoals())("finds the goal of a target in $language", ({ texts, byName, byLikes }) => {
  expect(texts).toBe(169);
  expect(byName).toBeGreaterThan(0.38);
  expect(byLikes).toBeGreaterThan(0.62);
});
