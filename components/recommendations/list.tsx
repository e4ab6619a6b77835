import { useTranslations } from "next-intl";

import { StatusTag } from "@/components/recommendations/status-tag";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedRecommendation } from "@/domain/recommendations/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const shorten = (text: string, most = 220) => (text.length > most ? `${text.slice(0, text.lastIndexOf(" ", most))} …` : text);

export function RecommendationTable({ rows }: { rows: ListedRecommendation[] }) {
  const t = useTranslations("recommendationList");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <Empty title={t("empty")} action={<LinkButton href={paths.recommendations()}>{t("clear")}</LinkButton>}>
          <p>{t("emptyHint")}</p>
        </Empty>
      }
      columns={[
        { key: "text", header: t("recommendation"), rowHeader: true, width: "wide", cell: (row) => <Summary {...row} /> },
        { key: "lead", header: t("lead"), cell: ({ lead }) => lead ?? <span className="quiet">{t("noLead")}</span> },
        { key: "due", header: t("due"), cell: (row) => <Due {...row} /> },
        { key: "claimed", header: t("claimedBy"), cell: ({ claimedStatus }) => <StatusTag status={claimedStatus} /> },
        { key: "verified", header: t("verifiedBy"), cell: ({ verifiedStatus }) => <StatusTag status={verifiedStatus} /> },
      ]}
    />
  );
}

function Summary({ id, reference, number, heading, text, isFollowUp, isReopened, isArchived, documentKind }: ListedRecommendation) {
  const t = useTranslations("recommendationList");
  return (
    <div className="stack font-normal">
      <Link href={paths.recommendation(id)} className="link font-semibold">
        {number ? t("paragraph", { number }) : reference} {heading && <>· {heading}</>}
      </Link>
      <p lang={text.language} className="font-normal">
        {shorten(text.text)}
      </p>
      {(isFollowUp || isReopened || isArchived || documentKind === "WORKING_SUMMARY") && (
        <span className="row">
          {isFollowUp && <Tag tone="info">{t("followUpTag")}</Tag>}
          {isReopened && <Tag tone="warning">{t("reopenedTag")}</Tag>}
          {isArchived && <Tag tone="muted">{t("archivedTag")}</Tag>}
          {documentKind === "WORKING_SUMMARY" && <Tag tone="muted">{t("workingSummary")}</Tag>}
        </span>
      )}
    </div>
  );
}

function Due({ dueOn, isOverdue }: ListedRecommendation) {
  const t = useTranslations("recommendationList");
  if (!dueOn) return <span className="quiet">{t("noDate")}</span>;
  return (
    <span className="row">
      <Day value={dueOn} style="short" />
      {isOverdue && <Tag tone="danger">{t("late")}</Tag>}
    </span>
  );
}
