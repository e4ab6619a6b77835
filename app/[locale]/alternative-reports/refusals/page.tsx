import { getLocale, getTranslations } from "next-intl/server";

import { RefusalFilterForm } from "@/components/alternative-reports/moderation/refusal-filters";
import { RefusalTable } from "@/components/alternative-reports/moderation/refusal-list";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listRefusals } from "@/domain/alternative-reports/moderation/queries";
import { refusalFiltersSchema } from "@/domain/alternative-reports/moderation/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("refusals");
  return { title: t("title") };
}

export default async function RefusalsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [locale, t] = [await getLocale(), await getTranslations("refusals")];
  const filters = refusalFiltersSchema.parse(await searchParams);
  const { rows, total, previous, next } = await listRefusals(filters, locale);
  const { reason } = filters;

  return (
    <>
      <Breadcrumbs items={[{ href: paths.alternativeReports(), label: t("library") }]} current={t("title")} />
      <PageHeader title={t("title")} lead={t("lead")} actions={<LinkButton href={paths.reportRules()}>{t("rules")}</LinkButton>} />
      <Disclosure summary={t("filters")} open={reason !== undefined}>
        <RefusalFilterForm action={getPathname({ href: paths.refusals(), locale })} filters={filters} />
      </Disclosure>
      <RefusalTable rows={rows} />
      <Pagination
        previous={previous === null ? null : paths.refusals({ reason, page: previous })}
        next={next === null ? null : paths.refusals({ reason, page: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
}
