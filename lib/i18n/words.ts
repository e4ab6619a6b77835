import { createTranslator, type Messages } from "next-intl";

import type { Locale } from "@/lib/i18n/routing";

/** Each by its own name, so that the build finds them. */
const files: Record<Locale, () => Promise<{ default: Messages }>> = {
  en: () => import("@/messages/en.json"),
  ru: () => import("@/messages/ru.json"),
  kk: () => import("@/messages/kk.json"),
};

/** The words of a language, for what is said outside a request: mail, documents. */
export async function wordsOf(locale: Locale): Promise<ReturnType<typeof createTranslator<Messages>>> {
  const { default: messages } = await files[locale]();
  return createTranslator({ locale, messages });
}

/** What a paper for a committee says of itself: its own words, and the stages of a review. */
export type PaperMessages = Pick<Messages, "paper"> & { vocabulary: Pick<Messages["vocabulary"], "ReportStage"> };

/** The languages of papers: those of the interface, and those that committees work in besides English and Russian. */
const papers = {
  ...files,
  fr: () => import("@/messages/papers/fr.json"),
  es: () => import("@/messages/papers/es.json"),
} satisfies Record<string, () => Promise<{ default: PaperMessages }>>;

export type PaperLanguage = keyof typeof papers;

export const paperLanguages = Object.keys(papers) as PaperLanguage[];

export type PaperWords = ReturnType<typeof createTranslator<PaperMessages>>;

/** The words of a paper that leaves the register. */
export async function paperWordsOf(language: PaperLanguage): Promise<PaperWords> {
  const { default: messages }: { default: PaperMessages } = await papers[language]();
  // The library's type knows the languages of the interface alone; it forms plurals in any.
  return createTranslator({ locale: language as Locale, messages });
}
