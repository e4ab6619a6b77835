import { useTranslations } from "next-intl";

import { GradeTag } from "@/components/assessments/grade-note";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { OwnAssessment } from "@/domain/assessments/own/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What one's own organisation has said, with what no longer stands. */
export function OwnAssessments({ rows }: { rows: OwnAssessment[] }) {
  const t = useTranslations("ownAssessments");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={t("none")} action={<LinkButton href={paths.recommendations()}>{t("assess")}</LinkButton>} />}
      columns={[
        {
          key: "recommendation",
          header: t("recommendation"),
          rowHeader: true,
          width: "wide",
          cell: ({ recommendation, limb }) => (
            <div className="stack font-normal">
              <Link href={paths.recommendation(recommendation.id)} className="link font-semibold">
                {[recommendation.reference, limb].filter(Boolean).join(" ")}
              </Link>
              <p>{recommendation.heading}</p>
              <p className="quiet">{recommendation.review}</p>
            </div>
          ),
        },
        {
          key: "grade",
          header: t("grade"),
          cell: ({ grade, isWithdrawn, isSuperseded }) => (
            <>
              <GradeTag grade={grade} /> {isWithdrawn && <Tag tone="warning">{t("withdrawn")}</Tag>}
              {!isWithdrawn && isSuperseded && <Tag tone="muted">{t("superseded")}</Tag>}
            </>
          ),
        },
        { key: "saidOn", header: t("saidOn"), cell: ({ saidOn }) => <Day value={saidOn} style="short" /> },
        { key: "by", header: t("by"), cell: ({ organisation }) => organisation },
        {
          key: "act",
          header: t("act"),
          cell: ({ id, recommendation, mayWithdraw }) =>
            mayWithdraw && (
              <Link className="link" href={paths.assessment(recommendation.id, id)}>
                {t("takeBack")} <span className="sr-only">{recommendation.reference}</span>
              </Link>
            ),
        },
      ]}
    />
  );
}
