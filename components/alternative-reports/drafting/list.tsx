import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Day, Moment } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedReports } from "@/domain/alternative-reports/drafting/queries";
import type { Day as ADay } from "@/lib/day";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { reports: ListedReports["reports"]; isFiltered: boolean; mayStart: boolean; today: ADay };

/** The reports of one's own organisation, and those it has joined. */
export function ReportList({ reports, isFiltered, mayStart, today }: Props) {
  const t = useTranslations("desk");
  const stageName = useTranslations("vocabulary.ReportStage");
  return (
    <Table
      caption={t("caption")}
      captionHidden
      rows={reports}
      rowKey={({ id }) => id}
      empty={
        <Empty
          title={t(isFiltered ? "noneFound" : "none")}
          action={
            isFiltered ? (
              <LinkButton href={paths.desk()}>{t("clear")}</LinkButton>
            ) : (
              mayStart && <LinkButton href={paths.newDeskReport()}>{t("start")}</LinkButton>
            )
          }
        >
          {!isFiltered && <p>{t("noneAbout")}</p>}
        </Empty>
      }
      columns={[
        {
          key: "report",
          header: t("report"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, title, cycle, organisation }) => (
            <div className="stack font-normal">
              <Link href={paths.deskReport(id)} className="link font-semibold">
                {title}
              </Link>
              <p className="quiet">
                {cycle} · {organisation}
              </p>
            </div>
          ),
        },
        { key: "stage", header: t("stage"), cell: ({ stage }) => stageName(stage) },
        {
          key: "deadline",
          header: t("deadline"),
          cell: ({ deadlineOn, isSubmitted, isDiscarded }) =>
            deadlineOn && (
              <span className="row">
                <Day value={deadlineOn} style="short" />
                {deadlineOn < today && !isSubmitted && !isDiscarded && <Tag tone="danger">{t("passed")}</Tag>}
              </span>
            ),
        },
        { key: "changed", header: t("changed"), cell: ({ changedAt }) => <Moment value={changedAt} /> },
        {
          key: "state",
          header: t("state"),
          cell: ({ isDiscarded, isSubmitted }) => (
            <Tag tone={isDiscarded ? "muted" : isSubmitted ? "success" : "progress"}>
              {t(`states.${isDiscarded ? "discarded" : isSubmitted ? "submitted" : "writing"}`)}
            </Tag>
          ),
        },
      ]}
    />
  );
}
