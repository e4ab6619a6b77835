import { useTranslations } from "next-intl";

import { StatusTag } from "@/components/recommendations/status-tag";
import { Section } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import type { Recurrence } from "@/domain/recommendations/recurrence/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The same recommendation across cycles and mechanisms, from the oldest on: when it was made, and what became of it each time. */
export function RecurrenceStrip({ recurrence }: { recurrence: Recurrence }) {
  const t = useTranslations("recurrence");
  const same = recurrence.filter(({ isDifferent }) => !isDifferent);
  if (same.length < 2) return null;

  return (
    <Section title={t("across")}>
      <ol className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {same.map((row) => (
          <li key={row.id} className="card stack" aria-current={row.isSelf ? "true" : undefined}>
            <p className="row">
              <strong>{row.year ?? t("noDate")}</strong>
              <abbr title={row.mechanismName}>{row.mechanism}</abbr>
              {row.isSelf && <Tag tone="info">{t("self")}</Tag>}
            </p>
            <p>
              {row.isSelf ? (
                row.reference
              ) : (
                <Link href={paths.recommendation(row.id)} className="link">
                  {row.reference}
                </Link>
              )}
            </p>
            {!row.isSelf && <p className="quiet">{relationOf(row)}</p>}
            <dl className="facts">
              <div>
                <dt>{t("claimed")}</dt>
                <dd>
                  <StatusTag status={row.claimedStatus} />
                </dd>
              </div>
              <div>
                <dt>{t("verified")}</dt>
                <dd>
                  <StatusTag status={row.verifiedStatus} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
    </Section>
  );

  function relationOf({ id, relation }: Recurrence[number]): string {
    if (!relation) return t("byOthers");
    return relation.toId === id ? t(`earlier.${relation.kind}`) : t(`later.${relation.kind}`);
  }
}
