"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as evidence from "@/domain/evidence/commands";
import { evidenceLinkSchema, evidenceRemovalSchema, evidenceUploadSchema } from "@/domain/evidence/schema";
import * as uploads from "@/domain/evidence/uploads/commands";
import { uploadDiscardSchema, uploadStartSchema } from "@/domain/evidence/uploads/schema";
import * as answers from "@/domain/reforms/answers/commands";
import { reformLinkSchema, reformUnlinkSchema } from "@/domain/reforms/schema";
import * as drafting from "@/domain/responses/drafting/commands";
import * as publication from "@/domain/responses/publication/commands";
import {
  responseDraftSchema,
  responseReturnSchema,
  responseStartSchema,
  responseStepSchema,
  responseSubmissionSchema,
  verificationSchema,
} from "@/domain/responses/schema";
import * as submission from "@/domain/responses/submission/commands";
import * as workflow from "@/domain/responses/workflow/commands";

export const startResponse = formAction(responseStartSchema, async (actor, start) => {
  const started = await drafting.startResponse(actor, start);
  revalidatePath("/", "layout");
  return started;
});

export const draftResponse = formAction(responseDraftSchema, (actor, draft) => drafting.draftResponse(actor, draft));

export const submitResponse = formAction(responseSubmissionSchema, async (actor, submitted) => {
  await submission.submitResponse(actor, submitted);
  revalidatePath("/", "layout");
});

export const signResponse = formAction(responseStepSchema, async (actor, step) => {
  await workflow.signResponse(actor, step);
  revalidatePath("/", "layout");
});

export const returnResponse = formAction(responseReturnSchema, async (actor, returned) => {
  await workflow.returnResponse(actor, returned);
  revalidatePath("/", "layout");
});

export const verifyResponse = formAction(verificationSchema, async (actor, verification) => {
  await workflow.verifyResponse(actor, verification);
  revalidatePath("/", "layout");
});

export const publishResponse = formAction(responseStepSchema, async (actor, step) => {
  await publication.publishResponse(actor, step);
  revalidatePath("/", "layout");
});

export const withdrawResponse = formAction(responseReturnSchema, async (actor, withdrawn) => {
  await publication.withdrawResponse(actor, withdrawn);
  revalidatePath("/", "layout");
});

export const linkReform = formAction(reformLinkSchema, async (actor, link) => {
  await answers.linkReform(actor, link);
  revalidatePath("/", "layout");
});

export const unlinkReform = formAction(reformUnlinkSchema, async (actor, link) => {
  await answers.unlinkReform(actor, link);
  revalidatePath("/", "layout");
});

export const addEvidenceLink = formAction(evidenceLinkSchema, async (actor, link) => {
  const added = await evidence.addEvidenceLink(actor, link);
  revalidatePath("/", "layout");
  return added;
});

export const startUpload = formAction(uploadStartSchema, (actor, start) => uploads.startUpload(actor, start));

export const addUploadedEvidence = formAction(evidenceUploadSchema, async (actor, { uploadId, ...described }) => {
  const added = await uploads.addUploadedEvidence(actor, uploadId, described);
  revalidatePath("/", "layout");
  return added;
});

export const discardUpload = formAction(uploadDiscardSchema, async (actor, upload) => {
  await uploads.discardUpload(actor, upload);
  revalidatePath("/", "layout");
});

export const removeEvidence = formAction(evidenceRemovalSchema, async (actor, removal) => {
  await evidence.removeEvidence(actor, removal);
  revalidatePath("/", "layout");
});
