import { useLocale, useTranslations } from "next-intl";

import { NextTerm, StandingTag } from "@/components/follow-ups/tags";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import type { ListedFollowUp } from "@/domain/follow-ups/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Rounds of follow-up with where each stands and what comes next. */
export function FollowUpTable({ rows, isFiltered }: { rows: ListedFollowUp[]; isFiltered: boolean }) {
  const t = useTranslations("followUps");
  const locale = useLocale();
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <Empty
          title={t(isFiltered ? "noneFound" : "none")}
          action={isFiltered && <LinkButton href={paths.followUps()}>{t("clear")}</LinkButton>}
        />
      }
      columns={[
        {
          key: "round",
          header: t("round"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, number, cycle }) => (
            <div className="stack font-normal">
              <Link href={paths.followUp(id)} className="link font-semibold">
                {cycle.title}
              </Link>
              <p className="quiet">{t("roundNo", { number: formatNumber(number, locale) })}</p>
            </div>
          ),
        },
        { key: "committee", header: t("committee"), cell: ({ committee }) => committee.name },
        { key: "state", header: t("state"), cell: ({ state }) => state.name },
        {
          key: "standing",
          header: t("standing"),
          cell: ({ standing, isOverdue }) => (
            <div className="stack">
              <StandingTag standing={standing} isOverdue={isOverdue} />
              {standing.since && (
                <p className="quiet">
                  {t("since")} <Day value={standing.since} precision={standing.precision} style="short" />
                </p>
              )}
            </div>
          ),
        },
        { key: "items", header: t("items"), align: "end", cell: ({ items }) => formatNumber(items, locale) },
        { key: "next", header: t("next"), cell: ({ next, isOverdue }) => <NextTerm next={next} isOverdue={isOverdue} /> },
      ]}
    />
  );
}
