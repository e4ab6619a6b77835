const dayLength = 86_400_000;
/** Day 0 of a spreadsheet. */
const epoch = Date.UTC(1899, 11, 30);
/** The year 1945 and the end of 2199: what lies outside is no serial number of a day, but perhaps a year. */
const firstSerial = 16_438;
const lastSerial = 109_575;

/** The months by the beginnings of their names, in English, Russian and Kazakh; longer names of another month come first. */
const monthBeginnings = [
  "jan|янв|қаң",
  "feb|фев|ақп",
  "mar|мар|нау",
  "apr|апр|сәу",
  "may|май|мая|мае|мам",
  "jun|июн|мау",
  "jul|июл|шіл",
  "aug|авг|там",
  "sep|сен|қыр",
  "oct|окт|қаз",
  "nov|ноя|қар",
  "dec|дек|жел",
].map((names) => names.split("|"));

const monthNames = (
  "january february march april may june july august september october november december sept " +
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь " +
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря " +
  "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре сент " +
  "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
).split(" ");

const year = String.raw`(?:19|20|21)\d\d`;
const yearMark = String.raw`(?:\s?(?:г\.?|год|года|году|ж\.?|жыл|жылғы|жылы))?`;
const numeric = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(${year})${yearMark}$`, "u");
const numericMonth = new RegExp(String.raw`^(\d{1,2})[./](${year})${yearMark}$`, "u");
const iso = new RegExp(
  String.raw`^(${year})-(\d{1,2})(?:-(\d{1,2})(?:[t ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:z|[+-]\d\d:?\d\d)?)?)?$`,
  "u",
);
const yearFirst = new RegExp(String.raw`^(${year})[./](\d{1,2})[./](\d{1,2})$`, "u");
const yearAlone = new RegExp(String.raw`^(${year})${yearMark}$`, "u");
const dayMonthYear = new RegExp(String.raw`^(?:(\d{1,2})\s)?(\p{L}{3,12})\.?\s(${year})${yearMark}$`, "u");
const yearDayMonth = new RegExp(String.raw`^(${year})${yearMark}\s(?:(\d{1,2})\s)?(\p{L}{3,12})$`, "u");
const monthDayYear = new RegExp(String.raw`^([a-z]{3,9})\.?\s(\d{1,2})\s(${year})$`, "u");
const serial = /^\d{5,6}(?:\.\d{1,20})?$/;

export type DayProblem = "notADay" | "dayAmbiguous";
type ReadDay = { day: string } | { problem: DayProblem };

const longest = 60;
const unknown: ReadDay = { problem: "notADay" };

/**
 * A day as people write it, in ISO form and only as far as it is known: "2026", "2026-07", "2026-07-12". "03/04/2026" is
 * a day of March to some and of April to others, so it is not taken; between dots the day stands first.
 */
export function readDay(text: string): ReadDay {
  if (text.length > longest) return unknown;
  const plain = text
    .toLowerCase()
    .replaceAll(/[«»"“”,]/g, " ")
    .replaceAll(/\s+/gu, " ")
    .replace(/\s0?0:00(?::00)?$/, "")
    .replace(/(\d)\s?(?:st|nd|rd|th)(?=\s)/u, "$1")
    .trim();
  return readNumbers(plain) ?? readWords(plain) ?? unknown;
}

function readNumbers(text: string): ReadDay | null {
  if (serial.test(text)) return readSerial(Number(text));
  const alone = yearAlone.exec(text);
  if (alone) return { day: alone[1] ?? "" };
  const [, isoYear, isoMonth = "", isoDay] = iso.exec(text) ?? yearFirst.exec(text) ?? [];
  if (isoYear !== undefined) return calendarDay(isoYear, isoMonth, isoDay);
  const [, monthOnly, ofYear = ""] = numericMonth.exec(text) ?? [];
  if (monthOnly !== undefined) return calendarDay(ofYear, monthOnly);
  const [, first, sign, second = "", last = ""] = numeric.exec(text) ?? [];
  return first === undefined ? null : readNumericDay(last, first, second, sign === ".");
}

function readSerial(days: number): ReadDay {
  if (days < firstSerial || days > lastSerial) return unknown;
  return { day: new Date(epoch + Math.floor(days) * dayLength).toISOString().slice(0, 10) };
}

function readNumericDay(ofYear: string, first: string, second: string, isDayFirst: boolean): ReadDay {
  const european = calendarDay(ofYear, second, first);
  if (isDayFirst) return european;
  const american = calendarDay(ofYear, first, second);
  if ("problem" in american) return european;
  return "problem" in european || first === second ? american : { problem: "dayAmbiguous" };
}

function readWords(text: string): ReadDay | null {
  const [, day, month, ofYear = ""] = dayMonthYear.exec(text) ?? [];
  if (month !== undefined) return namedDay(ofYear, month, day);
  const [, beforeYear = "", dayAfter, monthLast] = yearDayMonth.exec(text) ?? [];
  if (monthLast !== undefined) return namedDay(beforeYear, monthLast, dayAfter);
  const [, monthFirst, american, lastYear = ""] = monthDayYear.exec(text) ?? [];
  return monthFirst === undefined ? null : namedDay(lastYear, monthFirst, american);
}

function namedDay(ofYear: string, name: string, day?: string): ReadDay {
  const month = monthBeginnings.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1;
  const isMonth = month > 0 && (name.length === 3 || monthNames.includes(name));
  return isMonth ? calendarDay(ofYear, String(month), day) : unknown;
}

function calendarDay(ofYear: string, month: string, day?: string): ReadDay {
  const known = [ofYear, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
  const whole = day === undefined ? `${known}-01` : known;
  const parsed = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(whole) ? { day: known } : unknown;
}
