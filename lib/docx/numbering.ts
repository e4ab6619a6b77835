import { elementOf, elementsOf, parseXml, type XmlElement } from "@/lib/xml";
import { isOn, valueOf } from "./properties";

interface Level {
  start: number;
  format: string;
  text: string;
  /** The number restarts after a level up to this one; 0 never. */
  restartsAfter: number;
  isLegal: boolean;
  style: string | undefined;
}

interface List {
  /** Lists that share a definition share its counters, as in Word. */
  definition: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

/** The lists of a document, and where each of them has got to. */
export interface Numbering {
  /** The automatic label of the next paragraph of that list and level, as Word shows it. */
  next(list: string, level: number): string | null;
  /** The level that a list gives to paragraphs of a style. */
  levelOfStyle(list: string, style: string): number | undefined;
}

/** Reads numbering.xml; without one, nothing is numbered. */
export function readNumbering(xml: string | undefined): Numbering {
  const lists = xml === undefined ? new Map<string, List>() : readLists(parseXml(xml));
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  return {
    levelOfStyle(id, style) {
      for (const [index, level] of lists.get(id)?.levels ?? []) if (level.style === style) return index;
      return undefined;
    },
    next(id, index) {
      const list = lists.get(id);
      const level = list?.levels.get(index);
      if (!list || !level) return null;

      const counter = counters.get(list.definition) ?? [];
      counters.set(list.definition, counter);
      const override = list.starts.get(index);
      const isFirst = override !== undefined && !started.has(`${id}/${index}`);
      started.add(`${id}/${index}`);
      const current = counter[index];
      counter[index] = isFirst ? override : current === undefined ? level.start : current + 1;

      for (const [deeper, { restartsAfter }] of list.levels) if (deeper > index && index < restartsAfter) counter[deeper] = undefined;
      return label(list, level, counter);
    },
  };
}

function readLists(numbering: XmlElement): Map<string, List> {
  const definitions = new Map(elementsOf(numbering, "abstractNum").map((item) => [item.attributes.abstractNumId, item]));
  const byStyle = new Map(
    [...definitions].flatMap(([id, item]) => {
      const style = valueOf(item, "styleLink");
      return style === undefined ? [] : [[style, id] as const];
    }),
  );

  return new Map(
    elementsOf(numbering, "num").map((item) => {
      const own = valueOf(item, "abstractNumId");
      const linked = valueOf(definitions.get(own), "numStyleLink");
      const definition = (linked === undefined ? undefined : byStyle.get(linked)) ?? own ?? "";
      const levels = readLevels(elementsOf(definitions.get(definition) ?? item, "lvl"));
      const starts = new Map<number, number>();

      for (const override of elementsOf(item, "lvlOverride")) {
        const index = integer(override.attributes.ilvl, 0);
        const start = valueOf(override, "startOverride");
        for (const [key, level] of readLevels(elementsOf(override, "lvl"))) levels.set(key, level);
        if (start !== undefined) starts.set(index, integer(start, 1));
      }
      return [item.attributes.numId ?? "", { definition, levels, starts }];
    }),
  );
}

const readLevels = (levels: XmlElement[]): Map<number, Level> =>
  new Map(
    levels.map((level) => {
      const index = integer(level.attributes.ilvl, 0);
      const alternative = elementOf(elementOf(level, "AlternateContent"), "Choice");
      return [
        index,
        {
          start: integer(valueOf(level, "start"), 0),
          format: valueOf(level, "numFmt") ?? valueOf(alternative, "numFmt") ?? "decimal",
          text: valueOf(level, "lvlText") ?? "",
          restartsAfter: integer(valueOf(level, "lvlRestart"), index),
          isLegal: isOn(elementOf(level, "isLgl")),
          style: valueOf(level, "pStyle"),
        },
      ];
    }),
  );

function label(list: List, level: Level, counter: (number | undefined)[]): string | null {
  if (level.format === "none" && !level.text.includes("%")) return level.text || null;
  if (level.format === "bullet") return "•";
  const text = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const of = list.levels.get(index);
    const format = level.isLegal ? "decimal" : (of?.format ?? "decimal");
    return formatNumber(counter[index] ?? of?.start ?? 1, format);
  });
  return text.trim() || null;
}

const russianLetters = "абвгдежзиклмнопрстуфхцчшщэюя";
const latinLetters = "abcdefghijklmnopqrstuvwxyz";
const romanDigits: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "lowerLetter":
      return letters(value, latinLetters);
    case "upperLetter":
      return letters(value, latinLetters).toUpperCase();
    case "russianLower":
      return letters(value, russianLetters);
    case "russianUpper":
      return letters(value, russianLetters).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** Word goes on after z with aa, bb, cc. */
function letters(value: number, alphabet: string): string {
  if (value < 1 || value > alphabet.length * 20) return String(value);
  const letter = alphabet[(value - 1) % alphabet.length] ?? "";
  return letter.repeat(Math.ceil(value / alphabet.length));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [amount, digit] of romanDigits) {
    while (rest >= amount) {
      text += digit;
      rest -= amount;
    }
  }
  return text;
}

function integer(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isSafeInteger(number) ? number : otherwise;
}
