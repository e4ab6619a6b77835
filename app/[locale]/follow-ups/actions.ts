"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as followUps from "@/domain/follow-ups/commands";
import * as grades from "@/domain/follow-ups/grades/commands";
import { advanceSchema, evaluationSchema, followUpOpeningSchema, revocationSchema, selectionSchema } from "@/domain/follow-ups/schema";
import * as unplaced from "@/domain/follow-ups/unplaced/commands";
import { placingSchema } from "@/domain/follow-ups/unplaced/schema";

export const openFollowUp = formAction(followUpOpeningSchema, async (actor, opening) => {
  const opened = await followUps.openFollowUp(actor, opening);
  revalidatePath("/", "layout");
  return opened;
});

export const selectParagraphs = formAction(selectionSchema, async (actor, selection) => {
  await followUps.selectParagraphs(actor, selection);
  revalidatePath("/", "layout");
});

export const advanceFollowUp = formAction(advanceSchema, async (actor, step) => {
  await followUps.advanceFollowUp(actor, step);
  revalidatePath("/", "layout");
});

export const evaluateFollowUp = formAction(evaluationSchema, async (actor, evaluation) => {
  await grades.evaluateFollowUp(actor, evaluation);
  revalidatePath("/", "layout");
});

export const revokeStep = formAction(revocationSchema, async (actor, revocation) => {
  await followUps.revokeStep(actor, revocation);
  revalidatePath("/", "layout");
});

export const settleGrade = formAction(placingSchema, async (actor, placing) => {
  await unplaced.settleGrade(actor, placing);
  revalidatePath("/", "layout");
});
