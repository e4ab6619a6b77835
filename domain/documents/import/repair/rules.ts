/** What was repaired so that a text can be read; the source keeps its own letters. */
export interface Repaired {
  text: string;
  /** More than spacing was put right. */
  isRepaired: boolean;
  /** A word was broken by a hyphen that may belong to it. */
  isHyphenUnsure: boolean;
}

/** How often the document uses each word; it tells a broken word from two words. */
export type WordCounts = ReadonlyMap<string, number>;

/** Words so common in these documents that a stray letter beside them is certainly a slip. */
const common = new Set(
  "also and are articles been committee concerned concluding convention covenant for freedom from has have human implementation implemented international its law measures meeting not observations party political protection religious report rights should state states take that the their this treaty was were which with".split(
    " ",
  ),
);
/** Small words that grow together with the next one, and with which no English word begins. */
const before = ["is", "or", "and", "the", "to", "at", "by", "its"];
const after = ["at", "is", "of", "and", "to", "for"];
/** First parts that keep their hyphen: "non-governmental", "follow-up". */
const prefixes = new Set(
  "anti co counter cross ex extra follow high ill inter long low mid multi non post pre pro self semi short so socio sub vice well".split(
    " ",
  ),
);

const word = /\p{L}+/gu;
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const brokenWord = /(?<!\p{L})(\p{L}{1,40})[-‑]\s{1,3}(\p{Ll}{1,40})(?!\p{L})/gu;
const suspended = /^(?:and|or|to|и|или|а|либо|мен|және|не|немесе)$/u;
const twoPieces = /(?<!\p{L})([A-Za-z]{1,2}) ([a-z]{1,20})(?!\p{L})/gu;
const smallWord = /(?<!\p{L})[A-Za-z]{7,40}(?!\p{L})/gu;
const anyWord = /(?<!\p{L})\p{L}{2,40}(?!\p{L})/gu;

/** Counts the words of a document, leaving out the halves of words broken by a hyphen. */
export function countWords(texts: Iterable<string>): WordCounts {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [found] of text.replaceAll(brokenWord, " ").matchAll(word)) {
      const key = found.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** One line, single spaces, nothing invisible. */
export const tidy = (raw: string) => raw.replaceAll(invisible, "").replaceAll(/\s+/gu, " ").trim();

/** Makes the noise of copied texts readable, where the document itself shows what was meant. */
export function repair(raw: string, counts: WordCounts): Repaired {
  const count = (text: string) => (counts.get(text.toLowerCase()) ?? 0) + (common.has(text.toLowerCase()) ? 1000 : 0);
  let isHyphenUnsure = false;

  function join(whole: string, left: string, right: string): string {
    if (suspended.test(right)) return whole;
    if (count(left + right) > 0) return left + right;
    if (prefixes.has(left.toLowerCase())) return `${left}-${right}`;
    if (count(left) > 0 && count(right) > 0) return `${left}-${right}`;
    isHyphenUnsure ||= count(left) > 0 || count(right) > 0;
    return left + right;
  }

  const tidied = tidy(raw);
  const text = tidied
    .replaceAll(brokenWord, join)
    .replaceAll(twoPieces, (whole, left: string, right: string) =>
      !/^[aAI]$/.test(left) && count(left + right) > count(right) && count(right) <= 1 && count(left) <= 1 ? left + right : whole,
    )
    .replaceAll(smallWord, (glued) => (count(glued) === 1 ? unglue(glued, count) : glued))
    .replaceAll(anyWord, inOneScript)
    .replaceAll(/(?<!\d)(\d{1,3}) (\d{1,3}) ?(st|nd|rd|th)(?= (?:session|meeting))/g, "$1$2$3")
    .replaceAll(/(\d)(и|and)(?= \d)/g, "$1 $2");

  return { text, isRepaired: text !== tidied, isHyphenUnsure };
}

/** "isimplemented", "Kazakhstanat": a small word grown together with one that the document knows. */
function unglue(glued: string, count: (text: string) => number): string {
  for (const small of before) {
    const rest = glued.slice(small.length);
    if (glued.startsWith(small) && rest.length >= 6 && count(rest) > 0) return `${small} ${rest}`;
  }
  for (const small of after) {
    const rest = glued.slice(0, -small.length);
    if (glued.endsWith(small) && rest.length >= 6 && count(rest) > 0) return `${rest} ${small}`;
  }
  return glued;
}

const latin = "aceopxyABCEHKMOPTX";
const cyrillic = "асеорхуАВСЕНКМОРТХ";

/** Letters typed in the other alphabet because they look the same: "СERD" with a Cyrillic С. */
export const toLatin = (text: string) => text.replaceAll(cyrillicLookalike, (letter) => latin[cyrillic.indexOf(letter)] ?? letter);
const toCyrillic = (text: string) => text.replaceAll(latinLookalike, (letter) => cyrillic[latin.indexOf(letter)] ?? letter);

const cyrillicLookalike = new RegExp(`[${cyrillic}]`, "gu");
const latinLookalike = new RegExp(`[${latin}]`, "gu");
const hasLatin = /[A-Za-z]/;
const hasCyrillic = /[А-Яа-яЁё]/;

function inOneScript(mixed: string): string {
  if (!hasLatin.test(mixed) || !hasCyrillic.test(mixed)) return mixed;
  const latinLetters = mixed.replaceAll(/[^A-Za-z]/g, "").length;
  const changed = latinLetters * 2 >= mixed.length ? toLatin(mixed) : toCyrillic(mixed);
  return hasLatin.test(changed) && hasCyrillic.test(changed) ? mixed : changed;
}
