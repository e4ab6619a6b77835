import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { csv } from "@/lib/csv";
import { readCsv } from "@/lib/read-csv";
import { workbook, type Cell } from "@/lib/spreadsheet";
import { textOf } from "@/lib/table";
import { aCsv, anAnnotation, anId, aUprAnnotation, eventsOf, rowsOf } from "./factories";
import { toUhriLayout } from "./layout/rules";
import { columnNames, repairNames, repairs, uhriRowSchema, type Repair, type UhriColumn, type UhriRow } from "./schema";

/** One row for each kind of dirt; each names the repairs it asks for. */
const dirty: [Repair[], Partial<Record<UhriColumn, string>>][] = [
  [["apostrophe"], { countries: "'- Atlantis" }],
  [["lineEndings"], { themes: "- Trees & gardens\r\n- Streets" }],
  [["blanks"], { text: "3. The State\u00A0party  should\u200B rest." }],
  [["entities"], { text: "4. Trees &amp; roads &ndash; all" }],
  [["tags", "blanks"], { text: "5. <p>Trees <b>everywhere</b>.</p>" }],
  [["missingPrefix"], { persons: "Children" }],
  [["oddPrefix"], { persons: "– Children\n•Men" }],
  [["strayPrefix"], { symbol: "- CCPR/C/ATL/CO/1" }],
  [["brokenItem"], { themes: "- Trees &\ngardens" }],
  [["blanks", "emptyItem"], { themes: "- Trees\n- " }],
  [["repeatedItem"], { themes: "- Trees\n- Trees" }],
  [["gluedHeading"], { text: "Trees12. The Committee notes them." }],
  [["gluedNumber"], { text: "Old trees 13.The Committee notes them." }],
  [["symbolNoise"], { symbol: "СCPR/C/ATL/CO/1–2" }],
  [["dateWritten"], { publishedOn: "1 March 2025" }],
  [["wordForm"], { type: "- Recommendation" }],
  [["sdgForm"], { sdgs: "- 15 – LIFE ON LAND" }],
  [["idForm"], { annotationId: `{${anId(18)}}` }],
  [["countryCode"], { countries: "- AT" }],
];
const source = dirty.map(([, cells], at) => anAnnotation(at + 1, cells));
const findCountry = (text: string) => (["Atlantis", "AT"].includes(text) ? { name: "Atlantis", code: "ATL" } : null);

/** Every cell is written back as it stood, unless a repair is named; what is written is read the same, with nothing to repair. */
async function expectLossless(rows: UhriRow[]) {
  const [, ...written] = toUhriLayout(rows);
  for (const [at, row] of rows.entries())
    for (const [place, column] of columnNames.entries()) {
      const { raw, repairs: done } = row.cells[column];
      if (done.length === 0) expect([row.row, column, written[at]?.[place]]).toEqual([row.row, column, raw]);
      else expect([row.row, column, written[at]?.[place]]).not.toEqual([row.row, column, raw]);
    }
  const cells = written.map((values) =>
    anAnnotation(0, Object.fromEntries(columnNames.map((column, place) => [column, values[place] ?? ""]))),
  );
  const again = rowsOf(await eventsOf("a.csv", aCsv(cells), findCountry));
  expect(again.map(valuesOf)).toEqual(rows.map(valuesOf));
  expect(again.flatMap(repairsOf)).toEqual([]);
}

const valuesOf = ({ row: _row, cells: _cells, others: _others, ...values }: UhriRow) => values;
const repairsOf = ({ cells }: UhriRow) => columnNames.flatMap((column) => cells[column].repairs);

