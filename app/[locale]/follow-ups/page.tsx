import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { FollowUpFilterForm } from "@/components/follow-ups/filters";
import { FollowUpTable } from "@/components/follow-ups/list";
import { FollowUpTabs } from "@/components/follow-ups/tabs";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listFollowUps } from "@/domain/follow-ups/queries";
import { boardSchema } from "@/domain/follow-ups/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("followUps");
  return { title: t("title") };
}

export default onItsDay(async function FollowUpsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("followUps")];
  const filters = boardSchema.parse(await searchParams);
  const { rows, total, previous, next, choices } = await listFollowUps(actor, filters, locale);
  const { page: _, ...kept } = filters;
  const isFiltered = Object.values(kept).some((value) => value !== undefined);

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { count: total, shown: formatNumber(total, locale) })} />
      <FollowUpTabs current="board" />
      <Disclosure summary={t("filters")} open={isFiltered}>
        <FollowUpFilterForm action={getPathname({ href: paths.followUps(), locale })} filters={filters} choices={choices} />
      </Disclosure>
      <FollowUpTable rows={rows} isFiltered={isFiltered} />
      <Pagination
        previous={previous === null ? null : paths.followUps({ ...kept, page: previous })}
        next={next === null ? null : paths.followUps({ ...kept, page: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
});
