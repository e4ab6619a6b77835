import { columnName } from "@/lib/spreadsheet";
import { TableRefused, tableLimits, type TableRow } from "@/lib/table";
import { elementOf, elementsOf, parseXml, type XmlElement } from "@/lib/xml";
import { zipEntries, type ZipEntry } from "@/lib/zip-entries";

/** One row, or one shared text, is never longer. */
const longestElement = 16_000_000;
const maxSmallPart = 4 * 1024 * 1024;

type Entries = Map<string, ZipEntry>;

/**
 * Opens an Excel workbook; what it returns gives the rows of its first sheet one after the other, as often as asked. The
 * sheet is never held as a whole, only the texts that its cells share. Cells are given as they are written; a formula
 * is refused, as nobody here can compute it.
 */
export function openWorkbook(bytes: Uint8Array): () => Generator<TableRow> {
  const entries = zipEntries(bytes);
  const { sheet, texts } = partsOf(entries);
  const shared = texts === undefined ? [] : sharedTexts(entries, texts);
  return () => rowsOf(entries, sheet, shared);
}

function* rowsOf(entries: Entries, sheet: string, shared: Buffer[]): Generator<TableRow> {
  let number = 0;
  for (const row of elementsIn(entries, sheet, "row")) {
    number = Number(row.attributes.r ?? number + 1);
    if (!Number.isSafeInteger(number) || number > tableLimits.rows) throw new TableRefused("tooManyRows");
    yield { number, cells: cellsOf(row, number, shared) };
  }
}

/** Where the first sheet and the shared texts are: the package names the workbook, the workbook its sheets. */
function partsOf(entries: Entries): { sheet: string; texts: string | undefined } {
  if ([...entries.keys()].some((name) => /vbaProject\.bin$/i.test(name))) throw new TableRefused("hasMacros");
  const [book] = related(entries, "", "officeDocument").values();
  if (book === undefined || !entries.has(book)) throw new TableRefused("notTable");
  const workbook = smallPart(entries, book);
  if (workbook.name !== "workbook") throw new TableRefused("notTable");
  // Such a file counts its days from 1904, and every date in it would come out four years early.
  if (/^(?:1|true)$/.test(elementOf(workbook, "workbookPr")?.attributes.date1904 ?? "")) throw new TableRefused("unreadable");

  const sheets = related(entries, book, "worksheet");
  const [first] = elementsOf(elementOf(workbook, "sheets") ?? workbook, "sheet");
  const sheet = sheets.get(first?.attributes.id ?? "");
  const [texts] = related(entries, book, "sharedStrings").values();
  if (sheet === undefined || !entries.has(sheet)) throw new TableRefused("notTable");
  return { sheet, texts: texts !== undefined && entries.has(texts) ? texts : undefined };
}

/** The parts that a part names, by the name of the relationship. */
function related(entries: Entries, part: string, type: string): Map<string, string> {
  const name = part.replace(/[^/]*$/, (file) => `_rels/${file}.rels`);
  if (!entries.has(name)) return new Map();
  const folder = part.replace(/[^/]*$/, "");
  return new Map(
    elementsOf(smallPart(entries, name), "Relationship")
      .filter(({ attributes }) => attributes.Type?.endsWith(`/${type}`))
      .map(({ attributes: { Id = "", Target = "" } }) => [Id, Target.startsWith("/") ? Target.slice(1) : folder + Target]),
  );
}

function smallPart(entries: Entries, name: string): XmlElement {
  const entry = entries.get(name);
  if (!entry || entry.size > maxSmallPart) throw new TableRefused("tooLarge");
  return parseXml(Buffer.concat([...entry.inflate()]).toString());
}

/** As bytes, which need half the memory of texts. */
const sharedTexts = (entries: Entries, part: string): Buffer[] =>
  Array.from(elementsIn(entries, part, "si"), (item) => Buffer.from(textIn(item)));

/** The elements of that name in a part too long to be read at once; they are not found inside each other. */
function* elementsIn(entries: Entries, part: string, name: string): Generator<XmlElement> {
  const open = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, "g");
  const close = new RegExp(`</(?:\\w+:)?${name}\\s*>`, "g");
  const decoder = new TextDecoder();
  let text = "";
  for (const piece of entries.get(part)?.inflate() ?? []) {
    text += decoder.decode(piece, { stream: true });
    let at = 0;
    for (;;) {
      const range = nextElement(text, at, open, close);
      if (range === null) break;
      refuseDocumentType(text.slice(at, range.start));
      yield parseXml(text.slice(range.start, range.end));
      at = range.end;
    }
    open.lastIndex = at;
    const next = open.exec(text)?.index;
    refuseDocumentType(text.slice(at, next));
    text = text.slice(next ?? Math.max(at, text.length - 1_024));
    if (text.length > longestElement) throw new TableRefused("tooLarge");
  }
  if (!rootEnd.test(text)) throw new TableRefused("unreadable");
}

const rootEnd = /<\/(?:\w+:)?(?:worksheet|sst)\s*>\s*$|<(?:\w+:)?(?:worksheet|sst)(?:\s[^<>]*)?\/>\s*$/;

function refuseDocumentType(text: string) {
  if (text.includes("<!DOCTYPE")) throw new TableRefused("unreadable");
}

function nextElement(text: string, from: number, open: RegExp, close: RegExp): { start: number; end: number } | null {
  open.lastIndex = from;
  const start = open.exec(text)?.index;
  if (start === undefined) return null;
  const tagEnd = text.indexOf(">", start);
  if (tagEnd === -1) return null;
  if (text[tagEnd - 1] === "/") return { start, end: tagEnd + 1 };
  close.lastIndex = tagEnd;
  return close.test(text) ? { start, end: close.lastIndex } : null;
}

function cellsOf(row: XmlElement, number: number, shared: Buffer[]): string[] {
  const cells: string[] = [];
  for (const cell of elementsOf(row, "c")) {
    const column = cell.attributes.r === undefined ? cells.length : columnIndex(cell.attributes.r);
    if (column >= tableLimits.columns) throw new TableRefused("tooManyColumns");
    const place = `${columnName(column)}${number}`;
    if (elementOf(cell, "f")) throw new TableRefused("hasFormula", place);
    while (cells.length <= column) cells.push("");
    cells[column] = valueOf(cell, shared);
    if ((cells[column] ?? "").length > tableLimits.cell) throw new TableRefused("cellTooLong", place);
  }
  return cells;
}

/** 0 for "A7", 26 for "AA1". */
function columnIndex(place: string): number {
  const letters = /^[A-Z]{1,4}/.exec(place)?.[0];
  if (letters === undefined) throw new TableRefused("unreadable");
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: XmlElement, shared: Buffer[]): string {
  if (cell.attributes.t === "inlineStr") return textIn(elementOf(cell, "is"));
  const value = plain(elementOf(cell, "v"));
  if (cell.attributes.t !== "s") return decoded(value);
  const text = shared[Number(value)];
  if (text === undefined) throw new TableRefused("unreadable");
  return text.toString();
}

const plain = (element: XmlElement | undefined) => element?.children.filter((child) => typeof child === "string").join("") ?? "";

/** The text of a cell, in one piece or in runs of different looks; how it is pronounced is left out. */
function textIn(element: XmlElement | undefined): string {
  if (!element) return "";
  const runs = elementsOf(element).flatMap((child) => (child.name === "r" ? elementsOf(child, "t") : child.name === "t" ? [child] : []));
  return decoded(runs.map(plain).join(""));
}

/** Excel writes a character that XML cannot hold as `_x000D_`. */
const decoded = (text: string) =>
  text.includes("_x") ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
