import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { MeasureFilterForm } from "@/components/measures/filters";
import { GroupingField } from "@/components/measures/grouping-field";
import { PlanTabs } from "@/components/measures/plan-tabs";
import { PlanTimeline } from "@/components/measures/plan-timeline";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { listPlanRows } from "@/domain/measures/plan/queries";
import { grouped } from "@/domain/measures/plan/rules";
import { planViewSchema } from "@/domain/measures/plan/schema";
import { listMeasureBodies } from "@/domain/measures/queries";
import { chartOf } from "@/domain/measures/timeline/rules";
import { compareNames } from "@/lib/compare-names";
import { today } from "@/lib/day";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("plan");
  return { title: t("timelineTitle") };
}

export default onItsDay(async function TimelinePage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("plan")];
  const { page: _, ...view } = planViewSchema.parse(await searchParams);
  const { by = "body", ...filters } = view;
  const rows = await listPlanRows(actor, view, locale);
  const bodies = await listMeasureBodies(actor, locale);

  return (
    <>
      <PageHeader title={t("timelineTitle")} lead={t("timeline.lead")} />
      <PlanTabs here="timeline" filters={filters} />
      <Disclosure summary={t("filters")} open={Object.values(view).some((value) => value !== undefined)}>
        <MeasureFilterForm
          action={getPathname({ href: paths.planTimeline(), locale })}
          unfiltered={paths.planTimeline()}
          filters={filters}
          bodies={bodies}
        >
          <GroupingField by={by} />
        </MeasureFilterForm>
      </Disclosure>
      <PlanTimeline chart={chartOf(rows, today())} groups={grouped(rows, by, compareNames(locale))} />
    </>
  );
});
