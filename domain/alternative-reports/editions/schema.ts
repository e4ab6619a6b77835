import { z } from "zod";

import { OrganisationKind, ReportAuthorship, ReportSectionKind, ReportStage } from "@/domain/alternative-reports/vocabulary";
import { Language } from "@/domain/vocabulary";
import { said } from "@/domain/working-group/schema";

/** What can be said of a part in each language: all of it of an issue, heading and text of everything else. */
export const partTextsSchema = z.object({
  heading: z.string(),
  reference: z.string(),
  stateSaid: z.string(),
  text: z.string(),
  evidence: z.string(),
  suggestion: z.string(),
});
export type PartTexts = z.output<typeof partTextsSchema>;

const partSchema = partTextsSchema.extend({
  kind: z.enum(ReportSectionKind),
  code: z.string().nullable(),
  /** The recommendation or paragraph of the register that an issue is about, as people cite it. */
  about: z.string().nullable(),
  grade: z.string().nullable(),
  translation: partTextsSchema.partial().nullable(),
});
export type Part = z.output<typeof partSchema>;

const annexSchema = z.object({ title: z.string(), fileName: z.string(), sha256: z.string(), mediaType: z.string(), size: z.number() });

/** What the organisations of a report sign. */
export const contentsSchema = z.object({
  title: z.string(),
  state: z.string(),
  committee: z.string(),
  review: z.string(),
  stage: z.enum(ReportStage),
  session: z.string().nullable(),
  articles: z.array(z.string()),
  language: z.enum(Language),
  translationLanguage: z.enum(Language).nullable(),
  words: z.number(),
  parts: z.array(partSchema),
  annexes: z.array(annexSchema),
});
export type Contents = z.output<typeof contentsSchema>;

/** Whom an edition names, and how many more have signed it without being named. */
export const authorsSchema = z.object({
  authorship: z.enum(ReportAuthorship),
  pseudonym: z.string().nullable(),
  named: z.array(z.object({ name: z.string(), kind: z.enum(OrganisationKind) })),
  unnamed: z.number(),
});
export type Authors = z.output<typeof authorsSchema>;

/** What the reader of an edition sees, and what its hash is of. */
export const editionContentsSchema = contentsSchema.extend({ authors: authorsSchema });
export type EditionContents = z.output<typeof editionContentsSchema>;

export const editionSorts = ["latest", "earliest", "title"] as const;

/** What the library is narrowed by, in its address. */
export const libraryFiltersSchema = z.object({
  cycle: said(z.uuid()),
  stage: said(z.enum(ReportStage)),
  kind: said(z.enum(OrganisationKind)),
  organisation: said(z.uuid()),
  language: said(z.enum(Language)),
  q: said(z.string().trim().min(1).max(200)),
  sort: said(z.enum(editionSorts)),
  page: said(z.coerce.number().int().min(1).max(1000)),
});
export type LibraryFilters = z.output<typeof libraryFiltersSchema>;

/** Which file of an edition: as it was frozen, or laid out for the Committee. */
export const editionFileSchema = z.object({ edition: z.uuid(), format: z.enum(["json", "docx", "pdf"]) });
