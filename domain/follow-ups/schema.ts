import { z } from "zod";

import { isPartialDay, isoPartial } from "@/domain/reforms/dates/rules";
import { Attestation, Language } from "@/domain/vocabulary";
import { longestReason, neededWords, optionalDay, optionalId, said, words } from "@/domain/working-group/schema";

/** Which round of follow-up is moved, as it was seen. */
const seen = { followUpId: z.uuid(), version: z.number().int() };

/** When something happened, as far as it is known, and where that can be read. */
const proven = {
  on: z.string().trim().overwrite(isoPartial).refine(isPartialDay, "notADate"),
  documentId: optionalId,
  source: words(500),
};

const code = z.string().min(1, "required").max(60);

export const followUpOpeningSchema = z.object({ cycleId: z.uuid(), procedureId: z.uuid("required") });
export type FollowUpOpening = z.output<typeof followUpOpeningSchema>;

/** The paragraphs that a document selects, and by when it wants the reply; `dueOn` is empty where it names no day. */
export const selectionSchema = z
  .object({
    ...seen,
    ...proven,
    code,
    recommendationIds: z.array(z.uuid()).max(500),
    /** Numbers of paragraphs whose recommendations the register does not hold. */
    paragraphs: words(200),
    dueOn: optionalDay,
    attestation: z.enum(Attestation),
  })
  .check((context) => {
    const { recommendationIds, paragraphs, documentId, source, dueOn, on } = context.value;
    const refuse = (path: string, message: string) => context.issues.push({ code: "custom", input: context.value, path: [path], message });
    if (recommendationIds.length === 0 && paragraphs === "") refuse("recommendationIds", "selectParagraphs");
    if (documentId === "" && source === "") refuse("source", "proofRequired");
    if (dueOn !== "" && dueOn < on) refuse("dueOn", "datesReversed");
  });
export type Selection = z.output<typeof selectionSchema>;

/** A step that was taken; what it cannot do without, the procedure says. */
export const advanceSchema = z.object({
  ...seen,
  ...proven,
  code,
  session: words(100),
  note: words(5000),
  language: z.enum(Language),
  attestation: z.enum(Attestation),
});
export type Advance = z.output<typeof advanceSchema>;

/** The Committee's grades, one for each limb it speaks of; a row without a grade says nothing. */
export const evaluationSchema = z.object({
  ...advanceSchema.shape,
  grades: z.array(z.object({ recommendationId: z.uuid(), limbId: optionalId, gradeId: optionalId, paragraph: words(50) })).max(500),
});
export type Evaluation = z.output<typeof evaluationSchema>;

/** Takes back the last step, which was put down by mistake. */
export const revocationSchema = z.object({ ...seen, reason: neededWords(longestReason) });
export type Revocation = z.output<typeof revocationSchema>;

/** What the address of the board says. */
export const boardSchema = z.object({
  committee: said(z.uuid()),
  state: said(z.uuid()),
  standing: said(z.string().max(60)),
  show: said(z.enum(["open", "overdue", "ended", "all"])),
  page: said(z.coerce.number().int().min(1).max(10_000)),
});
export type Board = z.output<typeof boardSchema>;

/** Which round a file is wanted of. */
export const replyFileSchema = z.object({ round: z.uuid() });
