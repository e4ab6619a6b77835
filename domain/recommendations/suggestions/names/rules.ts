import { type Word, weightsOf, wordsOf } from "@/domain/recommendations/suggestions/text/rules";
import type { InterfaceLanguage } from "@/domain/vocabulary";

export type Spelt = { id: string; spellings: { text: string; language: InterfaceLanguage }[] };
export type FoundByName = { termId: string; score: number; words: string[] };

/** What is compared of a list of terms in one language, made once for many texts. */
export function nameIndex(terms: readonly Spelt[], language: InterfaceLanguage) {
  const phrases = terms.flatMap(({ id, spellings }) =>
    spellings
      .filter((spelling) => spelling.language === language)
      .map(({ text }) => ({ termId: id, stems: new Set(wordsOf(text, language).map(({ stem }) => stem)) }))
      .filter(({ stems }) => stems.size > 0),
  );
  // A word that only one phrase has weighs one, however many phrases there are.
  const unique = Math.log(1 + phrases.length / 2);
  const weight = weightsOf(phrases.map(({ stems }) => stems));
  return { phrases, weight: (stem: string) => weight(stem) / unique };
}

/** Terms whose name or other spelling shares words with a text, and the words; the whole of a short name counts more than a part of a long one. */
export function findByName(words: readonly Word[], { phrases, weight }: ReturnType<typeof nameIndex>): FoundByName[] {
  const said = new Map(words.map(({ stem, word }) => [stem, word]));
  const best = new Map<string, FoundByName>();
  for (const { termId, stems } of phrases) {
    const shared = [...stems].filter((stem) => said.has(stem));
    if (shared.length === 0) continue;
    const sum = (of: Iterable<string>) => [...of].reduce((total, stem) => total + weight(stem), 0);
    const found = sum(shared);
    const score = found * (found / sum(stems));
    if (score > (best.get(termId)?.score ?? 0)) best.set(termId, { termId, score, words: shared.map((stem) => said.get(stem) ?? stem) });
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
}
