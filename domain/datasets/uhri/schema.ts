import { z } from "zod";
import { UprPosition } from "@/domain/vocabulary";

/** The columns of the UHRI export in their order, each under the name that UHRI itself writes. */
export const uhriColumns = {
  text: "Text",
  countries: "Countries Concerned",
  body: "Reccomending Body",
  symbol: "Document Symbol",
  themes: "Themes",
  persons: "Affected Persons",
  sdgs: "Sdgs",
  publishedOn: "Document Publication Date",
  recommendingStates: "UPR Reccomending States",
  position: "UPR Position",
  type: "Type",
  annotationId: "OHCHR Annotation Id",
  session: "UPR Session",
  regions: "Regions Concerned",
  recommendingRegions: "Recommending Regions",
  indexedOn: "Date of publication on UHRI",
} as const;

export type UhriColumn = keyof typeof uhriColumns;
export const columnNames = Object.keys(uhriColumns) as UhriColumn[];

/** Without these a table is no UHRI export. */
export const neededColumns: readonly UhriColumn[] = ["text", "symbol", "type", "annotationId"];

/**
 * Everything that is put right, and nothing else is. What is only UHRI's own way of writing (the dash before a value,
 * a value a line, days as serial numbers, the paragraph number before the text) is read and written back the same.
 */
export const repairs = {
  apostrophe: "an apostrophe that keeps a spreadsheet from running the cell is taken off",
  lineEndings: "lines end in a line feed",
  blanks: "non-breaking, doubled, outer and invisible blanks become one blank or none",
  entities: "HTML entities become the characters they stand for",
  tags: "HTML tags are taken off",
  missingPrefix: "a value without the dash that UHRI puts before it has one",
  oddPrefix: "a value after another dash or bullet, or without the blank, has UHRI's dash",
  strayPrefix: "a dash where UHRI puts none is taken off",
  brokenItem: "a value continued on the next line is one value",
  emptyItem: "an empty value of a list is left out",
  repeatedItem: "a value given twice in a list is given once",
  gluedHeading: "the heading before the paragraph number is set apart from it by one blank",
  gluedNumber: 'the paragraph number is written as "49. " or "121.4 "',
  symbolNoise: "the symbol is in its normal form: plain hyphens, no blanks, Latin letters",
  dateWritten: "a day written out or as another number becomes UHRI's serial number",
  wordForm: "a position or a type in other words of the same meaning becomes UHRI's word",
  sdgForm: 'the code and the name of a goal are set apart by " - "',
  idForm: "the annotation id is in lower case without braces",
  countryCode: "a country code in the place of a name becomes the name",
} as const satisfies Record<string, string>;

export type Repair = keyof typeof repairs;
export const repairNames = Object.keys(repairs) as Repair[];

const column = z.enum(columnNames);
const text = z.string();
const place = z.number().int().positive();

/** ISO 8601, with the time where the source had one. */
const moment = z.string().regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?$/);
const country = z.strictObject({ name: text, code: z.string().length(3).nullable() });
const cell = z.strictObject({ raw: text, repairs: z.array(z.enum(repairNames)) });

/** One annotation. */
export const uhriRowSchema = z.strictObject({
  row: place,
  annotationId: z.guid(),
  type: z.enum(["CONCERN", "RECOMMENDATION"]),
  heading: text.nullable(),
  paragraph: text.nullable(),
  text,
  countries: z.array(country),
  body: text.nullable(),
  symbol: text.nullable(),
  themes: z.array(text),
  persons: z.array(text),
  sdgs: z.array(z.strictObject({ code: text.nullable(), name: text })),
  publishedOn: moment.nullable(),
  recommendingStates: z.array(country),
  position: z.enum(UprPosition).nullable(),
  session: text.nullable(),
  regions: z.array(text),
  recommendingRegions: z.array(text),
  indexedOn: moment.nullable(),
  /** Each cell as it stood in the file, and what was put right in it. */
  cells: z.record(column, cell),
  /** Columns whose value could not be understood; the cell itself is all there is. */
  unclear: z.array(column),
  /** What stood in columns that UHRI does not have. */
  others: z.record(text, text),
});

/** Why a row stays without its counterpart. */
const aloneReasons = ["upr", "noSymbol", "noParagraph", "noConcern", "noRecommendation", "severalConcerns"] as const;

const refused = z.strictObject({ row: place, annotationId: text.nullable(), key: text });
const repeated = z.strictObject({ row: place, first: place, annotationId: text });
const pair = z.strictObject({
  symbol: text,
  recommendation: text,
  concerns: z.array(text).min(1),
  /** In the same paragraph, or in those right before it. */
  by: z.enum(["paragraph", "order"]),
});
const alone = z.strictObject({ row: place, annotationId: text, reason: z.enum(aloneReasons) });

export const summarySchema = z.strictObject({
  columns: z.strictObject({
    /** UHRI's columns that are written otherwise in the file: its name for them. */
    respelled: z.partialRecord(column, text),
    missing: z.array(column),
    unknown: z.array(text),
  }),
  rows: z.number().int(),
  concerns: z.number().int(),
  recommendations: z.number().int(),
  repairs: z.partialRecord(z.enum(repairNames), z.number().int()),
  unclear: z.partialRecord(column, z.number().int()),
});

/** What reading a file has to say, one thing after the other; the summary comes last. */
export const uhriEventSchema = z.union([
  z.strictObject({ row: uhriRowSchema }),
  z.strictObject({ refused }),
  z.strictObject({ repeated }),
  z.strictObject({ pair }),
  z.strictObject({ alone }),
  z.strictObject({ summary: summarySchema }),
]);

/** What comes from the process that reads a file. */
export const uhriLineSchema = z.union([uhriEventSchema, z.strictObject({ refusedFile: text })]);

export type UhriRow = z.infer<typeof uhriRowSchema>;
export type UhriCell = z.infer<typeof cell>;
export type UhriCountry = z.infer<typeof country>;
export type UhriEvent = z.infer<typeof uhriEventSchema>;
export type UhriSummary = z.infer<typeof summarySchema>;
export type Pair = z.infer<typeof pair>;
export type Alone = z.infer<typeof alone>;
