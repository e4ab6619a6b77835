import type { Attributes } from "./elements";

/** A list that is open, with the number of its next item. */
export interface List {
  style: string;
  next: number;
}

const types: Record<string, string> = { "1": "decimal", a: "lower-alpha", A: "upper-alpha", i: "lower-roman", I: "upper-roman" };

/** The list that an element begins, if it is one. */
export function openList(name: string, { type = "", start = "1", style = "" }: Attributes): List | null {
  if (name !== "ol" && name !== "ul" && name !== "menu") return null;
  const [, given] =
    /(?:^|[;\s])list-style(?:-type)?\s*:[^;]*?\b(none|disc|circle|square|decimal|(?:lower|upper)-(?:alpha|latin|roman))\b/i.exec(style) ??
    [];
  const usual = name === "ol" ? (types[type] ?? "decimal") : "disc";
  return { style: (given?.toLowerCase() ?? usual).replace("latin", "alpha"), next: Number.parseInt(start, 10) || 1 };
}

/** What the page puts before the next item. */
export function labelOf(list: List, { value = "" }: Attributes): string | null {
  const own = Number.parseInt(value, 10);
  const number = Number.isNaN(own) ? list.next : own;
  list.next = number + 1;
  if (list.style === "none") return null;
  const written = inStyle(number, list.style);
  return written === null ? "•" : `${written}.`;
}

function inStyle(number: number, style: string): string | null {
  const isCounted = number > 0 && number < 4_000;
  switch (style) {
    case "decimal":
      return String(number);
    case "lower-alpha":
    case "upper-alpha":
      return isCounted ? inCase(letters(number), style) : String(number);
    case "lower-roman":
    case "upper-roman":
      return isCounted ? inCase(roman(number), style) : String(number);
    default:
      return null;
  }
}

const inCase = (text: string, style: string) => (style.startsWith("upper") ? text.toUpperCase() : text);

/** a … z, aa, ab … */
function letters(number: number): string {
  const [rest, last] = [Math.floor((number - 1) / 26), (number - 1) % 26];
  return (rest > 0 ? letters(rest) : "") + String.fromCodePoint(97 + last);
}

const values: [string, number][] = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
});

function roman(number: number): string {
  const [letter, value] = values.find(([, each]) => each <= number) ?? ["", 0];
  return value === 0 ? "" : letter + roman(number - value);
}
