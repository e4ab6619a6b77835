import { useLocale, useTranslations } from "next-intl";

import type { Figure } from "@/domain/dashboard/figures/rules";
import { longOutstandingMonths } from "@/domain/recommendations/ageing/rules";
import { silentAfterDays } from "@/domain/recommendations/rules";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The few numbers a reader asks for first, with what those words mean that are not plain. */
export function Figures({ figures }: { figures: Figure[] }) {
  const t = useTranslations("dashboard");
  const locale = useLocale();
  const hints = [
    t("hints.overdue"),
    t("hints.old", { months: formatNumber(longOutstandingMonths, locale) }),
    t("hints.silent", { days: formatNumber(silentAfterDays, locale) }),
  ];
  const meant = ["overdue", "old", "silent"] as const;
  return (
    <>
      <ul className="figures">
        {figures.map(({ key, cell: { value, opens } }) => (
          <li key={key}>
            {opens ? (
              <Link href={paths.recommendations(opens)} className="figure">
                <span className="figure-value">{formatNumber(value, locale)}</span> <span>{t(`figures.${key}`)}</span>
              </Link>
            ) : (
              <span className="figure">
                <span className="figure-value">{formatNumber(value, locale)}</span> <span>{t(`figures.${key}`)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {figures.some(({ key }) => key === "total") && (
        <dl className="figure-hints">
          {meant.map((key, at) => (
            <div key={key}>
              <dt>{t(`figures.${key}`)}</dt>
              <dd>{hints[at]}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
