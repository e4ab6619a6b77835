import type { Locale } from "@/lib/i18n/routing";
import type { PaperLanguage } from "@/lib/i18n/words";

/*
 * Chromium knows no Kazakh ("2027 M07 12", "12,345.6"), Node does. So that server and
 * browser say the same, names and separators are our own; Intl only converts time zones.
 */

/** A calendar day ("2027-07-12") or an instant. A day is never shifted by a time zone. */
export type DayInput = string | Date;

export type DatePrecision = "DAY" | "MONTH" | "YEAR";

const defaultZone = "Asia/Almaty";
const nbsp = "\u00a0";

/** In Russian, the month stands in the genitive after a day and in the nominative alone. */
const months = {
  en: "January February March April May June July August September October November December",
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  ruAlone: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
};

const monthName = (list: keyof typeof months, month: number) => months[list].split(" ")[month - 1] ?? "";

const two = (part: number) => String(part).padStart(2, "0");

type Day = { year: number; month: number; day: number };

const dayOnly = /^(\d{4})-(\d{2})-(\d{2})$/;

function dayOf(value: DayInput, zone: string): Day {
  const plain = typeof value === "string" ? dayOnly.exec(value) : null;
  if (plain) return { year: Number(plain[1]), month: Number(plain[2]), day: Number(plain[3]) };
  return partsIn(zone, value);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  clocks.set(zone, clock);
  return clock;
}

function partsIn(zone: string, value: DayInput): Day & { hour: number; minute: number } {
  const parts = clockOf(zone).formatToParts(new Date(value));
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return {
    year: read("year"),
    month: read("month"),
    day: read("day"),
    hour: read("hour"),
    minute: read("minute"),
  };
}

function longDay(day: string, month: number, year: number, locale: Locale): string {
  if (locale === "kk") return `${year}${nbsp}жылғы ${day}${nbsp}${monthName("kk", month)}`;
  if (locale === "ru") return `${day}${nbsp}${monthName("ru", month)} ${year}${nbsp}г.`;
  return `${day}${nbsp}${monthName("en", month)} ${year}`;
}

function shortDay({ year, month, day }: Day, locale: Locale): string {
  if (locale === "en") return `${day}${nbsp}${monthName("en", month).slice(0, 3)}${nbsp}${year}`;
  return `${two(day)}.${two(month)}.${year}`;
}

function monthOf({ year, month }: Day, locale: Locale): string {
  if (locale === "kk") return `${year}${nbsp}жылғы ${monthName("kk", month)}`;
  if (locale === "ru") return `${monthName("ruAlone", month)} ${year}${nbsp}г.`;
  return `${monthName("en", month)} ${year}`;
}

function yearOf(year: number, locale: Locale): string {
  if (locale === "kk") return `${year}${nbsp}ж.`;
  if (locale === "ru") return `${year}${nbsp}г.`;
  return String(year);
}

/** "12 July 2027", or as much of it as is known. The short style is for tables. */
export function formatDate(
  value: DayInput,
  locale: Locale,
  { precision = "DAY", style = "long", zone = defaultZone }: { precision?: DatePrecision; style?: "long" | "short"; zone?: string } = {},
): string {
  const day = dayOf(value, zone);
  if (precision === "YEAR") return yearOf(day.year, locale);
  if (precision === "MONTH") return monthOf(day, locale);
  if (style === "short") return shortDay(day, locale);
  return longDay(String(day.day), day.month, day.year, locale);
}

/** "24–25 June 2025"; two full dates when the months differ. */
export function formatDateRange(from: DayInput, to: DayInput, locale: Locale): string {
  const [start, end] = [dayOf(from, defaultZone), dayOf(to, defaultZone)];
  if (start.year !== end.year || start.month !== end.month) {
    return `${formatDate(from, locale)} – ${formatDate(to, locale)}`;
  }
  const days = start.day === end.day ? String(start.day) : `${start.day}–${end.day}`;
  return longDay(days, start.month, start.year, locale);
}

/** "12 July 2027, 14:05", in the zone of the State unless another is named. */
export function formatDateTime(value: Date | string, locale: Locale, { zone = defaultZone }: { zone?: string } = {}): string {
  return `${formatDate(value, locale, { zone })}, ${formatTime(value, { zone })}`;
}

/** "14:05" */
export function formatTime(value: Date | string, { zone = defaultZone }: { zone?: string } = {}): string {
  const { hour, minute } = partsIn(zone, value);
  return `${two(hour)}:${two(minute)}`;
}

/** "12,345.6" in English, "12 345,6" in Russian and Kazakh; on papers in French and Spanish as Intl, which knows both, writes it. */
export function formatNumber(value: number, locale: PaperLanguage, { decimals = 0 }: { decimals?: number } = {}): string {
  if (locale === "fr" || locale === "es")
    return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === "en" ? "," : nbsp);
  const number = fraction ? `${grouped}${locale === "en" ? "." : ","}${fraction}` : grouped;
  return value < 0 && /[1-9]/.test(number) ? `−${number}` : number;
}

/** A sum of money: with hundredths where it has any, and without where it has none. */
export const formatAmount = (value: number, locale: Locale): string =>
  formatNumber(value, locale, { decimals: Number.isInteger(value) ? 0 : 2 });

/** A share between 0 and 1, in whole per cent. */
export function formatPercent(share: number, locale: Locale): string {
  return `${formatNumber(share * 100, locale)}${locale === "en" ? "" : nbsp}%`;
}

/** "1.4 MB": the size of a file as people read it. */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = (locale === "en" ? "B KB MB GB" : "Б КБ МБ ГБ").split(" ");
  const power = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : bytes < 1024 ** 3 ? 2 : 3;
  const size = bytes / 1024 ** power;
  const decimals = power > 0 && size < 10 ? 1 : 0;
  return `${formatNumber(size, locale, { decimals })}${nbsp}${units[power]}`;
}

const and = { en: "and", ru: "и", kk: "және" };

/** "a, b and c" */
export function joinList(items: readonly string[], locale: Locale): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} ${and[locale]} ${last}`;
}
