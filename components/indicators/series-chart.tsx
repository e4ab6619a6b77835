import { useLocale, useTranslations } from "next-intl";

import { figureText, periodText } from "@/components/indicators/figures";
import { LineChart } from "@/components/ui/line-chart";
import type { IndicatorRecord } from "@/domain/indicators/queries";
import { decimalsOf } from "@/domain/indicators/rules";
import { lastDayOf } from "@/domain/indicators/series/rules";
import { formatNumber } from "@/lib/format";

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The values as lines, and in words how they went. A single value needs no drawing. */
export function SeriesChart({ indicator: { title, unit, lines, values, targetValue, targetOn } }: { indicator: IndicatorRecord }) {
  const t = useTranslations("indicators");
  const locale = useLocale();
  const isDrawn = lines.some(({ points }) => points.length > 1);
  if (!isDrawn) return null;
  const decimals = Math.max(0, ...values.map(({ value }) => decimalsOf(value ?? "")));
  const ends = (points: (typeof lines)[number]["points"]) => {
    const [first, last] = [points.at(0), points.at(-1)];
    if (!first || !last) return { from: "", since: "", to: "", until: "" };
    const shown = (value: number) => formatNumber(value, locale, { decimals });
    return {
      from: shown(first.value),
      since: periodText(first.period, locale),
      to: shown(last.value),
      until: periodText(last.period, locale),
    };
  };
  const said = lines.map(({ category, points }) =>
    category === null ? t("went", ends(points)) : t("categoryWent", { category, ...ends(points) }),
  );
  const aim =
    targetValue !== null && targetOn !== ""
      ? t("aimedAt", { value: figureText(targetValue, locale), period: periodText(targetOn, locale) })
      : null;
  return (
    <LineChart
      title={unit ? t("chartTitle", { title, unit }) : title}
      description={[...said, aim].filter(Boolean).join(" ")}
      format={(value) => formatNumber(value, locale, { decimals: Number.isInteger(value) ? 0 : Math.max(1, decimals) })}
      lines={lines.map(({ categoryId, category, points }) => ({
        key: categoryId ?? "all",
        label: category ?? t("inAll"),
        points: points.map(({ on, period, value }) => ({ at: at(on), tick: periodText(period, locale), value })),
      }))}
      aim={
        targetValue === null
          ? null
          : {
              at: targetOn === "" ? null : at(lastDayOf(targetOn)),
              value: Number(targetValue),
              label: t("target"),
              tick: targetOn && periodText(targetOn, locale),
            }
      }
    />
  );
}
