import { useLocale, useTranslations } from "next-intl";

import { figureText, periodText } from "@/components/indicators/figures";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedIndicator } from "@/domain/indicators/queries";
import type { IndicatorFilters } from "@/domain/indicators/schema";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export function IndicatorTable({ rows, filters }: { rows: ListedIndicator[]; filters: IndicatorFilters }) {
  const t = useTranslations("indicators");
  const kind = useTranslations("vocabulary.IndicatorKind");
  const locale = useLocale();
  const { page, ...kept } = filters;
  const isFiltered = Object.entries(kept).some(([name, value]) => name !== "sort" && value !== undefined);
  const current = filters.sort ?? "code";
  const sorted = (field: "code" | "title" | "kind" | "due") => ({
    href: paths.indicators({ ...kept, sort: current === field ? `${field}Last` : field }),
    ...(current === field && { direction: "ascending" as const }),
    ...(current === `${field}Last` && { direction: "descending" as const }),
  });
  const valueAt = (value: string, period: string) =>
    period === "" ? figureText(value, locale) : t("valueAt", { value: figureText(value, locale), period: periodText(period, locale) });
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <Empty
          title={t(isFiltered ? "noneFound" : "none")}
          action={isFiltered && <LinkButton href={paths.indicators()}>{t("clear")}</LinkButton>}
        />
      }
      columns={[
        { key: "code", header: t("code"), width: "narrow", sort: sorted("code"), cell: ({ code }) => code },
        { key: "title", header: t("indicator"), rowHeader: true, width: "wide", sort: sorted("title"), cell: (row) => <Title {...row} /> },
        { key: "kind", header: t("kind"), sort: sorted("kind"), cell: (row) => kind(row.kind) },
        { key: "body", header: t("body"), cell: ({ body }) => body?.name },
        { key: "last", header: t("last"), cell: ({ last }) => (last ? valueAt(last.value, last.period) : t("noValue")) },
        {
          key: "target",
          header: t("target"),
          cell: ({ target, targetValue, targetOn }) => (targetValue === null ? target : valueAt(targetValue, targetOn)),
        },
        { key: "due", header: t("due"), sort: sorted("due"), cell: ({ dueOn, isOverdue }) => <Due dueOn={dueOn} isOverdue={isOverdue} /> },
      ]}
    />
  );
}

function Title({ id, title, unit, publishedAt, retiredAt }: ListedIndicator) {
  const t = useTranslations("indicators");
  return (
    <div className="stack font-normal">
      <Link href={paths.indicator(id)} className="link font-semibold">
        {title}
      </Link>
      {unit && <p className="quiet">{unit}</p>}
      {(retiredAt ?? !publishedAt) && (
        <span className="row">
          {retiredAt && <Tag tone="muted">{t("isRetired")}</Tag>}
          {!publishedAt && <Tag tone="muted">{t("notPublic")}</Tag>}
        </span>
      )}
    </div>
  );
}

/** The term of the next value, and whether it has passed. */
export function Due({ dueOn, isOverdue }: Pick<ListedIndicator, "dueOn" | "isOverdue">) {
  const t = useTranslations("indicators");
  if (!dueOn) return null;
  return (
    <span className="row">
      <Day value={dueOn} style="short" />
      {isOverdue && <Tag tone="danger">{t("overdue")}</Tag>}
    </span>
  );
}
