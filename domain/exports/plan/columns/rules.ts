import type { PlanDocument } from "@/domain/exports/plan/schema";
import { tableFields } from "@/domain/datasets/table/fields/rules";
import type { FieldName, Mapping } from "@/domain/datasets/table/schema";
import type { Words } from "@/domain/exports/schema";
import { nobody } from "@/domain/imports/kinds/measures/executors/rules";
import type { PlanRow } from "@/domain/measures/plan/queries";
import { indicatorLine } from "@/domain/measures/plan/indicators/rules";
import type { PlanCell } from "@/domain/measures/plan/schema";
import { precisionOf } from "@/domain/sources/rules";
import { formatAmount, formatDate } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";
import type { Cell } from "@/lib/spreadsheet";

/** What a column is called. */
type Key =
  | PlanCell
  | "recommendations"
  | "text"
  | "themes"
  | "related"
  | "goals"
  | "coExecutors"
  | "officer"
  | "executors"
  | "term"
  | "indicators"
  | "currency"
  | "note"
  | "evidence"
  | "updatedOn";

/** `cell` is for a spreadsheet, where it holds something else than a text. */
export type Column = { key: Key; title: string; width: number; text: (row: PlanRow) => string; cell?: (row: PlanRow) => Cell };

/** Where a column goes when the plan comes in again as a table of measures; what belongs to other things goes nowhere. */
const fields: Partial<Record<Key, FieldName>> = {
  code: "code",
  recommendations: "recommendations",
  title: "title",
  completionForm: "completionForm",
  leadBody: "leadBody",
  executors: "leadBody",
  coExecutors: "coExecutors",
  startsOn: "startsOn",
  endsOn: "endsOn",
  term: "endsOn",
  expectedResult: "expectedResult",
  amount: "amount",
  currency: "currency",
  budget: "budget",
  planItem: "planItem",
  risk: "risk",
  state: "measureState",
};

/** The header of the plan as a spreadsheet, and where each of its columns goes in a table of measures. */
export function planHeader(
  document: Pick<PlanDocument, "layout" | "language" | "by">,
  words: Words,
  hasOfficers: boolean,
): { header: string[]; mapping: Mapping } {
  const columns = planColumns(document, words, hasOfficers);
  const keyOf = (name: FieldName) => {
    const inLanguages = tableFields.measures.find((field) => field.name === name)?.isInLanguages;
    return inLanguages ? `${name}.${document.language}` : name;
  };
  const mapping = columns.map(({ key }) => (fields[key] ? keyOf(fields[key]) : null));
  const isOwn = document.by === "recommendation" && !mapping.includes("recommendations");
  return {
    header: [words(`plan.groups.${document.by}`), ...columns.map(({ title }) => title)],
    mapping: [isOwn ? "recommendations" : null, ...mapping],
  };
}

const day = (written: string, language: Locale): string =>
  written && formatDate(written.padEnd(10, "-01"), language, { precision: precisionOf(written) });

/** Kazakh plans say when a measure ends; one that also begins on a date says both, and one without an end that it has none. */
function term({ startsOn, endsOn }: PlanRow, language: Locale): string {
  if (startsOn === "") return day(endsOn, language);
  return `${day(startsOn, language)} – ${day(endsOn, language) || "…"}`;
}

const cost = ({ amount, currency }: PlanRow, language: Locale): string => amount && `${formatAmount(Number(amount), language)} ${currency}`;

const lines = (texts: readonly string[]): string => texts.join("\n");

const executors = ({ leadBody, coExecutors }: PlanRow): string =>
  leadBody === null && coExecutors.length === 0 ? "" : [leadBody?.name ?? nobody, ...coExecutors].join(",\n");

/** The columns of a plan in its layout; what is only known to some readers has a column only for them. */
export function planColumns({ layout, language }: Pick<PlanDocument, "layout" | "language">, words: Words, hasOfficers: boolean): Column[] {
  const column = (key: Key, width: number, text: Column["text"]): Column => ({ key, title: words(`plan.columns.${key}`), width, text });
  const code = column("code", 6, (row) => row.code);
  const measure = column("title", 34, ({ title }) => title);
  const form = column("completionForm", 20, ({ completionForm }) => completionForm);
  const amount = column("amount", 16, (row) => cost(row, language));
  const budget = column("budget", 18, (row) => row.budget);
  if (layout === "government")
    return [code, measure, form, column("executors", 26, executors), column("term", 18, (row) => term(row, language)), amount, budget];
  return [
    code,
    column("recommendations", 20, ({ recommendations }) =>
      lines(recommendations.map(({ reference, source }) => (source === reference ? reference : `${reference} · ${source}`))),
    ),
    column("text", 40, ({ recommendations }) => recommendations.flatMap(({ text }) => text?.text ?? []).join("\n\n")),
    column("themes", 18, ({ themes }) => themes.map(({ name }) => name).join("; ")),
    column("related", 18, ({ related }) => lines(related.map(({ source }) => source))),
    column("goals", 18, ({ goals }) => goals.map(({ name }) => name).join("; ")),
    measure,
    form,
    column("leadBody", 20, ({ leadBody }) => leadBody?.name ?? ""),
    ...(hasOfficers ? [column("officer", 20, ({ officer }) => officer ?? "")] : []),
    column("coExecutors", 20, (row) => row.coExecutors.join(";\n")),
    column("startsOn", 12, ({ startsOn }) => day(startsOn, language)),
    column("endsOn", 12, ({ endsOn }) => day(endsOn, language)),
    column("expectedResult", 26, ({ expectedResult }) => expectedResult),
    column("indicators", 24, ({ indicators }) => lines(indicators.map((one) => indicatorLine(one, language, words)))),
    { ...amount, cell: (row) => (row.amount === "" ? null : { number: Number(row.amount) }) },
    column("currency", 8, (row) => row.amount && row.currency),
    budget,
    column("planItem", 16, ({ planItem }) => planItem),
    column("risk", 20, ({ risk }) => risk),
    column("state", 12, ({ state }) => words(`vocabulary.MeasureState.${state}`)),
    column("note", 22, ({ droppedReason, note }) => droppedReason ?? note ?? ""),
    column("evidence", 24, ({ evidence }) =>
      lines(evidence.map(({ title, datedOn, url }) => [title, day(datedOn, language), url].filter(Boolean).join(", "))),
    ),
    column("updatedOn", 12, ({ updatedOn }) => (updatedOn ? day(updatedOn, language) : "")),
  ];
}
