import type { Locale } from "@/lib/i18n/routing";

const kazakhAlphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/*
 * Chromium cannot sort Kazakh, so its letters are ranked by our own alphabet:
 * anything else first, then digits by their value, Latin, Cyrillic.
 */
function rank(token: string): number {
  if (/^\d/.test(token)) return 100 + Math.min(Number(token), 1e12);
  const place = kazakhAlphabet.indexOf(token);
  if (place >= 0) return 3e12 + place;
  return /\p{L}/u.test(token) ? 2e12 + (token.codePointAt(0) ?? 0) : 0;
}

const tokensOf = (name: string) => name.toLowerCase().match(/\d+|\D/gu) ?? [];

function compareKazakh(a: string, b: string): number {
  const [left, right] = [tokensOf(a), tokensOf(b)];
  for (let place = 0; place < Math.min(left.length, right.length); place++) {
    const difference = rank(left[place] ?? "") - rank(right[place] ?? "");
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** How names are sorted in this language; the same on the server and in the browser. */
export function compareNames(locale: Locale): (a: string, b: string) => number {
  if (locale === "kk") return compareKazakh;
  return new Intl.Collator(locale, { numeric: true }).compare;
}
