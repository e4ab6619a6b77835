/** Dates as UN documents write them, in English and Russian: "24 and 25 June 2025", "9 августа 2016 года". */
export interface FoundDates {
  from: string;
  to: string;
  index: number;
  end: number;
}

const months = [
  "january|jan|января|қаңтар",
  "february|feb|февраля",
  "march|mar|марта",
  "april|apr|апреля",
  "may|мая",
  "june|jun|июня",
  "july|jul|июля",
  "august|aug|августа",
  "september|sept|sep|сентября",
  "october|oct|октября",
  "november|nov|ноября",
  "december|dec|декабря",
].map((names) => names.split("|"));

const monthName = months
  .flat()
  .sort((a, b) => b.length - a.length)
  .join("|");
const day = String.raw`\d{1,2}`;
const link = String.raw`\s{0,3}(?:and|to|и|по|[-–—‑])\s{0,3}`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d])(${day})(?:(?:\s{1,3}(${monthName})(?:\s{1,3}(\d{4}))?)?${link}(${day}))?\s{1,3}(${monthName})\.?,?\s{1,3}(\d{4})(?!\d)`,
  "giu",
);

/** Every date or span of days in the text, in order; what is not a day of the calendar is left out. */
export function findDates(text: string): FoundDates[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, firstDay = "", firstMonth, firstYear, lastDay, lastMonth = "", lastYear = ""] = match;
    const to = isoDate(lastDay ?? firstDay, lastMonth, lastYear);
    const from = lastDay === undefined ? to : isoDate(firstDay, firstMonth ?? lastMonth, firstYear ?? lastYear);
    return from !== null && to !== null && from <= to ? [{ from, to, index: match.index, end: match.index + whole.length }] : [];
  });
}

function isoDate(dayText: string, monthText: string, year: string): string | null {
  const month = months.findIndex((names) => names.includes(monthText.toLowerCase())) + 1;
  const iso = `${year}-${String(month).padStart(2, "0")}-${dayText.padStart(2, "0")}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return month > 0 && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null;
}
