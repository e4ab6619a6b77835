import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { ExportLinks } from "@/components/recommendations/export-links";
import { RecommendationFilterForm } from "@/components/recommendations/filters";
import { RecommendationTable } from "@/components/recommendations/list";
import { StatusGuide } from "@/components/recommendations/status-guide";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { coordinatedStates } from "@/domain/visibility";
import { listFilterChoices, listRecommendations } from "@/domain/recommendations/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("recommendationList");
  return { title: t("title") };
}

export default onItsDay(async function RecommendationsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("recommendationList")];
  const filters = recommendationFiltersSchema.parse(await searchParams);
  const { rows, total, previous, next } = await listRecommendations(actor, filters, locale);
  const choices = await listFilterChoices(actor, locale);
  const { after, before, ...kept } = filters;
  const isFiltered = Object.values(kept).some((value) => value !== undefined);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("count", { count: total, shown: formatNumber(total, locale) })}
        actions={
          <>
            <LinkButton href={paths.dashboard(kept)} size="small">
              {t("dashboard")}
            </LinkButton>
            <LinkButton href={paths.changes(kept)} size="small">
              {t("changes")}
            </LinkButton>
            <ExportLinks filters={kept} />
          </>
        }
      />
      <Disclosure summary={t("filters")} open={isFiltered}>
        <RecommendationFilterForm
          action={getPathname({ href: paths.recommendations(), locale })}
          clear={paths.recommendations()}
          filters={filters}
          choices={choices}
          isCoordinator={coordinatedStates(actor).length > 0}
        />
      </Disclosure>
      <RecommendationTable rows={rows} />
      <StatusGuide />
      <Pagination
        previous={previous && paths.recommendations({ ...kept, before: previous })}
        next={next && paths.recommendations({ ...kept, after: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
});