describe("a clean export", () => {
  it("is read, and every value kept beside its cell", async () => {
    const [row] = rowsOf(await eventsOf("a.csv", aCsv([aUprAnnotation(7, { position: "- Noted" })]), findCountry));
    expect(uhriRowSchema.parse(row)).toEqual(row);
    expect(row).toMatchObject({
      row: 2,
      annotationId: anId(7),
      type: "RECOMMENDATION",
      heading: null,
      paragraph: "140.7",
      text: "Plant more trees (Lemuria) (Thule);",
      countries: [{ name: "Atlantis", code: "ATL" }],
      recommendingStates: [
        { name: "Lemuria", code: null },
        { name: "Thule", code: null },
      ],
      position: "NOTED",
      symbol: "A/HRC/99/10",
      session: "48th Session",
      publishedOn: "2025-03-01",
      indexedOn: "2025-03-04T12:00:00",
      sdgs: [
        { code: "15.1", name: "Forests for everybody" },
        { code: "15", name: "LIFE ON LAND" },
      ],
      cells: { text: { raw: "140.7 Plant more trees (Lemuria) (Thule);", repairs: [] }, publishedOn: { raw: "45717", repairs: [] } },
      unclear: [],
    });
    expect(row && repairsOf(row)).toEqual([]);
  });

  it("comes back cell by cell", async () => {
    const rows = [
      anAnnotation(1),
      aUprAnnotation(2),
      anAnnotation(3, { type: "- Concerns/Observations", text: "Old trees 3. They grow." }),
    ];
    const written = toUhriLayout(rowsOf(await eventsOf("a.csv", aCsv(rows))));
    expect(written.slice(1)).toEqual(rows.map((row) => columnNames.map((column) => row[column])));
    expect(written[0]?.[2]).toBe("Reccomending Body");
  });

  it("has its pairs and its summary at the end", async () => {
    const concern = anAnnotation(10, { type: "- Concerns/Observations", text: "10. There are no trees." });
    const events = await eventsOf("a.csv", aCsv([concern, anAnnotation(11), aUprAnnotation(12)]));
    expect(events.filter((event) => !("row" in event))).toEqual([
      { alone: { row: 4, annotationId: anId(12), reason: "upr" } },
      { pair: { symbol: "CCPR/C/ATL/CO/1", recommendation: anId(11), concerns: [anId(10)], by: "order" } },
      {
        summary: {
          columns: { respelled: {}, missing: [], unknown: [] },
          rows: 3,
          concerns: 1,
          recommendations: 2,
          repairs: {},
          unclear: {},
        },
      },
    ]);
  });
});

describe("a dirty export", () => {
  it("names every repair it needs, and no other", async () => {
    const events = await eventsOf("a.csv", aCsv(source), findCountry);
    expect(rowsOf(events).map(repairsOf)).toEqual(dirty.map(([named]) => named));
    expect(new Set(dirty.flatMap(([named]) => named))).toEqual(new Set(repairNames));
    expect(events.at(-1)).toMatchObject({ summary: { repairs: { blanks: 3, strayPrefix: 1 } } });
    expect(Object.values(repairs).every((words) => words.length > 20)).toBe(true);
  });

  it("is lossless but for them", async () => expectLossless(rowsOf(await eventsOf("a.csv", aCsv(source), findCountry))));

  it("keeps what cannot be understood as it stands", async () => {
    const cells = { publishedOn: "soon", position: "- Perhaps", body: "- CAT\n- CRC", session: " \n" };
    const rows = rowsOf(await eventsOf("a.csv", aCsv([anAnnotation(1, cells)])));
    expect(rows[0]).toMatchObject({ publishedOn: null, position: null, body: null, unclear: ["body", "publishedOn", "position"] });
    expect(toUhriLayout(rows)[1]).toMatchObject({ 2: "- CAT\n- CRC", 7: "soon", 9: "- Perhaps", 12: "" });
  });

  it("keeps columns that UHRI does not have, and knows its own under other names", async () => {
    const names = ["TEXT", ...columnNames.slice(1).map((column) => aCsvName[column])];
    const text = aCsv([anAnnotation(1)], names).replaceAll("\r\n", ",Remark\r\n");
    const events = await eventsOf("a.csv", text);
    expect(rowsOf(events)[0]?.others).toEqual({ Remark: "Remark" });
    expect(events.at(-1)).toMatchObject({
      summary: { columns: { respelled: { text: "TEXT", body: "Recommending Body" }, unknown: ["Remark"] } },
    });
  });
});

