import { useLocale, useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import type { MeasureRecord } from "@/domain/measures/queries";
import { formatAmount } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What the plan says of a measure; what it does not say is left out. */
export function MeasureFacts({ measure }: { measure: MeasureRecord }) {
  const t = useTranslations("measures");
  const kind = useTranslations("vocabulary.MeasureKind");
  const locale = useLocale();
  const { startsOn, startsPrecision, endsOn, endsPrecision, leadBody, coExecutors, amount, currency, recommendations } = measure;
  return (
    <Facts
      items={[
        { term: t("droppedReason"), value: measure.droppedReason },
        { term: t("kind"), value: measure.kind && kind(measure.kind) },
        { term: t("completionForm"), value: measure.completionForm },
        {
          term: t("leadBody"),
          value: leadBody && (
            <Link href={paths.body(leadBody.id)} className="link">
              {leadBody.name}
            </Link>
          ),
        },
        {
          term: t("coExecutors"),
          value: coExecutors.length > 0 && (
            <ul className="plain">
              {coExecutors.map(({ id, name }) => (
                <li key={id}>
                  <Link href={paths.body(id)} className="link">
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          ),
        },
        { term: t("startsOn"), value: startsOn && <Day value={startsOn} precision={startsPrecision ?? "DAY"} /> },
        { term: t("endsOn"), value: endsOn && <Day value={endsOn} precision={endsPrecision ?? "DAY"} /> },
        {
          term: t("expectedResult"),
          value: measure.expectedResult && <span className="whitespace-pre-line">{measure.expectedResult}</span>,
        },
        { term: t("amount"), value: amount !== null && t("money", { amount: formatAmount(amount, locale), currency }) },
        { term: t("budget"), value: measure.budget },
        { term: t("planItem"), value: measure.planItem },
        { term: t("risk"), value: measure.risk && <span className="whitespace-pre-line">{measure.risk}</span> },
        {
          term: t("recommendations"),
          value:
            recommendations.length === 0 ? (
              <span className="quiet">{t("noRecommendations")}</span>
            ) : (
              <ul className="plain">
                {recommendations.map(({ id, reference, number, heading }) => (
                  <li key={id}>
                    <Link href={paths.recommendation(id)} className="link">
                      {[number && t("paragraph", { number }), heading || reference].filter(Boolean).join(" · ")}
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
