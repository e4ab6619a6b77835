import { useLocale, useTranslations } from "next-intl";

import type { EditionCounts } from "@/domain/alternative-reports/editions/queries";
import type { LibraryFilters } from "@/domain/alternative-reports/editions/schema";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** How many reports there are, and of which kinds of organisation; each number opens its list. */
export function ReportCounts({ counts: { total, kinds }, filters }: { counts: EditionCounts; filters: LibraryFilters }) {
  const t = useTranslations("alternativeReports");
  const kindName = useTranslations("vocabulary.OrganisationKind");
  const locale = useLocale();
  const { page: _, ...kept } = filters;
  return (
    <div className="stack list-counts">
      <p>
        <Link href={paths.alternativeReports(kept)} className="link">
          {t("counted", { count: total, shown: formatNumber(total, locale) })}
        </Link>
      </p>
      {kinds.length > 0 && (
        <>
          <ul className="row" aria-label={t("byKind")}>
            {kinds.map(({ kind, count }) => (
              <li key={kind}>
                <Link href={paths.alternativeReports({ ...kept, kind })} className="link">
                  {`${kindName(kind)}: ${formatNumber(count, locale)}`}
                </Link>
              </li>
            ))}
          </ul>
          <p className="quiet">{t("joint")}</p>
        </>
      )}
    </div>
  );
}
