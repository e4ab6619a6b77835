import { describe, expect, it } from "vitest";

import type { Example } from "@/domain/recommendations/suggestions/neighbours/rules";
import { type Classifiable, type Offered, prepareTerms, suggestTerms } from "@/domain/recommendations/suggestions/rules";
import { wordsOf } from "@/domain/recommendations/suggestions/text/rules";
import type { InterfaceLanguage, TermKind } from "@/domain/vocabulary";

const term = (kind: TermKind, code: string, text = code, language: InterfaceLanguage = "en"): Offered => ({
  id: `${kind} ${code}`,
  kind,
  code,
  spellings: [{ text, language }],
});
const articles = ["2", "7", "9", "10", "14"].map((code) => term("ARTICLE", code));
const saying = (text: string, over: Partial<Classifiable> = {}): Classifiable => ({ text, articles: [], ...over });
const suggest = (asked: Classifiable, offered: Offered[], examples: Example[] = [], language: InterfaceLanguage = "en") =>
  suggestTerms(asked, prepareTerms(offered, language), examples);
const like = (id: string, text: string, termIds: string[]): Example => ({
  id,
  reference: `ref ${id}`,
  stems: new Set(wordsOf(text, "en").map(({ stem }) => stem)),
  termIds,
});

describe("articles", () => {
  it("are those cited in brackets, each with the words", () => {
    const found = suggest(saying("Stop ill-treatment (arts. 7, 9 and 14 (3)). See chapter (10)."), articles, []);
    const words = "(arts. 7, 9 and 14 (3))";
    expect(found.map(({ termId, reasons }) => [termId, reasons])).toEqual(
      ["7", "9", "14"].map((code) => [`ARTICLE ${code}`, [{ cited: words }]]),
    );
  });

  it("are also those that the importer found in the paragraph of the concern, each once", () => {
    const found = suggest(saying("Stop it (art. 7).", { articles: ["7", "10 (2)"] }), articles, []);
    expect(found.map(({ termId }) => termId)).toEqual(["ARTICLE 7", "ARTICLE 10"]);
  });

  it("are not taken from a recommendation worded alike", () => {
    const example = like("1", "Stop beating prisoners", ["ARTICLE 10"]);
    expect(suggest(saying("Stop beating prisoners."), articles, [example])).toEqual([]);
  });
});

describe("themes and groups", () => {
  const offered = [
    term("THEME", "D25", "Prohibition of torture"),
    term("THEME", "F13", "Violence against women"),
    term("GROUP", "women", "Women"),
    term("GROUP", "disabilities", "Persons with disabilities"),
  ];

  it("are found by the words of their names, which are the reason", () => {
    const found = suggest(saying("Protect women with disabilities from violence."), offered, []);
    expect(found.map(({ termId }) => termId)).toEqual(["THEME F13", "GROUP women", "GROUP disabilities"]);
    expect(found[0]?.reasons).toEqual([{ words: ["violence", "women"] }]);
  });

  it("are found in the language of the text", () => {
    const russian = [term("THEME", "D25", "Запрет пыток", "ru"), term("THEME", "F1", "Women", "en")];
    const found = suggest(saying("Запретить пытки"), russian, [], "ru");
    expect(found.map(({ termId }) => termId)).toEqual(["THEME D25"]);
  });

  it("come from recommendations worded alike, the likest named", () => {
    const examples = [
      like("near", "Let monitors visit every prison unannounced", ["THEME D25"]),
      like("far", "Raise the budget of village schools", ["THEME F13"]),
    ];
    const found = suggest(saying("Let monitors visit each police station unannounced."), offered, examples);
    expect(found.map(({ termId, reasons }) => [termId, reasons])).toEqual([
      ["THEME D25", [{ like: { id: "near", reference: "ref near" } }]],
    ]);
  });

  it("rank higher with both reasons than with one", () => {
    const examples = [like("1", "End torture of prisoners in custody", ["THEME D25", "THEME F13"])];
    const [first, second] = suggest(saying("End torture of prisoners."), offered, examples);
    expect([first?.termId, second?.termId]).toEqual(["THEME D25", "THEME F13"]);
    expect(first?.reasons).toHaveLength(2);
  });

  it("are not guessed from words that say nothing", () => {
    expect(suggest(saying("Continue to take all necessary measures."), offered, [])).toEqual([]);
  });
});
