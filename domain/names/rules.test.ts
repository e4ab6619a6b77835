import { describe, expect, it } from "vitest";

import { nameIn, readNames, readWords, wordsIn } from "@/domain/names/rules";

describe("nameIn", () => {
  it.each([
    [{ en: "Health", ru: "Здоровье", kk: "Денсаулық" }, "kk", "Денсаулық"],
    [{ en: "Health", ru: "Здоровье", kk: "" }, "kk", "Health"],
    [{ en: "", ru: "Здоровье", kk: "" }, "en", "Здоровье"],
    [{ fr: "Santé" }, "en", "Santé"],
    [{}, "en", ""],
  ] as const)("%o in %s is %s", (names, locale, expected) => expect(nameIn(names, locale)).toBe(expected));
});

describe("wordsIn", () => {
  it("says which language the words are in", () => expect(wordsIn({ ru: "Пытки" }, "kk")).toEqual({ text: "Пытки", language: "ru" }));
  it("is null without words", () => expect(wordsIn({ en: "" }, "en")).toBeNull());
});

describe("readNames", () => {
  it("completes what is missing", () => expect(readNames({ en: "Health" })).toEqual({ en: "Health", ru: "", kk: "" }));
  it("takes an empty column for no words", () => expect(readWords(null)).toEqual({}));
  it.each([["text"], [{ en: 7 }], [{ xx: "?" }], [["en"]]])("refuses %o", (json) => expect(() => readNames(json)).toThrow());
});
