import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { IndicatorFilterForm } from "@/components/indicators/filters";
import { IndicatorTable } from "@/components/indicators/list";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findIndicatorChoices, listIndicatorChoices, listIndicators } from "@/domain/indicators/queries";
import { indicatorFiltersSchema } from "@/domain/indicators/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("indicators");
  return { title: t("title") };
}

export default onItsDay(async function IndicatorsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("indicators")];
  const filters = indicatorFiltersSchema.parse(await searchParams);
  const { rows, total, previous, next } = await listIndicators(actor, filters, locale);
  const choices = await listIndicatorChoices(actor, locale);
  const mayRecord = actor !== null && (await findIndicatorChoices(actor, locale)) !== null;
  const { page, ...kept } = filters;

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: total, shown: formatNumber(total, locale) })}
        actions={mayRecord && <LinkButton href={paths.newIndicator()}>{t("record")}</LinkButton>}
      />
      <Disclosure summary={t("filters")} open={Object.values(kept).some((value) => value !== undefined)}>
        <IndicatorFilterForm action={getPathname({ href: paths.indicators(), locale })} filters={filters} choices={choices} />
      </Disclosure>
      <IndicatorTable rows={rows} filters={filters} />
      <Pagination
        previous={previous === null ? null : paths.indicators({ ...kept, page: previous })}
        next={next === null ? null : paths.indicators({ ...kept, page: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
});
