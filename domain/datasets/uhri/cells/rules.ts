import { findSymbols } from "@/domain/documents/import/symbols/rules";
import { type UprPosition } from "@/domain/vocabulary";
import { readMoment, serialOf } from "../days/rules";
import { type Repair, type UhriCell, type UhriCountry, type UhriRow } from "../schema";
import { mendCharacters, type Mending } from "../text/rules";

/** A value, the cell it was read from, and what was put right; an unclear value leaves only the cell. */
export interface Read<Value> {
  value: Value;
  cell: UhriCell;
  isUnclear: boolean;
}

/** Knows a country by its name or code; what it does not know stays as it is written. */
export type FindCountry = (text: string) => { name: string; code: string } | null;

const read = <Value>(raw: string, value: Value, done: Iterable<Repair>, isUnclear = false): Read<Value> => ({
  value,
  cell: { raw, repairs: isUnclear ? [] : [...done] },
  isUnclear,
});

const ownDash = /^- (?=\S)/;
const anyDash = /^(?:[-–—‑•·*]\s*)(?=\S)/;
const onlyDash = /^[-–—‑•·*]$/;

/** A value a line, each after "- ". */
export function readList(raw: string): Read<string[]> {
  const mending = mendCharacters(raw);
  const items = itemsOf(mending);
  return read(raw, items, mending.done);
}

export const writeList = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");

function itemsOf(mending: Mending): string[] {
  if (mending.text === "") return [];
  const lines = mending.text.split("\n");
  const isDashed = lines.some((line) => anyDash.test(line) || onlyDash.test(line));
  const items: string[] = [];
  for (const line of lines) {
    if (onlyDash.test(line)) {
      mending.done.add("emptyItem");
    } else if (anyDash.test(line)) {
      if (!ownDash.test(line)) mending.done.add("oddPrefix");
      const item = withoutDashes(line, mending);
      if (item !== "") items.push(item);
    } else if (isDashed && items.length > 0) {
      mending.done.add("brokenItem");
      items.push(`${items.pop() ?? ""} ${line}`);
    } else {
      mending.done.add("missingPrefix");
      items.push(line);
    }
  }
  const unique = [...new Set(items)];
  if (unique.length < items.length) mending.done.add("repeatedItem");
  return unique;
}

/** "- - Women" is a value with one dash too many. */
function withoutDashes(line: string, mending: Mending): string {
  let item = line.replace(anyDash, "");
  while (anyDash.test(item) || onlyDash.test(item)) {
    mending.done.add(onlyDash.test(item) ? "emptyItem" : "strayPrefix");
    item = onlyDash.test(item) ? "" : item.replace(anyDash, "");
  }
  return item;
}

/** One value after "- "; several are unclear. */
export function readOne(raw: string): Read<string | null> {
  const { value, cell } = readList(raw);
  return value.length > 1 ? read<string | null>(raw, null, [], true) : read(raw, value[0] ?? null, cell.repairs);
}

export const writeOne = (value: string | null) => (value === null ? "" : `- ${value}`);

/** One value that has no dash before it. */
function bare(raw: string): Mending {
  const mending = mendCharacters(raw);
  mending.put("strayPrefix", mending.text.replace(/^(?:[-–•]\s?|'\s*(?=[=+\-@＝＋－＠]))+/, ""));
  return mending;
}

/** In its normal form where it is a symbol of the United Nations and nothing else. */
export function readSymbol(raw: string): Read<string | null> {
  const mending = bare(raw);
  if (mending.text.includes("\n")) return read(raw, null, [], true);
  const [found, ...more] = findSymbols(mending.text);
  if (found?.raw === mending.text && more.length === 0) mending.put("symbolNoise", found.symbol);
  return read(raw, mending.text === "" ? null : mending.text, mending.done);
}

export function readDay(raw: string): Read<string | null> {
  const mending = bare(raw);
  if (mending.text === "") return read(raw, null, mending.done);
  const moment = readMoment(mending.text);
  if (moment === null) return read(raw, null, [], true);
  mending.put("dateWritten", serialOf(moment));
  return read(raw, moment, mending.done);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Null where the cell holds no UUID. */
export function readAnnotationId(raw: string): Read<string | null> {
  const mending = bare(raw);
  mending.put("idForm", mending.text.replace(/^\{(.*)\}$/, "$1").toLowerCase());
  return uuid.test(mending.text) ? read(raw, mending.text, mending.done) : read(raw, null, [], mending.text !== "");
}

const positions: Record<UprPosition, { own: string; others: RegExp }> = {
  SUPPORTED: { own: "Supported", others: /^(?:supports?|accepts?|accepted|enjoys? the support)$/i },
  NOTED: { own: "Noted", others: /^(?:notes?|not accepted|not supported|rejected)$/i },
  PENDING: { own: "Pending", others: /^(?:deferred|under consideration|in process)$/i },
};

const types: Record<UhriRow["type"], { own: string; others: RegExp }> = {
  RECOMMENDATION: { own: "Recommendations", others: /^recommendation$/i },
  CONCERN: { own: "Concerns/Observations", others: /^(?:concerns?|observations?|concerns? ?(?:[/&]|and) ?observations?)$/i },
};

export const readPosition = (raw: string) => readWord(raw, positions);
export const readType = (raw: string) => readWord(raw, types);
export const writePosition = (value: UhriRow["position"]) => writeOne(value && positions[value].own);
export const writeType = (value: UhriRow["type"]) => writeOne(types[value].own);

/** One of a closed list of words. */
function readWord<Value extends string>(raw: string, words: Record<Value, { own: string; others: RegExp }>): Read<Value | null> {
  const { value: word, cell, isUnclear } = readOne(raw);
  if (word === null || isUnclear) return read<Value | null>(raw, null, cell.repairs, isUnclear);
  for (const value in words) {
    const { own, others } = words[value];
    if (word === own) return read<Value | null>(raw, value, cell.repairs);
    if (word.toLowerCase() === own.toLowerCase() || others.test(word)) return read<Value | null>(raw, value, [...cell.repairs, "wordForm"]);
  }
  return read<Value | null>(raw, null, [], true);
}

const goal = /^(\d{1,2}(?:\.[\da-z]{1,2})?)(\s?[-–—:]\s?|\s)(?=\S)(.*)$/is;

/** "1.4 - Equal rights…", "16 - PEACE…": the code of the goal or target, and its name. */
export function readGoals(raw: string): Read<UhriRow["sdgs"]> {
  const { value, cell } = readList(raw);
  const done = new Set(cell.repairs);
  const goals = value.map((item) => {
    const [, code, link, name = ""] = goal.exec(item) ?? [];
    if (code === undefined) return { code: null, name: item };
    if (link !== " - ") done.add("sdgForm");
    return { code, name };
  });
  return read(raw, goals, done);
}

export const writeGoals = (goals: UhriRow["sdgs"]) =>
  writeList(goals.map(({ code, name }) => (code === null ? name : `${code} - ${name}`)));

export function readCountries(raw: string, findCountry: FindCountry): Read<UhriCountry[]> {
  const { value, cell } = readList(raw);
  const done = new Set(cell.repairs);
  const countries = value.map((text) => {
    const found = findCountry(text);
    if (found && text !== found.name && /^[A-Z]{2,3}$/i.test(text)) {
      done.add("countryCode");
      return found;
    }
    return { name: text, code: found?.code ?? null };
  });
  return read(raw, countries, done);
}

export const writeCountries = (countries: UhriCountry[]) => writeList(countries.map(({ name }) => name));
