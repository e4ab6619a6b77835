/** A piece of text as a page shows it, in points from the lower left corner. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  italic: boolean;
}

/** What stands beside each other on one line of a page. */
export interface Line {
  page: number;
  text: string;
  x: number;
  end: number;
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
}

/** The lines of a page as they are read: from above to below, or in columns as the page itself writes them. */
export function linesOf(page: number, runs: Run[]): Line[] {
  const rows: Run[][] = [];
  for (const run of runs) {
    const before = rows.at(-1)?.at(-1);
    if (before && isBeside(before, run)) rows.at(-1)?.push(run);
    else rows.push([run]);
  }
  const lines = rows.flatMap((row) => lineOf(page, row) ?? []);
  const sorted = [...lines].sort((one, other) => other.y - one.y);
  const hasColumns = sorted.some((line, index) => {
    const next = sorted[index + 1];
    return next !== undefined && line.y - next.y < 0.3 * Math.min(line.size, next.size);
  });
  return hasColumns ? lines : sorted;
}

/** Raised and lowered figures belong to the line that they stand in. */
function isBeside(before: Run, run: Run): boolean {
  const [small, large] = [Math.min(before.size, run.size), Math.max(before.size, run.size)];
  return Math.abs(before.y - run.y) <= (small < 0.8 * large ? 0.45 * large : 0.2 * large);
}

/** The bars of a code and other marks without a letter come as control characters, or as those of the font's own. */
const isVisible = /[^\s\p{C}]/u;
const control = /\p{Cc}/gu;

function lineOf(page: number, row: Run[]): Line | null {
  const sorted = row.filter(({ text }) => isVisible.test(text)).sort((one, other) => one.x - other.x);
  const shown = sorted.filter((run, index) => !isDoubled(sorted[index - 1], run));
  const [first] = shown;
  if (!first) return null;
  const main = shown.reduce((longest, run) => (run.text.length > longest.text.length ? run : longest));
  const letters = shown.filter(({ text }) => /\p{L}/u.test(text));
  // The number of a bold paragraph is often plain.
  const words = letters.length > 0 ? letters : shown;
  const blanks = row.filter(({ text }) => text.trim() === "");
  const blankBetween = (from: Run, to: Run) => blanks.some(({ x, y }) => x >= from.x && x <= to.x && Math.abs(y - to.y) <= to.size);

  let text = "";
  let end = first.x;
  for (const [index, run] of shown.entries()) {
    const before = shown[index - 1];
    if (before) text += separator(run.x - end, Math.max(before.size, run.size), blankBetween(before, run));
    text += run.text.replaceAll(control, "");
    end = Math.max(end, run.x + run.width);
  }
  return {
    page,
    text: text.trim(),
    x: first.x,
    end,
    y: main.y,
    size: main.size,
    bold: words.every(({ bold }) => bold),
    italic: words.every(({ italic }) => italic),
  };
}

/** Some programs write a text twice, a hair apart, to make it look bold. */
const isDoubled = (before: Run | undefined, run: Run) =>
  before?.text === run.text && run.x - before.x < 0.1 * run.size && Math.abs(run.y - before.y) < 0.1 * run.size;

/** A gap is a space where the page leaves room for one, and a tab where it leaves room for a column. */
function separator(gap: number, size: number, hasBlank: boolean): string {
  if (gap > 1.5 * size) return "\t";
  return hasBlank || gap > 0.18 * size ? " " : "";
}

/** What most letters share: the size of the text proper, the usual distance of its lines. */
export function mostCommon(values: Iterable<readonly [value: number, weight: number]>): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 4) / 4;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  return [...weights].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}
