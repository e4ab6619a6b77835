import { scaleLinear } from "d3-scale";
import { useLocale, useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { patternFill, Patterns, type PatternedSeries } from "@/components/ui/patterns";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";

export type Series = PatternedSeries & { label: string };
/** `total` stands for the plain sum of the values. */
export type StackedBar = { key: string; label: string; values: Record<string, number>; total?: ReactNode; href?: string };

type StackedBarChartProps = {
  title: ReactNode;
  labelHeader: string;
  totalHeader: string;
  series: readonly Series[];
  rows: readonly StackedBar[];
  /** What holds the figures, where that is more than a table of the same. */
  figures?: ReactNode;
};

const valueOf = ({ values }: StackedBar, { key }: Series) => values[key] ?? 0;

const totalOf = (row: StackedBar, series: readonly Series[]) => series.reduce((total, one) => total + valueOf(row, one), 0);

/** How wholes divide into parts, with a key to the patterns and every figure in a table below. */
export function StackedBarChart({ title, labelHeader, totalHeader, series, rows, figures }: StackedBarChartProps) {
  const t = useTranslations("ui.chart");
  const locale = useLocale();
  const id = useId();
  const present = series.filter((one) => rows.some((row) => valueOf(row, one) > 0));
  const longest = Math.max(1, ...rows.map((row) => totalOf(row, present)));

  return (
    <div>
      <Patterns prefix={id} series={present} />
      <table className="ledger chart">
        <caption>
          {title}
          <Legend id={id} series={present} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{labelHeader}</th>
            <th scope="col" className="bar">
              <span className="sr-only">{t("parts")}</span>
            </th>
            <th scope="col" className="end">
              {totalHeader}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.href ? <Link href={row.href}>{row.label}</Link> : row.label}</th>
              <td className="bar">
                <Stack id={id} row={row} series={present} longest={longest} />
              </td>
              <td className="end">{row.total ?? formatNumber(totalOf(row, present), locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures === undefined ? <Figures title={title} labelHeader={labelHeader} series={present} rows={rows} /> : figures}
    </div>
  );
}

function Figures({ title, labelHeader, series, rows }: Pick<StackedBarChartProps, "title" | "labelHeader" | "series" | "rows">) {
  const t = useTranslations("ui.chart");
  const locale = useLocale();
  return (
    <Disclosure summary={t("figures")}>
      <Table
        caption={title}
        captionHidden
        narrow="scroll"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "label", header: labelHeader, rowHeader: true, cell: ({ label }) => label },
          ...series.map((one) => ({
            key: one.key,
            header: one.label,
            align: "end" as const,
            cell: (row: StackedBar) => formatNumber(valueOf(row, one), locale),
          })),
        ]}
      />
    </Disclosure>
  );
}

function Stack({ id, row, series, longest }: { id: string; row: StackedBar; series: readonly Series[]; longest: number }) {
  const locale = useLocale();
  const percent = scaleLinear().domain([0, longest]).range([0, 100]);
  const parts = series.map((one, place) => ({
    ...one,
    place,
    start: totalOf(row, series.slice(0, place)),
    value: valueOf(row, one),
  }));
  const shown = parts.filter(({ value }) => value > 0);
  const said = shown.map(({ label, value }) => `${label}: ${formatNumber(value, locale)}`).join("; ");

  return (
    <svg {...(said ? { role: "img", "aria-label": said } : { "aria-hidden": true })}>
      {shown.map(({ key, tone, place, start, value }) => (
        <rect
          key={key}
          className={`tone-${tone} bar-part`}
          x={`${percent(start)}%`}
          y="10%"
          width={`${percent(value)}%`}
          height="80%"
          fill={patternFill(id, place)}
        />
      ))}
      <line className="bar-base" y1="0" y2="100%" />
    </svg>
  );
}

function Legend({ id, series }: { id: string; series: readonly Series[] }) {
  return (
    <span className="chart-legend" aria-hidden="true">
      {series.map(({ key, label, tone }, place) => (
        <span key={key}>
          <svg>
            <rect className={`tone-${tone} bar-part`} width="100%" height="100%" fill={patternFill(id, place)} />
          </svg>
          {label}
        </span>
      ))}
    </span>
  );
}
