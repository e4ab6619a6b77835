import { getLocale, getTranslations } from "next-intl/server";

import { reviseCell } from "@/app/[locale]/plan/actions";
import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { MeasureFilterForm } from "@/components/measures/filters";
import { GroupingField } from "@/components/measures/grouping-field";
import { PlanDownloads } from "@/components/measures/plan-downloads";
import { PlanSheet } from "@/components/measures/plan-sheet";
import { PlanTabs } from "@/components/measures/plan-tabs";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findPlan } from "@/domain/measures/plan/queries";
import { planViewSchema } from "@/domain/measures/plan/schema";
import { findMeasureChoices, listMeasureBodies } from "@/domain/measures/queries";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("plan");
  return { title: t("title") };
}

export default onItsDay(async function PlanPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("plan")];
  const view = planViewSchema.parse(await searchParams);
  const plan = await findPlan(actor, view, locale);
  const bodies = await listMeasureBodies(actor, locale);
  const choices = actor && (await findMeasureChoices(actor, locale));
  const { page, ...kept } = view;
  const { by, ...filters } = kept;

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: plan.measures, shown: formatNumber(plan.measures, locale) })}
        actions={<PlanDownloads view={kept} />}
      />
      <PlanTabs here="plan" filters={filters} />
      <Disclosure summary={t("filters")} open={Object.values(kept).some((value) => value !== undefined)}>
        <MeasureFilterForm action={getPathname({ href: paths.plan(), locale })} unfiltered={paths.plan()} filters={filters} bodies={bodies}>
          <GroupingField by={by} />
        </MeasureFilterForm>
      </Disclosure>
      <PlanSheet
        plan={plan}
        leading={choices?.leading ?? []}
        isFiltered={Object.values(filters).some((value) => value !== undefined)}
        rescueKey={`${actor?.id}:plan`}
        save={reviseCell}
      />
      <Pagination
        previous={plan.previous === null ? null : paths.plan({ ...kept, page: plan.previous })}
        next={plan.next === null ? null : paths.plan({ ...kept, page: plan.next })}
        position={t("rows", { count: plan.total, total: formatNumber(plan.total, locale) })}
      />
    </>
  );
});
