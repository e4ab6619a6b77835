"use client";

import "@/app/globals.css";

import { hasLocale } from "next-intl";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Failure } from "@/components/ui/failure";
import { directions, routing, type Locale } from "@/lib/i18n/routing";

// Fetched only when they are needed: this file is part of every page.
const messages: Record<Locale, () => Promise<{ default: { errorPage: typeof noWords } }>> = {
  en: () => import("@/messages/en.json"),
  ru: () => import("@/messages/ru.json"),
  kk: () => import("@/messages/kk.json"),
};

const noWords = { title: "", text: "", retry: "", reference: "" };

/** Even the frame of the page failed (no database, say): nothing is left but to say so. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const [, language] = (usePathname() ?? "").split("/");
  const locale = hasLocale(routing.locales, language) ? language : routing.defaultLocale;
  const [words, setWords] = useState(noWords);
  useEffect(() => {
    void messages[locale]().then(({ default: { errorPage } }) => setWords(errorPage));
  }, [locale]);

  return (
    <html lang={locale} dir={directions[locale]}>
      <body>
        <title>{words.title}</title>
        <main className="wrap py-10">
          {words.title && (
            <Failure words={words} reference={error.digest && words.reference.replace("{digest}", error.digest)} retry={retry} />
          )}
        </main>
      </body>
    </html>
  );
}
