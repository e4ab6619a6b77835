import { useLocale, useTranslations } from "next-intl";

import { figureText, periodText } from "@/components/indicators/figures";
import { Due } from "@/components/indicators/list";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import type { IndicatorRecord } from "@/domain/indicators/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What an indicator shows, from where to where, whose it is and when it is owed. */
export function IndicatorFacts({ indicator }: { indicator: IndicatorRecord }) {
  const t = useTranslations("indicators");
  const kind = useTranslations("vocabulary.IndicatorKind");
  const locale = useLocale();
  const { body, categories, recommendations, measures, everyMonths, firstDueOn } = indicator;
  const aim = (value: string | null, period: string, text: string | null) =>
    [
      value !== null &&
        (period === ""
          ? figureText(value, locale)
          : t("valueAt", { value: figureText(value, locale), period: periodText(period, locale) })),
      text,
    ]
      .filter(Boolean)
      .join("; ");
  return (
    <Facts
      items={[
        { term: t("kind"), value: kind(indicator.kind) },
        { term: t("unit"), value: indicator.unit },
        { term: t("categories"), value: categories.map(({ name }) => name).join(", ") },
        { term: t("body"), value: body && <Link href={paths.body(body.id)}>{body.name}</Link> },
        { term: t("baseline"), value: aim(indicator.baselineValue, indicator.baselineOn, indicator.baseline) },
        { term: t("target"), value: aim(indicator.targetValue, indicator.targetOn, indicator.target) },
        { term: t("source"), value: indicator.source },
        {
          term: t("schedule"),
          value: everyMonths !== null && firstDueOn && (
            <>
              {t("every", { count: everyMonths })} <Day value={firstDueOn} style="short" />
            </>
          ),
        },
        { term: t("due"), value: indicator.dueOn && <Due dueOn={indicator.dueOn} isOverdue={indicator.isOverdue} /> },
        {
          term: t("recommendations"),
          value: recommendations.length > 0 && (
            <ul className="plain">
              {recommendations.map(({ id, reference, heading }) => (
                <li key={id}>
                  <Link href={paths.recommendation(id)} className="link">
                    {[reference, heading].filter(Boolean).join(" · ")}
                  </Link>
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: t("measures"),
          value: measures.length > 0 && (
            <ul className="plain">
              {measures.map(({ id, code, title }) => (
                <li key={id}>
                  <Link href={paths.measure(id)} className="link">
                    {`${code} · ${title}`}
                  </Link>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
