import type { Words } from "@/domain/exports/schema";
import type { PlanRow } from "@/domain/measures/plan/queries";
import { grouped } from "@/domain/measures/plan/rules";
import type { PlanCell, PlanGrouping, PlanLayout } from "@/domain/measures/plan/schema";
import { precisionOf } from "@/domain/sources/rules";
import { compareNames } from "@/lib/compare-names";
import { formatDate, formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";
import { type Cell, workbook } from "@/lib/spreadsheet";
import { labelled, paragraph, table, type TableRow, wordFile } from "@/lib/word";

/** A plan as it was filtered, with the words and the address of where it stands. */
export type PlanDocument = {
  language: Locale;
  layout: PlanLayout;
  by: PlanGrouping;
  rows: PlanRow[];
  generatedAt: Date;
  url: string;
};

export const planFileName = ({ layout, language, generatedAt }: PlanDocument, format: "docx" | "xlsx"): string =>
  `plan-${layout}-${generatedAt.toISOString().slice(0, 10)}-${language}.${format}`;

/** What a column is called. */
type Key = PlanCell | "recommendations" | "themes" | "coExecutors" | "executors" | "term" | "indicators" | "note" | "updatedOn";

type Column = { key: Key; title: string; width: number; text: (row: PlanRow) => string };

const day = (written: string, language: Locale): string =>
  written && formatDate(written.padEnd(10, "-01"), language, { precision: precisionOf(written) });

/** Kazakh plans say when a measure ends; one that also begins on a date says both. */
const term = ({ startsOn, endsOn }: PlanRow, language: Locale): string =>
  [startsOn, endsOn]
    .filter((written) => written !== "")
    .map((written) => day(written, language))
    .join(" – ");

const cost = ({ amount, currency }: PlanRow, language: Locale): string => amount && `${formatNumber(Number(amount), language)} ${currency}`;

const executors = ({ leadBody, coExecutors }: PlanRow): string => [leadBody?.name, ...coExecutors].filter(Boolean).join(",\n");

function columnsOf({ layout, language }: PlanDocument, words: Words): Column[] {
  const column = (key: Key, width: number, text: Column["text"]): Column => ({
    key,
    title: words(`plan.columns.${key}`),
    width,
    text,
  });
  const measure = column("title", 34, ({ title }) => title);
  const form = column("completionForm", 20, ({ completionForm }) => completionForm);
  const budget = column("budget", 18, (row) => row.budget);
  if (layout === "government")
    return [
      column("code", 6, ({ code }) => code),
      measure,
      form,
      column("executors", 26, executors),
      column("term", 18, (row) => term(row, language)),
      column("amount", 16, (row) => cost(row, language)),
      budget,
    ];
  return [
    column("code", 6, ({ code }) => code),
    column("recommendations", 18, ({ recommendations }) => recommendations.map(({ source }) => source).join("\n")),
    column("themes", 18, ({ themes, goals }) => [...themes, ...goals].map(({ name }) => name).join("; ")),
    measure,
    form,
    column("leadBody", 20, ({ leadBody }) => leadBody?.name ?? ""),
    column("coExecutors", 20, ({ coExecutors }) => coExecutors.join(",\n")),
    column("startsOn", 12, ({ startsOn }) => day(startsOn, language)),
    column("endsOn", 12, ({ endsOn }) => day(endsOn, language)),
    column("expectedResult", 26, ({ expectedResult }) => expectedResult),
    column("indicators", 20, ({ indicators }) =>
      indicators.map(({ name, target }) => [name, target].filter(Boolean).join(": ")).join("\n"),
    ),
    column("amount", 14, (row) => cost(row, language)),
    budget,
    column("planItem", 16, ({ planItem }) => planItem),
    column("risk", 20, ({ risk }) => risk),
    column("state", 12, ({ state }) => words(`vocabulary.MeasureState.${state}`)),
    column("note", 22, ({ droppedReason, note }) => droppedReason ?? note ?? ""),
    column("updatedOn", 12, ({ updatedOn }) => (updatedOn ? day(updatedOn, language) : "")),
  ];
}

/** What stands together on paper, where eighteen columns would leave a letter to a line; and how wide it is. */
const folded: [keys: Key[], width: number][] = [
  [["code"], 6],
  [["recommendations", "themes"], 18],
  [["title", "completionForm"], 30],
  [["leadBody", "coExecutors"], 22],
  [["startsOn", "endsOn"], 19],
  [["expectedResult", "indicators"], 24],
  [["amount", "budget", "planItem"], 20],
  [["risk"], 18],
  [["state", "note", "updatedOn"], 18],
];

/** The columns as a page has room for them: what belongs together stands under each other. */
function printedColumns(document: PlanDocument, words: Words): Column[] {
  const columns = columnsOf(document, words);
  if (document.layout === "government") return columns;
  return folded.map(([keys, width]) => {
    const parts = columns.filter(({ key }) => keys.includes(key));
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
  ).map(({ name, rows: of }) => ({ name: name || words("plan.groupless"), rows: of }));

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

/** The plan as a sheet; what a row is grouped under stands in a column of its own, so that it can be filtered. */
export function planXlsx(document: PlanDocument, words: Words): Uint8Array {
  const columns = columnsOf(document, words);
  const cell = (text: string): Cell => (text === "" ? null : { text });
  return workbook({
    title: words("plan.title"),
    creator: words("progressSummary.producer"),
    createdAt: document.generatedAt,
    dateFormat: document.language === "en" ? "yyyy-mm-dd" : "dd.mm.yyyy",
    sheets: [
      {
        name: words("plan.title").slice(0, 31),
        columns: [{ title: words(`plan.groupings.${document.by}`), width: 30 }, ...columns.map(({ title, width }) => ({ title, width }))],
        rows: groupsOf(document, words).flatMap((group) =>
          group.rows.map((row) => [cell(group.name), ...columns.map(({ text }) => cell(text(row)))]),
        ),
        frozenColumns: 2,
      },
    ],
  });
}
