import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedTerm } from "@/domain/follow-ups/terms/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Every term that is still to come, and those that have passed without being met, in their order. */
export function FollowUpTerms({ terms }: { terms: ListedTerm[] }) {
  const t = useTranslations("followUps");
  const actor = useTranslations("vocabulary.FollowUpActor");
  return (
    <Table
      caption={t("calendar.title")}
      captionHidden
      rows={terms}
      rowKey={({ id }) => id}
      empty={<Empty title={t("calendar.none")}>{t("calendar.noneHint")}</Empty>}
      columns={[
        {
          key: "day",
          header: t("calendar.day"),
          cell: ({ dueOn, isOverdue }) => (
            <span className="row">
              <Day value={dueOn} />
              {isOverdue && <Tag tone="danger">{t("overdue")}</Tag>}
            </span>
          ),
        },
        { key: "what", header: t("calendar.what"), cell: ({ name }) => name },
        { key: "who", header: t("calendar.who"), cell: (row) => actor(row.actor) },
        {
          key: "round",
          header: t("round"),
          rowHeader: true,
          width: "wide",
          cell: ({ round, cycle, committee, state }) => (
            <div className="stack font-normal">
              <Link className="link font-semibold" href={paths.followUp(round.id)}>
                {cycle}
              </Link>
              <p className="quiet">
                {committee} · {state}
              </p>
            </div>
          ),
        },
      ]}
    />
  );
}
