import { useTranslations } from "next-intl";

import { StageTag } from "@/components/reforms/stage-tag";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Unverified } from "@/components/ui/source-note";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ReformSort } from "@/domain/reforms/order/rules";
import type { ListedReform } from "@/domain/reforms/queries";
import type { ReformFilters } from "@/domain/reforms/schema";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export function ReformTable({ rows, filters }: { rows: ListedReform[]; filters: Omit<ReformFilters, "page"> }) {
  const t = useTranslations("reforms");
  const kind = useTranslations("vocabulary.ReformKind");
  const current = filters.sort ?? "newest";
  const sorted = (up: ReformSort, down: ReformSort, first: ReformSort = up) => ({
    href: paths.reforms({ ...filters, sort: current === first ? (first === up ? down : up) : first }),
    ...(current === up && { direction: "ascending" as const }),
    ...(current === down && { direction: "descending" as const }),
  });
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
        {
          key: "title",
          header: t("reform"),
          rowHeader: true,
          width: "wide",
          sort: sorted("title", "titleLast"),
          cell: (row) => <Title {...row} />,
        },
        { key: "kind", header: t("kind"), sort: sorted("kind", "kindLast"), cell: (row) => kind(row.kind) },
        { key: "stage", header: t("stage"), sort: sorted("stage", "stageLast"), cell: (row) => <StageTag stage={row.stage} /> },
        {
          key: "adopted",
          header: t("adoptedOn"),
          sort: sorted("oldest", "newest", "newest"),
          cell: (row) => row.adoptedOn && <Day value={row.adoptedOn} precision={row.adoptedPrecision ?? "DAY"} style="short" />,
        },
        { key: "body", header: t("body"), sort: sorted("body", "bodyLast"), cell: (row) => row.body?.name },
        {
          key: "answers",
          header: t("answers"),
          align: "end",
          width: "narrow",
          sort: sorted("answersLast", "answers", "answers"),
          cell: (row) => row.answers,
        },
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
