import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { DifferenceFiles } from "@/components/periods/difference/files";
import { PeriodProblemNote } from "@/components/periods/difference/problem";
import { TwoDaysFields } from "@/components/periods/difference/two-days";
import { DifferenceView } from "@/components/periods/difference/view";
import { RecommendationFilterForm } from "@/components/recommendations/filters";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findDifference } from "@/domain/periods/difference/queries";
import { differenceViewSchema } from "@/domain/periods/difference/schema";
import { findPeriod } from "@/domain/periods/queries";
import { listFilterChoices } from "@/domain/recommendations/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { coordinatedStates } from "@/domain/visibility";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("difference");
  return { title: t("title") };
}

export default async function ChangesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t, query] = [await currentActor(), await getLocale(), await getTranslations("difference"), await searchParams];
  const filters = recommendationFiltersSchema.parse(query);
  const { part, ...asked } = differenceViewSchema.parse(query);
  const { problem, first, ...days } = await findPeriod(asked);
  const choices = await listFilterChoices(actor, locale);
  const difference = problem ? null : await findDifference(actor, filters, { ...days, part }, locale);
  const { after: _, before: __, sort: ___, ...kept } = filters;
  const view = { ...kept, ...days };

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={difference && <DifferenceFiles query={view} />} />
      <Disclosure summary={t("choose")} open>
        <RecommendationFilterForm
          action={getPathname({ href: paths.changes(), locale })}
          clear={paths.changes(days)}
          filters={filters}
          choices={choices}
          isCoordinator={coordinatedStates(actor).length > 0}
          isSorted={false}
        >
          <TwoDaysFields {...days} />
        </RecommendationFilterForm>
      </Disclosure>
      {problem && <PeriodProblemNote problem={problem} first={first} />}
      {difference && <DifferenceView days={days} difference={difference} query={view} />}
      {difference?.part && (
        <Pagination
          previous={difference.previous && paths.changes({ ...view, part: difference.part, before: difference.previous })}
          next={difference.next && paths.changes({ ...view, part: difference.part, after: difference.next })}
        />
      )}
    </>
  );
}
