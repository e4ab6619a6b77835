import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { UptakeFilterForm } from "@/components/alternative-reports/outcomes/uptake-filters";
import { UptakeTable } from "@/components/alternative-reports/outcomes/uptake-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listUptake } from "@/domain/alternative-reports/uptake/queries";
import { uptakeFiltersSchema } from "@/domain/alternative-reports/uptake/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("reportUptake");
  return { title: t("title") };
}

export default onItsDay(async function UptakePage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [locale, t] = [await getLocale(), await getTranslations("reportUptake")];
  const filters = uptakeFiltersSchema.parse(await searchParams);
  const { rows, suggested, reflected, total, previous, next, choices } = await listUptake(filters, locale);
  const { page: _, ...kept } = filters;
  const [count, of] = [formatNumber(reflected, locale), formatNumber(suggested, locale)];

  return (
    <>
      <Breadcrumbs items={[{ href: paths.alternativeReports(), label: t("library") }]} current={t("title")} />
      <PageHeader title={t("title")} lead={t("lead", { count: suggested, reflected: count, suggested: of })} />
      <p className="quiet">{t("note")}</p>
      <Disclosure summary={t("filters")} open={Object.values(kept).some((value) => value !== undefined)}>
        <UptakeFilterForm action={getPathname({ href: paths.reportUptake(), locale })} filters={filters} choices={choices} />
      </Disclosure>
      <UptakeTable rows={rows} />
      <Pagination
        previous={previous === null ? null : paths.reportUptake({ ...kept, page: previous })}
        next={next === null ? null : paths.reportUptake({ ...kept, page: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
});
