import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demonstrationCycles, everyObject, everyResponse } from "./everything.ts";
import { demonstrationRecommendations } from "./recommendations.ts";
import type { Names } from "./types.ts";

const cyrillic = /\p{Script=Cyrillic}/u;
const kazakh = /[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/u;
const quoted = /«[^»]*»/gu;

const isNames = (value: Record<string, unknown>): value is Names => "en" in value && "ru" in value && "kk" in value;
const names = everyObject.flatMap(({ path, value }) => (isNames(value) && !value.en.startsWith("https://") ? [{ path, ...value }] : []));
const wrong = (is: (name: Names) => boolean) => names.filter(is).map(({ path }) => path);

describe("every name of the demonstration", () => {
  it("exists in three languages, without stray blanks", () => {
    expect(names.length).toBeGreaterThan(300);
    expect(wrong(({ en, ru, kk }) => [en, ru, kk].some((text) => text === "" || text !== text.trim().replaceAll(/\s+/gu, " ")))).toEqual(
      [],
    );
  });

  it("is English in English", () => expect(wrong(({ en }) => cyrillic.test(en))).toEqual([]));

  it("is Russian in Russian, but for a quoted proper name", () => {
    expect(wrong(({ ru }) => !cyrillic.test(ru) || kazakh.test(ru.replaceAll(quoted, "")))).toEqual([]);
  });

  it("is Kazakh in Kazakh", () => {
    expect(wrong(({ kk }) => !cyrillic.test(kk) || (kk.length > 40 && !kazakh.test(kk)))).toEqual([]);
    expect(wrong(({ ru, kk }) => kk.length > 20 && kk === ru)).toEqual([]);
  });
});

describe("every response", () => {
  it.each(everyResponse)("$name is in the language it names", ({ response }) => {
    const { language, text, evidence } = response;
    const reasons = "rationale" in response ? [response.rationale] : "returnReason" in response ? [response.returnReason] : [];
    const words = [text, ...reasons, ...evidence.flatMap(({ file }) => (file ? [file.text] : []))];
    expect(text.length).toBeGreaterThan(100);
    for (const written of words) {
      expect(cyrillic.test(written)).toBe(language !== "en");
      expect(kazakh.test(written)).toBe(language === "kk");
    }
  });

  it("is mostly Russian, with some Kazakh", () => {
    const inLanguage = (wanted: string) => everyResponse.filter(({ response }) => response.language === wanted).length;
    expect(inLanguage("ru")).toBeGreaterThan(everyResponse.length / 2);
    expect(inLanguage("kk")).toBeGreaterThanOrEqual(3);
  });
});

const data = join(import.meta.dirname, "../../../shared/data");
const openings = join(data, "documents/openings");

const runsOfEight = (text: string) => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, -7).map((_, index) => words.slice(index, index + 8).join(" "));
};

describe("beside the real documents", () => {
  it.skipIf(!existsSync(openings))("shares no eight words in a row with one of them", () => {
    const texts = readdirSync(openings).map((file) => readFileSync(join(openings, file), "utf8"));
    const theirs = new Set(texts.flatMap(runsOfEight));
    expect(theirs.size).toBeGreaterThan(1000);
    const summaries = demonstrationRecommendations.flatMap(({ concern, summary, limbs }) => [
      concern,
      summary,
      ...limbs.map(({ text }) => text),
    ]);
    const facts = demonstrationCycles.flatMap(({ milestones, questions, remarks, participations }) => [
      ...milestones.flatMap(({ note }) => note ?? []),
      ...questions.map(({ text }) => text),
      ...remarks.map(({ text }) => text),
      ...participations.map(({ title }) => title),
    ]);
    const ours = [...summaries, ...facts].flatMap(({ en, ru }) => [...runsOfEight(en), ...runsOfEight(ru)]);
    expect(ours.length).toBeGreaterThan(500);
    expect(ours.filter((words) => theirs.has(words))).toEqual([]);
  });
});
