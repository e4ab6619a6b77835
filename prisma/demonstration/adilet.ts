import type { Names } from "./types.ts";

/** The three language versions of an act in the national database of legislation. */
export const adilet = (id: string): Names => ({
  en: `https://adilet.zan.kz/eng/docs/${id}`,
  ru: `https://adilet.zan.kz/rus/docs/${id}`,
  kk: `https://adilet.zan.kz/kaz/docs/${id}`,
});
