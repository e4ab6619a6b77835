import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { tableFields } from "@/domain/datasets/table/fields/rules";
import { doubledKeys, missingFields } from "@/domain/datasets/table/guessing/rules";
import type { Mapping, TableKind } from "@/domain/datasets/table/schema";
import { joinList } from "@/lib/format";
import { columnName } from "@/lib/spreadsheet";

type Props = { kind: TableKind; header: string[]; mapping: Mapping; nameOf: (key: string) => string };

/** What the mapping still lacks, and what it leaves out: said at once, and again whenever it changes. */
export function MappingNotices({ kind, header, mapping, nameOf }: Props) {
  const t = useTranslations("importMapping");
  const locale = useLocale();
  const missing = missingFields(kind, mapping).filter((name) => tableFields[kind].some((field) => field.name === name));
  const doubled = doubledKeys(mapping);
  const leftOut = header.flatMap((name, at) => ((mapping[at] ?? null) === null ? [name || columnName(at)] : []));
  const isWrong = missing.length + doubled.length > 0;
  return (
    <Notice tone={isWrong ? "warning" : "info"} announce>
      {missing.length > 0 && <p>{t("missing", { fields: joinList(missing.map(nameOf), locale) })}</p>}
      {doubled.length > 0 && <p>{t("doubled", { fields: joinList(doubled.map(nameOf), locale) })}</p>}
      <p>{leftOut.length > 0 ? t("leftOut", { columns: joinList(leftOut, locale) }) : t("allTaken")}</p>
    </Notice>
  );
}
