import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { MeasureFilterForm } from "@/components/measures/filters";
import { MeasureTable } from "@/components/measures/list";
import { PlanTabs } from "@/components/measures/plan-tabs";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findMeasureChoices, listMeasureBodies, listMeasures } from "@/domain/measures/queries";
import { measureFiltersSchema } from "@/domain/measures/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("measures");
  return { title: t("title") };
}

export default onItsDay(async function MeasuresPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("measures")];
  const filters = measureFiltersSchema.parse(await searchParams);
  const { rows, total, previous, next } = await listMeasures(actor, filters, locale);
  const bodies = await listMeasureBodies(actor, locale);
  const mayRecord = actor !== null && (await findMeasureChoices(actor, locale)) !== null;
  const { page, ...kept } = filters;

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: total, shown: formatNumber(total, locale) })}
        actions={mayRecord && <LinkButton href={paths.newMeasure()}>{t("record")}</LinkButton>}
      />
      <PlanTabs here="list" filters={kept} />
      <Disclosure summary={t("filters")} open={Object.values(kept).some((value) => value !== undefined)}>
        <MeasureFilterForm
          action={getPathname({ href: paths.measures(), locale })}
          unfiltered={paths.measures()}
          filters={filters}
          bodies={bodies}
        />
      </Disclosure>
      <MeasureTable rows={rows} filters={filters} />
      <Pagination
        previous={previous === null ? null : paths.measures({ ...kept, page: previous })}
        next={next === null ? null : paths.measures({ ...kept, page: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
});
