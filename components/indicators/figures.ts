import { decimalsOf } from "@/domain/indicators/rules";
import { precisionOf } from "@/domain/sources/rules";
import { formatDate, formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";

const whole = "0000-01-01";

/** A period in one piece of text: "2025", "March 2025". */
export const periodText = (period: string, locale: Locale): string =>
  formatDate(period + whole.slice(period.length), locale, { precision: precisionOf(period), style: "short" });

/** A value with as many digits after the point as it was given. */
export const figureText = (value: string, locale: Locale): string => formatNumber(Number(value), locale, { decimals: decimalsOf(value) });
