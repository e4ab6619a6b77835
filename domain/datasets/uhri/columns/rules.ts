import { columnNames, neededColumns, uhriColumns, type UhriColumn, type UhriSummary } from "../schema";

/** Which column of UHRI each column of a file is; null for one that UHRI does not have. */
export interface ColumnMap {
  columns: (UhriColumn | null)[];
  report: UhriSummary["columns"];
  /** Columns without which there is nothing to read. */
  missing: UhriColumn[];
  /** A column that is there twice. */
  twice: UhriColumn | null;
}

/** The names in the JSON of UHRI, which differ from those of the table by more than a slip. */
const otherNames: Partial<Record<string, UhriColumn>> = {
  annotationid: "annotationId",
  symbol: "symbol",
  annotationtype: "type",
  body: "body",
  country: "countries",
  countries: "countries",
  region: "regions",
  regions: "regions",
  publicationdate: "publishedOn",
  recommendingstates: "recommendingStates",
  uprstates: "recommendingStates",
  position: "position",
  session: "session",
};

const slips = 2;
const longestHeader = 60;
const lettersOf = (name: string) =>
  name
    .slice(0, longestHeader)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");
const ownNames = columnNames.map((column) => ({ column, letters: lettersOf(uhriColumns[column]) }));

/** Knows a column by its letters: case, blanks and up to two slips do not matter ("Recommending body", "Reccomending Body"). */
export function mapColumns(header: readonly string[]): ColumnMap {
  const columns = header.map(columnOf);
  const found = columns.filter((column) => column !== null);
  const respelled = columns.flatMap((column, at): [UhriColumn, string][] => {
    const written = header[at] ?? "";
    return column === null || written === uhriColumns[column] ? [] : [[column, written]];
  });
  return {
    columns,
    report: {
      respelled: Object.fromEntries(respelled),
      missing: columnNames.filter((column) => !found.includes(column)),
      unknown: header.filter((name, at) => columns[at] === null && name.trim() !== ""),
    },
    missing: neededColumns.filter((column) => !found.includes(column)),
    twice: found.find((column, at) => found.indexOf(column) !== at) ?? null,
  };
}

function columnOf(name: string): UhriColumn | null {
  const letters = lettersOf(name);
  if (letters === "") return null;
  const exact = ownNames.find((own) => own.letters === letters)?.column ?? otherNames[letters];
  if (exact) return exact;
  const near = letters.length < 8 ? [] : ownNames.filter((own) => distance(own.letters, letters) <= slips);
  return near.length === 1 ? (near[0]?.column ?? null) : null;
}

/** How many letters must be added, left out or changed to turn one word into the other. */
function distance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
