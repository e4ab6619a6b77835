import { defineRouting } from "next-intl/routing";

/**
 * Every address names its language. No language cookie: a page without a cookie
 * is the same for everybody and may be cached.
 */
export const routing = defineRouting({
  locales: ["en", "ru", "kk"],
  defaultLocale: "en",
  localePrefix: "always",
  localeCookie: false,
  alternateLinks: false,
});

export type Locale = (typeof routing.locales)[number];

/** Which way each language is read. */
export const directions = { en: "ltr", ru: "ltr", kk: "ltr" } as const satisfies Record<Locale, "ltr" | "rtl">;
