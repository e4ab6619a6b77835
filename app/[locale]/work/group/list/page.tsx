import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { BoardFilterForm } from "@/components/work/boards/filters";
import { BoardList } from "@/components/work/boards/list";
import { BoardSections } from "@/components/work/boards/sections";
import { ChooseAct } from "@/components/work/bulk/choose";
import { coordinatedStates } from "@/domain/visibility";
import { listBoardChoices } from "@/domain/work/boards/overview/queries";
import { listBoard } from "@/domain/work/boards/queries";
import { boardFiltersSchema, boardSorts, isNarrowed } from "@/domain/work/boards/schema";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("boards");
  return { title: t("listTitle") };
}

export default async function GroupListPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("boards")];
  const { after, before, ...filters } = boardFiltersSchema.parse(await searchParams);
  const board = await listBoard(actor, "group", { ...filters, after, before }, locale);
  if (!board) notFound();
  const choices = await listBoardChoices(actor, "group", locale);
  const maySelect = coordinatedStates(actor).length > 0;
  const body = filters.body === "none" ? t("noBody") : choices.bodies.find(({ value }) => value === filters.body)?.label;

  return (
    <>
      <Breadcrumbs
        items={[{ href: paths.groupBoard({ ...filters, show: null, body: null, sort: null }), label: t("tabs.group") }]}
        current={body ?? t("listTitle")}
      />
      <PageHeader title={body ?? t("listTitle")} lead={t("leads.list")} />
      <Disclosure summary={t("filters")} open={isNarrowed(filters)}>
        <BoardFilterForm
          action={getPathname({ href: paths.groupList(), locale })}
          clear={paths.groupList()}
          filters={filters}
          choices={choices}
          withBody
          sorts={boardSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          sort={filters.sort}
          kept={{ show: filters.show }}
        />
      </Disclosure>
      <BoardSections counts={board.counts} current={filters.show} addressOf={(show) => paths.groupList({ ...filters, show })} />
      {maySelect && board.rows.length > 0 && (
        <ChooseAct id="ticked" action={getPathname({ href: paths.bulk(), locale })} list={paths.groupList({ ...filters, after, before })} />
      )}
      <BoardList
        rows={board.rows}
        caption={t(`sections.${filters.show}`)}
        withBody
        selectFor={maySelect ? "ticked" : undefined}
        empty={<Empty title={t(`empty.${filters.show}`)}>{t("emptyHint")}</Empty>}
      />
      <Pagination
        previous={board.previous && paths.groupList({ ...filters, before: board.previous })}
        next={board.next && paths.groupList({ ...filters, after: board.next })}
      />
    </>
  );
}
