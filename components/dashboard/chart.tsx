import { useLocale, useTranslations } from "next-intl";

import { ChartTable } from "@/components/dashboard/chart-table";
import { CountedLink } from "@/components/dashboard/counted-link";
import { Downloads } from "@/components/dashboard/downloads";
import { BarChart } from "@/components/ui/bar-chart";
import { LineChart } from "@/components/ui/line-chart";
import { StackedBarChart } from "@/components/ui/stacked-bar-chart";
import { type Chart, drawnRows } from "@/domain/dashboard/charts/rules";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { formatNumber } from "@/lib/format";

type DashboardChartProps = { chart: Chart; sentence: string; note?: string; filters: RecommendationFilters };

/** A chart with what it shows in words, its numbers as a table, and its files. */
export function DashboardChart({ chart, sentence, note, filters }: DashboardChartProps) {
  const t = useTranslations("dashboard");
  const locale = useLocale();
  const rows = drawnRows(chart);
  const left = chart.rows.length - rows.length;
  const isItsTable = chart.shape === "bars" && left === 0;
  return (
    <div className="dashboard-chart">
      {chart.rows.length > 0 && <Drawing chart={{ ...chart, rows }} sentence={sentence} />}
      {chart.shape !== "months" && <p className="chart-said">{sentence}</p>}
      {note && <p className="quiet chart-said">{note}</p>}
      {left > 0 && (
        <p className="quiet no-print">
          {t("more", { shown: formatNumber(rows.length, locale), all: formatNumber(chart.rows.length, locale) })}
        </p>
      )}
      {chart.rows.length > 0 && (
        <>
          {!isItsTable && (
            <div className="no-print">
              <ChartTable chart={chart} open={chart.shape === "stack"} />
            </div>
          )}
          <Downloads chart={chart} filters={filters} />
        </>
      )}
    </div>
  );
}

function Drawing({ chart: { shape, title, labelHeader, totalHeader, series, rows }, sentence }: { chart: Chart; sentence: string }) {
  const t = useTranslations("progress");
  const locale = useLocale();
  if (shape === "months")
    return (
      <LineChart
        title={title}
        description={sentence}
        format={(value) => formatNumber(value, locale)}
        aim={null}
        lines={series.map(({ key, label, tone }) => ({
          key,
          label,
          tone,
          points: rows.map(({ key: month, cells }, at) => ({ at, tick: month, value: cells[key]?.value ?? 0 })),
        }))}
      />
    );
  if (shape === "stack")
    return (
      <StackedBarChart
        title={title}
        labelHeader={labelHeader}
        totalHeader={totalHeader ?? ""}
        series={series}
        figures={null}
        rows={rows.map(({ key, label, cells, total }) => ({
          key,
          label,
          values: Object.fromEntries(series.map((one) => [one.key, cells[one.key]?.value ?? 0])),
          total: total && <CountedLink cell={total} of={label} />,
        }))}
      />
    );
  return (
    <BarChart
      title={title}
      labelHeader={labelHeader}
      valueHeader={totalHeader ?? ""}
      barHeader={t("share")}
      rows={rows.map(({ key, label, tone, total }) => ({
        key,
        label,
        value: total?.value ?? 0,
        ...(tone && { tone }),
        shown: total && <CountedLink cell={total} of={label} />,
      }))}
    />
  );
}
