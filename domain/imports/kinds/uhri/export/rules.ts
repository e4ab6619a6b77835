import { countryName } from "@/domain/countries/rules";
import { columnNames, type UhriCell, type UhriColumn, type UhriRow } from "@/domain/datasets/uhri/schema";
import type { Ours } from "@/domain/imports/kinds/uhri/comparison/rules";
import { labelOf } from "@/domain/imports/kinds/uhri/labels/rules";
import { wholeText } from "@/domain/imports/kinds/uhri/rules";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { workbook } from "@/lib/spreadsheet";
import type { KnownLabel, LabelKind, Rest } from "@/domain/imports/kinds/uhri/schema";

/** A paragraph of the register, and what UHRI says of it beside. */
export type Exported = Pick<Ours, "heading" | "number" | "text" | "limbs" | "position" | "states" | "session" | "publishedOn" | "body"> & {
  annotationId: string | null;
  type: UhriRow["type"];
  state: string;
  symbol: string | null;
  terms: { id: string; kind: LabelKind; code: string; names: Record<string, string> }[];
  rest: Rest;
};

/** Whether a filter asks for recommendations of some kind, rather than for a document, a cycle or everything. */
export const speaksOfRecommendations = ({ cycle: _cycle, document: _document, sort: _sort, ...others }: RecommendationFilters): boolean =>
  Object.values(others).some((value) => value !== undefined);

type FindLabel = (kind: LabelKind, text: string) => KnownLabel;

/** The annotation as UHRI writes it: what the register says, and UHRI's own words where they differ. */
export function asUhriRow(exported: Exported, place: number, findLabel: FindLabel): UhriRow {
  const { rest, annotationId, type, state, symbol } = exported;
  const text = rest.text ?? { heading: exported.heading, paragraph: exported.number, text: wholeText(exported) };
  return {
    row: place,
    annotationId: annotationId ?? "",
    type,
    ...text,
    countries: asCountries(rest.countries ?? [state]),
    body: said(rest.body, exported.body),
    symbol,
    themes: labels(exported, "THEME", rest.themes, findLabel),
    persons: labels(exported, "GROUP", rest.persons, findLabel),
    sdgs: labels(exported, "SDG", rest.sdgs, findLabel).map((name) => ({ code: null, name })),
    publishedOn: said(rest.publishedOn, exported.publishedOn),
    recommendingStates: asCountries(rest.recommendingStates ?? exported.states.map((code) => countryName(code, "en"))),
    position: rest.position ?? exported.position,
    session: said(rest.session, exported.session),
    regions: rest.regions ?? [],
    recommendingRegions: rest.recommendingRegions ?? [],
    indexedOn: rest.indexedOn ?? null,
    ...cellsOf(rest.unclear ?? {}),
    others: rest.others ?? {},
  };
}

/** What UHRI said goes before what the register says; an empty text is that it said nothing. */
const said = (theirs: string | undefined, ours: string | null): string | null => (theirs === undefined ? ours : theirs || null);

const asCountries = (names: readonly string[]) => names.map((name) => ({ name, code: null }));

/** The register decides what a recommendation is about; UHRI's words for it are kept, and labels that no term has. */
function labels({ terms, type, rest }: Exported, kind: LabelKind, kept: string[] | undefined, findLabel: FindLabel): string[] {
  const own = terms.filter((term) => term.kind === kind);
  if (!kept) return own.map(labelOf);
  // What is no recommendation of the register is not classified there.
  if (type === "CONCERN" || rest.type) return kept;
  const known = kept.map((text) => ({ text, termId: findLabel(kind, text).termId }));
  const words = known.filter(({ termId }) => termId === null || own.some(({ id }) => id === termId)).map(({ text }) => text);
  return [...words, ...own.filter(({ id }) => !known.some(({ termId }) => termId === id)).map(labelOf)];
}

const asCell = (raw: string): UhriCell => ({ raw, repairs: [] });

function cellsOf(unclear: Record<string, string>): Pick<UhriRow, "cells" | "unclear"> {
  const cells = Object.fromEntries(columnNames.map((column) => [column, asCell(unclear[column] ?? "")]));
  return { cells: cells as UhriRow["cells"], unclear: columnNames.filter((column): column is UhriColumn => column in unclear) };
}

/** A workbook is made as a whole; the text file has no such end. */
export const largestUhriWorkbook = 50_000;

export const uhriWorkbook = ([header = [], ...rows]: string[][], createdAt: Date): Uint8Array =>
  workbook({
    title: "UHRI",
    creator: "Treaty Tracker",
    createdAt,
    dateFormat: "dd.mm.yyyy",
    sheets: [
      {
        name: "Sheet1",
        columns: header.map((title) => ({ title, width: 24 })),
        rows: rows.map((cells) => cells.map((text) => (text === "" ? null : { text }))),
      },
    ],
  });
