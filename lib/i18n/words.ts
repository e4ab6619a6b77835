import { createTranslator, type Messages } from "next-intl";

import type { Locale } from "@/lib/i18n/routing";

/** The words of a language, for what is said outside a request: mail, documents. */
export async function wordsOf(locale: Locale): Promise<ReturnType<typeof createTranslator<Messages>>> {
  const messages: Messages = (await import(`@/messages/${locale}.json`)).default;
  return createTranslator({ locale, messages });
}
