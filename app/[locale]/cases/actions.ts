"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as cases from "@/domain/cases/commands";
import * as progress from "@/domain/cases/progress/commands";
import { gradeSchema, remedySchema, replySchema } from "@/domain/cases/progress/schema";
import { caseFileSchema, casePublicationSchema, caseWithdrawalSchema } from "@/domain/cases/schema";

export const recordCase = formAction(caseFileSchema, async (actor, described) => {
  const recorded = await cases.recordCase(actor, described);
  revalidatePath("/", "layout");
  return recorded;
});

export const reviseCase = formAction(caseFileSchema, async (actor, described) => {
  const revised = await cases.reviseCase(actor, described);
  revalidatePath("/", "layout");
  return revised;
});

export const publishCase = formAction(casePublicationSchema, async (actor, publication) => {
  await cases.publishCase(actor, publication);
  revalidatePath("/", "layout");
});

export const withdrawCase = formAction(caseWithdrawalSchema, async (actor, withdrawal) => {
  await cases.withdrawCase(actor, withdrawal);
  revalidatePath("/", "layout");
});

export const recordRemedy = formAction(remedySchema, async (actor, remedy) => {
  const recorded = await progress.recordRemedy(actor, remedy);
  revalidatePath("/", "layout");
  return recorded;
});

export const recordReply = formAction(replySchema, async (actor, reply) => {
  const recorded = await progress.recordReply(actor, reply);
  revalidatePath("/", "layout");
  return recorded;
});

export const recordGrade = formAction(gradeSchema, async (actor, grade) => {
  const recorded = await progress.recordGrade(actor, grade);
  revalidatePath("/", "layout");
  return recorded;
});
