import { type InterfaceLanguage, interfaceLanguages } from "@/domain/vocabulary";
import { readCell } from "../cells/rules";
import { columnsOf, tableFields } from "../fields/rules";
import type { AllTableWords, FieldName, FieldType, Mapping, TableColumn, TableKind } from "../schema";
import { headerWords } from "../synonyms/rules";
import { normalised } from "../words/rules";

/** Where a column of a file probably goes, from 0 to 1 how surely, and what shows it. */
export interface Guess {
  key: string | null;
  confidence: number;
  by: "header" | "content" | "memory" | null;
}

const leastSure = 0.5;
const unguessed: Guess = { key: null, confidence: 0, by: null };

/**
 * Guesses which column of a table goes where: by the words over it, in any language, then by what its first rows hold.
 * No two columns go to one place.
 */
export function guessColumns(
  kind: TableKind,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  words: AllTableWords,
): Guess[] {
  const columns = columnsOf(kind).map((column) => ({ column, forms: formsOf(column.field.name, words) }));
  const candidates = header.flatMap((written, at) => {
    const cells = rows.map((row) => row[at] ?? "").filter((cell) => cell.trim() !== "");
    const asked = readHeader(written);
    const language = languageOfText(cells.join(" "));
    return columns.map(({ column, forms }, order) => ({
      at,
      order,
      key: column.key,
      ...scoreOf(column, forms, asked, cells, language, words),
    }));
  });
  const guesses = header.map(() => unguessed);
  const taken = new Set<string>();
  for (const { at, key, confidence, by } of candidates
    .filter((candidate) => candidate.confidence >= leastSure)
    .sort((one, other) => other.confidence - one.confidence || one.order - other.order || one.at - other.at)) {
    if (guesses[at]?.key !== null || taken.has(key)) continue;
    guesses[at] = { key, confidence, by };
    taken.add(key);
  }
  return guesses;
}

/** The same with a mapping that was used before for a table with this header: it goes before every guess. */
export const rememberedGuesses = (kind: TableKind, mapping: Mapping): Guess[] => {
  const keys = new Set(columnsOf(kind).map(({ key }) => key));
  return mapping.map((key) => (key !== null && keys.has(key) ? { key, confidence: 1, by: "memory" } : unguessed));
};

/** Required fields to which no column goes; one language of a field is enough. */
export const missingFields = (kind: TableKind, mapping: Mapping): FieldName[] => {
  const mapped = new Set(mapping.flatMap((key) => (key === null ? [] : [key.split(".")[0]])));
  return tableFields[kind].filter(({ name, isRequired }) => isRequired && !mapped.has(name)).map(({ name }) => name);
};

/** The places to which more than one column goes. */
export const doubledKeys = (mapping: Mapping): string[] => {
  const keys = mapping.filter((key) => key !== null);
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
};

/** A header by which a mapping is found again, whatever case and signs it is written in. */
export const headerSignature = (header: readonly string[]): string => header.map(normalised).join("|");

// ── The words over a column ──────────────────────────────────────────────────

interface Asked {
  text: string;
  pairs: ReadonlyMap<string, number>;
  language: InterfaceLanguage | null;
}

interface Form {
  text: string;
  pairs: ReadonlyMap<string, number>;
  /** The language that the words are in; null for the register's own names of its fields. */
  language: InterfaceLanguage | null;
}

const languageWords: Record<InterfaceLanguage, readonly string[]> = {
  en: "en eng english англ английский английском английски ағылшын ағылшынша ағыл".split(" "),
  ru: "ru rus russian рус русский русском русски орыс орысша".split(" "),
  kk: "kk kz kaz kazakh каз казахский казахском казахски қаз қазақ қазақша государственном".split(" "),
};
const besideLanguage = new Set("на языке язык яз по in language тілі тілінде тіл".split(" "));

/** "Название (на казахском языке)" is a name, in Kazakh; "name_kk" as well. */
function readHeader(written: string): Asked {
  const tokens = normalised(camelCaseParted(written)).split(" ");
  const language = interfaceLanguages.find((one) => tokens.some((token) => languageWords[one].includes(token))) ?? null;
  if (language === null || tokens.length < 2) return { ...spelled(tokens.join(" ")), language: null };
  const rest = tokens.filter((token) => !languageWords[language].includes(token) && !besideLanguage.has(token));
  return { ...spelled(rest.join(" ")), language };
}

/** No name of a column is longer; a whole sentence over a column is compared by its beginning. */
const longestName = 120;

function spelled(words: string): { text: string; pairs: ReadonlyMap<string, number> } {
  const text = words.slice(0, longestName);
  return { text, pairs: pairsOf(text) };
}

