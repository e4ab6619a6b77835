import { useLocale, useTranslations } from "next-intl";

import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedTerm } from "@/domain/vocabularies/terms/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The terms of a vocabulary in the order of its tree. */
export function TermTable({ vocabularyId, terms }: { vocabularyId: string; terms: ListedTerm[] }) {
  const t = useTranslations("vocabulariesAdmin");
  const locale = useLocale();
  return (
    <Table
      caption={t("terms")}
      captionHidden
      rows={terms}
      rowKey={({ id }) => id}
      empty={<Empty title={t("noTerms")} />}
      columns={[
        {
          key: "name",
          header: t("term"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, code, name, depth }) => (
            <span style={{ display: "block", paddingInlineStart: `${Math.min(depth, 4) * 1.25}rem` }}>
              <Link href={paths.term(vocabularyId, id)}>
                {code} {name}
              </Link>
            </span>
          ),
        },
        {
          key: "standing",
          header: t("standing"),
          cell: ({ isRetired, isMerged, isTranslated }) =>
            isRetired ? (
              <Tag tone="muted">{t(isMerged ? "merged" : "retired")}</Tag>
            ) : (
              !isTranslated && <Tag tone="warning">{t("untranslatedOne")}</Tag>
            ),
        },
        { key: "aliases", header: t("aliases"), align: "end", cell: ({ aliases }) => formatNumber(aliases, locale) },
        { key: "uses", header: t("uses"), align: "end", cell: ({ uses }) => formatNumber(uses, locale) },
      ]}
    />
  );
}
