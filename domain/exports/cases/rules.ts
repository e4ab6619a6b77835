import type { ListedCase } from "@/domain/cases/queries";
import type { Words } from "@/domain/exports/schema";
import { csv } from "@/lib/csv";
import { dateOf } from "@/lib/day";
import type { Locale } from "@/lib/i18n/routing";
import { type Cell, workbook } from "@/lib/spreadsheet";

/** The cases of a list, with the address of each. */
export type CaseList = { language: Locale; cases: ListedCase[]; generatedAt: Date; urlOf: (id: string) => string };

const day = (value: string | null): Cell => {
  const date = dateOf(value ?? "");
  return date && { date };
};
const text = (value: string | null): Cell => (value ? { text: value } : null);

function tableOf({ urlOf }: Pick<CaseList, "urlOf">, words: Words) {
  const columns = [
    { key: "communicationNumber", width: 20, cell: ({ communicationNumber }) => text(communicationNumber) },
    { key: "symbol", width: 28, cell: ({ symbol }) => text(symbol) },
    { key: "committee", width: 30, cell: ({ committee }) => text(committee) },
    { key: "author", width: 14, cell: ({ initials }) => text(initials ?? words("cases.withheld")) },
    { key: "articles", width: 30, cell: ({ violated }) => text(violated.map(({ label }) => label).join("; ")) },
    { key: "provisions", width: 24, cell: ({ articles }) => text(articles.join("; ")) },
    { key: "adoptedOn", width: 14, cell: ({ adoptedOn }) => day(adoptedOn) },
    { key: "transmittedOn", width: 14, cell: ({ transmittedOn }) => day(transmittedOn) },
    { key: "term", width: 14, cell: ({ term }) => day(term?.on ?? null) },
    { key: "isExpected", width: 14, cell: ({ term }) => text(term && words(term.isExpected ? "cases.expected" : "cases.named")) },
    { key: "openRemedies", width: 12, cell: ({ openRemedies }) => ({ number: openRemedies }) },
    { key: "remedies", width: 12, cell: ({ remedies }) => ({ number: remedies }) },
    { key: "grade", width: 10, cell: ({ grade }) => text(grade) },
    { key: "attestation", width: 18, cell: ({ attestation }) => text(words(`vocabulary.Attestation.${attestation}`)) },
    { key: "url", width: 40, cell: ({ id }) => ({ text: urlOf(id), link: urlOf(id) }) },
  ] as const satisfies { key: string; width: number; cell: (file: ListedCase) => Cell }[];
  return {
    columns: columns.map(({ key, width }) => ({ key, width, title: words(`cases.columns.${key}`) })),
    rowOf: (file: ListedCase): Cell[] => columns.map(({ cell }) => cell(file)),
  };
}

/** Names of months would follow the language of the program, not of the reader. */
const dateFormats = { en: "yyyy-mm-dd", ru: "dd.mm.yyyy", kk: "dd.mm.yyyy" };

/** The list as a sheet. */
export function casesXlsx(list: CaseList, words: Words): Uint8Array | Promise<Uint8Array> {
  const { columns, rowOf } = tableOf(list, words);
  return workbook({
    title: words("cases.title"),
    creator: words("progressSummary.producer"),
    createdAt: list.generatedAt,
    dateFormat: dateFormats[list.language],
    sheets: [{ name: words("cases.title").slice(0, 31), columns, rows: list.cases.map(rowOf), frozenColumns: 1 }],
  });
}

/** The list a case a line; a column is named in the reader's language and by a key that is the same in every language. */
export function casesCsv(list: CaseList, words: Words): Uint8Array {
  const { columns, rowOf } = tableOf(list, words);
  return csv([columns.map(({ key, title }) => `${title} [${key}]`), ...list.cases.map((file) => rowOf(file).map(plain))]);
}

function plain(cell: Cell): string {
  if (cell === null) return "";
  if ("date" in cell) return cell.date.toISOString().slice(0, 10);
  return "number" in cell ? String(cell.number) : cell.text;
}
