"use client";

import { useLocale } from "next-intl";
import { useSearchParams } from "next/navigation";
import { getPathname, usePathname } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";

/** Each language under its own name, leading to this very page in it. */
export function LanguageSwitch({ label, languages }: { label: string; languages: readonly { locale: Locale; name: string }[] }) {
  const current = useLocale();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return (
    <nav aria-label={label} className="band-group">
      {languages.map(({ locale, name }) => (
        <a
          key={locale}
          className="band-item"
          href={getPathname({ href: pathname, locale }) + (query && `?${query}`)}
          hrefLang={locale}
          lang={locale}
          aria-current={locale === current ? "true" : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
