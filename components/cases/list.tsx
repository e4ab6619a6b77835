import { useLocale, useTranslations } from "next-intl";

import { useCaseName } from "@/components/cases/case-name";
import { Term } from "@/components/cases/term";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Unverified } from "@/components/ui/source-note";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedCase } from "@/domain/cases/queries";
import type { CaseFilters } from "@/domain/cases/schema";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export function CaseTable({ rows, filters }: { rows: ListedCase[]; filters: CaseFilters }) {
  const t = useTranslations("cases");
  const locale = useLocale();
  const { page, ...kept } = filters;
  const isFiltered = Object.entries(kept).some(([name, value]) => name !== "sort" && value !== undefined);
  const sorted = (up: "oldest" | "number", down: "newest" | "number") => ({
    href: paths.cases({ ...kept, sort: filters.sort === up ? down : up }),
    ...(filters.sort === up && { direction: "ascending" as const }),
    ...((filters.sort ?? "newest") === down && up !== down && { direction: "descending" as const }),
  });
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <Empty
          title={t(isFiltered ? "noneFound" : "none")}
          action={isFiltered && <LinkButton href={paths.cases()}>{t("clear")}</LinkButton>}
        />
      }
      columns={[
        {
          key: "case",
          header: t("case"),
          rowHeader: true,
          width: "wide",
          sort: sorted("number", "number"),
          cell: (row) => <Name {...row} />,
        },
        { key: "committee", header: t("committee"), cell: ({ committee }) => committee },
        {
          key: "adopted",
          header: t("adoptedOn"),
          sort: sorted("oldest", "newest"),
          cell: ({ adoptedOn }) => adoptedOn && <Day value={adoptedOn} style="short" />,
        },
        {
          key: "articles",
          header: t("articles"),
          cell: ({ violated, articles }) => [...violated.map(({ number }) => number), ...articles].join("; "),
        },
        {
          key: "remedies",
          header: t("openRemedies"),
          cell: ({ remedies, openRemedies }) =>
            remedies > 0 && t("openOf", { open: formatNumber(openRemedies, locale), all: formatNumber(remedies, locale) }),
        },
        { key: "term", header: t("term"), cell: ({ term, isOverdue }) => <Term term={term} isOverdue={isOverdue} /> },
        { key: "grade", header: t("grade"), width: "narrow", cell: ({ grade }) => grade },
      ]}
    />
  );
}

function Name({ id, symbol, attestation, publishedAt, ...file }: ListedCase) {
  const t = useTranslations("cases");
  const nameOf = useCaseName();
  return (
    <div className="stack font-normal">
      <Link href={paths.case(id)} className="link font-semibold">
        {nameOf(file)}
      </Link>
      {symbol && <p className="quiet">{symbol}</p>}
      {(attestation !== "VERIFIED" || !publishedAt) && (
        <span className="row">
          {attestation !== "VERIFIED" && <Unverified />}
          {!publishedAt && <Tag tone="muted">{t("notPublic")}</Tag>}
        </span>
      )}
    </div>
  );
}
