import { expect, it } from "vitest";

import { aliasKey, isWithin, keptWords, termLabel } from "@/domain/vocabularies/rules";

const term = { code: "7", vocabularyCode: "ICCPR", names: { en: "No torture" } };

it.each([
  ["ARTICLE", "ICCPR 7 · No torture"],
  ["SDG", "7 · No torture"],
  ["THEME", "No torture"],
] as const)("calls a term of kind %s «%s»", (kind, label) => expect(termLabel({ ...term, kind }, "kk")).toBe(label));

it("calls an article without a title by its number", () =>
  expect(termLabel({ ...term, kind: "ARTICLE", names: {} }, "en")).toBe("ICCPR 7"));

it.each([
  ["  Business  &\u00a0Human Rights ", "business & human rights"],
  ["ПЫТКИ", "пытки"],
  ["Ｗａｔｅｒ", "water"],
])("compares «%s» as «%s»", (text, key) => expect(aliasKey(text)).toBe(key));

it("keeps no empty words", () => expect(keptWords({ en: "Water", ru: "", kk: "Су" })).toEqual({ en: "Water", kk: "Су" }));

it("follows parents upwards, and stops in a circle", () => {
  const terms = [
    { id: "a", parentId: "c" },
    { id: "b", parentId: "a" },
    { id: "c", parentId: "b" },
    { id: "d", parentId: null },
  ];
  expect(isWithin("b", "c", terms)).toBe(true);
  expect(isWithin("d", "d", terms)).toBe(true);
  expect(isWithin("b", "d", terms)).toBe(false);
});
