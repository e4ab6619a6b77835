import type { Voice } from "@/domain/assessments/rules";
import type { Chart, ChartRow } from "@/domain/dashboard/charts/rules";
import type { Counted } from "@/domain/dashboard/counting/queries";
import type { Words } from "@/domain/exports/schema";
import { formatNumber, joinList } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";

type Given = { counted: Counted; words: Words; locale: Locale };

const valueOf = ({ total, cells }: ChartRow, series?: string): number => (series ? cells[series]?.value : total?.value) ?? 0;

const highest = (rows: ChartRow[], series?: string): ChartRow | undefined =>
  rows.reduce<ChartRow | undefined>((most, row) => (valueOf(row, series) > (most ? valueOf(most, series) : 0) ? row : most), undefined);

/** What a chart shows, in words: the same as the picture for whoever does not see it. */
export function sentenceOf(chart: Chart, { counted, words, locale }: Given): string {
  const shown = (value: number) => formatNumber(value, locale);
  const total = shown(counted.total);
  if (counted.total === 0) return words("dashboard.nothing");

  if (chart.key === "voices")
    return words("dashboard.charts.voices.sentence", {
      total,
      voices: joinList(
        chart.rows.map((row) =>
          words("progressSummary.pair", { label: words(`dashboard.speakers.${row.key as Voice}`), value: shown(valueOf(row)) }),
        ),
        locale,
      ),
    });

  if (chart.key === "months") {
    const [answered, implemented] = [highest(chart.rows, "answered"), highest(chart.rows, "implemented")];
    const said = [
      answered && words("dashboard.charts.months.mostAnswered", { month: answered.label, shown: shown(valueOf(answered, "answered")) }),
      implemented &&
        words("dashboard.charts.months.mostImplemented", { month: implemented.label, shown: shown(valueOf(implemented, "implemented")) }),
    ].filter((one) => one !== undefined);
    return said.join(" ") || words("dashboard.charts.months.none");
  }

  const none = chart.rows.find(({ key }) => key === "NO_INFORMATION" || key === "none");
  const top = highest(chart.rows.filter((row) => row !== none));
  const key = chart.key;
  if (!top) return words(`dashboard.charts.${key}.none`, { total });
  return words(`dashboard.charts.${key}.sentence`, {
    label: top.label,
    shown: shown(valueOf(top)),
    total,
    none: shown(none ? valueOf(none) : 0),
  });
}
