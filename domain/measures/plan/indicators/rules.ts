import { decimalsOf } from "@/domain/indicators/rules";
import type { PlannedIndicator } from "@/domain/measures/rules";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { formatNumber } from "@/lib/format";

type Said = (key: `plan.indicator.${"baseline" | "target" | "data"}`, values: { value: string }) => string;

/** An indicator in a line of the plan: where it stood, where it should come to, and who counts. */
export function indicatorLine(
  { title, unit, baseline, baselineValue, target, targetValue, source }: PlannedIndicator,
  language: InterfaceLanguage,
  words: Said,
): string {
  const figure = (value: string | null, inWords: string | null) =>
    [
      value === null ? null : [formatNumber(Number(value), language, { decimals: decimalsOf(value) }), unit].filter(Boolean).join(" "),
      inWords,
    ]
      .filter(Boolean)
      .join(", ");
  const [from, to] = [figure(baselineValue, baseline), figure(targetValue, target)];
  const parts = [
    from && words("plan.indicator.baseline", { value: from }),
    to && words("plan.indicator.target", { value: to }),
    source && words("plan.indicator.data", { value: source }),
  ].filter(Boolean);
  return parts.length === 0 ? title : `${title}: ${parts.join("; ")}`;
}
