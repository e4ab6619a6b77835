import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aliasKey } from "@/domain/vocabularies/rules";
import { readVocabularies } from "@/prisma/loading/vocabularies";

const vocabularies = readVocabularies();
const termsOf = (wanted: string) => vocabularies.find(({ code }) => code === wanted)?.terms ?? [];
const cyrillic = /\p{Script=Cyrillic}/u;

describe("every vocabulary that comes with the register", () => {
  it("is of a kind of its own, but for the articles of nine treaties", () => {
    expect(vocabularies.filter(({ kind }) => kind !== "ARTICLE").map(({ kind }) => kind)).toEqual([
      "GROUP",
      "MEASURE_TYPE",
      "SDG",
      "THEME",
    ]);
    expect(vocabularies.filter(({ treaty }) => treaty)).toHaveLength(9);
  });

  it.each(vocabularies)("$code names each code once, and parents that come before", ({ terms }) => {
    const seen = new Set<string>();
    for (const { code, parent } of terms) {
      expect(seen.has(code)).toBe(false);
      if (parent) expect(seen.has(parent)).toBe(true);
      seen.add(code);
    }
    expect(seen.size).toBeGreaterThan(5);
  });

  it.each(vocabularies)("$code has no spelling that could mean two terms", ({ terms }) => {
    const spellings = terms.flatMap(({ names, aliases }) =>
      [...(names.en ? [names.en] : []), ...aliases.map(({ text }) => text)].map(aliasKey),
    );
    expect(spellings.filter((key, place) => spellings.indexOf(key) !== place)).toEqual([]);
  });

  it.each(vocabularies)("$code is named in three languages", ({ names, terms }) => {
    for (const { en, ru, kk } of [names, ...terms.map((term) => term.names)]) {
      expect([cyrillic.test(en ?? ""), cyrillic.test(ru ?? ""), cyrillic.test(kk ?? "")]).toEqual([false, true, true]);
      expect([en, ru, kk].filter((text) => text !== text?.trim().replaceAll(/\s+/gu, " "))).toEqual([]);
    }
  });

  it("has the 17 goals and their 169 targets", () => {
    const goals = termsOf("SDG");
    expect(goals.filter(({ parent }) => !parent).map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 17 }, (_, place) => place + 1),
    );
    expect(goals.filter(({ parent }) => parent)).toHaveLength(169);
  });

  it("has every substantive article of nine treaties, each with a title short enough for a list", () => {
    const treaties = vocabularies.filter(({ treaty }) => treaty);
    const lengths = { ICCPR: 27, ICESCR: 15, CAT: 16, CEDAW: 16, ICERD: 7, CRC: 42, CRPD: 33, CPED: 25, ICRMW: 71 };
    expect(Object.fromEntries(treaties.map(({ code, terms }) => [code, terms.length]))).toEqual(lengths);
    for (const { terms } of treaties) expect(terms.map(({ code }) => Number(code))).toEqual(terms.map((_, place) => place + 1));
    const titles = treaties.flatMap(({ terms }) => terms.flatMap(({ names }) => Object.values(names)));
    expect(titles).toHaveLength(252 * 3);
    expect(titles.filter((title) => title.length > 80)).toEqual([]);
  });
});

const data = join(import.meta.dirname, "../../../shared/data/vocab");

describe("beside the lists of the United Nations", () => {
  const known = (wanted: string) =>
    new Set(
      termsOf(wanted).flatMap(({ code, names, aliases }) => {
        const called = [names.en ?? "", ...aliases.map(({ text }) => text)];
        return [...called, ...called.map((text) => `${code} ${text}`)].map(aliasKey);
      }),
    );

  it.skipIf(!existsSync(data))("knows every label of three generations of thematic lists", () => {
    type Labels = Record<"themes" | "affected_persons" | "sdgs", string[]>;
    const generations = JSON.parse(readFileSync(join(data, "thematic_list_labels_2014_2019_2025.json"), "utf8")) as Record<string, Labels>;
    const unknown = Object.values(generations).flatMap(({ themes, affected_persons: groups, sdgs }) => [
      ...themes.filter((label) => !known("UHRI").has(aliasKey(label))),
      ...groups.filter((label) => !known("GROUPS").has(aliasKey(label))),
      ...sdgs.filter((label) => !known("SDG").has(aliasKey(label))),
    ]);
    // Its code is known; without it, the label is that of B3.
    expect(unknown).toEqual(["B31 Equality & non-discrimination"]);
  });

  it.skipIf(!existsSync(data))("names the themes as the UHRI taxonomy does", () => {
    const { issue } = JSON.parse(readFileSync(join(data, "uhri_taxonomy.json"), "utf8")) as { issue: { ref: string; title: string }[] };
    const unknown = issue.filter(({ ref, title }) => !known("UHRI").has(aliasKey(`${ref} ${title}`)));
    // The taxonomy gives one code to two themes.
    expect(unknown.map(({ ref, title }) => `${ref} ${title}`)).toEqual(["G5 Internally displaced persons"]);
  });
});
