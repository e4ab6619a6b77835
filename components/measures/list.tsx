import { useLocale, useTranslations } from "next-intl";

import { StateTag } from "@/components/measures/state-tag";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedMeasure } from "@/domain/measures/queries";
import type { MeasureFilters } from "@/domain/measures/schema";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export function MeasureTable({ rows, filters }: { rows: ListedMeasure[]; filters: MeasureFilters }) {
  const t = useTranslations("measures");
  const kind = useTranslations("vocabulary.MeasureKind");
  const locale = useLocale();
  const { page: _, ...kept } = filters;
  const { sort = "code", ...narrowing } = kept;
  const isFiltered = Object.values(narrowing).some((value) => value !== undefined);
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <Empty
          title={t(isFiltered ? "noneFound" : "none")}
          action={isFiltered && <LinkButton href={paths.measures()}>{t("clear")}</LinkButton>}
        >
          {!isFiltered && <p>{t("noneHint")}</p>}
        </Empty>
      }
      columns={[
        {
          key: "code",
          header: t("code"),
          width: "narrow",
          sort: { href: paths.measures({ ...kept, sort: "code" }), ...(sort === "code" && { direction: "ascending" as const }) },
          cell: ({ code }) => code,
        },
        {
          key: "measure",
          header: t("measure"),
          rowHeader: true,
          width: "wide",
          cell: (row) => (
            <div className="stack font-normal">
              <Link href={paths.measure(row.id)} className="link font-semibold">
                {row.title}
              </Link>
              {row.kind && <p className="quiet">{kind(row.kind)}</p>}
              {!row.publishedAt && (
                <span className="row">
                  <Tag tone="muted">{t("notPublic")}</Tag>
                </span>
              )}
            </div>
          ),
        },
        {
          key: "lead",
          header: t("leadBody"),
          cell: ({ leadBody }) =>
            leadBody && (
              <Link href={paths.body(leadBody.id)} className="link">
                {leadBody.name}
              </Link>
            ),
        },
        {
          key: "ends",
          header: t("endsOn"),
          sort: {
            href: paths.measures({ ...kept, sort: sort === "ends" ? "endsLast" : "ends" }),
            ...(sort === "ends" && { direction: "ascending" as const }),
            ...(sort === "endsLast" && { direction: "descending" as const }),
          },
          cell: ({ endsOn, endsPrecision }) => endsOn && <Day value={endsOn} precision={endsPrecision ?? "DAY"} style="short" />,
        },
        {
          key: "milestones",
          header: t("milestones"),
          cell: ({ milestones, milestonesDone }) =>
            milestones > 0 && t("doneOf", { done: formatNumber(milestonesDone, locale), all: formatNumber(milestones, locale) }),
        },
        { key: "state", header: t("state"), cell: ({ state }) => <StateTag state={state} /> },
      ]}
    />
  );
}
