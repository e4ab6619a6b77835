import type { InterfaceLanguage } from "@/domain/vocabulary";
import { csv } from "@/lib/csv";
import { type Cell, type Sheet, workbook } from "@/lib/spreadsheet";
import { columnsOf } from "../fields/rules";
import type { AllTableWords, Field, TableColumn, TableKind } from "../schema";

/** What the sheets of a template say besides the words of the fields. */
export interface TemplateWords {
  title: string;
  sheets: { rows: string; guide: string; words: string };
  guide: { column: string; required: string; takes: string; example: string };
  creator: string;
  dateFormat: string;
  required: string;
  optional: string;
  oneLanguage: string;
  /** What each type of field takes: "A day, like 31.12.2026". */
  takes: (field: Field) => string;
}

/** The name that a column has over it: "Title (Russian)"; with a star where it has to be filled in. */
export function headerOf({ field, language }: TableColumn, locale: InterfaceLanguage, words: AllTableWords): string {
  const { fields, languages } = words[locale];
  const name = language === null ? fields[field.name] : `${fields[field.name]} (${languages[language]})`;
  return field.isRequired ? `${name} *` : name;
}

/** An empty table in which whoever fills it in finds every column, as comma-separated text. */
export const templateCsv = (kind: TableKind, locale: InterfaceLanguage, words: AllTableWords): Uint8Array =>
  csv([columnsOf(kind).map((column) => headerOf(column, locale, words))]);

/** The same as a workbook, with a sheet that says what each column takes and one with the words that it knows. */
export function templateWorkbook(
  kind: TableKind,
  locale: InterfaceLanguage,
  words: AllTableWords,
  said: TemplateWords,
  createdAt: Date,
): Uint8Array {
  const columns = columnsOf(kind);
  const offered = columns.filter(({ field: { type } }) => type.type === "choice" || type.type === "yesNo");
  const choices = offered.map(({ field }) => choicesOf(field, locale, words));
  const place = (column: TableColumn) => offered.indexOf(column);
  const rows: Sheet = {
    name: said.sheets.rows,
    columns: columns.map((column) => ({
      title: headerOf(column, locale, words),
      width: widthOf(column.field),
      ...(place(column) >= 0 && {
        choices: { sheet: said.sheets.words, column: place(column), count: choices[place(column)]?.length ?? 0 },
      }),
    })),
    rows: [],
  };
  const guide: Sheet = {
    name: said.sheets.guide,
    columns: [
      { title: said.guide.column, width: 36 },
      { title: said.guide.required, width: 22 },
      { title: said.guide.takes, width: 60 },
      { title: said.guide.example, width: 40 },
    ],
    rows: columns.map((column) =>
      [
        headerOf(column, locale, words),
        column.field.isRequired ? (column.language === null ? said.required : said.oneLanguage) : said.optional,
        said.takes(column.field),
        exampleOf(column, locale, words),
      ].map((text): Cell => ({ text })),
    ),
  };
  const known: Sheet = {
    name: said.sheets.words,
    columns: offered.map((column) => ({ title: headerOf(column, locale, words), width: 40 })),
    rows: rowsOf(choices),
  };
  return workbook({
    title: said.title,
    creator: said.creator,
    createdAt,
    language: locale,
    dateFormat: said.dateFormat,
    sheets: offered.length > 0 ? [rows, guide, known] : [rows, guide],
  });
}

/** The words offered for a field, in the reader's language. */
function choicesOf({ type }: Field, locale: InterfaceLanguage, words: AllTableWords): string[] {
  if (type.type === "yesNo") return [words[locale].yes, words[locale].no];
  if (type.type !== "choice") return [];
  return Object.entries(words[locale].choices[type.of] ?? {}).flatMap(([value, word]) =>
    type.among === undefined || type.among.includes(value) ? [word] : [],
  );
}

/** Lists side by side, as the rows of a sheet. */
const rowsOf = (lists: string[][]): Cell[][] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, row) => lists.map((list) => ({ text: list[row] ?? "" })));

function exampleOf({ field: { example, type }, language }: TableColumn, locale: InterfaceLanguage, words: AllTableWords): string {
  if (typeof example !== "string") return example[language ?? locale];
  if (type.type === "choice") return words[locale].choices[type.of]?.[example] ?? example;
  return type.type === "yesNo" ? words[locale].yes : example;
}

const widthOf = ({ type }: Field): number =>
  type.type === "lines" || type.type === "list" ? 60 : type.type === "words" && type.max >= 300 ? 44 : 26;
