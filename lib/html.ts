import { Parser } from "htmlparser2";
import { blocks, isEmphasised, isUnseen } from "./html/elements";
import { labelOf, openList, type List } from "./html/lists";

export interface HtmlParagraph {
  /** As shown: single spaces, "\n" where the page breaks the line. */
  text: string;
  /** What the page puts before an item of a list: "1.", "a.", "•". */
  label: string | null;
  /** Every word of it is bold or italic, or it is a heading. */
  isEmphasised: boolean;
  /** Its spaces and line ends are those of the source. */
  isPreformatted: boolean;
  /** Where in which table it stands, counted from 0. */
  cell: Cell | null;
}

interface Cell {
  table: number;
  row: number;
  column: number;
}

interface Element {
  isUnseen: boolean;
  isEmphasised: boolean;
  isPreformatted: boolean;
  list: List | null;
  cell: Cell | null;
}

export class HtmlRefused extends Error {}

/** Browsers themselves stop at half of this. */
const deepest = 1_000;
const outermost: Element = { isUnseen: false, isEmphasised: false, isPreformatted: false, list: null, cell: null };

/** The paragraphs of a web page as a reader sees them. Nothing in it is run or fetched, and it is never held as a whole. */
export function readHtml(source: string): HtmlParagraph[] {
  const paragraphs: HtmlParagraph[] = [];
  const open = [outermost];
  const tables: Cell[] = [];
  let tableCount = 0;
  let text = "";
  let hasPlain = false;
  let label: string | null = null;

  const here = () => open.at(-1) ?? outermost;
  const end = () => {
    const { isPreformatted, cell } = here();
    const shown = isPreformatted ? text.replace(/^\n/, "").trimEnd() : tidy(text);
    if (shown.trim() !== "") {
      // A page that types its numbers into a list has switched off those of the list.
      paragraphs.push({ text: shown, label: startsWithMarker(shown) ? null : label, isEmphasised: !hasPlain, isPreformatted, cell });
      label = null;
    }
    text = "";
    hasPlain = false;
  };
  /** Counts rows and columns, and says in which cell the element's text stands. */
  const place = (name: string): Cell | null => {
    if (name === "table") tables.push({ table: tableCount++, row: -1, column: -1 });
    const table = tables.at(-1);
    if (!table || !/^t[rdh]$/.test(name)) return here().cell;
    if (name === "tr") Object.assign(table, { row: table.row + 1, column: -1 });
    else table.column += 1;
    return name === "tr" ? null : { ...table, row: Math.max(0, table.row) };
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length > deepest) throw new HtmlRefused("Nested too deeply.");
      if (blocks.has(name)) end();
      if (name === "br" && !here().isUnseen) text += "\n";
      const around = here();
      const list = openList(name, attributes) ?? around.list;
      open.push({
        isUnseen: around.isUnseen || isUnseen(name, attributes),
        isEmphasised: around.isEmphasised || isEmphasised(name, attributes),
        isPreformatted: around.isPreformatted || name === "pre",
        list,
        cell: place(name),
      });
      if (name === "li" && list && !here().isUnseen) label = labelOf(list, attributes);
    },
    ontext(data) {
      const around = here();
      if (around.isUnseen) return;
      text += around.isPreformatted ? data : data.replaceAll(/[ \t\r\n\f]+/g, " ");
      hasPlain ||= !around.isEmphasised && /[\p{L}\p{N}]/u.test(data);
    },
    onclosetag(name) {
      if (blocks.has(name)) end();
      if (name === "li") label = null;
      if (name === "table") tables.pop();
      if (open.length > 1) open.pop();
    },
  });
  parser.end(source);
  end();
  return paragraphs;
}

/** The encoding that a page names in its head, read before it is known. */
export const encodingOf = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/i.exec(Buffer.from(bytes.subarray(0, 4_096)).toString("latin1"))?.[1];

/** Single spaces as a browser shows them; those that keep words together stay. */
const tidy = (text: string) =>
  text
    .replaceAll(/ *\n[ \n]*/g, "\n")
    .replaceAll(/ {2,}/g, " ")
    .trim();

const startsWithMarker = (text: string) => /^(?:\(?(?:\d{1,3}|\p{L}|[ivx]{2,5})[.)]|[•·▪–—-]\s)/u.test(text);
