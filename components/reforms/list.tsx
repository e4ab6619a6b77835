import { useTranslations } from "next-intl";

import { StageTag } from "@/components/reforms/stage-tag";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Unverified } from "@/components/ui/source-note";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedReform } from "@/domain/reforms/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Sort = "newest" | "oldest";

export function ReformTable({ rows, sort, addressOf }: { rows: ListedReform[]; sort: Sort; addressOf: (sort: Sort) => string }) {
  const t = useTranslations("reforms");
  const kind = useTranslations("vocabulary.ReformKind");
  const isNewest = sort === "newest";
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <Empty title={t("empty")} action={<LinkButton href={paths.reforms()}>{t("clear")}</LinkButton>}>
          <p>{t("emptyHint")}</p>
        </Empty>
      }
      columns={[
        { key: "title", header: t("reform"), rowHeader: true, width: "wide", cell: (row) => <Title {...row} /> },
        { key: "kind", header: t("kind"), cell: (row) => kind(row.kind) },
        { key: "stage", header: t("stage"), cell: (row) => <StageTag stage={row.stage} /> },
        {
          key: "adopted",
          header: t("adoptedOn"),
          sort: { href: addressOf(isNewest ? "oldest" : "newest"), direction: isNewest ? "descending" : "ascending" },
          cell: (row) => row.adoptedOn && <Day value={row.adoptedOn} precision={row.adoptedPrecision ?? "DAY"} style="short" />,
        },
        { key: "body", header: t("body"), cell: (row) => row.body?.name },
        { key: "answers", header: t("answers"), align: "end", width: "narrow", cell: (row) => row.answers },
      ]}
    />
  );
}

function Title({ id, title, number, attestation, publishedAt }: ListedReform) {
  const t = useTranslations("reforms");
  return (
    <div className="stack font-normal">
      <Link href={paths.reform(id)} className="link font-semibold" lang={title.language}>
        {title.text}
      </Link>
      {number && <p className="quiet">{t("number", { number })}</p>}
      {(attestation !== "VERIFIED" || !publishedAt) && (
        <span className="row">
          {attestation !== "VERIFIED" && <Unverified />}
          {!publishedAt && <Tag tone="muted">{t("notPublic")}</Tag>}
        </span>
      )}
    </div>
  );
}
