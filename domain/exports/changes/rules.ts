import type { Words } from "@/domain/exports/schema";
import { type Difference, differenceLines } from "@/domain/periods/difference/rules";
import { differenceSections, type TwoDays } from "@/domain/periods/difference/schema";
import { csv } from "@/lib/csv";
import { formatDate, formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";
import { type Cell, cutToCell, workbook } from "@/lib/spreadsheet";
import { type Block, heading, labelled, labelledLines, paragraph, paragraphs, wordFile } from "@/lib/word";

/** What changed in a filtered list between two days; `total` counts also what is beyond the length of a file. */
export type ChangesFile = {
  language: Locale;
  days: TwoDays;
  total: number;
  rows: Difference[];
  filters: { name: string; value: string }[];
  generatedAt: Date;
  url: string;
  address: (id: string) => string;
};

export const changesFileName = ({ days, language }: ChangesFile, format: string): string =>
  `changes-${days.from}-${days.to}-${language}.${format}`;

const text = (value: string): Cell => (value ? { text: cutToCell(value, "…") } : null);

const columns = ["part", "reference", "heading", "text", "what", "before", "after", "url"] as const;
const widths: Record<(typeof columns)[number], number> = {
  part: 18,
  reference: 20,
  heading: 28,
  text: 60,
  what: 26,
  before: 40,
  after: 40,
  url: 40,
};

/** A line for each fact that is different. */
const linesOf = ({ rows, language, address }: ChangesFile, words: Words): Record<(typeof columns)[number], string>[] =>
  rows.flatMap((row) =>
    differenceLines(row, words, language).map((line) => ({
      ...line,
      part: words(`difference.sections.${row.section}`),
      reference: row.reference,
      heading: row.heading ?? "",
      text: row.text?.text ?? "",
      url: address(row.id),
    })),
  );

export function changesCsv(file: ChangesFile, words: Words): Uint8Array {
  const about = [
    [words("difference.between", between(file))],
    ...file.filters.map(({ name, value }) => [name, value]),
    [words("difference.columns.url"), file.url],
    [],
  ];
  const lines = linesOf(file, words).map((line) => columns.map((key) => line[key]));
  return csv([...about, columns.map((key) => `${words(`difference.columns.${key}`)} [${key}]`), ...lines]);
}

export function changesXlsx(file: ChangesFile, words: Words): Uint8Array {
  const pair = (name: string, value: string): Cell[] => [text(name), text(value)];
  return workbook({
    title: words("difference.between", between(file)),
    creator: words("progressSummary.producer"),
    createdAt: file.generatedAt,
    dateFormat: "yyyy-mm-dd",
    sheets: [
      {
        name: words("difference.title").slice(0, 31),
        columns: columns.map((key) => ({ width: widths[key], title: words(`difference.columns.${key}`) })),
        rows: linesOf(file, words).map((line) =>
          columns.map((key) => (key === "url" ? { text: line.url, link: line.url } : text(line[key]))),
        ),
        frozenColumns: 2,
      },
      {
        name: words("difference.about").slice(0, 31),
        columns: [
          { width: 30, title: words("difference.about") },
          { width: 70, title: "" },
        ],
        rows: [
          pair(words("difference.from"), formatDate(file.days.from, file.language)),
          pair(words("difference.to"), formatDate(file.days.to, file.language)),
          ...file.filters.map(({ name, value }) => pair(name, value)),
          pair(words("difference.total"), formatNumber(file.total, file.language)),
          pair(words("difference.columns.url"), file.url),
        ],
      },
    ],
  });
}

export function changesDocx(file: ChangesFile, words: Words): Uint8Array {
  const title = words("difference.between", between(file));
  return wordFile({
    language: file.language,
    title,
    creator: words("progressSummary.producer"),
    createdAt: file.generatedAt,
    runningTitle: title,
    blocks: [
      paragraph("Title", [words("difference.title")]),
      paragraph("Subtitle", [title]),
      ...file.filters.map(({ name, value }) => labelled("Fact", name, [value])),
      labelled("Fact", words("difference.total"), [formatNumber(file.total, file.language)]),
      labelled("Fact", words("difference.columns.url"), [{ text: file.url, link: file.url }]),
      ...(file.rows.length === 0 ? [paragraph("Note", [words("difference.nothing", between(file))])] : []),
      ...differenceSections.flatMap((section) => partBlocks(section, file, words)),
      ...(file.total > file.rows.length ? [paragraph("Note", [words("difference.beyond")])] : []),
    ],
  });
}

function partBlocks(section: Difference["section"], file: ChangesFile, words: Words): Block[] {
  const rows = file.rows.filter((row) => row.section === section);
  if (rows.length === 0) return [];
  return [heading(2, words(`difference.sections.${section}`)), ...rows.flatMap((row) => entryBlocks(row, file, words))];
}

function entryBlocks(row: Difference, { language, address }: ChangesFile, words: Words): Block[] {
  const url = address(row.id);
  return [
    heading(3, [row.reference, row.heading].filter(Boolean).join(" · ")),
    ...(row.text ? paragraphs("Normal", row.text.text) : []),
    ...differenceLines(row, words, language).flatMap(({ what, before, after }) => [
      labelled("Fact", words("difference.columns.what"), [what]),
      ...(before ? labelledLines("Fact", words("difference.columns.before"), before.split("\n")) : []),
      ...(after ? labelledLines("Fact", words("difference.columns.after"), after.split("\n")) : []),
    ]),
    labelled("Fact", words("difference.columns.url"), [{ text: url, link: url }]),
  ];
}

const between = ({ days, language }: ChangesFile) => ({ from: formatDate(days.from, language), to: formatDate(days.to, language) });
