import { filterTexts, leftOutTexts } from "@/domain/exports/rules";
import type { ProgressItem, ProgressSummary, Words } from "@/domain/exports/schema";
import { recommendationTable } from "@/domain/exports/table/rules";
import { csv } from "@/lib/csv";
import { dayOf } from "@/lib/day";
import type { Cell } from "@/lib/spreadsheet";

/**
 * One recommendation a row. A column is named in the reader's language and, in brackets, by a key that is the same
 * in every language; what concerns the whole list is repeated in each row, so that the first row is the header.
 */
export async function progressSummaryCsv(summary: ProgressSummary, words: Words): Promise<Uint8Array> {
  const table = recommendationTable(summary, words);
  const columns = [...table.columns, ...listColumns.map((key) => ({ key, title: words(`progressSummary.columns.${key}`) }))];
  const aboutList = [
    summary.stateName,
    summary.dataAsOf.toISOString(),
    summary.generatedAt.toISOString(),
    filterTexts(summary, words).join("; "),
    leftOutTexts(summary, words).join("; "),
    summary.listUrl,
  ];
  return csv([
    columns.map(({ key, title }) => `${title} [${snakeCase(key)}]`),
    ...summary.recommendations.map((item) => [...table.rowOf(item).map(plain), ...codesOf(item), ...aboutList]),
  ]);
}

/** Beyond the table: the statuses as programs read them, then what is true of the list as a whole. */
const listColumns = [
  "claimedStatusCode",
  "verifiedStatusCode",
  "state",
  "dataAsOf",
  "generatedAt",
  "filters",
  "leftOut",
  "listUrl",
] as const;

const codesOf = ({ claimed, verified }: ProgressItem) => [claimed?.status ?? "", verified?.status ?? ""];

function plain(cell: Cell): string {
  if (cell === null) return "";
  if ("date" in cell) return dayOf(cell.date);
  return "number" in cell ? String(cell.number) : cell.text;
}

const snakeCase = (key: string) => key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
