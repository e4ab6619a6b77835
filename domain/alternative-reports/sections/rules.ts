import { type Translations, translatedFields, untranslated, wordFields } from "@/domain/alternative-reports/drafting/rules";
import { storedTranslationsSchema } from "@/domain/alternative-reports/sections/schema";
import type { Language } from "@/domain/vocabulary";

/** The translations that a section keeps; those it has not yet are empty. */
export const readTranslations = (json: unknown): Translations => ({ ...untranslated, ...storedTranslationsSchema.parse(json) });

type Stored = Record<(typeof wordFields)[number], string> & { gradeId: string | null; translations: unknown };

/** What a section says, field by field, as its form and its versions name it. */
export function contentsOf(section: Stored): Record<string, string> {
  const translations = readTranslations(section.translations);
  return {
    ...Object.fromEntries(wordFields.map((field) => [field, section[field]])),
    gradeId: section.gradeId ?? "",
    ...Object.fromEntries(translatedFields.map((field) => [`translations.${field}`, translations[field]])),
  };
}

/** Whether anything has been written; the heading that a template gives says nothing. */
export const isWritten = (contents: Record<string, string>): boolean =>
  Object.entries(contents).some(([field, words]) => field !== "heading" && words.trim() !== "");

type Quoted = { text: string; language: Language; body: string; publishedOn: string };

/** What the State said, as it is taken over into a report: word for word, with who said it and when. */
export const quotation = ({ text, body, publishedOn }: Quoted): string => `“${text.trim()}”\n(${body}, ${publishedOn})`;

/** What was there and what is added, one below the other. */
export const appended = (before: string, added: string): string => (before.trim() === "" ? added : `${before.trimEnd()}\n\n${added}`);
