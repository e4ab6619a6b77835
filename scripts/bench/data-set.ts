import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { columnNames, uhriColumns, type UhriColumn } from "@/domain/datasets/uhri/schema";
import { write } from "@/prisma/volume/phrases";
import { seeded, type Random } from "@/prisma/volume/random";

/** Paragraphs of one document; a concern and the recommendation that answers it follow each other. */
const ofDocument = 100;
const bodies = ["CCPR", "CAT", "CEDAW", "CERD", "CRC", "CRPD", "CED", "CMW"];

/** Themes as UHRI has them in number and length, in words of our own. */
const themes = Array.from({ length: 190 }, (_, number) => `Subject ${number + 1} - general measures`);
const persons = ["Children", "Women & girls", "Migrants", "Persons deprived of their liberty", "Minorities"];

/** Writes a UHRI export of that many annotations about one country. The same seed makes the same file. */
export async function writeDataSet(file: string, rows: number, country: { name: string; code: string }): Promise<void> {
  await pipeline(Readable.from(linesOf(rows, country)), createWriteStream(file));
}

function* linesOf(rows: number, country: { name: string; code: string }): Generator<string> {
  const random = seeded(7);
  let lines = line(columnNames.map((column) => uhriColumns[column]));
  for (let row = 0; row < rows; row += 1) {
    const cells = cellsOf(row, country, random);
    lines += line(columnNames.map((column) => cells[column]));
    if (lines.length < 256 * 1024) continue;
    yield lines;
    lines = "";
  }
  yield lines;
}

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;

function cellsOf(row: number, country: { name: string; code: string }, random: Random): Record<UhriColumn, string> {
  const document = Math.floor(row / ofDocument);
  const body = bodies[document % bodies.length] ?? "CCPR";
  const paragraph = (row % ofDocument) + 5;
  const isConcern = row % 2 === 0;
  return {
    text: `${paragraph}. ${write(random, isConcern ? "concern" : "recommendation").text.en}`,
    countries: `- ${country.name}`,
    body: `- ${body}`,
    symbol: `${body}/C/${country.code}/CO/${Math.floor(document / bodies.length) + 1}`,
    themes: Array.from({ length: random.integer(1, 3) }, () => `- ${random.pick(themes)}`)
      .filter(isFirst)
      .join("\n"),
    persons: random.chance(0.6) ? `- ${random.pick(persons)}` : "",
    sdgs: random.chance(0.5) ? `- ${random.integer(1, 17)} - GOAL` : "",
    publishedOn: String(42_000 + document),
    recommendingStates: "",
    position: "",
    type: isConcern ? "- Concerns/Observations" : "- Recommendations",
    annotationId: random.uuid(),
    session: "",
    regions: "- Region",
    recommendingRegions: "",
    indexedOn: "45720.5",
  };
}

const isFirst = (item: string, at: number, all: string[]) => all.indexOf(item) === at;
