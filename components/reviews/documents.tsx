import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Review } from "@/domain/reviews/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The documents of a cycle; those still being checked lead to their proposal. */
export function ReviewDocuments({ documents }: { documents: Review["documents"] }) {
  const t = useTranslations("reviews.documents");
  const kindName = useTranslations("vocabulary.DocumentKind");
  const languageName = useTranslations("vocabulary.Language");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={documents}
      rowKey={({ id }) => id}
      empty={<Empty title={t("empty")}>{t("emptyHint")}</Empty>}
      columns={[
        {
          key: "title",
          header: t("document"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, title, symbol, kind, isLocked }) => (
            <>
              <Link href={isLocked ? paths.document(id) : paths.documentProposal(id)} className="link">
                {title || symbol || kindName(kind)}
              </Link>{" "}
              {symbol && title && <span className="quiet font-normal">{symbol}</span>}{" "}
              {!isLocked && <Tag tone="warning">{t("proposal")}</Tag>}
            </>
          ),
        },
        { key: "kind", header: t("kind"), cell: ({ kind }) => kindName(kind) },
        { key: "language", header: t("language"), cell: ({ language }) => languageName(language) },
        {
          key: "adopted",
          header: t("adopted"),
          cell: ({ adoptedOn }) => (adoptedOn ? <Day value={adoptedOn} style="short" /> : <span className="quiet">{t("notKnown")}</span>),
        },
        {
          key: "distributed",
          header: t("distributed"),
          cell: ({ distributedOn }) =>
            distributedOn ? <Day value={distributedOn} style="short" /> : <span className="quiet">{t("notKnown")}</span>,
        },
      ]}
    />
  );
}
