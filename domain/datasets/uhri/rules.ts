import { withArguments } from "@/lib/refusal";
import { ownCopy } from "@/lib/table";
import {
  readAnnotationId,
  readCountries,
  readDay,
  readGoals,
  readList,
  readOne,
  readPosition,
  readSymbol,
  readType,
  type FindCountry,
  type Read,
} from "./cells/rules";
import { type UhriRecord, type UhriTable } from "./file/rules";
import { pairUp, type Pairable } from "./pairs/rules";
import { findRepeats, type Repeats } from "./repeats/rules";
import { columnNames, type UhriColumn, type UhriEvent, type UhriRow, type UhriSummary } from "./schema";
import { mendCharacters, readText, type ReadText } from "./text/rules";

/**
 * Reads a UHRI export row by row: rows, those refused and those repeated, then the pairs, and the summary last.
 * Nothing but what pairing needs is kept of a row that has been given out.
 */
export async function* readUhri(table: UhriTable, findCountry: FindCountry = () => null): AsyncGenerator<UhriEvent> {
  const repeats = await findRepeats(table.records());
  const pairable: Pairable[] = [];
  const summary: UhriSummary = { columns: table.columns, rows: 0, concerns: 0, recommendations: 0, repairs: {}, unclear: {} };

  for await (const record of table.records()) {
    const event = readRecord(record, repeats, findCountry);
    if ("row" in event) {
      pairable.push(pairableOf(event.row));
      count(summary, event.row);
    }
    yield event;
  }
  yield* pairUp(pairable);
  yield { summary };
}

function readRecord(record: UhriRecord, repeats: Repeats, findCountry: FindCountry): UhriEvent {
  const { row, cells } = record;
  const id = readAnnotationId(cells.annotationId);
  const annotationId = id.value;
  const refused = (key: string) => ({ refused: { row, annotationId, key } });
  if (annotationId === null) return refused(id.isUnclear ? "rowIdWrong" : "rowWithoutId");

  const seen = repeats.get(annotationId);
  if (seen?.contradictedBy)
    return refused(withArguments("rowIdTwice", { first: seen.row, second: seen.row === row ? seen.contradictedBy : row }));
  if (seen && seen.row !== row) return { repeated: { row, first: seen.row, annotationId } };

  const type = readType(cells.type);
  if (type.value === null) return refused("rowTypeUnknown");
  const text = readTextCell(cells.text);
  if (!/[\p{L}\p{N}]/u.test(text.value.text)) return refused("rowWithoutText");
  return { row: rowOf(record, { ...id, value: annotationId }, { ...type, value: type.value }, text, findCountry) };
}

function readTextCell(raw: string): Read<ReadText> {
  const mending = mendCharacters(raw);
  const value = readText(mending);
  return { value, cell: { raw, repairs: [...mending.done] }, isUnclear: false };
}

function rowOf(
  { row, cells, others }: UhriRecord,
  annotationId: Read<string>,
  type: Read<UhriRow["type"]>,
  text: Read<ReadText>,
  findCountry: FindCountry,
): UhriRow {
  const read = {
    text,
    countries: readCountries(cells.countries, findCountry),
    body: readOne(cells.body),
    symbol: readSymbol(cells.symbol),
    themes: readList(cells.themes),
    persons: readList(cells.persons),
    sdgs: readGoals(cells.sdgs),
    publishedOn: readDay(cells.publishedOn),
    recommendingStates: readCountries(cells.recommendingStates, findCountry),
    position: readPosition(cells.position),
    type,
    annotationId,
    session: readOne(cells.session),
    regions: readList(cells.regions),
    recommendingRegions: readList(cells.recommendingRegions),
    indexedOn: readDay(cells.indexedOn),
  } satisfies Record<UhriColumn, Read<unknown>>;

  return {
    row,
    annotationId: annotationId.value,
    type: type.value,
    ...text.value,
    countries: read.countries.value,
    body: read.body.value,
    symbol: read.symbol.value,
    themes: read.themes.value,
    persons: read.persons.value,
    sdgs: read.sdgs.value,
    publishedOn: read.publishedOn.value,
    recommendingStates: read.recommendingStates.value,
    position: read.position.value,
    session: read.session.value,
    regions: read.regions.value,
    recommendingRegions: read.recommendingRegions.value,
    indexedOn: read.indexedOn.value,
    cells: Object.fromEntries(columnNames.map((column) => [column, read[column].cell])) as UhriRow["cells"],
    unclear: columnNames.filter((column) => read[column].isUnclear),
    others,
  };
}

/** A recommendation of the universal periodic review answers no concern of its report. */
const isUpr = ({ body, position, recommendingStates }: UhriRow) => body === "UPR" || position !== null || recommendingStates.length > 0;

const pairableOf = (row: UhriRow): Pairable => ({
  row: row.row,
  annotationId: ownCopy(row.annotationId),
  type: row.type,
  symbol: row.symbol && ownCopy(row.symbol),
  paragraph: row.paragraph && ownCopy(row.paragraph),
  isUpr: isUpr(row),
  hasHeading: row.heading !== null,
});

function count(summary: UhriSummary, row: UhriRow) {
  summary.rows += 1;
  summary[row.type === "CONCERN" ? "concerns" : "recommendations"] += 1;
  for (const column of columnNames)
    for (const repair of row.cells[column].repairs) summary.repairs[repair] = (summary.repairs[repair] ?? 0) + 1;
  for (const column of row.unclear) summary.unclear[column] = (summary.unclear[column] ?? 0) + 1;
}
