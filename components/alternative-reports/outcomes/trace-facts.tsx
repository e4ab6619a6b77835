import { useLocale, useTranslations } from "next-intl";

import { Day, Moment } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { Tag } from "@/components/ui/tag";
import type { Trace } from "@/domain/alternative-reports/outcomes/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Of a whole edition: whether it was seen, until when an answer is due, and how many of its suggestions are reflected. */
export function TraceFacts({ trace }: { trace: Trace }) {
  const t = useTranslations("reportOutcomes");
  const locale = useLocale();
  const { id, seen, answerDueOn, isOverdue, suggested, reflected } = trace;
  return (
    <Facts
      items={[
        { term: t("seen"), value: seen ? <Moment value={seen.at} /> : t("notSeen") },
        {
          term: t("answerDue"),
          value: answerDueOn && (
            <>
              <Day value={answerDueOn} /> {isOverdue && <Tag tone="danger">{t("overdue")}</Tag>}
            </>
          ),
        },
        {
          term: t("uptake"),
          value: suggested > 0 && (
            <Link className="link" href={paths.reportUptake({ edition: id })}>
              {t("reflectedOf", {
                count: suggested,
                reflected: formatNumber(reflected, locale),
                suggested: formatNumber(suggested, locale),
              })}
            </Link>
          ),
        },
      ]}
    />
  );
}
