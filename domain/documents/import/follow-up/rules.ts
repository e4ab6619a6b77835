import { findDates } from "../dates/rules";

/** What a paragraph of the follow-up section says of paragraphs and terms; only what it says, nothing computed. */
export interface FollowUpRequest {
  /** "12", or "18(a)" where a limb was named. */
  paragraphs: string[];
  dueOn: string | null;
  hasTermOnly: boolean;
  isDateUnclear: boolean;
}

const mention = /(?<!\p{L})(?:paragraphs?|paras?\.?|пункт(?:ах|ами|ов|ам|а|е|ы|у)?|пп?\.)\s{1,3}(?=\d)/giu;
/** "rule 75, paragraph 1" and "paragraph 1 of rule 75" name a rule, not a recommendation. */
const ruleBefore = /(?:rules?|article|правил\p{L}{0,3}|стать\p{L}{1,2})\s\d{1,3}(?:\s?\(\d\))?,?\s$/iu;
const ruleAfter = /^\s?(?:of (?:the )?(?:rules?|article|its|general assembly)|of the Committee’s rules|правил|статьи|резолюции)/iu;
const separator = /(?:,\s?(?:and|и)?|and|и|or|или|;)\s{0,3}(?=\d)|(?:,\s?)?(?:and|и)\s{1,3}(?=\d)/iuy;
const longestTitle = 300;
const before = /(?:\b(?:by|before|until|no later than|not later than)(?: the)?|не позднее|не позже|до|к|ко)\s$/iu;
const count = String.raw`(?:one|two|three|twelve|twenty-four|\d{1,2})`;
const russianCount = String.raw`(?:одного|двух|трех|трёх|двенадцати|двадцати четырех|\d{1,2})`;
const term = new RegExp(
  String.raw`\bwithin ${count} (?:years?|months?)\b|\bwithin a year\b|в течение (?:${russianCount} )?(?:года|лет|месяцев)`,
  "iu",
);

/** "within one year", "в течение 24 месяцев": a term that somebody has yet to turn into a date. */
export const namesTerm = (text: string) => term.test(text);

export function readFollowUp(text: string): FollowUpRequest {
  const dates = findDates(text);
  const terms = dates.filter(({ index }) => before.test(text.slice(Math.max(0, index - 20), index)));
  const [only] = new Set(terms.map(({ to }) => to));
  const isClear = new Set(terms.map(({ to }) => to)).size === 1;

  return {
    paragraphs: namedParagraphs(text),
    dueOn: isClear ? (only ?? null) : null,
    hasTermOnly: dates.length === 0 && namesTerm(text),
    isDateUnclear: dates.length > 0 && !isClear,
  };
}

/** "in paragraphs 12 (counter-terrorism), 18 (a) and 24 (torture) above" names 12, 18(a), 24. */
export function namedParagraphs(text: string): string[] {
  const named = new Set<string>();
  for (const { index, 0: opening } of text.matchAll(mention)) {
    if (ruleBefore.test(text.slice(Math.max(0, index - 30), index))) continue;
    const found = readNumbers(text, index + opening.length);
    if (!ruleAfter.test(text.slice(found.end, found.end + 40))) for (const number of found.numbers) named.add(number);
  }
  return [...named];
}

function readNumbers(text: string, start: number): { numbers: string[]; end: number } {
  const numbers: string[] = [];
  let at = start;

  for (;;) {
    const number = /^\d{1,3}(?!\d)/.exec(text.slice(at, at + 4))?.[0];
    if (number === undefined) return { numbers, end: at };
    at += number.length;
    const limbs: string[] = [];
    for (;;) {
      const bracket = readBracket(text, at);
      if (!bracket) break;
      limbs.push(...bracket.limbs);
      at = bracket.end;
    }
    numbers.push(...(limbs.length > 0 ? limbs.map((limb) => number + limb) : [number]));

    const span = /^\s?[-–—]\s?(\d{1,3})(?!\d)/.exec(text.slice(at, at + 8));
    if (span) {
      const last = Number(span[1]);
      for (let next = Number(number) + 1; next <= last && next - Number(number) <= 30; next += 1) numbers.push(String(next));
      at += span[0].length;
    }
    separator.lastIndex = at + (/^\s{1,3}/.exec(text.slice(at, at + 3))?.[0].length ?? 0);
    if (!separator.test(text)) return { numbers, end: at };
    at = separator.lastIndex;
  }
}

/** A bracket after a number is a limb, "(a)", "(a) and (c)", in Russian "a) и c)", or the matter it is about, which is passed over. */
function readBracket(text: string, from: number): { limbs: string[]; end: number } | null {
  const half = /^\s{0,3}([a-zа-я]|[ivx]{1,4})\)/iu.exec(text.slice(from, from + 8));
  if (half) return readLimb(text, half[1] ?? "", from + half[0].length);
  const opening = /^\s{0,3}\(/.exec(text.slice(from, from + 4));
  if (!opening) return null;
  let depth = 1;
  let at = from + opening[0].length;
  const start = at;
  for (; at < text.length && at - start < longestTitle && depth > 0; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
  }
  if (depth > 0) return null;
  const inside = text.slice(start, at - 1).trim();
  return /^(?:[a-zа-я]|[ivx]{1,4})$/iu.test(inside) ? readLimb(text, inside, at) : { limbs: [], end: at };
}

const nextLimb = /^\s{0,2}(?:,|and|и)\s{1,3}(?=\(?(?:[a-zа-я]|[ivx]{1,4})\))/iu;

/** Past "and" too, where another limb follows. */
function readLimb(text: string, label: string, at: number): { limbs: string[]; end: number } {
  return { limbs: [`(${label})`], end: at + (nextLimb.exec(text.slice(at, at + 10))?.[0].length ?? 0) };
}
