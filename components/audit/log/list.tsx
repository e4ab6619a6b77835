import { useLocale, useTranslations } from "next-intl";

import { useActionName } from "@/components/audit/action-name";
import { Moment } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import type { Said } from "@/domain/audit/log/queries";
import { wayTo } from "@/domain/audit/log/ways/rules";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What everybody was told, the newest first. */
export function LogEntries({ rows, isFiltered }: { rows: Said[]; isFiltered: boolean }) {
  const t = useTranslations("log");
  const actionName = useActionName();
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      empty={<Empty title={isFiltered ? t("noneFound") : t("none")} />}
      columns={[
        {
          key: "seq",
          header: t("number"),
          rowHeader: true,
          align: "end",
          width: "narrow",
          cell: ({ seq }) => <span id={`entry-${seq}`}>{String(seq)}</span>,
        },
        { key: "at", header: t("at"), cell: ({ at }) => <Moment value={at} /> },
        { key: "act", header: t("act"), cell: ({ act }) => actionName(act) },
        { key: "subject", header: t("subject"), width: "wide", cell: (row) => <Subject row={row} /> },
        { key: "body", header: t("body"), cell: ({ bodies }) => bodies.map(({ name }) => name).join("; ") || "–" },
      ]}
    />
  );
}

function Subject({ row }: { row: Said }) {
  const t = useTranslations("log");
  const locale = useLocale();
  const way = wayTo(row);
  const words = wordsIn(row.content);
  const others = row.recommendations.filter(({ reference }) => reference !== row.title);
  return (
    <>
      {row.title && (way ? <Link href={way}>{row.title}</Link> : row.title)}
      {others.length > 0 && (
        <p className="row quiet">
          {others.map(({ id, reference }) => (
            <Link key={id} href={paths.recommendation(id)}>
              {reference}
            </Link>
          ))}
          {row.more > 0 && t("more", { count: row.more, shown: formatNumber(row.more, locale) })}
        </p>
      )}
      {!row.title && others.length === 0 && "–"}
      {words && (
        <Disclosure summary={t("said")}>
          <p className="prose whitespace-pre-line" lang={words.language}>
            {words.text}
          </p>
        </Disclosure>
      )}
    </>
  );
}

/** The words a response was published with. */
function wordsIn(content: Record<string, unknown>): { text: string; language: string } | null {
  const { text, language } = (content.facts ?? {}) as { text?: unknown; language?: unknown };
  return typeof text === "string" && typeof language === "string" ? { text, language } : null;
}
