import { useLocale, useTranslations } from "next-intl";

import { AuthorNames } from "@/components/alternative-reports/outcomes/authors";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { OwedAnswer } from "@/domain/alternative-reports/answers/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Issues of public reports with the day by which the State is to reply. */
export function OwedAnswers({ rows }: { rows: OwedAnswer[] }) {
  const t = useTranslations("owedAnswers");
  const locale = useLocale();
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={t("none")} />}
      columns={[
        {
          key: "issue",
          header: t("issue"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, position, heading, edition }) => (
            <div className="stack font-normal">
              <p>
                <Link href={paths.itemOutcomes(edition.id, id)} className="link font-semibold" lang={edition.language}>
                  {formatNumber(position, locale)}. {heading}
                </Link>
              </p>
              <p>
                <Link href={paths.editionOutcomes(edition.id)} className="link quiet" lang={edition.language}>
                  {edition.title}
                </Link>
              </p>
            </div>
          ),
        },
        { key: "authors", header: t("authors"), cell: ({ authors }) => <AuthorNames authors={authors} /> },
        {
          key: "review",
          header: t("review"),
          cell: ({ review, committee }) => (
            <>
              <p>{review}</p>
              <p className="quiet">{committee}</p>
            </>
          ),
        },
        { key: "submitted", header: t("submitted"), cell: ({ submittedOn }) => <Day value={submittedOn} style="short" /> },
        {
          key: "due",
          header: t("due"),
          cell: ({ dueOn, isOverdue }) =>
            dueOn && (
              <>
                <Day value={dueOn} style="short" /> {isOverdue && <Tag tone="danger">{t("overdue")}</Tag>}
              </>
            ),
        },
      ]}
    />
  );
}
