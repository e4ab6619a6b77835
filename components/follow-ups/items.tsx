import { useTranslations } from "next-intl";

import { GradeNote } from "@/components/assessments/grade-note";
import { StatusTag } from "@/components/recommendations/status-tag";
import { Day } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { LongText } from "@/components/ui/long-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { FollowUpItem } from "@/domain/follow-ups/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Selected = NonNullable<FollowUpItem["recommendation"]>;

/** What was selected, what the State has published of it, and what the Committee found: paragraph by paragraph. */
export function FollowUpItems({ items }: { items: FollowUpItem[] }) {
  const t = useTranslations("followUps");
  if (items.length === 0) return <Empty title={t("noItems")}>{t("noItemsHint")}</Empty>;
  return (
    <div className="stack">
      {items.map(({ id, number, recommendation }) => (
        <article key={id} className="stack" aria-labelledby={`item-${id}`}>
          <h3 id={`item-${id}`}>
            {recommendation ? (
              <Link className="link" href={paths.recommendation(recommendation.id)}>
                {number ? `¶${number}` : recommendation.reference}
              </Link>
            ) : (
              `¶${number ?? ""}`
            )}
            {recommendation?.heading && ` · ${recommendation.heading}`}
          </h3>
          {recommendation ? <Found item={recommendation} /> : <p className="quiet">{t("notRecorded")}</p>}
        </article>
      ))}
    </div>
  );
}

function Found({ item: { text, claimedStatus, verifiedStatus, replies, grades } }: { item: Selected }) {
  const t = useTranslations("followUps");
  return (
    <>
      {text && <LongText text={text.text} lang={text.language} />}
      <p className="row">
        <span className="quiet">{t("claimed")}</span> <StatusTag status={claimedStatus} />
        <span className="quiet">{t("verified")}</span> <StatusTag status={verifiedStatus} />
      </p>
      {replies.length > 0 ? (
        <Disclosure summary={t("replies")}>
          {replies.map((reply) => (
            <section key={reply.id} className="stack">
              <h4>{reply.body}</h4>
              <LongText text={reply.text} lang={reply.language} />
            </section>
          ))}
        </Disclosure>
      ) : (
        <p className="quiet">{t("noReplies")}</p>
      )}
      <GradeTable grades={grades} />
    </>
  );
}

function GradeTable({ grades }: Pick<Selected, "grades">) {
  const t = useTranslations("followUps");
  return (
    <Table
      caption={t("grades")}
      captionHidden
      rows={grades}
      rowKey={({ id }) => id}
      empty={<p className="quiet">{t("noGrades")}</p>}
      columns={[
        { key: "limb", header: t("limb"), rowHeader: true, cell: ({ limb }) => limb ?? t("whole") },
        {
          key: "grade",
          header: t("grade"),
          cell: ({ grade, scale, isSuperseded }) => (
            <>
              <GradeNote grade={grade} scale={scale} />
              {isSuperseded && <Tag tone="muted">{t("superseded")}</Tag>}
            </>
          ),
        },
        { key: "session", header: t("sessionOf"), cell: ({ session }) => session },
        { key: "on", header: t("gradedOn"), cell: ({ saidOn }) => <Day value={saidOn} style="short" /> },
        {
          key: "document",
          header: t("document"),
          cell: ({ document }) =>
            document && (
              <Link className="link" href={paths.document(document.id)}>
                {document.name}
              </Link>
            ),
        },
      ]}
    />
  );
}
