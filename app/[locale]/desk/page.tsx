import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { ReportFilterForm } from "@/components/alternative-reports/drafting/filters";
import { ReportList } from "@/components/alternative-reports/drafting/list";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listReports } from "@/domain/alternative-reports/drafting/queries";
import { reportFiltersSchema } from "@/domain/alternative-reports/drafting/schema";
import { ownOrganisations } from "@/domain/visibility";
import { today } from "@/lib/day";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export default async function DeskPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("desk")];
  const filters = reportFiltersSchema.parse(await searchParams);
  const { page: _, ...kept } = filters;
  const { reports, total, page, pages } = await listReports(actor, filters, locale);
  const mayStart = ownOrganisations(actor).length > 0;
  const isFiltered = Object.values(kept).some((value) => value !== undefined);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {mayStart && <LinkButton href={paths.ownAssessments()}>{t("assessments")}</LinkButton>}
            <LinkButton href={paths.deskProtection()}>{t("protection")}</LinkButton>
            {mayStart && (
              <LinkButton href={paths.newDeskReport()} tone="primary">
                {t("start")}
              </LinkButton>
            )}
          </>
        }
      />
      {(total > 0 || isFiltered) && (
        <Disclosure summary={t("filters")} open={isFiltered}>
          <ReportFilterForm action={getPathname({ href: paths.desk(), locale })} filters={filters} />
        </Disclosure>
      )}
      <ReportList reports={reports} isFiltered={isFiltered} mayStart={mayStart} today={today()} />
      <Pagination
        previous={page > 1 ? paths.desk({ ...kept, page: page - 1 }) : null}
        next={page < pages ? paths.desk({ ...kept, page: page + 1 }) : null}
        position={total > 0 && t("shown", { shown: formatNumber(reports.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
}
