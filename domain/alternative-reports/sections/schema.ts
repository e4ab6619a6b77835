import { z } from "zod";

import { optionalId } from "@/domain/sources/schema";
import { plainText } from "@/lib/plain-text";

const longestText = 60_000;

// What is being written keeps its blanks and empty lines at the ends: whoever writes is not done yet.
const words = (max: number) => z.string().overwrite(plainText).max(max);
const line = words(500);
const long = words(longestText);

const inTranslation = { heading: line, stateSaid: long, text: long, evidence: long, suggestion: long };

/** The translations as the column keeps them: those there are. */
export const storedTranslationsSchema = z.object(inTranslation).partial();

export const sectionSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  heading: line,
  reference: line,
  stateSaid: long,
  text: long,
  evidence: long,
  suggestion: long,
  gradeId: optionalId,
  translations: z.object(inTranslation),
});
export type SectionDraft = z.output<typeof sectionSchema>;

export const sectionStepSchema = z.object({ id: z.uuid() });
export type SectionStep = z.output<typeof sectionStepSchema>;

export const issueSchema = z.object({ reportId: z.uuid() });
export type NewIssue = z.output<typeof issueSchema>;

export const issueMoveSchema = sectionStepSchema.extend({ direction: z.enum(["up", "down"]) });
export type IssueMove = z.output<typeof issueMoveSchema>;

/** What an issue answers: a recommendation of the register, or a paragraph such as a question of the list of issues. */
export const referenceSchema = z
  .object({ id: z.uuid(), recommendationId: optionalId, paragraphId: optionalId })
  .refine(({ recommendationId, paragraphId }) => recommendationId === "" || paragraphId === "", {
    path: ["recommendationId"],
    message: "invalid",
  });
export type Reference = z.output<typeof referenceSchema>;

/** The published response whose words are taken over. */
export const quotationSchema = z.object({ id: z.uuid(), responseId: z.uuid() });
export type Quotation = z.output<typeof quotationSchema>;

/** What a version keeps: fields by their name. */
export const versionSchema = z.record(z.string(), z.string());
