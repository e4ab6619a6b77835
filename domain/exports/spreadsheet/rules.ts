import { countByStatus, dayText, filterTexts, leftOutTexts, linkTarget } from "@/domain/exports/rules";
import type { ProgressItem, ProgressReform, ProgressSummary, Words } from "@/domain/exports/schema";
import { day, recommendationTable, text } from "@/domain/exports/table/rules";
import { formatDateTime, formatNumber } from "@/lib/format";
import { type Cell, cellLimit, cutToCell, type Sheet, workbook } from "@/lib/spreadsheet";

/** A table whose rows know the record they tell of, where the whole text is when a cell cannot hold it. */
type RecordTable = Omit<Sheet, "rows"> & { rows: { url: string; cells: Cell[] }[] };

/** Names of months would follow the language of the program, not of the reader: Russian and Kazakh do without. */
const dateFormats = { en: "[$-809]d mmm yyyy", ru: "dd.mm.yyyy", kk: "dd.mm.yyyy" };

export async function progressSummaryXlsx(summary: ProgressSummary, words: Words): Promise<Uint8Array> {
  const tables = [recommendations(summary, words), responses(summary, words), reforms(summary, words), evidence(summary, words)].map(
    (table) => fitTable(table, summary, words),
  );

  return workbook({
    title: `${words("progressSummary.title")}: ${summary.stateName}`,
    creator: words("progressSummary.producer"),
    createdAt: summary.generatedAt,
    dateFormat: dateFormats[summary.language],
    sheets: [
      ...tables.map(({ sheet }) => sheet),
      about(
        summary,
        tables.flatMap(({ cuts }) => cuts),
        words,
      ),
    ],
  });
}

function recommendations(summary: ProgressSummary, words: Words): RecordTable {
  const table = recommendationTable(summary, words);
  return {
    name: words("progressSummary.sheets.recommendations"),
    columns: table.columns,
    rows: summary.recommendations.map((item) => ({ url: item.url, cells: table.rowOf(item) })),
    frozenColumns: 1,
  };
}

function responses(summary: ProgressSummary, words: Words): RecordTable {
  const rows = summary.recommendations.flatMap((item) =>
    item.responses.map((response) => ({
      url: item.url,
      cells: [
        referenceOf(item, summary),
        text(response.body),
        text(response.text),
        text(words(`vocabulary.Language.${response.language}`)),
        day(response.publishedOn),
        day(response.evidenceUpTo),
      ],
    })),
  );
  return {
    name: words("progressSummary.sheets.responses"),
    columns: [
      { title: words("progressSummary.columns.reference"), width: 18 },
      { title: words("progressSummary.columns.body"), width: 30 },
      { title: words("progressSummary.columns.response"), width: 90 },
      { title: words("progressSummary.columns.language"), width: 14 },
      { title: words("progressSummary.columns.publishedOn"), width: 16 },
      { title: words("progressSummary.columns.evidenceUpTo"), width: 16 },
    ],
    rows,
    frozenColumns: 1,
  };
}

function reforms(summary: ProgressSummary, words: Words): RecordTable {
  const rows = summary.recommendations.flatMap((item) =>
    item.reforms.map((reform) => ({
      url: item.url,
      cells: [
        referenceOf(item, summary),
        text(reform.title),
        text(words(`vocabulary.ReformKind.${reform.kind}`)),
        text(reform.number),
        text(words(`vocabulary.ReformStage.${reform.stage}`)),
        knownDay(reform.adoptedOn, reform.adoptedPrecision, summary),
        knownDay(reform.inForceOn, reform.inForcePrecision, summary),
        text(words(`vocabulary.Contribution.${reform.contribution}`)),
        text(words(`vocabulary.Attestation.${reform.attestation}`)),
        addressOf(reform.url, summary),
      ],
    })),
  );
  return {
    name: words("progressSummary.sheets.reforms"),
    columns: [
      { title: words("progressSummary.columns.reference"), width: 18 },
      { title: words("progressSummary.columns.title"), width: 60 },
      { title: words("progressSummary.columns.kind"), width: 22 },
      { title: words("progressSummary.columns.number"), width: 14 },
      { title: words("progressSummary.columns.stage"), width: 16 },
      { title: words("progressSummary.columns.adoptedOn"), width: 16 },
      { title: words("progressSummary.columns.inForceOn"), width: 16 },
      { title: words("progressSummary.columns.contribution"), width: 22 },
      { title: words("progressSummary.columns.attestation"), width: 18 },
      { title: words("progressSummary.columns.link"), width: 44 },
    ],
    rows,
    frozenColumns: 1,
  };
}

