import { type Repair } from "../schema";

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
const tag = /<\/?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|sup|sub|font|a|table|tr|td|th|tbody|h[1-6])(?:\s[^<>]{0,500})?\/?>/gi;
const entity = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi;
const characters: Partial<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  shy: "",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  middot: "·",
  sect: "§",
  deg: "°",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  aacute: "á",
  ccedil: "ç",
  iacute: "í",
  ntilde: "ñ",
  oacute: "ó",
  ocirc: "ô",
  ouml: "ö",
  uuml: "ü",
  auml: "ä",
};

/** Puts one thing right after the other and remembers what it did. */
export class Mending {
  readonly done = new Set<Repair>();

  constructor(public text: string) {}

  /** The new text, and the name of the repair where it differs. */
  put(name: Repair, text: string): this {
    if (text !== this.text) this.done.add(name);
    this.text = text;
    return this;
  }
}

/** What may be wrong with the characters of any cell. */
export function mendCharacters(raw: string): Mending {
  const mending = new Mending(raw);
  mending.put("lineEndings", raw.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n"));
  let before: string;
  do {
    before = mending.text;
    mending.put("apostrophe", mending.text.replace(/^'(?=\s*[=+\-@＝＋－＠])/, ""));
    mending.put("entities", mending.text.replaceAll(entity, characterOf));
    mending.put("tags", mending.text.replaceAll(tag, " "));
    mending.put("blanks", tidyLines(mending.text));
  } while (before !== mending.text);
  return mending;
}

/** Every line on its own: single blanks, nothing invisible, no empty lines. */
function tidyLines(text: string): string {
  const visible = text.replaceAll(invisible, "").replaceAll(unprintable, "").toWellFormed();
  return visible
    .split("\n")
    .map((line) => line.replaceAll(/\s+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function characterOf(written: string): string {
  const name = written.slice(1, -1);
  if (!name.startsWith("#")) return characters[name] ?? characters[name.toLowerCase()] ?? written;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : written;
}

/** What stands before the words of an annotation. */
export interface ReadText {
  heading: string | null;
  paragraph: string | null;
  text: string;
}

const ownNumber = /^(?:(\d{1,3}\.\d{1,3})(?:\.(?!\d)\s*|\s+)|(\d{1,3})\s?\.(?!\d)\s*)(?=[\p{Lu}("“«[])/u;
const laterNumber = /(?<=[\p{L})’”"])[ \n]?(\d{1,3})\s?\.(?!\d)\s*(?=[\p{Lu}("“«[])/gu;
const longestHeading = 160;
/** A number after these belongs to what they name. */
const named =
  /(?:\b(?:no|nos|art|arts|articles?|paras?|paragraphs?|goals?|targets?|sdgs?|sections?|parts?|chapters?|rules?|resolutions?|recommendations?|comments?|conventions?|protocols?|acts?|laws?|decrees?|annex|age|under|over|than|least|most|about|to|of|in|on|by|and|or|from|until|since|january|february|march|april|may|june|july|august|september|october|november|december|статья|статьи|статье|пункт|пункта|пункте)\b|№)\s*$/iu;

/** "Town gardens 49.The Committee notes…", "121.4 Ratify…": heading and paragraph number, apart from the words. */
export function readText(mending: Mending): ReadText {
  mending.put("strayPrefix", mending.text.replace(/^(?:[-–•] |'\s*(?=[=+\-@＝＋－＠]))+/, ""));
  const own = ownNumber.exec(mending.text);
  if (own) return part(mending, null, own[1] ?? own[2] ?? "", own[0].length);
  for (const match of mending.text.slice(0, longestHeading + 10).matchAll(laterNumber)) {
    const heading = mending.text.slice(0, match.index).replaceAll("\n", " ").trim();
    if (!isHeading(heading)) return { heading: null, paragraph: null, text: mending.text };
    if (!named.test(heading)) return part(mending, heading, match[1] ?? "", match.index + match[0].length);
  }
  return { heading: null, paragraph: null, text: mending.text };
}

/** A heading begins with a capital and holds no sentence; what stands in brackets does not count. */
function isHeading(text: string): boolean {
  const words = text.replaceAll(/\([^()]{0,80}\)/g, "");
  return text.length <= longestHeading && /^\p{Lu}/u.test(text) && /\p{L}{3}/u.test(words) && !/[.;:!?()[\]]/.test(words);
}

function part(mending: Mending, heading: string | null, paragraph: string, length: number): ReadText {
  const parts = { heading, paragraph, text: mending.text.slice(length) };
  const before = mending.text.slice(0, length);
  const number = numberMark(paragraph);
  if (heading !== null && !before.startsWith(`${heading} ${paragraph}`)) mending.done.add("gluedHeading");
  if (!before.endsWith(number)) mending.done.add("gluedNumber");
  mending.text = writeText(parts);
  return parts;
}

const numberMark = (paragraph: string) => (paragraph.includes(".") ? `${paragraph} ` : `${paragraph}. `);

/** Heading, number and words in one cell, as UHRI has them. */
export const writeText = ({ heading, paragraph, text }: ReadText) =>
  `${heading === null ? "" : `${heading} `}${paragraph === null ? "" : numberMark(paragraph)}${text}`;
