import { z } from "zod";

import { Language, type Names, type ReviewProcedure, UprPosition } from "@/domain/vocabulary";

const text = z.string();
const texts = z.array(text);

/** The three vocabularies that UHRI's own columns fill. */
export const labelKinds = ["THEME", "GROUP", "SDG"] as const;
export type LabelKind = (typeof labelKinds)[number];

/**
 * What UHRI says and the register has no place for, or says otherwise. What stands here goes before what the register
 * says when the annotation is written in UHRI's layout.
 */
export const restSchema = z.strictObject({
  /** A recommendation of UHRI's that stands at a paragraph of a checked document which is none there. */
  type: z.literal("RECOMMENDATION").optional(),
  text: z.strictObject({ heading: text.nullable(), paragraph: text.nullable(), text }).optional(),
  countries: texts.optional(),
  body: text.optional(),
  themes: texts.optional(),
  persons: texts.optional(),
  sdgs: texts.optional(),
  publishedOn: text.optional(),
  recommendingStates: texts.optional(),
  position: z.enum(UprPosition).optional(),
  session: text.optional(),
  regions: texts.optional(),
  recommendingRegions: texts.optional(),
  indexedOn: text.optional(),
  /** Cells that nobody could understand, as they stood. */
  unclear: z.record(text, text).optional(),
  /** Columns that UHRI does not have. */
  others: z.record(text, text).optional(),
});
export type Rest = z.infer<typeof restSchema>;

/** One annotation as it is staged: in the terms of the register where it has them, the rest beside it. */
export const uhriValuesSchema = z.strictObject({
  digest: text,
  type: z.enum(["CONCERN", "RECOMMENDATION"]),
  heading: text.nullable(),
  paragraph: text.nullable(),
  text,
  /** Short texts, and those that could be in several languages, are taken for English, which is not certain. */
  language: z.enum(Language),
  isLanguageCertain: z.boolean(),
  limbs: z.array(z.strictObject({ label: text, text })),
  raw: text.nullable(),
  isOurs: z.boolean(),
  body: text.nullable(),
  symbol: text.nullable(),
  session: text.nullable(),
  publishedOn: text.nullable(),
  position: z.enum(UprPosition).nullable(),
  states: texts,
  labels: z.strictObject({ THEME: texts, GROUP: texts, SDG: texts }),
  rest: restSchema,
});
export type UhriValues = z.infer<typeof uhriValuesSchema>;

/** Where the annotations of one document go. */
export type PlannedDocument = {
  /** What its rows have in common (documents/queries.ts). */
  key: string;
  /** Null where it has none, as letters of special procedures. */
  symbol: string | null;
  /** What it, and a cycle that is opened for it, is called. */
  titles: Names;
  /** Why none of them can be imported. */
  refusal: string | null;
  documentId: string;
  cycleId: string;
  isNew: boolean;
  isNewCycle: boolean;
  /** Whether a data set brought it, so that it grows with the next one; a document that people checked does not. */
  grows: boolean;
  mechanismId: string;
  mechanism: string;
  ordinal: number;
  kind: "CONCLUDING_OBSERVATIONS" | "UPR_RECOMMENDATIONS" | "OTHER";
  procedure: ReviewProcedure;
  session: string | null;
  publishedOn: string | null;
};

/** What each label that the file uses means. */
export type KnownLabel = { kind: LabelKind; text: string; termId: string | null; isName: boolean };

export type UhriPlan = { documents: PlannedDocument[]; labels: KnownLabel[] };
