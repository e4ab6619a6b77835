import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { OwedFilterForm } from "@/components/alternative-reports/outcomes/owed-filters";
import { OwedAnswers } from "@/components/alternative-reports/outcomes/owed-list";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listOwedAnswers } from "@/domain/alternative-reports/answers/queries";
import { owedFiltersSchema } from "@/domain/alternative-reports/answers/schema";
import { coordinatedStates } from "@/domain/visibility";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export default async function OwedAnswersPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("owedAnswers")];
  if (coordinatedStates(actor).length === 0) notFound();
  const filters = owedFiltersSchema.parse(await searchParams);
  const { rows, total, previous, next, choices } = await listOwedAnswers(actor, filters, locale);
  const { page: _, ...kept } = filters;

  return (
    <>
      <title>{t("title")}</title>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Disclosure summary={t("filters")} open={Object.values(kept).some((value) => value !== undefined)}>
        <OwedFilterForm action={getPathname({ href: paths.owedAnswers(), locale })} filters={filters} choices={choices} />
      </Disclosure>
      <OwedAnswers rows={rows} />
      <Pagination
        previous={previous === null ? null : paths.owedAnswers({ ...kept, page: previous })}
        next={next === null ? null : paths.owedAnswers({ ...kept, page: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
}