const aCsvName: Record<UhriColumn, string> = {
  text: "Text",
  countries: "Countries concerned",
  body: "Recommending Body",
  symbol: "Document symbol",
  themes: "Themes",
  persons: "Affected persons",
  sdgs: "SDGs",
  publishedOn: "Document Publication Date",
  recommendingStates: "UPR Recommending States",
  position: "UPR Position",
  type: "Type",
  annotationId: "OHCHR Annotation ID",
  session: "UPR Session",
  regions: "Regions Concerned",
  recommendingRegions: "Recommending Regions",
  indexedOn: "Date of publication on UHRI",
};

describe("a row is refused, and the others are not", () => {
  it.each([
    ["without an id", { annotationId: " " }, "rowWithoutId"],
    ["with another id", { annotationId: "12" }, "rowIdWrong"],
    ["without a text", { text: "- \n" }, "rowWithoutText"],
    ["with a number for a text", { text: "12. (…)" }, "rowWithoutText"],
    ["of another type", { type: "- Views" }, "rowTypeUnknown"],
    ["without a type", { type: "" }, "rowTypeUnknown"],
  ])("%s", async (_, cells, key) => {
    const events = await eventsOf("a.csv", aCsv([anAnnotation(1), anAnnotation(2, cells), anAnnotation(3)]));
    expect(events.filter((event) => "refused" in event)).toMatchObject([{ refused: { row: 3, key } }]);
    expect(rowsOf(events).map(({ row }) => row)).toEqual([2, 4]);
  });

  it("when its id stands again with other contents: both, whichever came first", async () => {
    const rows = [anAnnotation(1), anAnnotation(2), anAnnotation(1, { themes: "- Roads" }), anAnnotation(1)];
    const events = await eventsOf("a.csv", aCsv(rows));
    expect(events.flatMap((event) => ("refused" in event ? [event.refused] : []))).toEqual([
      { row: 2, annotationId: anId(1), key: "rowIdTwice?first=2&second=4" },
      { row: 4, annotationId: anId(1), key: "rowIdTwice?first=2&second=4" },
      { row: 5, annotationId: anId(1), key: "rowIdTwice?first=2&second=5" },
    ]);
    expect(rowsOf(events).map(({ row }) => row)).toEqual([3]);
  });

  it("but one that is there twice is taken once", async () => {
    const rows = [
      anAnnotation(1),
      anAnnotation(1, { themes: "- Trees & gardens\r\n- Streets  - general measures", annotationId: `{${anId(1)}}` }),
    ];
    const events = await eventsOf("a.csv", aCsv(rows.map((row, at) => (at === 1 ? { ...row, annotationId: anId(1) } : row))));
    expect(events.filter((event) => "repeated" in event)).toEqual([{ repeated: { row: 3, first: 2, annotationId: anId(1) } }]);
    expect(rowsOf(events)).toHaveLength(1);
  });
});

