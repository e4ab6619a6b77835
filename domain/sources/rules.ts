import { readNames } from "@/domain/names/rules";
import { partialDateOf } from "@/domain/reforms/dates/rules";
import { type DatePrecision, interfaceLanguages, type Names } from "@/domain/vocabulary";

/** Whether there are words in any language. */
export const isSaid = (names: Names): boolean => interfaceLanguages.some((language) => names[language] !== "");

/** Only the languages that have words, as they are kept. */
export const filled = (names: Names): Partial<Names> =>
  Object.fromEntries(interfaceLanguages.flatMap((language) => (names[language] ? [[language, names[language]]] : [])));

/** A partial date for its two columns. */
export const dateColumns = (written: string): { on: Date | null; precision: DatePrecision | null } =>
  partialDateOf(written) ?? { on: null, precision: null };

/** Words under the names that the fields of a form have: `titles.ru`. */
export const wordFields = (field: string, json: unknown): Record<string, string> => {
  const names = readNames(json);
  return Object.fromEntries(interfaceLanguages.map((language) => [`${field}.${language}`, names[language]]));
};

/** A date known as far as the text goes: "2025-06". */
export const precisionOf = (written: string): DatePrecision => (written.length === 4 ? "YEAR" : written.length === 7 ? "MONTH" : "DAY");

export const unsaid: Names = { en: "", ru: "", kk: "" };
