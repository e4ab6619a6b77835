import { isNumber, plainNumber } from "@/domain/indicators/rules";
import { emailSchema } from "@/domain/people/authentication/schema";
import { plainText } from "@/lib/plain-text";
import { withArguments } from "@/lib/refusal";
import { choiceOf } from "../choices/rules";
import { readDay } from "../days/rules";
import { readTerm, writtenTerm } from "../terms/rules";
import type { AllTableWords, CellValue, FieldType, TableColumn } from "../schema";
import { normalised } from "../words/rules";

/** What a cell says, or why that cannot be told. */
export type ReadCell = { value: CellValue } | { refusal: string };

/** More items than this in one cell, and the table is something else. */
const mostItems = 200;

const yes = new Set("yes y true 1 да истина иә ия ақиқат".split(" "));
const no = new Set("no n false 0 нет ложь жоқ жалған".split(" "));
const ticks = new Set("+ ✓ ✔ ☑ v x х".split(" "));
const crosses = new Set("- – — ☐".split(" "));

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** A table for Excel keeps a text from running as a formula by an apostrophe before it. */
const inertMark = /^'(?=\s*[=+\-@＝＋－＠])/;

const oneLine = (text: string) => text.replaceAll(/\s+/gu, " ").trim();

/** Reads the cell of a column: null where it is empty, a refusal where it says something that its field cannot take. */
export function readCell(text: string, { field, language }: Pick<TableColumn, "field" | "language">, words: AllTableWords): ReadCell {
  const plain = plainText(text).replaceAll(invisible, "").replace(inertMark, "").trim();
  return plain === "" ? { value: null } : readers[field.type.type](plain, { type: field.type, language, words });
}

interface Known {
  type: FieldType;
  language: TableColumn["language"];
  words: AllTableWords;
}
type Reader = (text: string, known: Known) => ReadCell;

const withinMax = (text: string, type: FieldType): ReadCell => {
  const max = "max" in type ? type.max : 500;
  return text.length > max ? { refusal: withArguments("tooLong", { max }) } : { value: text };
};

const readers: Record<FieldType["type"], Reader> = {
  words: (text, { type }) => withinMax(oneLine(text), type),
  lines: (text, { type }) => withinMax(text.replaceAll(/[^\S\n]+/gu, " ").replaceAll(/\n{3,}/g, "\n\n"), type),
  list: (text, { type }) => readList(text, (item) => withinMax(item, type)),
  references: (text, { type }) => readList(text, (item) => withinMax(item, type)),
  reference: (text, { type }) => ("andOthers" in type ? readList(text, (item) => withinMax(item, type)) : withinMax(oneLine(text), type)),
  day: (text) => {
    const read = readDay(text);
    if ("problem" in read) return { refusal: read.problem };
    return read.day.length === 10 ? { value: read.day } : { refusal: "wholeDateNeeded" };
  },
  partialDay: (text, { type }) => {
    if ("isTerm" in type) {
      const read = readTerm(text);
      return "problem" in read ? { refusal: read.problem } : { value: writtenTerm(read.term) };
    }
    const read = readDay(text);
    return "problem" in read ? { refusal: read.problem } : { value: read.day };
  },
  yesNo: (text) => {
    const word = text.toLowerCase().trim();
    if (yes.has(word) || ticks.has(word)) return { value: true };
    return no.has(word) || crosses.has(word) ? { value: false } : { refusal: "answerYesOrNo" };
  },
  money: readMoney,
  number: (text) => {
    const plain = plainNumber(text);
    return isNumber(plain) ? { value: plain } : { refusal: "notADecimal" };
  },
  email: (text) => {
    const read = emailSchema.safeParse(text.replace(/^mailto:/i, "").replace(/^<(.*)>$/, "$1"));
    return read.success ? { value: read.data } : { refusal: "notAnEmail" };
  },
  address: (text) => {
    if (text.length > 2_000) return { refusal: withArguments("tooLong", { max: 2_000 }) };
    return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? { value: text } : { refusal: "notAUrl" };
  },
  choice: (text, { type, words }) => {
    if (type.type !== "choice") return { refusal: "invalid" };
    const value = choiceOf(type.of, text, words);
    const isOffered = value !== null && (type.among === undefined || type.among.includes(value));
    return isOffered ? { value } : { refusal: withArguments("wordUnknown", { word: text.slice(0, 80) }) };
  },
};

/** A value a line, or between semicolons; dashes and dots before a value are not part of it. */
function readList(text: string, readItem: (item: string) => ReadCell): ReadCell {
  const items = text
    .split(/[\n;]/)
    .map((item) => oneLine(item).replace(/^[-–—•·*]\s+/u, ""))
    .filter((item) => item !== "");
  if (items.length > mostItems) return { refusal: withArguments("tooMany", { max: mostItems }) };
  const values = new Map<string, string>();
  for (const item of items) {
    const read = readItem(item);
    if ("refusal" in read) return read;
    if (!values.has(normalised(item))) values.set(normalised(item), item);
  }
  return { value: values.size === 0 ? null : [...values.values()] };
}

const multiples: [RegExp, number][] = [
  [/^(?:тыс|тысяч|thousand|мың)\.?/u, 1_000],
  [/^(?:млн|миллион(?:а|ов)?|million|mln)\.?/u, 1_000_000],
  [/^(?:млрд|миллиард(?:а|ов)?|billion|bln)\.?/u, 1_000_000_000],
];
/** What stands beside a number is its currency, as far as it can be one; which, the kind of table says. */
const currency = /^(?:\p{L}[\p{L} .]{0,30}|[₸$€])$/u;
const sign = /^(kzt|usd|eur|[₸$€])\s*/u;
const sum = /^(\d[\d\s.,]{0,30})\s*(.{0,40})$/su;

/** An amount with a full stop before the hundredths, and the currency where the cell names one: "12,5 млн тенге" is "12500000 тенге". */
function readMoney(text: string): ReadCell {
  const plain = text.toLowerCase();
  const [before = "", named = ""] = sign.exec(plain) ?? [];
  const [, digits = "", after = ""] = sum.exec(plain.slice(before.length)) ?? [];
  const [multiple, factor] = multiples.find(([pattern]) => pattern.test(after)) ?? [null, 1];
  const amount = readAmount(digits.replaceAll(/\s/gu, ""), multiple !== null);
  const rest = (multiple ? after.replace(multiple, "") : after).trim() || named;
  if (amount === null || (rest !== "" && !currency.test(rest))) return { refusal: "notAnAmount" };
  const total = Math.round(amount * factor * 100) / 100;
  return total > mostMoney ? { refusal: "notAnAmount" } : { value: `${total} ${rest}`.trim() };
}

const mostMoney = 1_000_000_000_000_000;

/** The last comma or full stop parts the fraction, unless just three digits follow it: "1,234" is more than a thousand, "1,234 million" is not. */
function readAmount(digits: string, isMultiplied: boolean): number | null {
  const grouped = !isMultiplied && /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  const plain = grouped ? digits.replaceAll(/[.,]/g, "") : digits.replaceAll(/[.,](?=\d*[.,])/g, "").replace(",", ".");
  const isMixed = !grouped && (digits.match(/[.,]/g)?.length ?? 0) > 1 && !/^\d{1,3}(?:([.,])\d{3})+(?!\1)[.,]\d{1,2}$/.test(digits);
  return /^\d{1,15}(?:\.\d{1,6})?$/.test(plain) && !isMixed ? Number(plain) : null;
}
