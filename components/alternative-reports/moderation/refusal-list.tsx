import { useTranslations } from "next-intl";

import { standingOf } from "@/components/alternative-reports/moderation/refusal-notice";
import { Moment } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { ShownRefusal } from "@/domain/alternative-reports/moderation/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export const standingTones = { refused: "warning", appealed: "info", upheld: "danger", lifted: "success" } as const satisfies Record<
  string,
  Tone
>;

/** Every refusal that there was: when, of which review and stage, why, and what became of it. */
export function RefusalTable({ rows }: { rows: ShownRefusal[] }) {
  const t = useTranslations("refusals");
  const reason = useTranslations("vocabulary.RefusalReason");
  const stage = useTranslations("vocabulary.ReportStage");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={t("none")} />}
      columns={[
        {
          key: "when",
          header: t("when"),
          rowHeader: true,
          cell: ({ id, refusedAt }) => (
            <Link className="link font-normal" href={paths.refusal(id)}>
              <Moment value={refusedAt} />
            </Link>
          ),
        },
        {
          key: "review",
          header: t("review"),
          cell: ({ review, stage: at }) => (
            <div className="stack">
              <Link className="link" href={paths.review(review.id)}>
                {review.title}
              </Link>
              <p className="quiet">{stage(at)}</p>
            </div>
          ),
        },
        {
          key: "reason",
          header: t("reason"),
          width: "wide",
          cell: (row) => (
            <div className="stack">
              <strong>{reason(row.reason)}</strong>
              <p>{row.explanation}</p>
            </div>
          ),
        },
        {
          key: "standing",
          header: t("became"),
          cell: (row) => <Tag tone={standingTones[standingOf(row)]}>{t(`standing.${standingOf(row)}`)}</Tag>,
        },
      ]}
    />
  );
}
