import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { ReportCounts } from "@/components/alternative-reports/library/counts";
import { LibraryFilterForm } from "@/components/alternative-reports/library/filters";
import { LibraryLinks } from "@/components/alternative-reports/library/links";
import { LibraryTable } from "@/components/alternative-reports/library/list";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listEditions } from "@/domain/alternative-reports/editions/queries";
import { libraryFiltersSchema } from "@/domain/alternative-reports/editions/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("alternativeReports");
  return { title: t("title") };
}

export default onItsDay(async function LibraryPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [locale, t] = [await getLocale(), await getTranslations("alternativeReports")];
  const filters = libraryFiltersSchema.parse(await searchParams);
  const { rows, total, kinds, page, pages, ...choices } = await listEditions(filters, locale);
  const { page: _, ...kept } = filters;
  const isFiltered = Object.entries(kept).some(([name, value]) => name !== "sort" && value !== undefined);
  const at = (wanted: number) => (wanted < 1 || wanted > pages ? null : paths.alternativeReports({ ...kept, page: wanted }));

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={<LibraryLinks />} />
      <ReportCounts counts={{ total, kinds }} filters={filters} />
      <Disclosure summary={t("filters")} open={isFiltered}>
        <LibraryFilterForm action={getPathname({ href: paths.alternativeReports(), locale })} filters={filters} choices={choices} />
      </Disclosure>
      <LibraryTable rows={rows} isFiltered={isFiltered} />
      <Pagination
        previous={at(page - 1)}
        next={at(page + 1)}
        position={pages > 1 && t("page", { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}
      />
    </>
  );
});
