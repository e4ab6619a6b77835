import { useLocale } from "next-intl";
import { formatDate, formatDateTime, type DatePrecision } from "@/lib/format";

/** A calendar day, said no more precisely than it is known. */
export function Day({
  value,
  precision = "DAY",
  style = "long",
}: {
  value: string | Date;
  precision?: DatePrecision;
  style?: "long" | "short";
}) {
  const locale = useLocale();
  const iso = typeof value === "string" ? value : value.toISOString();
  const known = { DAY: 10, MONTH: 7, YEAR: 4 }[precision];
  return <time dateTime={iso.slice(0, known)}>{formatDate(value, locale, { precision, style })}</time>;
}

/** An instant, on the clock of the State unless another zone is named. */
export function Moment({ value, zone }: { value: string | Date; zone?: string }) {
  const locale = useLocale();
  const iso = typeof value === "string" ? value : value.toISOString();
  return <time dateTime={iso}>{formatDateTime(value, locale, { zone })}</time>;
}