describe("the same rows from other files", () => {
  const rows = [anAnnotation(1), aUprAnnotation(2)];
  const values = async (name: string, contents: string | Uint8Array) => rowsOf(await eventsOf(name, contents)).map(valuesOf);

  it("Excel, with days as numbers or as dates", async () => {
    const cell = (text: string): Cell => (/^\d{5}(?:\.\d+)?$/.test(text) ? { number: Number(text) } : { text });
    const [head = [], ...body] = await layoutOf(rows);
    const bytes = workbook({
      title: "UHRI",
      creator: "Test",
      createdAt: new Date(0),
      dateFormat: "dd.mm.yyyy",
      sheets: [{ name: "Sheet1", columns: head.map((title) => ({ title, width: 20 })), rows: body.map((cells) => cells.map(cell)) }],
    });
    expect(await values("a.xlsx", bytes)).toEqual(await values("a.csv", aCsv(rows)));
  });

  it("our own CSV, whose cells are kept from being formulas", async () => {
    const dashed = rows.flatMap((row) => Object.values(row)).filter((cell) => cell.startsWith("-")).length;
    const events = await eventsOf("a.csv", csv(await layoutOf(rows)));
    expect(rowsOf(events).map(valuesOf)).toEqual(await values("a.csv", aCsv(rows)));
    expect(events.at(-1)).toMatchObject({ summary: { repairs: { apostrophe: dashed } } });
  });

  it("JSON, with lists for lists", async () => {
    const listed = (cell: string) =>
      cell
        .split("\n")
        .filter(Boolean)
        .map((item) => item.replace(/^- /, ""));
    const items = rows.map((row) => ({
      AnnotationId: row.annotationId,
      DocumentId: 5,
      Symbol: row.symbol,
      Text: row.text,
      PublicationDate: "2025-03-01T00:00:00",
      AnnotationType: row.type.replace("- ", ""),
      Body: row.body.replace("- ", ""),
      Countries: listed(row.countries),
      Regions: listed(row.regions),
      Themes: listed(row.themes),
      AffectedPersons: listed(row.persons),
      Sdgs: listed(row.sdgs),
      RecommendingStates: listed(row.recommendingStates),
      Position: row.position.replace("- ", "") || null,
      Session: row.session.replace("- ", ""),
      RecommendingRegions: listed(row.recommendingRegions),
      "Date of publication on UHRI": row.indexedOn,
    }));
    expect(await values("a.json", JSON.stringify(items))).toEqual(await values("a.csv", aCsv(rows)));
    const events = await eventsOf("a.json", JSON.stringify({ count: 2, results: items }, null, 2));
    expect(rowsOf(events)[0]?.others).toEqual({ DocumentId: "5" });
    expect(rowsOf(events)[0]?.cells.publishedOn).toEqual({ raw: "2025-03-01T00:00:00", repairs: ["dateWritten"] });
  });
});

const layoutOf = async (rows: Parameters<typeof aCsv>[0]) => toUhriLayout(rowsOf(await eventsOf("a.csv", aCsv(rows))));

const sample = path.resolve(import.meta.dirname, "../../../../shared/data/uhri");
const countries = path.resolve(sample, "../countries/iso3166.csv");

describe.skipIf(!existsSync(sample))("the real export", () => {
  const open = (ending: string) => readFileSync(path.join(sample, `uhri_export.${ending}`));

  it.each(["csv", "xlsx"])("%s is lossless, and needs no repair but one value given twice", async (ending) => {
    const events = await eventsOf(`uhri.${ending}`, open(ending));
    expect(rowsOf(events)).toHaveLength(150);
    expect(events.filter((event) => "refused" in event || "repeated" in event)).toEqual([]);
    expect(events.at(-1)).toMatchObject({ summary: { repairs: { repeatedItem: 1 }, unclear: {} } });
    await expectLossless(rowsOf(events));
  });

  it("is the same as a workbook and as text", async () => {
    const [one, other] = await Promise.all(["csv", "xlsx"].map(async (ending) => rowsOf(await eventsOf(`a.${ending}`, open(ending)))));
    expect(one).toEqual(other);
  });

  it("has a number for every paragraph, a position for every recommendation and a code for every country", async () => {
    const codes = new Map<string, string>();
    for await (const { cells } of readCsv(textOf([readFileSync(countries)]))) codes.set(cells[3] ?? "", cells[1] ?? "");
    const known = (text: string) => ({ name: text, code: codes.get(text) ?? "" });
    for (const row of rowsOf(await eventsOf("a.csv", open("csv"), known))) {
      expect(row).toMatchObject({ paragraph: expect.stringMatching(/^140\.\d+$/) as string, position: "SUPPORTED", heading: null });
      expect(row.countries).toEqual([{ name: "Slovenia", code: "SVN" }]);
    }
  });
});
