import { longOutstandingMonths, monthsSince } from "@/domain/recommendations/ageing/rules";
import type { RecommendationFilters, RecommendationSort } from "@/domain/recommendations/schema";
import type { ImplementationStatus } from "@/domain/vocabulary";

const ended: ImplementationStatus[] = ["IMPLEMENTED", "SUPERSEDED"];

/** Its date has passed and nobody has verified that it is done, or it was opened again since. `today` and `dueOn` are days as YYYY-MM-DD. */
export const isOverdue = (
  { dueOn, verifiedStatus, isReopened = false }: { dueOn: string | null; verifiedStatus: ImplementationStatus; isReopened?: boolean },
  today: string,
): boolean => dueOn !== null && dueOn < today && (isReopened || !ended.includes(verifiedStatus));

/** The statuses after which a date no longer presses. */
export const endedStatuses = ended;

/** Whether it is still to be carried out so long after it was issued that the rule of 18 months speaks of it. */
export const isLongOutstanding = (
  { issuedOn, verifiedStatus, isReopened = false }: { issuedOn: string | null; verifiedStatus: ImplementationStatus; isReopened?: boolean },
  today: string,
): boolean => issuedOn !== null && (isReopened || !ended.includes(verifiedStatus)) && monthsSince(issuedOn, today) >= longOutstandingMonths;

/** After so many days without a word a body is silent. */
export const silentAfterDays = 30;

/** Search results come best first; everything else in the order of the document. */
export const sortOf = ({ sort, q }: RecommendationFilters): RecommendationSort =>
  sort === "relevance" && !q ? "order" : (sort ?? (q ? "relevance" : "order"));

/** The words of a search, each to be found by its beginning: Kazakh adds its endings, and has no dictionary. Null without a word. */
export function prefixQuery(q: string): string | null {
  const words = q.normalize("NFC").match(/[\p{L}\p{N}]+/gu);
  return words ? words.map(anyForm).join(" & ") : null;
}

function anyForm(word: string): string {
  const other = otherRussianForm(word.toLowerCase());
  return other ? `(${word}:* | ${other}:*)` : `${word}:*`;
}

const consonant = "[бвгджзйклмнпрстфхцчшщ]";
const fleetingVowel = new RegExp(`^(\\p{L}+${consonant})[ое]к$`, "u");
const withoutVowel = new RegExp(`^(\\p{L}+${consonant})к(?:а|и|у|е|ой|ам|ами|ах)$`, "u");

/** Russian nouns such as "пытка" lose a vowel between their forms ("пыток"), which PostgreSQL's dictionary does not know. */
function otherRussianForm(word: string): string | null {
  const stem = fleetingVowel.exec(word)?.[1];
  if (stem) return `${stem}к`;
  const bare = withoutVowel.exec(word)?.[1];
  return bare ? `${bare}${/[жчшщцй]$/u.test(bare) ? "е" : "о"}к` : null;
}

/** A place in a sorted list: the sort key of a row and its id. */
export type Cursor = { key: string; id: string };

export const writeCursor = ({ key, id }: Cursor): string => `${key}~${id}`;

/** The place a cursor names, or null for something that is none. */
export function readCursor(text: string | undefined): Cursor | null {
  const parts = /^(.{0,200})~([0-9a-f-]{36})$/s.exec(text ?? "");
  return parts?.[1] !== undefined && parts[2] ? { key: parts[1], id: parts[2] } : null;
}
