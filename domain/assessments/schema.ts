import { z } from "zod";

import { neededWords, optionalAddress, optionalDay, optionalId, longestReason, words } from "@/domain/working-group/schema";
import { vocabularies } from "@/domain/vocabulary";
import { Language } from "@/domain/vocabulary";

export const longestRationale = 5000;

/** What a voice says. `organisationId` is empty where the secretariat puts down what was published elsewhere. */
export const assessmentSchema = z
  .object({
    recommendationId: z.uuid(),
    limbId: optionalId,
    voice: z.enum(vocabularies.AssessmentVoice),
    organisationId: optionalId,
    author: words(300),
    scaleId: z.uuid("chooseScale"),
    gradeId: z.uuid("chooseGrade"),
    rationale: words(longestRationale),
    language: z.enum(Language),
    saidOn: z.iso.date("notADate"),
    evidenceUpTo: optionalDay,
    session: words(100),
    documentId: optionalId,
    paragraph: words(50),
    source: words(500),
    address: optionalAddress,
    /** What was seen to stand of the same speaker, limb and scale; empty where nothing did. */
    supersedesId: optionalId,
  })
  .check((context) => {
    const { voice, organisationId, author, rationale, documentId, source, paragraph, saidOn, evidenceUpTo } = context.value;
    const refuse = (path: string, message = "required") =>
      context.issues.push({ code: "custom", input: context.value, path: [path], message });
    const isQuoted = organisationId === "";
    if (isQuoted && voice !== "COMMITTEE" && author === "") refuse("author");
    if (isQuoted && documentId === "" && source === "") refuse("source", "sourceRequired");
    if (voice === "COMMITTEE" && paragraph === "") refuse("paragraph");
    if (!isQuoted && rationale === "") refuse("rationale");
    if (evidenceUpTo !== "" && evidenceUpTo > saidOn) refuse("evidenceUpTo", "evidenceAfterAssessment");
  });
export type AssessmentForm = z.output<typeof assessmentSchema>;

/** Taking back what was said, for a reason that is kept. */
export const assessmentWithdrawalSchema = z.object({ id: z.uuid(), reason: neededWords(longestReason) });
export type AssessmentWithdrawal = z.output<typeof assessmentWithdrawalSchema>;

/** As whom somebody speaks, in the address of the form: an organisation of theirs, or a voice that the secretariat puts down. */
export const speakerSchema = z.object({
  organisation: z.uuid().optional().catch(undefined),
  voice: z.enum(vocabularies.AssessmentVoice).optional().catch(undefined),
  limb: z.uuid().optional().catch(undefined),
});
