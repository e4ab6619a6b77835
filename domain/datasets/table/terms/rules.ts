import { readDay } from "../days/rules";

/** From when until when, each as far as it is known; "" where a term says nothing of it. */
export type Term = { startsOn: string; endsOn: string };
type ReadTerm = { term: Term } | { problem: "notADay" | "dayAmbiguous" };

const quarters = { i: "03", ii: "06", iii: "09", iv: "12" } as const;
const quarter =
  /^(?:q\s?([1-4])|([1-4]|i{1,3}|iv)(?:-?(?:й|ый|ий|st|nd|rd|th))?\s(?:квартал|тоқсан|quarter))(?:\s(?:of\s)?(\d{4}).{0,8})?$/u;
const yearBefore = /^(\d{4})\s?(?:жылғы|жыл|ж\.?)\s(.+)$/u;
const years = /\s?(?:гг\.?|годы|годах|жж\.?|жылдар|жылдары)$/u;
const between = [/^(.+?)\s*[–—]\s*(.+)$/u, /^(.+?)\s+-\s+(.+)$/u, /^(\d{4})-(\d{4})$/u, /^(?:с|from)\s(.+?)\s(?:по|до|to|until)\s(.+)$/u];

/**
 * A term as plans write it: a day as far as it is known by which a measure ends, a quarter that it ends with, or two days
 * with a dash between them. "2026 – …" has no end.
 */
export function readTerm(text: string): ReadTerm {
  const plain = text.toLowerCase().replaceAll(/\s+/gu, " ").replace(years, "").trim();
  const end = readEnd(plain);
  if (end !== null) return { term: { startsOn: "", endsOn: end } };
  for (const pattern of plain.length > 120 ? [] : between) {
    const [, first = "", last = ""] = pattern.exec(plain) ?? [];
    const endsOn = /^(?:…|\.\.\.)$/.test(last) ? "" : readEnd(last);
    const startsOn = first && endsOn !== null ? (readStart(first) ?? readStart(`${first} ${endsOn.slice(0, 4)}`)) : null;
    if (startsOn !== null && endsOn !== null) return { term: { startsOn, endsOn } };
  }
  const read = readDay(plain);
  return { problem: "problem" in read ? read.problem : "notADay" };
}

function readStart(text: string): string | null {
  const read = readDay(text);
  return "day" in read ? read.day : null;
}

/** A quarter is over with its last month. */
function readEnd(text: string): string | null {
  const [, year = "", after = ""] = yearBefore.exec(text) ?? [];
  const [, short, long = "", own] = quarter.exec(after || text) ?? [];
  const of = own ?? year;
  const month = Object.values(quarters)[Number(short ?? long) - 1] ?? quarters[long as keyof typeof quarters];
  return month && of ? `${of}-${month}` : readStart(text);
}

/** A term in one cell; a day alone is when it ends. */
export const writtenTerm = ({ startsOn, endsOn }: Term): string => (startsOn === "" ? endsOn : `${startsOn}/${endsOn}`);

export function splitTerm(written: string): Term {
  const [first = "", last] = written.split("/");
  return last === undefined ? { startsOn: "", endsOn: first } : { startsOn: first, endsOn: last };
}
