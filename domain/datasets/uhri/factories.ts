import { columnNames, uhriColumns, type UhriColumn, type UhriEvent, type UhriRow } from "./schema";
import type { FilePieces } from "../rows/rules";
import { openUhri } from "./file/rules";
import { readUhri } from "./rules";
import { type FindCountry } from "./cells/rules";

type Cells = Record<UhriColumn, string>;

/** The annotation id of that number. */
export const anId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A row as UHRI writes it, about a country that there is not. */
export const anAnnotation = (number: number, cells: Partial<Cells> = {}): Cells => ({
  text: `${number}. The State party should plant trees in every street.`,
  countries: "- Atlantis",
  body: "- CCPR",
  symbol: "CCPR/C/ATL/CO/1",
  themes: "- Trees & gardens\n- Streets - general measures",
  persons: "- Children",
  sdgs: "- 15.1 - Forests for everybody\n- 15 - LIFE ON LAND",
  publishedOn: "45717",
  recommendingStates: "",
  position: "",
  type: "- Recommendations",
  annotationId: anId(number),
  session: "",
  regions: "- Ocean",
  recommendingRegions: "",
  indexedOn: "45720.5",
  ...cells,
});

export const aUprAnnotation = (number: number, cells: Partial<Cells> = {}): Cells =>
  anAnnotation(number, {
    text: `140.${number} Plant more trees (Lemuria) (Thule);`,
    body: "- UPR",
    symbol: "A/HRC/99/10",
    recommendingStates: "- Lemuria\n- Thule",
    position: "- Supported",
    session: "- 48th Session",
    recommendingRegions: "- Ocean",
    ...cells,
  });

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const header = columnNames.map((column): string => uhriColumns[column]);

export const aCsv = (rows: readonly Cells[], names: readonly string[] = header) =>
  [names, ...rows.map((row) => columnNames.map((column) => row[column]))].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");

/** Everything that reading a file has to say. */
export async function eventsOf(fileName: string, contents: string | Uint8Array, findCountry?: FindCountry): Promise<UhriEvent[]> {
  const pieces: FilePieces = [typeof contents === "string" ? new TextEncoder().encode(contents) : contents];
  return Array.fromAsync(readUhri(await openUhri(fileName, pieces), findCountry));
}

/** The rows among them. */
export const rowsOf = (events: readonly UhriEvent[]): UhriRow[] => events.flatMap((event) => ("row" in event ? [event.row] : []));
