import { useLocale, useTranslations } from "next-intl";

import { useWhose, useYears } from "@/components/scales/sheet";
import { Empty } from "@/components/ui/empty";
import { Unverified } from "@/components/ui/source-note";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedScale } from "@/domain/assessments/scales/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Every edition of every scale, with whose it is and whether it is used. */
export function ScaleTable({ scales }: { scales: ListedScale[] }) {
  const t = useTranslations("scalesAdmin");
  const locale = useLocale();
  const whose = useWhose();
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={scales}
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
              <Link href={paths.adminScale(id)}>{name}</Link> <span className="quiet">{code}</span>
            </>
          ),
        },
        { key: "edition", header: t("edition"), cell: ({ edition }) => edition },
        { key: "whose", header: t("whose"), cell: (scale) => whose(scale) },
        { key: "years", header: t("years"), cell: (scale) => <Years scale={scale} /> },
        { key: "grades", header: t("grades"), align: "end", cell: ({ grades }) => formatNumber(grades.length, locale) },
        {
          key: "standing",
          header: t("standing"),
          cell: ({ isRetired, isUsed, attestation }) => (
            <span className="row">
              {isUsed && <Tag tone="info">{t("used")}</Tag>}
              {isRetired && <Tag tone="muted">{t("retired")}</Tag>}
              {attestation === "UNVERIFIED" && <Unverified />}
            </span>
          ),
        },
      ]}
    />
  );
}

const Years = ({ scale }: { scale: ListedScale }) => useYears(scale);