function evidence(summary: ProgressSummary, words: Words): RecordTable {
  const rows = summary.recommendations.flatMap((item) =>
    item.evidence.map((piece) => ({
      url: item.url,
      cells: [
        referenceOf(item, summary),
        text(words(`vocabulary.EvidenceKind.${piece.kind}`)),
        text(piece.title),
        day(piece.datedOn),
        addressOf(piece.url, summary),
        text(piece.hash),
      ],
    })),
  );
  return {
    name: words("progressSummary.sheets.evidence"),
    columns: [
      { title: words("progressSummary.columns.reference"), width: 18 },
      { title: words("progressSummary.columns.kind"), width: 20 },
      { title: words("progressSummary.columns.title"), width: 70 },
      { title: words("progressSummary.columns.datedOn"), width: 16 },
      { title: words("progressSummary.columns.link"), width: 44 },
      { title: words("progressSummary.columns.hash"), width: 34 },
    ],
    rows,
    frozenColumns: 1,
  };
}

function about(summary: ProgressSummary, cuts: string[], words: Words): Sheet {
  const { language, recommendations: items } = summary;
  const counts = (statement: "claimed" | "verified") =>
    countByStatus(items).map(({ status, [statement]: count }) => {
      const label = words(`progressSummary.${statement}`);
      const value = status ? words(`vocabulary.ImplementationStatus.${status}`) : words("progressSummary.noStatement");
      return [text(words("progressSummary.pair", { label, value })), { number: count }];
    });
  return {
    name: words("progressSummary.sheets.about"),
    columns: [
      { title: words("progressSummary.columns.item"), width: 50 },
      { title: words("progressSummary.columns.value"), width: 90 },
    ],
    rows: [
      [text(words("progressSummary.title")), text(words("progressSummary.subtitle"))],
      [text(words("progressSummary.columns.state")), text(summary.stateName)],
      [text(words("progressSummary.dataAsOf")), text(formatDateTime(summary.dataAsOf, language))],
      [text(words("progressSummary.generatedAt")), text(formatDateTime(summary.generatedAt, language))],
      [text(words("progressSummary.listAddress")), addressOf(summary.listUrl, summary)],
      [text(words("progressSummary.recommendationCount")), { number: items.length }],
      ...filterTexts(summary, words).map((filter) => [text(words("progressSummary.filters")), text(filter)]),
      ...leftOutTexts(summary, words).map((reason) => [text(words("progressSummary.leftOut")), text(reason)]),
      ...cuts.map((cut) => [text(words("progressSummary.cutText")), text(cut)]),
      [text(words("progressSummary.byStatus")), text(words("progressSummary.byStatusNote"))],
      ...counts("claimed"),
      ...counts("verified"),
    ],
  };
}

const referenceOf = ({ reference, url }: ProgressItem, summary: ProgressSummary): Cell => ({
  text: reference,
  link: linkTarget(url, summary),
});

const addressOf = (address: string | null, summary: ProgressSummary): Cell =>
  address === null ? null : { text: address, link: linkTarget(address, summary) };

/** Where only the month or the year is known, a date of Excel would claim more. */
function knownDay(value: Date | null, precision: ProgressReform["adoptedPrecision"], { language }: ProgressSummary): Cell {
  return value && precision && precision !== "DAY" ? text(dayText(value, language, precision)) : day(value);
}

/** Cuts what Excel cannot hold: visibly in the cell, and told again on the sheet about the document. */
function fitTable({ rows, ...sheet }: RecordTable, { language }: ProgressSummary, words: Words) {
  const cuts: string[] = [];
  const fittedRows = rows.map(({ url, cells }, row) =>
    cells.map((cell, column) => {
      if (!cell || !("text" in cell) || cell.text.length <= cellLimit) return cell;
      cuts.push(
        words("progressSummary.cutTextAt", {
          sheet: sheet.name,
          row: String(row + 2),
          column: sheet.columns[column]?.title ?? "",
          length: formatNumber(cell.text.length, language),
        }),
      );
      return { ...cell, text: cutToCell(cell.text, words("progressSummary.cutNote", { url })) };
    }),
  );
  return { sheet: { ...sheet, rows: fittedRows }, cuts };
}
