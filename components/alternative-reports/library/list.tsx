import { useLocale, useTranslations } from "next-intl";

import { EditionAuthors } from "@/components/alternative-reports/editions/authors";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import type { ListedEdition } from "@/domain/alternative-reports/editions/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Reports that everybody can read. */
export function LibraryTable({ rows, isFiltered }: { rows: ListedEdition[]; isFiltered: boolean }) {
  const t = useTranslations("alternativeReports");
  const [stageName, languageName] = [useTranslations("vocabulary.ReportStage"), useTranslations("vocabulary.Language")];
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
          action={isFiltered && <LinkButton href={paths.alternativeReports()}>{t("clear")}</LinkButton>}
        />
      }
      columns={[
        {
          key: "report",
          header: t("report"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, title, languages }) => (
            <Link href={paths.alternativeReport(id)} className="link">
              <span lang={languages[0]}>{title}</span>
            </Link>
          ),
        },
        { key: "authors", header: t("authors"), cell: ({ authors }) => <EditionAuthors authors={authors} /> },
        {
          key: "cycle",
          header: t("cycle"),
          cell: ({ cycle, stage }) => (
            <>
              <Link href={paths.review(cycle.id)} className="link">
                {cycle.title}
              </Link>
              <br />
              <span className="quiet">{stageName(stage)}</span>
            </>
          ),
        },
        { key: "language", header: t("language"), cell: ({ languages }) => languages.map((one) => languageName(one)).join(", ") },
        { key: "items", header: t("items"), align: "end", cell: ({ items }) => formatNumber(items, locale) },
        { key: "submitted", header: t("submittedOn"), cell: ({ submittedOn }) => <Day value={submittedOn} style="short" /> },
      ]}
    />
  );
}
