import { useLocale, useTranslations } from "next-intl";

import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedVocabulary } from "@/domain/vocabularies/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The vocabularies with how much is in each, what lacks a translation, and how often they are used. */
export function VocabularyTable({ vocabularies }: { vocabularies: ListedVocabulary[] }) {
  const t = useTranslations("vocabulariesAdmin");
  const kindName = useTranslations("vocabulary.TermKind");
  const locale = useLocale();
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={vocabularies}
      rowKey={({ id }) => id}
      empty={<Empty title={t("none")} />}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, name, code, state, isRetired }) => (
            <>
              <Link href={paths.vocabulary(id)}>{name}</Link> <span className="quiet">{code}</span>
              {state && <p className="quiet">{t("ofState", { state })}</p>}
              {isRetired && <Tag tone="muted">{t("retired")}</Tag>}
            </>
          ),
        },
        { key: "kind", header: t("kind"), cell: ({ kind }) => kindName(kind) },
        { key: "edition", header: t("edition"), cell: ({ edition }) => edition },
        { key: "terms", header: t("terms"), align: "end", cell: ({ terms }) => formatNumber(terms, locale) },
        {
          key: "untranslated",
          header: t("untranslated"),
          align: "end",
          cell: ({ id, untranslated }) =>
            untranslated > 0 ? (
              <Link href={paths.vocabulary(id, { show: "untranslated" })}>{formatNumber(untranslated, locale)}</Link>
            ) : (
              formatNumber(0, locale)
            ),
        },
        { key: "uses", header: t("uses"), align: "end", cell: ({ uses }) => formatNumber(uses, locale) },
      ]}
    />
  );
}
