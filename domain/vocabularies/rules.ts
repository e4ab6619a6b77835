import { nameIn, type WordsByLanguage } from "@/domain/names/rules";
import { type InterfaceLanguage, interfaceLanguages, type Names, type TermKind } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

/** The filter of the list, a word of its address, that each kind of term is chosen by. */
export const termFilters = {
  THEME: "theme",
  GROUP: "group",
  SDG: "sdg",
  ARTICLE: "article",
  MEASURE_TYPE: "measure",
  CLUSTER: "cluster",
} as const satisfies Record<TermKind, string>;

export type TermFilter = (typeof termFilters)[TermKind];

export type NamedTerm = { kind: TermKind; code: string; vocabularyCode: string; names: WordsByLanguage };

/** How a term is called beside others: a goal and an article by their number, an article with its treaty. */
export function termLabel({ kind, code, vocabularyCode, names }: NamedTerm, locale: InterfaceLanguage): string {
  const name = nameIn(names, locale);
  if (kind === "ARTICLE") return `${vocabularyCode} ${code}${name && ` · ${name}`}`;
  return kind === "SDG" ? `${code} · ${name}` : name;
}

/** What an alias is compared by: two spellings that differ only in case or blanks are one. */
export const aliasKey = (text: string): string => plainText(text).normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();

/** Words as they are kept: a language without any is left out. */
export const keptWords = (words: Names): WordsByLanguage =>
  Object.fromEntries(interfaceLanguages.flatMap((language) => (words[language] ? [[language, words[language]]] : [])));

/** What no form shows and no form takes away: words in other languages, such as the French ones that came with the register. */
export const furtherWords = (before: WordsByLanguage): WordsByLanguage => {
  const { en: _en, ru: _ru, kk: _kk, ...further } = before;
  return further;
};

type Placed = { id: string; parentId: string | null };

/** Whether one term is the other or lies anywhere below it. */
export function isWithin(termId: string, aboveId: string, terms: readonly Placed[]): boolean {
  const parents = new Map(terms.map(({ id, parentId }) => [id, parentId]));
  const seen = new Set<string>();
  for (let next: string | null = termId; next && !seen.has(next); next = parents.get(next) ?? null) {
    if (next === aboveId) return true;
    seen.add(next);
  }
  return false;
}
