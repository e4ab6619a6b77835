import { DocxRefused, openDocx, type DocxParts, type DocxRefusal } from "./docx/archive";
import { readNumbering, type Numbering } from "./docx/numbering";
import { isOn, valueOf } from "./docx/properties";
import { readStyles, type Styles } from "./docx/styles";
import { elementOf, elementsOf, parseXml, type XmlElement } from "./xml";

export { DocxRefused, type DocxRefusal };

/** Where in which table a paragraph stands, counted from 0. */
export interface CellPosition {
  table: number;
  row: number;
  column: number;
}

export interface DocxParagraph {
  /** As shown, without the automatic label: deletions are gone, insertions kept. */
  text: string;
  /** The automatic label as Word shows it: "1.", "(a)", "A.", "•". */
  label: string | null;
  level: number | null;
  style: string | null;
  outlineLevel: number | null;
  /** Every word of it is bold, or italic. */
  bold: boolean;
  italic: boolean;
  cell: CellPosition | null;
  part: "header" | "body" | "note";
}

/** The paragraphs of a Word file in reading order: first-page and running headers once, the body, then its notes. */
export function readDocx(bytes: Uint8Array): DocxParagraph[] {
  const parts = openDocx(bytes);
  const styles = readStyles(parts.styles);
  const numbering = readNumbering(parts.numbering);
  const read = (xml: string, part: DocxParagraph["part"]) => readPart(xml, part, styles, numbering);

  const headers = new Map(parts.headers.flatMap((xml) => read(xml, "header")).map((paragraph) => [paragraph.text.trim(), paragraph]));
  return [...headers.values(), ...read(parts.document, "body"), ...notes(parts).flatMap((xml) => read(xml, "note"))];
}

const notes = ({ footnotes, endnotes }: DocxParts) => [footnotes, endnotes].filter((xml) => xml !== undefined);

/** Inside these nothing is shown: deletions, the place something was moved from, and the copy for older programs. */
const hidden = new Set(["del", "moveFrom", "Fallback"]);

function readPart(xml: string, part: DocxParagraph["part"], styles: Styles, numbering: Numbering): DocxParagraph[] {
  const paragraphs: DocxParagraph[] = [];
  const tables: CellPosition[] = [];
  let tableCount = 0;
  const joined: Run[] = [];
  let last: XmlElement | undefined;

  const add = (runs: Run[], properties: XmlElement | undefined, cell: CellPosition | null) => {
    const paragraph = { ...describe(runs, properties, styles, numbering), cell, part };
    if (paragraph.text.trim() !== "") paragraphs.push(paragraph);
  };
  const here = (around: readonly XmlElement[]): CellPosition | null => {
    const depth = around.filter(({ name }) => name === "tbl").length;
    while (tables.length < depth) tables.push({ table: tableCount++, row: 0, column: 0 });
    const cell = tables.at(-1);
    return cell ? { ...cell } : null;
  };

  parseXml(xml, (element, around) => {
    const table = tables.at(-1);
    if (element.name === "p" && !around.some(({ name }) => hidden.has(name))) {
      const cell = here(around);
      last = elementOf(element, "pPr");
      joined.push(...runsOf(element, styles));
      // A deleted paragraph mark joins the paragraph to the next one, as it will look once accepted.
      if (elementOf(elementOf(last, "rPr"), "del") === undefined) add(joined.splice(0), last, cell);
    } else if (element.name === "tc" && table) {
      table.column += 1;
    } else if (element.name === "tr" && table) {
      table.row += 1;
      table.column = 0;
    } else if (element.name === "tbl") {
      tables.pop();
    }
    if (blocks.has(element.name)) element.children = [];
  });
  if (joined.length > 0) add(joined, last, null);
  return paragraphs;
}

/** Done with once they end: emptied so that a long document needs little memory. */
const blocks = new Set(["p", "tc", "tr", "tbl", "sdt", "txbxContent", "sectPr"]);

function describe(
  runs: Run[],
  properties: XmlElement | undefined,
  styles: Styles,
  numbering: Numbering,
): Omit<DocxParagraph, "cell" | "part"> {
  const style = styles.paragraph(valueOf(properties, "pStyle"));
  const direct = elementOf(properties, "numPr");
  const list = valueOf(direct, "numId") ?? style.list;
  const directLevel = valueOf(direct, "ilvl");
  const styleLevel = list === undefined || style.id === null ? undefined : numbering.levelOfStyle(list, style.id);
  const level = directLevel === undefined ? (style.level ?? styleLevel ?? 0) : Number(directLevel);
  const outline = valueOf(properties, "outlineLvl");

  const words = runs.filter(({ text }) => text.trim() !== "");
  const all = (property: "bold" | "italic") => words.length > 0 && words.every((run) => run[property] ?? style[property]);
  const label = list === undefined || list === "0" ? null : numbering.next(list, level);

  return {
    text: runs.map(({ text }) => text).join(""),
    label,
    level: label === null ? null : level,
    style: style.name,
    outlineLevel: outline === undefined ? style.outlineLevel : Number(outline),
    bold: all("bold"),
    italic: all("italic"),
  };
}

interface Run {
  text: string;
  /** Undefined where the paragraph's style decides. */
  bold: boolean | undefined;
  italic: boolean | undefined;
}

const skipped = new Set([...hidden, "pPr", "rPr", "drawing", "pict", "object", "rt", "instrText"]);

function runsOf(parent: XmlElement, styles: Styles): Run[] {
  return elementsOf(parent).flatMap((child) => {
    if (skipped.has(child.name)) return [];
    if (child.name !== "r") return runsOf(child, styles);

    const properties = elementOf(child, "rPr");
    if (isOn(elementOf(properties, "vanish"))) return [];
    const style = valueOf(properties, "rStyle");
    const toggle = (name: "b" | "i") => {
      const own = elementOf(properties, name);
      return own ? isOn(own) : styles.character(style, name);
    };
    return [{ text: elementsOf(child).map(shown).join(""), bold: toggle("b"), italic: toggle("i") }];
  });
}

function shown(piece: XmlElement): string {
  switch (piece.name) {
    case "t":
      return piece.children.filter((child) => typeof child === "string").join("");
    case "tab":
    case "ptab":
      return "\t";
    case "br":
    case "cr":
      return piece.attributes.type === undefined || piece.attributes.type === "textWrapping" ? "\n" : "";
    case "noBreakHyphen":
      return "\u2011";
    case "softHyphen":
      return "\u00AD";
    default:
      return "";
  }
}
