import { findDates } from "@/domain/documents/import/dates/rules";

const dayLength = 86_400_000;
/** Day 0 of a spreadsheet. */
const epoch = Date.UTC(1899, 11, 30);
/** The year 1945 and the end of 2199: what lies outside is no date of a document, but perhaps a year. */
const firstSerial = 16_438;
const lastSerial = 109_575;

const serial = /^\d{1,6}(?:\.\d{1,20})?(?:E\d)?$/i;
const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+]00:?00)?)?$/;
const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: 0?0:00(?::00)?)?$/;
const american = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/;

/** A spreadsheet's serial number or a day written out, as ISO 8601; null where it cannot be told. */
export function readMoment(text: string): string | null {
  if (serial.test(text)) return momentOfSerial(Number(text));
  const [, year, month = "", day = "", hour, minute = "", second = "00"] = iso.exec(text) ?? [];
  if (year !== undefined) return calendarMoment(`${year}-${month}-${day}`, hour === undefined ? null : `${hour}:${minute}:${second}`);
  return readNumericDay(text) ?? readWrittenDay(text);
}

/** The serial number of a moment, as UHRI writes it. */
export function serialOf(moment: string): string {
  const [day = "", time = "00:00:00"] = moment.split("T");
  return String((Date.parse(`${day}T${time}Z`) - epoch) / dayLength);
}

function momentOfSerial(days: number): string | null {
  if (days < firstSerial || days > lastSerial) return null;
  const seconds = Math.round(days * 86_400);
  return withoutMidnight(new Date(epoch + seconds * 1000).toISOString().slice(0, 19));
}

function calendarMoment(day: string, time: string | null): string | null {
  const whole = `${day}T${time ?? "00:00:00"}`;
  const parsed = new Date(`${whole}Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(whole) ? withoutMidnight(whole) : null;
}

const withoutMidnight = (moment: string) => moment.replace("T00:00:00", "");

/** "03/04/2025" is a day of March to some and of April to others: only where one reading is a date at all is it taken. */
function readNumericDay(text: string): string | null {
  const [, first = "", second = "", year] = numeric.exec(text) ?? [];
  if (year === undefined) return null;
  const day = (month: string, date: string) => calendarMoment(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`, null);
  const readings = new Set([day(second, first), day(first, second)].filter((reading) => reading !== null));
  return readings.size === 1 ? ([...readings][0] ?? null) : null;
}

function readWrittenDay(text: string): string | null {
  const european = text.replace(american, "$2 $1 $3");
  const [found, ...more] = findDates(european);
  const isAll = found?.index === 0 && found.end === european.length && found.from === found.to && more.length === 0;
  return isAll ? found.to : null;
}
