import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { BoardTabs } from "@/components/work/boards/board-tabs";
import { BoardFilterForm } from "@/components/work/boards/filters";
import { BoardList } from "@/components/work/boards/list";
import { BoardSections } from "@/components/work/boards/sections";
import { listBoardChoices } from "@/domain/work/boards/overview/queries";
import { listBoard } from "@/domain/work/boards/queries";
import { boardsOf } from "@/domain/work/boards/rules";
import { boardFiltersSchema, boardSorts, isNarrowed } from "@/domain/work/boards/schema";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("boards.tabs");
  return { title: t("body") };
}

export default async function BodyBoardPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("boards")];
  const { after, before, ...filters } = boardFiltersSchema.parse(await searchParams);
  const board = await listBoard(actor, "body", { ...filters, after, before }, locale);
  if (!board) notFound();
  const choices = await listBoardChoices(actor, "body", locale);

  return (
    <>
      <PageHeader title={t("tabs.body")} lead={t("leads.body")} />
      <BoardTabs boards={boardsOf(actor)} current="body" />
      <Disclosure summary={t("filters")} open={isNarrowed(filters)}>
        <BoardFilterForm
          action={getPathname({ href: paths.bodyBoard(), locale })}
          clear={paths.bodyBoard()}
          filters={filters}
          choices={choices}
          withBody={choices.bodies.length > 1}
          sorts={boardSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          sort={filters.sort}
          kept={{ show: filters.show }}
        />
      </Disclosure>
      <BoardSections counts={board.counts} current={filters.show} addressOf={(show) => paths.bodyBoard({ ...filters, show })} />
      <BoardList
        rows={board.rows}
        caption={t(`sections.${filters.show}`)}
        withBody={choices.bodies.length > 1}
        empty={<Empty title={t(`empty.${filters.show}`)}>{t("emptyHint")}</Empty>}
      />
      <Pagination
        previous={board.previous && paths.bodyBoard({ ...filters, before: board.previous })}
        next={board.next && paths.bodyBoard({ ...filters, after: board.next })}
      />
    </>
  );
}
