import { rawOf, type SourceLine } from "../lines/rules";
import { readNumber } from "../markers/rules";
import { tidy } from "../repair/rules";
import type { ProposedParagraph, WarningKey } from "../schema";

type Upr = NonNullable<ProposedParagraph["upr"]>;

/** A row of the table as a paragraph still without its place. */
export interface UprItem extends Pick<ProposedParagraph, "kind" | "number" | "text" | "raw" | "heading"> {
  upr: Upr | null;
}

const recommendationColumn = /^recommendations?$/i;
const positionColumn = /^(?:position|response)$/i;
const themeRow = /^theme:\s{0,5}/i;
const sourceLine = /^source of position\s?:/i;

/** Whether this is OHCHR's thematic list: a table with recommendation, position and themes. */
export function isUprList(lines: SourceLine[]): boolean {
  const head = lines.filter(({ cell }) => cell?.row === 0).map(({ text }) => text.trim());
  return head.some((text) => recommendationColumn.test(text)) && head.some((text) => positionColumn.test(text));
}

/** One item for each row: its words stay together, its columns are told apart. */
export function readUprList(lines: SourceLine[]): { items: UprItem[]; warnings: WarningKey[] } {
  const items: UprItem[] = [];
  const warnings = new Set<WarningKey>();
  let heading: string | null = null;

  for (const row of rowsOf(lines)) {
    const raw = row.map(rawOf).join("\n");
    const [first] = row;
    const text = first ? tidy(first.text) : "";
    const number = first?.cell ? readNumber(first.text) : null;

    if (!first?.cell || first.cell.row === 0 || (!number && !themeRow.test(text))) {
      items.push({ kind: "MASTHEAD", number: null, text: tidy(raw), raw, heading: null, upr: null });
    } else if (!number) {
      heading = text.replace(themeRow, "");
      items.push({ kind: "HEADING", number: null, text: heading, raw, heading: null, upr: null });
    } else {
      const own = row.filter(({ cell, text: words }) => cell?.column === 0 && !sourceLine.test(words.trim()));
      const words = own
        .map((line) => line.text.trim())
        .join(" ")
        .slice(number.number.length)
        .replace(/^\.?\s{1,5}/, "");
      const upr: Upr = { ...readColumns(row), recommendingStates: statesIn(words) };
      if (upr.position === null) warnings.add("positionUnclear");
      if (upr.recommendingStates.length === 0) warnings.add("statesUnclear");
      items.push({ kind: "PARAGRAPH", number: number.number, text: words, raw, heading, upr });
    }
  }
  return { items, warnings: [...warnings] };
}

function rowsOf(lines: SourceLine[]): SourceLine[][] {
  const rows: SourceLine[][] = [];
  let place = "";
  for (const line of lines) {
    const here = line.cell ? `${line.cell.table}/${line.cell.row}` : "";
    const open = rows.at(-1);
    if (open && here !== "" && here === place) open.push(line);
    else rows.push([line]);
    place = here;
  }
  return rows;
}

const sdgLabel = /^sdgs?:?$/i;
const groupLabel = /^affected persons:?$/i;

function readColumns(row: SourceLine[]): Omit<Upr, "recommendingStates"> {
  const column = (index: number) => row.filter(({ cell }) => cell?.column === index).map(({ text }) => tidy(text));
  const lists = { themes: [] as string[], sdgs: [] as string[], groups: [] as string[] };
  let open: keyof typeof lists = "themes";

  for (const text of column(2)) {
    if (sdgLabel.test(text)) open = "sdgs";
    else if (groupLabel.test(text)) open = "groups";
    else lists[open].push(text.replace(/^[-–•]\s/, ""));
  }
  return {
    position: positionOf(column(1).join(" ")),
    source: column(0).find((text) => sourceLine.test(text)) ?? null,
    ...lists,
  };
}

function positionOf(text: string): Upr["position"] {
  if (/^(?:supported|accepted)$/i.test(text)) return "SUPPORTED";
  if (/^(?:noted|not accepted)$/i.test(text)) return "NOTED";
  return /^pending$/i.test(text) ? "PENDING" : null;
}

/** The States in the brackets that close a recommendation: "(France) (Lithuania);", "(Portugal, Slovakia);". */
export function statesIn(text: string): string[] {
  const states: string[] = [];
  // "Consider ratifying (Slovenia)/ratify (Republic of Korea) the Convention;"
  const isShared = /\)\s?\//.test(text);
  for (const { inside, end } of bracketsOf(text)) {
    const rest = text.slice(end).trimStart();
    const isClosing = rest === "" || /^[;.,(]/.test(rest);
    if ((isClosing || isShared) && isOfStates(inside)) states.push(...splitStates(inside));
  }
  return [...new Set(states)];
}

/** The outermost brackets of a text; "Bolivia (Plurinational State of)" keeps its own inside. */
function bracketsOf(text: string): { inside: string; end: number }[] {
  const brackets: { inside: string; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") {
      if (depth === 0) start = at + 1;
      depth += 1;
    } else if (text[at] === ")" && depth > 0) {
      depth -= 1;
      if (depth === 0) brackets.push({ inside: text.slice(start, at), end: at + 1 });
    }
  }
  return brackets;
}

/** "(No. 29)", "(OP-CAT)", "(2017–2021)" are not States. */
const isOfStates = (inside: string) => /^(?:the former |the )?\p{Lu}/u.test(inside.trim()) && /\p{Ll}/u.test(inside) && !/\d/.test(inside);

function splitStates(inside: string): string[] {
  const names: string[] = [""];
  let depth = 0;
  for (const character of inside) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if ((character === "," || character === ";") && depth === 0) names.push("");
    else names.push((names.pop() ?? "") + character);
  }
  return names.map((name) => name.trim().replace(/^and /, "")).filter((name) => name !== "");
}
