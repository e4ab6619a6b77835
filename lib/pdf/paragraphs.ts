import { startsNote, type Sorted } from "./furniture";
import { mostCommon, type Line } from "./lines";

export interface PdfParagraph {
  /** With the line ends of the page. */
  text: string;
  /** Every word of it is bold, or italic. */
  bold: boolean;
  italic: boolean;
  /** "page" is what the pages repeat: running heads and feet, page numbers. */
  part: "body" | "note" | "page";
  /** Lines were put together though the page does not make sure that they belong together. */
  isJoined: boolean;
}

type Join = "no" | "sure" | "unsure";

/** Puts lines together into paragraphs; one that goes on over the page stands before what the page ends and begins with. */
export function paragraphsOf(pages: Sorted[], bodySize: number): PdfParagraph[] {
  const paragraphs: PdfParagraph[] = [];
  const leading = leadingOf(pages, bodySize);
  const edge = rightEdges(pages, bodySize);
  let open: Line[] = [];
  let isJoined = false;
  /** Waiting for the paragraph to end that goes on below them. */
  const aside: PdfParagraph[] = [];

  const close = () => {
    if (open.length > 0) paragraphs.push(paragraphOf(open, "body", isJoined));
    paragraphs.push(...aside.splice(0));
    open = [];
    isJoined = false;
  };
  const joins = (line: Line): Join => {
    const before = open.at(-1);
    if (!before) return "no";
    const isFull = !isShort(before, line, edge(before.page, line));
    return before.page === line.page ? onPage(open, line, isFull, leading(line.size)) : overPage(open, line, isFull);
  };

  for (const { body, furniture, notes } of pages) {
    for (const line of body) {
      const join = joins(line);
      if (join === "no") close();
      open.push(line);
      isJoined ||= join === "unsure";
    }
    aside.push(...notesOf(notes), ...furniture.map((line) => paragraphOf([line], "page", false)));
  }
  close();
  return paragraphs;
}

function paragraphOf(lines: Line[], part: PdfParagraph["part"], isJoined: boolean): PdfParagraph {
  return {
    text: lines.map(({ text }) => text).join("\n"),
    bold: lines.every(({ bold }) => bold),
    italic: lines.every(({ italic }) => italic),
    part,
    isJoined,
  };
}

function notesOf(lines: Line[]): PdfParagraph[] {
  const notes: Line[][] = [];
  for (const line of lines) {
    const note = notes.at(-1);
    if (note && !startsNote(line.text)) note.push(line);
    else notes.push([line]);
  }
  return notes.map((note) => paragraphOf(note, "note", false));
}

const endsSentence = (text: string) => /[.;:!?…]["”»’')\]]?[\d*]{0,3}$/.test(text);
const startsSmall = (text: string) => /^["“«‘(]?\p{Ll}/u.test(text);
const startsItem = (text: string) => /^(?:\(?(?:\d{1,3}|\p{L}|[ivx]{2,5})[.)]|\d{1,3}\.\d{1,3}\.?(?=\s)|[•·▪‣●–—-]\s)/u.test(text);
/** The entries of a table of contents: "Introduction ........ 3". */
const hasLeader = (text: string) => /(?:\.\s?){5}/.test(text);

function onPage(open: Line[], line: Line, isFull: boolean, leading: number): Join {
  const [first, before] = [open[0], open.at(-1)];
  if (!first || !before) return "no";
  const gap = before.y - line.y;
  const em = line.size;
  if (gap <= 0 || gap > leading * 1.2 || isOfOtherMake(before, line) || hasLeader(before.text) || hasLeader(line.text)) return "no";

  const isCentred = Math.abs(before.x + before.end - line.x - line.end) < em && Math.abs(before.x - line.x) > em / 2;
  const isHanging = open.length === 1 && startsItem(before.text);
  if (line.x > before.x + 0.8 * em && !isCentred && !isHanging) return "no";
  if (startsItem(line.text) && (!isFull || line.x >= first.x - em / 2) && (!isFull || endsSentence(before.text))) return "no";
  if (isFull) return "sure";
  if (isCentred || startsSmall(line.text)) return endsSentence(before.text) ? "no" : "sure";
  return "no";
}

function overPage(open: Line[], line: Line, isFull: boolean): Join {
  const before = open.at(-1);
  if (!before || isOfOtherMake(before, line) || startsItem(line.text)) return "no";
  if (open.length > 1 && line.x > Math.min(...open.slice(1).map(({ x }) => x)) + 3 * line.size) return "no";
  if (endsSentence(before.text)) return isFull ? "unsure" : "no";
  if (startsSmall(line.text)) return isFull ? "sure" : "unsure";
  return isFull ? "sure" : "no";
}

/** Another size, or bold beside plain where no sentence goes on. */
const isOfOtherMake = (before: Line, line: Line) =>
  Math.abs(before.size - line.size) > 0.6 || (before.bold !== line.bold && !startsSmall(line.text));

/** The line ended though the next word would have had room. */
function isShort(before: Line, line: Line, edge: number): boolean {
  const [word = ""] = line.text.split(/\s/, 1);
  const width = ((line.end - line.x) * word.length) / Math.max(1, line.text.length);
  return before.end + width + before.size * 0.5 < edge;
}

/** How far apart the lines of a paragraph stand: measured in the text proper, usual elsewhere. */
function leadingOf(pages: Sorted[], bodySize: number): (size: number) => number {
  const gaps = pages.flatMap(({ body }) =>
    body.flatMap((line, index): (readonly [number, number])[] => {
      const next = body[index + 1];
      const gap = next ? line.y - next.y : 0;
      const isPlain = next && Math.abs(line.size - bodySize) < 0.6 && Math.abs(next.size - bodySize) < 0.6;
      return isPlain && gap > bodySize * 0.8 && gap < bodySize * 3 ? [[gap, 1]] : [];
    }),
  );
  const measured = mostCommon(gaps) || bodySize * 1.2;
  return (size) => (Math.abs(size - bodySize) < 0.6 ? measured : Math.max(measured, size * 1.2));
}

/** Where the lines of a page end; those of a list may end before the rest. */
function rightEdges(pages: Sorted[], bodySize: number): (page: number, line: Line) => number {
  const edges = new Map<number, number>();
  const blocks = new Map<string, Line[]>();
  for (const { body } of pages)
    for (const line of body)
      if (Math.abs(line.size - bodySize) < 0.6 && !hasLeader(line.text)) {
        edges.set(line.page, Math.max(edges.get(line.page) ?? 0, line.end));
        const block = blockOf(line);
        blocks.set(block, [...(blocks.get(block) ?? []), line]);
      }

  return (page, line) => {
    const block = blocks.get(blockOf(line)) ?? [];
    const edge = block.reduce((most, { end }) => Math.max(most, end), 0);
    const isMeasure = edge - line.x > 25 * line.size && block.filter(({ end }) => edge - end < 2.5 * line.size).length >= 3;
    return isMeasure && line.page === page ? edge : (edges.get(page) ?? 0);
  };
}

/** Lines that begin at one place of a page. */
const blockOf = ({ page, x }: Line) => `${page} ${Math.round(x / 2)}`;
