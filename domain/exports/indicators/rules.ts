import type { Words } from "@/domain/exports/schema";
import type { IndicatorRecord } from "@/domain/indicators/queries";
import { csv } from "@/lib/csv";

type SeriesFile = Pick<IndicatorRecord, "code" | "title" | "unit" | "values"> & { url: string };

/** The values of an indicator that stand, one a line; a column is named in the reader's language and by a key that is the same in every language. */
export function indicatorSeriesCsv({ code, title, unit, values, url }: SeriesFile, words: Words): Uint8Array {
  const columns = ["code", "title", "unit", "period", "category", "value", "source", "note", "recordedAt", "url"] as const;
  const rows = values
    .filter(({ value }) => value !== null)
    .map(({ period, category, value, source, note, recordedAt }) => {
      const cells = { code, title, unit, period, category, value, source, note, recordedAt: recordedAt.toISOString(), url };
      return columns.map((column) => cells[column] ?? "");
    });
  return csv([columns.map((column) => `${words(`indicators.columns.${column}`)} [${column}]`), ...rows]);
}
