import type { DatePrecision } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";

/** A date known to the day, the month or the year; the unknown part is the first. */
export type PartialDate = { on: Date; precision: DatePrecision };

const written = /^(?:(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?|(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4}))$/;

/** "29.12.2021", "12.2021", "2021" and "2021-12-29" as ISO writes them; anything else as it is. */
export function isoPartial(text: string): string {
  const parts = written.exec(text.trim());
  if (!parts) return text.trim();
  const [, year = parts[6], month = parts[5], day = parts[4]] = parts;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
}

/** Whether the text is a date of the calendar, or as much of one as is known. */
export function isPartialDay(text: string): boolean {
  if (!/^(19|20|21)\d\d(-\d\d(-\d\d)?)?$/.test(text)) return false;
  const first = wholeDay(text);
  const date = new Date(`${first}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(first);
}

const wholeDay = (text: string): Day => text + "-01-01".slice(Math.max(0, text.length - 4));

/** What the columns of a partial date are given; an empty field is no date. */
export function partialDateOf(text: string): PartialDate | null {
  return text === ""
    ? null
    : { on: new Date(`${wholeDay(text)}T00:00:00Z`), precision: text.length === 4 ? "YEAR" : text.length === 7 ? "MONTH" : "DAY" };
}

const known: Record<DatePrecision, number> = { DAY: 10, MONTH: 7, YEAR: 4 };

/** A partial date as a form shows it. */
export const partialDayOf = (on: Date | null, precision: DatePrecision | null): string =>
  on?.toISOString().slice(0, known[precision ?? "DAY"]) ?? "";

/** Whether one date is certainly later than the other, as far as both are known. */
export function isLater(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}
