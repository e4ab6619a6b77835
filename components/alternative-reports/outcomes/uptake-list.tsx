import { useTranslations } from "next-intl";

import { AuthorNames } from "@/components/alternative-reports/outcomes/authors";
import { Empty } from "@/components/ui/empty";
import { LongText } from "@/components/ui/long-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { SuggestedRecommendation } from "@/domain/alternative-reports/uptake/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Suggested recommendations, and the recommendations that reflect them. */
export function UptakeTable({ rows }: { rows: SuggestedRecommendation[] }) {
  const t = useTranslations("reportUptake");
  const side = useTranslations("reportOutcomes");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={t("none")} />}
      columns={[
        {
          key: "suggestion",
          header: t("suggestion"),
          rowHeader: true,
          width: "wide",
          cell: ({ suggestion, edition }) => <LongText text={suggestion} lang={edition.language} className="font-normal" />,
        },
        {
          key: "report",
          header: t("report"),
          cell: ({ edition, position, authors }) => (
            <div className="stack">
              <Link className="link" href={paths.reportItem(edition.id, position)} lang={edition.language}>
                {edition.title}
              </Link>
              <p className="quiet">
                <AuthorNames authors={authors} />
              </p>
            </div>
          ),
        },
        {
          key: "review",
          header: t("review"),
          cell: ({ review }) => (
            <Link className="link" href={paths.review(review.id)}>
              {review.title}
            </Link>
          ),
        },
        {
          key: "reflected",
          header: t("reflected"),
          cell: ({ outcomes }) =>
            outcomes.length === 0 ? (
              <Tag tone="muted">{t("notYet")}</Tag>
            ) : (
              <ul className="plain stack">
                {outcomes.map(({ id, byAuthors, recommendation }) => (
                  <li key={id}>
                    {recommendation && (
                      <Link className="link" href={paths.recommendation(recommendation.id)}>
                        {recommendation.reference}
                      </Link>
                    )}{" "}
                    <span className="quiet">{side(byAuthors ? "byAuthors" : "byState")}</span>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
