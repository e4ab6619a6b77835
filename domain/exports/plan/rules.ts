import { type Column, planColumns, planHeader } from "@/domain/exports/plan/columns/rules";
import type { PlanDocument } from "@/domain/exports/plan/schema";
import type { Words } from "@/domain/exports/schema";
import type { PlanRow } from "@/domain/measures/plan/queries";
import { grouped } from "@/domain/measures/plan/rules";
import { compareNames } from "@/lib/compare-names";
import { dayAt } from "@/lib/day";
import { formatDate } from "@/lib/format";
import { type Cell, workbook } from "@/lib/spreadsheet";
import { labelled, paragraph, table, type TableRow, wordFile } from "@/lib/word";

export const planFileName = ({ layout, language, generatedAt }: PlanDocument, format: "docx" | "xlsx"): string =>
  `plan-${layout}-${dayAt(generatedAt)}-${language}.${format}`;

const hasOfficers = ({ rows }: PlanDocument): boolean => rows.some(({ officer }) => officer !== null);

/** What stands together on paper, where two dozen columns would leave a letter to a line; and how wide it is. */
const folded: [keys: Column["key"][], width: number][] = [
  [["code"], 8],
  [["recommendations", "text", "related", "themes", "goals"], 38],
  [["title", "completionForm"], 28],
  [["leadBody", "officer", "coExecutors"], 30],
  [["startsOn", "endsOn"], 21],
  [["expectedResult", "indicators", "risk"], 30],
  [["amount", "budget", "planItem"], 31],
  [["state", "note", "evidence", "updatedOn"], 29],
];

/** The columns as a page has room for them: what belongs together stands under each other. */
function printedColumns(document: PlanDocument, words: Words): Column[] {
  const columns = planColumns(document, words, hasOfficers(document));
  if (document.layout === "government") return columns;
  return folded.map(([keys, width]) => {
    const parts = keys.flatMap((key) => columns.filter((column) => column.key === key));
    const under = (lines: string[]) => lines.filter((line) => line !== "").join("\n");
    return {
      key: keys[0] ?? "code",
      title: under(parts.map(({ title }) => title)),
      width,
      text: (row) => under(parts.map(({ text }) => text(row))),
    };
  });
}

/** The lines of a group over its rows, in the order of the sheet. Government plans say nothing of a state, so what was given up is no part of them. */
const groupsOf = ({ rows, by, language, layout }: PlanDocument, words: Words) =>
  grouped(
    rows.filter(({ state }) => layout === "full" || state !== "DROPPED"),
    by,
    compareNames(language),
  ).map(({ name, rows: of }) => ({ name: name || words("plan.groupless"), isNamed: name !== "", rows: of }));

/** The plan as a document to print and sign, on pages turned for its columns. */
export function planDocx(document: PlanDocument, words: Words): Uint8Array {
  const { language, generatedAt, url } = document;
  const title = words("plan.title");
  const columns = printedColumns(document, words);
  const rows = groupsOf(document, words).flatMap((group): TableRow[] => [
    { over: group.name },
    ...group.rows.map((row) => columns.map(({ text }) => text(row))),
  ]);
  const asOf = formatDate(generatedAt, language);
  return wordFile({
    language,
    title,
    creator: words("progressSummary.producer"),
    createdAt: generatedAt,
    runningTitle: title,
    isLandscape: true,
    blocks: [
      paragraph("Title", [title]),
      paragraph("Subtitle", [words("plan.asOf", { date: asOf })]),
      labelled("Fact", words("minutesFile.address"), [{ text: url, link: url }]),
      table(
        title,
        columns.map((column) => column.title),
        rows,
        columns.map(({ width }) => width),
      ),
      paragraph("Normal", [""]),
    ],
  });
}

/** Each measure once, so that sums are right, with the groups it stands under in the sheet. */
function sheetRows(document: PlanDocument, words: Words): { groups: string[]; row: PlanRow }[] {
  const placed = groupsOf(document, words).flatMap(({ name, isNamed, rows }) => rows.map((row) => ({ row, name: isNamed ? name : "" })));
  return [...Map.groupBy(placed, ({ row }) => row.id).values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ row: first.row, groups: all.flatMap(({ name }) => (name === "" ? [] : [name])) }] : [];
  });
}

/**
 * The plan as a sheet; what a row is grouped under stands in a column of its own, so that it can be filtered. It comes in again
 * as a table of measures, and changes nothing by that: a semicolon in a heading would begin another recommendation there.
 */
export function planXlsx(document: PlanDocument, words: Words): Uint8Array {
  const columns = planColumns(document, words, hasOfficers(document));
  const written = (text: string): Cell => (text === "" ? null : { text });
  return workbook({
    title: words("plan.title"),
    creator: words("progressSummary.producer"),
    createdAt: document.generatedAt,
    dateFormat: document.language === "en" ? "yyyy-mm-dd" : "dd.mm.yyyy",
    sheets: [
      {
        name: words("plan.title").slice(0, 31),
        columns: planHeader(document, words, hasOfficers(document)).header.map((title, at) => ({
          title,
          width: columns[at - 1]?.width ?? 30,
        })),
        rows: sheetRows(document, words).map(({ row, groups }) => [
          written(groups.map((name) => name.replaceAll(";", ",")).join("\n")),
          ...columns.map(({ cell, text }) => (cell ? cell(row) : written(text(row)))),
        ]),
        frozenColumns: 2,
      },
    ],
  });
}
