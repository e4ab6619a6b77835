import { useTranslations } from "next-intl";

import { CountedLink } from "@/components/dashboard/counted-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import type { Chart, ChartRow } from "@/domain/dashboard/charts/rules";

/** Every number of a chart, each with its list. */
export function ChartTable({ chart, open }: { chart: Chart; open: boolean }) {
  const t = useTranslations("dashboard");
  const { title, labelHeader, totalHeader, rows } = chart;
  const columns = [...chart.series, ...chart.beside];
  const total = totalHeader && {
    key: "total",
    header: totalHeader,
    align: "end" as const,
    cell: ({ total: cell, label }: ChartRow) => cell && <CountedLink cell={cell} of={label} />,
  };
  return (
    <Disclosure summary={t("table")} open={open}>
      <Table
        caption={title}
        captionHidden
        narrow="scroll"
        close
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "label", header: labelHeader, rowHeader: true, cell: ({ label }) => label },
          ...(total ? [total] : []),
          ...columns.map(({ key, label: header }) => ({
            key,
            header,
            align: "end" as const,
            cell: ({ cells, label }: ChartRow) => cells[key] && <CountedLink cell={cells[key]} of={`${label}, ${header}`} />,
          })),
        ]}
      />
    </Disclosure>
  );
}
