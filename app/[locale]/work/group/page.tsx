import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Ages } from "@/components/work/boards/ages";
import { BoardTabs } from "@/components/work/boards/board-tabs";
import { BodyLoads } from "@/components/work/boards/body-loads";
import { BoardFilterForm } from "@/components/work/boards/filters";
import { coordinatedStates } from "@/domain/visibility";
import { listBoardChoices, listBodyLoads } from "@/domain/work/boards/overview/queries";
import { boardsOf, sections, turns } from "@/domain/work/boards/rules";
import { isNarrowed, overviewFiltersSchema } from "@/domain/work/boards/schema";
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
  const sorts = [
    { value: "name", label: t("sorts.name") },
    ...sections.map((value) => ({ value, label: t(`sections.${value}`) })),
    ...turns.map((value) => ({ value, label: t(`turns.${value}`) })),
  ];

  return (
    <>
      <PageHeader
        title={t("tabs.group")}
        lead={t("leads.group")}
        actions={coordinatedStates(actor).length > 0 && <LinkButton href={paths.owedAnswers()}>{owed("title")}</LinkButton>}
      />
      <BoardTabs boards={boardsOf(actor)} current="group" />
      <Disclosure summary={t("filters")} open={isNarrowed(filters)}>
        <BoardFilterForm
          action={getPathname({ href: paths.groupBoard(), locale })}
          clear={paths.groupBoard()}
          filters={filters}
          choices={choices}
          sorts={sorts}
          sort={filters.sort}
        />
      </Disclosure>
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
