import { useLocale, useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Unverified } from "@/components/ui/source-note";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedBody } from "@/domain/bodies/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export function BodyTable({ rows }: { rows: ListedBody[] }) {
  const t = useTranslations("bodies");
  const kindName = useTranslations("vocabulary.StateBodyKind");
  const locale = useLocale();
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={t("empty")} />}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, name, kind, isPast, attestation }) => (
            <>
              <Link href={paths.body(id)} className="link">
                {name}
              </Link>{" "}
              <span className="quiet font-normal">{kindName(kind)}</span> {isPast && <Tag tone="muted">{t("past")}</Tag>}
              {attestation !== "VERIFIED" && <Unverified />}
            </>
          ),
        },
        { key: "leads", header: t("leads"), align: "end", cell: ({ leads }) => formatNumber(leads, locale) },
        { key: "takesPart", header: t("takesPart"), align: "end", cell: ({ takesPart }) => formatNumber(takesPart, locale) },
        { key: "overdue", header: t("overdue"), align: "end", cell: ({ overdue }) => formatNumber(overdue, locale) },
        {
          key: "last",
          header: t("last"),
          cell: ({ lastPublishedAt }) =>
            lastPublishedAt ? <Day value={lastPublishedAt} style="short" /> : <span className="quiet">{t("never")}</span>,
        },
      ]}
    />
  );
}