const camelCaseParted = (written: string) =>
  written
    .slice(0, 200)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll("_", " ");

function formsOf(name: FieldName, words: AllTableWords): Form[] {
  const labels = interfaceLanguages.map((language) => ({ ...spelled(normalised(words[language].fields[name])), language }));
  const others = (headerWords[name] ?? "").split("|").map((text) => ({ ...spelled(normalised(text)), language: languageOfText(text) }));
  return [...labels, { ...spelled(normalised(camelCaseParted(name))), language: null }, ...others].filter(({ text }) => text !== "");
}

const kazakhLetters = /[әғқңөұүһі]/iu;
const kazakhWords = /(?<!\p{L})(?:атауы|коды|мерзімі|нөмірі|пошта|сома|шара|тілі|рөлі|бап|аты|жауапты|мен|туралы)(?!\p{L})/iu;

/** The language of a text by its letters; null for none. */
function languageOfText(text: string): InterfaceLanguage | null {
  if (/[а-яё]/iu.test(text)) return kazakhLetters.test(text) || kazakhWords.test(text) ? "kk" : "ru";
  return /[a-z]/i.test(text) ? "en" : null;
}

/** How alike two texts are, by the pairs of letters they share. */
function likeness(one: Asked, other: Form): number {
  if (one.text === other.text) return 1;
  const [length, otherLength] = [one.text.length, other.text.length];
  const contained = otherLength >= 4 && ` ${one.text} `.includes(` ${other.text} `) ? 0.62 + (0.3 * otherLength) / length : 0;
  // So different in length, they cannot share enough.
  if (2 * Math.min(length, otherLength) < leastShared * (length + otherLength)) return Math.min(0.9, contained);
  const shared = [...other.pairs].reduce((sum, [pair, count]) => sum + Math.min(count, one.pairs.get(pair) ?? 0), 0);
  const share = (2 * shared) / Math.max(1, length + otherLength - 2);
  return Math.max(share >= leastShared ? share * 0.9 : 0, Math.min(0.9, contained));
}

const leastShared = 0.7;

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function headerScore({ language }: TableColumn, forms: Form[], asked: Asked, content: InterfaceLanguage | null): number {
  if (asked.text === "") return 0;
  const scores = forms.map((form, order) => {
    // The register's own words go before those that people use besides.
    const alike = likeness(asked, form) * (order > interfaceLanguages.length ? 0.96 : 1);
    if (alike === 0) return 0;
    if (language === null) return asked.language === null ? alike : alike * 0.7;
    if (asked.language !== null) return asked.language === language ? alike : 0;
    const spoken = content ?? form.language;
    return spoken === null || spoken === language ? alike * 0.95 : alike * 0.4;
  });
  return Math.max(...scores);
}

// ── What the first rows hold ─────────────────────────────────────────────────

/** How much it says that nearly all cells can be read as such a field. */
const tellingOf: Record<FieldType["type"], number> = {
  email: 0.95,
  choice: 0.75,
  address: 0.7,
  partialDay: 0.3,
  day: 0.3,
  money: 0.2,
  number: 0.2,
  yesNo: 0.2,
  references: 0,
  reference: 0,
  list: 0,
  lines: 0,
  words: 0,
};
const recommendationLike = /^(?:[A-Z]{2,10}[-/ ].*\d|¶\s?\d)/;

function scoreOf(
  column: TableColumn,
  forms: Form[],
  asked: Asked,
  cells: string[],
  content: InterfaceLanguage | null,
  words: AllTableWords,
): { confidence: number; by: Guess["by"] } {
  const byHeader = headerScore(column, forms, asked, content);
  const isTelling = "to" in column.field.type || tellingOf[column.field.type.type] > 0;
  if (byHeader === 0 && !isTelling) return { confidence: 0, by: null };
  const readable = cells.filter((cell) => "value" in readCell(cell, column, words)).length / Math.max(1, cells.length);
  const byContent = cells.length > 0 && readable >= 0.8 ? tellingOfColumn(column.field.type, cells) : 0;
  if (byHeader === 0) return { confidence: byContent, by: "content" };
  const isContradicted = cells.length > 0 && readable < 0.5;
  const confidence = isContradicted ? byHeader * 0.5 : byHeader + (1 - byHeader) * byContent * 0.5;
  return { confidence, by: byHeader >= byContent ? "header" : "content" };
}

function tellingOfColumn(type: FieldType, cells: string[]): number {
  if (!("to" in type)) return tellingOf[type.type];
  return type.to === "recommendation" && cells.every((cell) => recommendationLike.test(cell.trim())) ? 0.6 : 0;
}
