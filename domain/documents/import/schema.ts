import { z } from "zod";
import { DocumentKind, Language, PairKind, UprPosition } from "@/domain/vocabulary";

export const paragraphTypes = [
  "INTRODUCTION",
  "POSITIVE",
  "CONCERN",
  "RECOMMENDATION",
  "FOLLOW_UP",
  "DISSEMINATION",
  "QUESTION",
  "OTHER",
  "ASSESSMENT",
  "VIOLATION",
  "REMEDY",
] as const;

/** What a line is in the make-up of the document, whatever it says. */
export const lineKinds = ["MASTHEAD", "SECTION", "HEADING", "PARAGRAPH", "LIMB", "NOTE", "ARTEFACT"] as const;

/** Why a person should look at a paragraph: the words are under `import.uncertain.*`. */
export const uncertainReasons = [
  "type",
  "numberMissing",
  "numberOutOfOrder",
  "numberSkipped",
  "labelAmbiguous",
  "labelOutOfOrder",
  "limbsInText",
  "mergedSplit",
  "repaired",
  "hyphen",
  "joinedLines",
  "continues",
  "articlesOfOtherAct",
  "noConcern",
  "noRecommendation",
  "severalConcerns",
  "followUpOnConcern",
  "gradeUnclear",
] as const;

/** What the whole import could not settle: the words are under `import.warning.*`. */
export const warningKeys = [
  "kindUnknown",
  "languageUnknown",
  "noSymbol",
  "noTitle",
  "noNumbers",
  "noRecommendations",
  "datesUnclear",
  "distributedFromTitle",
  "meetingsDisagree",
  "followUpNotFound",
  "followUpParagraphMissing",
  "followUpTermWithoutDate",
  "followUpDateUnclear",
  "positionUnclear",
  "statesUnclear",
  "numbersMayBeMissing",
  "pagesWithoutText",
  "noGrades",
  "violationsUnclear",
] as const;

const maxTexts = 10_000;
const text = z.string().max(200_000, "tooLong");
const shortText = z.string().max(4_000, "tooLong");
const id = z.string().min(1).max(64);
const date = z.iso.date("notADate");
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(maxTexts, "tooMany");

export const proposedParagraphSchema = z.strictObject({
  id,
  kind: z.enum(lineKinds),
  /** The number of the paragraph it belongs to; limbs carry their paragraph's. */
  number: z.string().max(20).nullable(),
  /** The limb: "(a)", "(b)(ii)". */
  label: z.string().max(40).nullable(),
  section: shortText.nullable(),
  heading: shortText.nullable(),
  type: z.enum(paragraphTypes),
  /** Repaired for reading, without number and label. */
  text,
  /** Exactly as in the source, with number and label. */
  raw: text,
  articles: list(z.string().max(20)),
  parentId: id.nullable(),
  /** What a person decided; null leaves it to the rules. */
  concernIds: list(id).nullable(),
  isFollowUp: z.boolean().nullable(),
  uncertain: z.array(z.enum(uncertainReasons)),
  checked: z.boolean(),
  /** Only in lists of UPR recommendations. */
  upr: z
    .strictObject({
      position: z.enum(UprPosition).nullable(),
      source: shortText.nullable(),
      recommendingStates: list(shortText),
      themes: list(shortText),
      groups: list(shortText),
      sdgs: list(shortText),
    })
    .nullable(),
});

export const proposedDocumentSchema = z.strictObject({
  symbol: z.string().max(60).nullable(),
  symbolRaw: z.string().max(80).nullable(),
  title: shortText.nullable(),
  body: z.string().max(20).nullable(),
  kind: z.enum(DocumentKind),
  country: z.string().length(3).nullable(),
  dates: z.strictObject({
    considered: date.nullable(),
    consideredTo: date.nullable(),
    adopted: date.nullable(),
    distributed: date.nullable(),
  }),
  session: z.number().int().positive().nullable(),
  meetings: z.strictObject({ considered: list(z.number().int()), adopted: list(z.number().int()) }),
  language: z.enum(Language).nullable(),
  originalLanguage: z.enum(Language).nullable(),
});

const proposedLimbSchema = z.strictObject({ id, label: z.string().max(40).nullable(), text });

/** Derived from the paragraphs; never edited itself. */
export const proposedRecommendationSchema = z.strictObject({
  id,
  paragraph: z.string().max(20).nullable(),
  label: z.string().max(40).nullable(),
  text,
  section: shortText.nullable(),
  heading: shortText.nullable(),
  articles: list(z.string().max(20)),
  /** The number of the concern it answers. */
  pairedWith: z.string().max(20).nullable(),
  concernIds: list(id),
  pairKind: z.enum(PairKind),
  limbs: list(proposedLimbSchema),
  followUp: z.boolean(),
  position: z.enum(UprPosition).nullable(),
  recommendingStates: list(shortText),
  themes: list(shortText),
  groups: list(shortText),
  sdgs: list(shortText),
});

/** Derived too: the grades of a report on follow-up, by paragraph and measure. */
const proposedAssessmentSchema = z.strictObject({
  paragraphId: id,
  state: shortText.nullable(),
  paragraph: z.string().max(20).nullable(),
  measure: z.string().max(40).nullable(),
  grade: z.string().max(4),
});

/** Derived too: what Views say of their case. */
const proposedViewsSchema = z.strictObject({
  communication: shortText.nullable(),
  author: shortText.nullable(),
  adopted: date.nullable(),
  /** The articles that the author invoked, and those that the Committee found violated. */
  claimed: list(z.string().max(20)),
  violated: list(z.string().max(20)),
  termDays: z.number().int().positive().nullable(),
});

export const importProposalSchema = z.strictObject({
  document: proposedDocumentSchema,
  paragraphs: list(proposedParagraphSchema),
  recommendations: list(proposedRecommendationSchema),
  followUp: z.strictObject({
    paragraphs: list(z.string().max(20)),
    dueOn: date.nullable(),
    nextReportOn: date.nullable(),
  }),
  assessments: list(proposedAssessmentSchema).default([]),
  views: proposedViewsSchema.nullable().default(null),
  warnings: list(z.strictObject({ key: z.enum(warningKeys), value: shortText.nullable() })),
});

/** What comes back from the process that reads a file. */
export const conversionSchema = z.union([
  z.strictObject({ proposal: importProposalSchema }),
  z.strictObject({ refused: z.string().max(100) }),
]);

export type ParagraphType = (typeof paragraphTypes)[number];
export type LineKind = (typeof lineKinds)[number];
export type UncertainReason = (typeof uncertainReasons)[number];
export type WarningKey = (typeof warningKeys)[number];
export type ProposedParagraph = z.infer<typeof proposedParagraphSchema>;
export type ProposedDocument = z.infer<typeof proposedDocumentSchema>;
export type ProposedViews = z.infer<typeof proposedViewsSchema>;
export type ProposedRecommendation = z.infer<typeof proposedRecommendationSchema>;
export type ImportProposal = z.infer<typeof importProposalSchema>;
export type Warning = ImportProposal["warnings"][number];
