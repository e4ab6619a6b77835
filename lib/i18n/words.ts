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
