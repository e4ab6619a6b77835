import { useLocale, useTranslations } from "next-intl";

import { Moment } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedImport } from "@/domain/imports/queries";
import { importStateTones } from "@/domain/imports/rules";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Every data set that was brought, the newest first: who, when, what, and what came of it. */
export function ImportList({ imports }: { imports: ListedImport[] }) {
  const [locale, t] = [useLocale(), useTranslations("imports")];
  const stateName = useTranslations("vocabulary.ImportState");
  const kindName = useTranslations("vocabulary.ImportKind");
  const count = (name: "created" | "changed" | "unchanged" | "refused") => ({
    key: name,
    header: t(`counts.${name}`),
    align: "end" as const,
    cell: (run: ListedImport) => formatNumber(run[name], locale),
  });
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={imports}
      rowKey={({ id }) => id}
      empty={<Empty title={t("none")} />}
      columns={[
        {
          key: "file",
          header: t("file"),
          rowHeader: true,
          cell: ({ id, fileName }) => <Link href={paths.import(id)}>{fileName}</Link>,
        },
        { key: "kind", header: t("kind"), cell: ({ kind }) => kindName(kind) },
        { key: "state", header: t("state"), cell: ({ state }) => <Tag tone={importStateTones[state]}>{stateName(state)}</Tag> },
        { key: "by", header: t("by"), cell: ({ begunBy }) => begunBy },
        { key: "at", header: t("at"), cell: ({ begunAt }) => <Moment value={begunAt} /> },
        count("created"),
        count("changed"),
        count("unchanged"),
        count("refused"),
      ]}
    />
  );
}
