import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Ages } from "@/components/work/boards/ages";
import { BoardTabs } from "@/components/work/boards/board-tabs";
import { BodyLoads } from "@/components/work/boards/body-loads";
import { GroupFilters } from "@/components/work/boards/group-filters";
import { coordinatedStates } from "@/domain/visibility";
import { listBoardChoices, listBodyLoads } from "@/domain/work/boards/overview/queries";
import { boardsOf } from "@/domain/work/boards/rules";
import { overviewFiltersSchema } from "@/domain/work/boards/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("boards.tabs");
  return { title: t("group") };
}

export default async function GroupBoardPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("boards")];
  const owed = await getTranslations("owedAnswers");
  const filters = overviewFiltersSchema.parse(await searchParams);
  const loads = await listBodyLoads(actor, filters, locale);
  if (!loads) notFound();
  const choices = await listBoardChoices(actor, "group", locale);

  return (
    <>
      <PageHeader
        title={t("tabs.group")}
        lead={t("leads.group")}
        actions={coordinatedStates(actor).length > 0 && <LinkButton href={paths.owedAnswers()}>{owed("title")}</LinkButton>}
      />
      <BoardTabs boards={boardsOf(actor)} current="group" />
      <GroupFilters action={getPathname({ href: paths.groupBoard(), locale })} filters={filters} choices={choices} />
      <Section title={t("loads")}>
        <BodyLoads rows={loads.rows} total={loads.total} filters={filters} />
        <Pagination
          previous={loads.previous ? paths.groupBoard({ ...filters, page: loads.previous }) : null}
          next={loads.next ? paths.groupBoard({ ...filters, page: loads.next }) : null}
          position={t("bodiesShown", { shown: formatNumber(loads.rows.length, locale), total: formatNumber(loads.bodies, locale) })}
        />
      </Section>
      <Ages ages={loads.ages} />
    </>
  );
}
