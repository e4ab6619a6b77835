import { useLocale, useTranslations } from "next-intl";

import { Empty } from "@/components/ui/empty";
import { Unverified } from "@/components/ui/source-note";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedTemplate } from "@/domain/alternative-reports/templates/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Every template, with whose rules it holds and how well they are attested. */
export function TemplateTable({ templates }: { templates: ListedTemplate[] }) {
  const t = useTranslations("reportTemplates");
  const [stageName, language] = [useTranslations("vocabulary.ReportStage"), useTranslations("vocabulary.Language")];
  const locale = useLocale();
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={templates}
      rowKey={({ id }) => id}
      empty={<Empty title={t("none")} />}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, name, code }) => (
            <>
              <Link href={paths.reportTemplate(id)}>{name}</Link> <span className="quiet">{code}</span>
            </>
          ),
        },
        { key: "mechanism", header: t("mechanism"), cell: ({ mechanism }) => mechanism },
        { key: "stage", header: t("stage"), cell: ({ stage }) => stageName(stage) },
        { key: "languages", header: t("languages"), cell: ({ languages }) => languages.map((one) => language(one)).join(", ") },
        { key: "limit", header: t("limit"), align: "end", cell: ({ wordLimit }) => wordLimit !== null && formatNumber(wordLimit, locale) },
        {
          key: "standing",
          header: t("standing"),
          cell: ({ isRetired, attestation }) => (
            <span className="row">
              {isRetired && <Tag tone="muted">{t("retired")}</Tag>}
              {attestation === "UNVERIFIED" && <Unverified />}
            </span>
          ),
        },
      ]}
    />
  );
}
