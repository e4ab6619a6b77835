import { useLocale, useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Table } from "@/components/ui/table";
import { useRefusal } from "@/components/ui/use-refusal";
import { columnsOf } from "@/domain/datasets/table/fields/rules";
import { type ReadRow, readRow } from "@/domain/datasets/table/rows/rules";
import type { AllTableWords, CellValue, Mapping, TableColumn, TableKind } from "@/domain/datasets/table/schema";
import type { TableRow } from "@/lib/table";

const shownRows = 5;

type Props = { kind: TableKind; samples: TableRow[]; mapping: Mapping; words: AllTableWords; nameOf: (key: string) => string };

/** The first rows as they will be read: the words of the register for values, days as days, and why a cell cannot be read. */
export function MappingPreview({ kind, samples, mapping, words, nameOf }: Props) {
  const t = useTranslations("importMapping");
  const rows = samples.slice(0, shownRows).map(({ number, cells }) => ({ number, ...readRow(kind, cells, mapping, words) }));
  const columns = columnsOf(kind).filter(({ key }) => mapping.includes(key));
  return (
    <Table
      caption={t("preview")}
      narrow="scroll"
      rows={rows}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: "row", header: t("row"), rowHeader: true, cell: ({ number }) => number },
        ...columns.map((column) => ({
          key: column.key,
          header: nameOf(column.key),
          cell: (row: ReadRow) => <Cell column={column} row={row} words={words} />,
        })),
      ]}
    />
  );
}

function Cell({ column: { key, field }, row, words }: { column: TableColumn; row: ReadRow; words: AllTableWords }) {
  const refusal = useRefusal();
  const locale = useLocale();
  const problem = row.problems.find((one) => one.key === key);
  if (problem) return <span className="field-error">{refusal(problem.refusal)}</span>;
  const value: CellValue = row.values[key] ?? null;
  if (value === null) return null;
  if (Array.isArray(value)) return value.join("; ");
  if (typeof value === "boolean") return value ? words[locale].yes : words[locale].no;
  if (field.type.type === "choice") return words[locale].choices[field.type.of]?.[value] ?? value;
  if (field.type.type === "day" || field.type.type === "partialDay") {
    const precision = value.length === 4 ? "YEAR" : value.length === 7 ? "MONTH" : "DAY";
    return <Day value={value.padEnd(10, "-01").slice(0, 10)} precision={precision} style="short" />;
  }
  return value.length > 200 ? `${value.slice(0, 200)}…` : value;
}
