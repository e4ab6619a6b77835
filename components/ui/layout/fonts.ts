import { preload } from "react-dom";
import type { Locale } from "@/lib/i18n/routing";

// The bundler finds these files only when each is named in full.
const latin = new URL(
  "../../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  import.meta.url,
);
const cyrillic = new URL(
  "../../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2",
  import.meta.url,
);
const kazakh = new URL(
  "../../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2",
  import.meta.url,
);

const alphabets: Record<Locale, URL[]> = {
  en: [latin],
  ru: [latin, cyrillic],
  kk: [latin, cyrillic, kazakh],
};

/** Asks for the letters of the running text before the stylesheet does; headings may come later. */
export function preloadFonts(locale: Locale): void {
  for (const { pathname } of alphabets[locale]) preload(pathname, { as: "font", type: "font/woff2", crossOrigin: "" });
}
