import { createHash } from "node:crypto";

import { findCountry } from "@/domain/countries/rules";
import type { UhriRow } from "@/domain/datasets/uhri/schema";
import { withoutEmpty } from "@/domain/imports/kinds/uhri/rules";
import type { Rest, UhriValues } from "@/domain/imports/kinds/uhri/schema";
import type { StagedRow } from "@/domain/imports/kinds/schema";
import { Language } from "@/domain/vocabulary";
import { languageOf } from "@/lib/language";

export type OwnState = { code: string; name: string };

const labelLength = 160;
const languages = Object.values(Language);

/** One annotation as it is staged for planning. */
export function stage(row: UhriRow, own: OwnState): StagedRow {
  const values = valuesOf(row, own);
  const place = [values.symbol, values.paragraph && `¶${values.paragraph}`].filter(Boolean).join(" ");
  const label = [place, values.text].filter(Boolean).join(" · ");
  return { position: row.row, key: row.annotationId, label: shortened(label), values };
}

const shortened = (label: string): string => (label.length > labelLength ? `${label.slice(0, labelLength - 1).trimEnd()}…` : label);

function valuesOf(row: UhriRow, own: OwnState): UhriValues {
  const { type, heading, paragraph, body, symbol, session, publishedOn, position, themes, persons } = row;
  const sdgs = row.sdgs.map(({ code, name }) => (code === null ? name : `${code} - ${name}`));
  const isConcern = type === "CONCERN";
  const values = {
    type,
    heading,
    paragraph,
    ...splitLimbs(row.text),
    raw: row.cells.text.repairs.length > 0 ? row.cells.text.raw : null,
    isOurs: namesState(row, own),
    body,
    symbol,
    session,
    publishedOn,
    position: isConcern ? null : position,
    states: isConcern ? [] : row.recommendingStates.map(({ name }) => findCountry(name)?.code ?? name),
    labels: isConcern ? { THEME: [], GROUP: [], SDG: [] } : { THEME: themes, GROUP: persons, SDG: sdgs },
    rest: restOf(row, own, isConcern ? { themes, persons, sdgs } : null),
  };
  const { language, isCertain } = languageOf(row.text, languages, "en");
  // The language follows from the text: what is known of it may become better without the annotation being another.
  const digest = createHash("sha256").update(JSON.stringify(values)).digest("base64url");
  return { digest, ...values, language, isLanguageCertain: isCertain };
}

/** A row that names no country belongs to the State whose code its symbol has. */
function namesState({ countries, symbol }: UhriRow, { code, name }: OwnState): boolean {
  if (countries.length === 0) return symbol?.split("/").includes(code) ?? false;
  return countries.some((country) => country.code === code || country.name === name || findCountry(country.name)?.code === code);
}

/** What the register has no place for. A concern has no classification of its own, and nobody takes a position on it. */
function restOf(row: UhriRow, own: OwnState, labels: Pick<Rest, "themes" | "persons" | "sdgs"> | null): Rest {
  const countries = row.countries.map(({ name }) => name);
  const states = row.recommendingStates.map(({ name }) => name);
  const hasOwnNames = states.every((name) => (findCountry(name)?.name ?? name) === name);
  return withoutEmpty({
    ...labels,
    countries: countries.length === 1 && countries[0] === own.name ? [] : countries,
    recommendingStates: labels || !hasOwnNames ? states : [],
    position: labels && row.position ? row.position : undefined,
    regions: row.regions,
    recommendingRegions: row.recommendingRegions,
    indexedOn: row.indexedOn ?? undefined,
    unclear: Object.fromEntries(row.unclear.map((column) => [column, row.cells[column].raw])),
    others: row.others,
  });
}

const limbMark = /(?<=[:;.,]|\b(?:and|or)) (?=\(([a-z])\) \S)/g;

/** "…should: (a) Adopt…; (b) Publish…": the lead and its limbs, if letter follows letter and nothing of the text is lost. */
export function splitLimbs(text: string): Pick<UhriValues, "text" | "limbs"> {
  const marks = [...text.matchAll(limbMark)].filter(({ index }, at, all) => at > 0 || (text[index - 1] === ":" && all.length > 1));
  const letters = marks.map(({ 1: letter = "" }) => letter).join("");
  if (marks.length < 2 || !"abcdefghijklmnopqrstuvwxyz".startsWith(letters)) return { text, limbs: [] };
  const limbs = marks.map(({ index }, at) => {
    const limb = text.slice(index + 1, marks[at + 1]?.index);
    return { label: limb.slice(0, 3), text: limb.slice(4) };
  });
  return { text: text.slice(0, marks[0]?.index), limbs };
}
