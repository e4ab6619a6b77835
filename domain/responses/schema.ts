import { z } from "zod";

import { claimableStatuses, needsPractice, needsReason, needsSuccessor } from "@/domain/responses/rules";
import { implementationStatuses, interfaceLanguages } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

export const longestResponse = 20_000;
export const longestReason = 2_000;

const words = (max: number) => z.string().overwrite(plainText).trim().max(max);
const reason = words(longestReason).min(1, "required");
const day = z.iso.date("notADate").refine((written) => written >= "1900-01-01", "notADate");

/** Yes, no, or not answered yet: as radio buttons send it. */
const answer = z.enum(["", "yes", "no"]);

export const responseStartSchema = z.object({ recommendationId: z.uuid(), bodyId: z.uuid() });
export type ResponseStart = z.output<typeof responseStartSchema>;

/** A draft may be as unfinished as it is; only what cannot be kept is refused. `version` is that of the words. */
export const responseDraftSchema = z.object({
  responseId: z.uuid(),
  version: z.number().int(),
  language: z.enum(interfaceLanguages),
  text: words(longestResponse),
  status: z.enum(["", ...claimableStatuses]),
  isAdopted: answer,
  isAppliedInPractice: answer,
  evidenceUpTo: z.union([z.literal(""), day], "notADate"),
  stepBackReason: words(longestReason),
  statusReason: words(longestReason),
  /** The reference of the recommendation that took its place. */
  supersededBy: words(100),
  /** A reform that the response names, if an act took its place. */
  supersededByReformId: z.union([z.literal(""), z.uuid()]),
  /** Why it is submitted although something may be missing. */
  overrideReason: words(longestReason),
});
export type ResponseDraft = z.output<typeof responseDraftSchema>;

/** What a response needs before its approver may see it, as far as the words alone tell. */
export const responseSubmissionSchema = responseDraftSchema.check((context) => {
  const { text, status, isAdopted, isAppliedInPractice, statusReason, supersededBy, supersededByReformId } = context.value;
  const refuse = (path: keyof ResponseDraft, message: string) =>
    context.issues.push({ code: "custom", input: context.value[path], path: [path], message });

  if (text === "") refuse("text", "required");
  if (status === "") refuse("status", "chooseStatus");
  if (isAdopted === "") refuse("isAdopted", "answerYesOrNo");
  if (isAppliedInPractice === "") refuse("isAppliedInPractice", "answerYesOrNo");
  if (status !== "" && needsReason(status) && statusReason === "") refuse("statusReason", "explainStatus");
  if (status !== "" && needsSuccessor(status) && supersededBy === "" && supersededByReformId === "")
    refuse("supersededBy", "nameSuccessor");
  if (isAppliedInPractice === "no" && status !== "" && needsPractice(status)) refuse("isAppliedInPractice", "implementedMeansApplied");
});
export type ResponseSubmission = z.output<typeof responseSubmissionSchema>;

/** `version` is that of the response as the person saw it. */
export const responseStepSchema = z.object({ responseId: z.uuid(), version: z.number().int() });
export type ResponseStep = z.output<typeof responseStepSchema>;

export const responseReturnSchema = responseStepSchema.extend({ reason });
export type ResponseReturn = z.output<typeof responseReturnSchema>;

export const verificationSchema = responseStepSchema
  .extend({ status: z.enum(["", ...implementationStatuses]), rationale: words(longestReason), supersededBy: words(100) })
  .check((context) => {
    const { status, rationale } = context.value;
    const refuse = (path: string, message: string) => context.issues.push({ code: "custom", input: "", path: [path], message });
    if (status === "") refuse("status", "chooseStatus");
    else if (needsReason(status) && rationale === "") refuse("rationale", "explainStatus");
  });
export type Verification = z.output<typeof verificationSchema>;
