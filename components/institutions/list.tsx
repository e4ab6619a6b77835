import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { AdministeredBody } from "@/domain/institutions/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** State bodies as the administrator keeps them, those that no longer exist last. */
export function AdministeredBodies({ bodies }: { bodies: AdministeredBody[] }) {
  const t = useTranslations("bodiesAdmin");
  const kindName = useTranslations("vocabulary.StateBodyKind");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={bodies}
      rowKey={({ id }) => id}
      empty={<Empty title={t("none")} />}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, name, acronym }) => (
            <>
              <Link href={paths.adminBody(id)}>{name}</Link> {acronym && <span className="quiet">{acronym}</span>}
            </>
          ),
        },
        { key: "kind", header: t("kind"), cell: ({ kind }) => kindName(kind) },
        { key: "from", header: t("from"), cell: ({ validFrom }) => (validFrom ? <Day value={validFrom} style="short" /> : t("unknown")) },
        {
          key: "until",
          header: t("until"),
          cell: ({ validTo, successor }) =>
            validTo ? (
              <>
                <Day value={validTo} style="short" /> {successor && <p className="quiet">{t("followedBy", { name: successor })}</p>}
              </>
            ) : (
              <Tag tone="success">{t("today")}</Tag>
            ),
        },
      ]}
    />
  );
}
