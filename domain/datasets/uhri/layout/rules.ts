import { writeCountries, writeGoals, writeList, writeOne, writePosition, writeType } from "../cells/rules";
import { serialOf } from "../days/rules";
import { columnNames, uhriColumns, type UhriColumn, type UhriRow } from "../schema";
import { writeText } from "../text/rules";

const writeDay = (moment: string | null) => (moment === null ? "" : serialOf(moment));

const writers: Record<UhriColumn, (row: UhriRow) => string> = {
  text: writeText,
  countries: ({ countries }) => writeCountries(countries),
  body: ({ body }) => writeOne(body),
  symbol: ({ symbol }) => symbol ?? "",
  themes: ({ themes }) => writeList(themes),
  persons: ({ persons }) => writeList(persons),
  sdgs: ({ sdgs }) => writeGoals(sdgs),
  publishedOn: ({ publishedOn }) => writeDay(publishedOn),
  recommendingStates: ({ recommendingStates }) => writeCountries(recommendingStates),
  position: ({ position }) => writePosition(position),
  type: ({ type }) => writeType(type),
  annotationId: ({ annotationId }) => annotationId,
  session: ({ session }) => writeOne(session),
  regions: ({ regions }) => writeList(regions),
  recommendingRegions: ({ recommendingRegions }) => writeList(recommendingRegions),
  indexedOn: ({ indexedOn }) => writeDay(indexedOn),
};

/** UHRI's own header, its slips of the pen included. */
const layoutHeader = columnNames.map((column) => uhriColumns[column]);

/** The row as UHRI writes it, from the values as they were read; what could not be understood, as it stood. */
const layoutRow = (row: UhriRow): string[] =>
  columnNames.map((column) => (row.unclear.includes(column) ? row.cells[column].raw : writers[column](row)));

export const toUhriLayout = (rows: readonly UhriRow[]): string[][] => [[...layoutHeader], ...rows.map(layoutRow)];
