import type { Line } from "./lines";

export interface Page {
  height: number;
  lines: Line[];
}

export interface Sorted {
  body: Line[];
  /** Running heads and feet, page numbers. */
  furniture: Line[];
  notes: Line[];
}

/** The strips at the head and at the foot of a page in which it repeats what the other pages say. */
const strip = 0.14;

/** Tells the text of each page from what is repeated on every page, and from the notes at its foot. */
export function sortPages(pages: Page[], bodySize: number): Sorted[] {
  const repeated = countRepeated(pages);
  const isRepeated = (line: Line, page: Page) =>
    isAtEdge(line, page) &&
    ((repeated.get(wordsAt(line)) ?? 0) >= Math.max(2, pages.length / 4) || (pages.length > 1 && isPageNumber(line)));

  return pages.map((page) => {
    const furniture = page.lines.filter((line) => isRepeated(line, page));
    const rest = page.lines.filter((line) => !furniture.includes(line));
    const notes = notesOf(rest, page, bodySize);
    return { furniture, notes, body: rest.filter((line) => !notes.includes(line)) };
  });
}

const isAtEdge = ({ y }: Line, { height }: Page) => y < height * strip || y > height * (1 - strip);
const isPageNumber = ({ text }: Line) => /^[-–—]?\s?\d{1,4}\s?[-–—]?$/.test(text);

/** The same on left and right pages, whatever the number: "2  GE.99-1" and "GE.99-1  3" at one height. */
const wordsAt = ({ text, y }: Line) =>
  `${Math.round(y / 6)} ${text
    .split(/\s+/)
    .filter((word) => !/^\d{1,4}$/.test(word))
    .sort()
    .join(" ")}`;

function countRepeated(pages: Page[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const words of new Set(page.lines.filter((line) => isAtEdge(line, page)).map(wordsAt)))
      counts.set(words, (counts.get(words) ?? 0) + 1);
  return counts;
}

export const startsNote = (text: string) => /^(?:(?:\d{1,3}|[*†‡]{1,3})(?:\s|(?=[\p{L}"“«(]))|[a-z]\s)/u.test(text);

/** The small print below the last full-sized line of a page, from its first mark on; a printer's mark may stand below it. */
function notesOf(lines: Line[], page: Page, bodySize: number): Line[] {
  const full = lines.filter((line) => line.size > bodySize * 0.95 && !(isAtEdge(line, page) && line.text.length < 40));
  const lowest = full.reduce((y, line) => Math.min(y, line.y), page.height);
  const small = lines.filter(({ y, size }) => y < lowest && size <= bodySize * 0.95);
  const first = small.findIndex(({ text }) => startsNote(text));
  return first === -1 ? [] : small.slice(first);
}
