import { storedNamesSchema } from "@/domain/names/schema";
import { interfaceLanguages, type InterfaceLanguage, Language, type Names } from "@/domain/vocabulary";

/** The same words in some languages, as kept in a Json column. */
export type WordsByLanguage = Partial<Record<Language, string>>;

const order: Language[] = [...interfaceLanguages, ...Object.values(Language)];

/** The words in the reader's language, or else in the first language there are words in, and which that is. */
export function wordsIn(words: WordsByLanguage, locale: InterfaceLanguage): { text: string; language: Language } | null {
  const language = [locale, ...order].find((candidate) => words[candidate]);
  return language ? { text: words[language] ?? "", language } : null;
}

/** The name in the reader's language, or else in the first language that has one. */
export const nameIn = (names: WordsByLanguage, locale: InterfaceLanguage): string => wordsIn(names, locale)?.text ?? "";

/** The name in any language, such as that of a report, or else in the first that has one. */
export const nameInLanguage = (names: WordsByLanguage, language: Language): string => names[language] || nameIn(names, "en");

/** What a Json column holds in some languages; nothing for an empty column. */
export const readWords = (json: unknown): WordsByLanguage => (json === null || json === undefined ? {} : storedNamesSchema.parse(json));

/** What a Json column of names holds; a language without a name has an empty one. */
export const readNames = (json: unknown): Names => ({ en: "", ru: "", kk: "", ...readWords(json) });
