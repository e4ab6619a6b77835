"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as assessments from "@/domain/assessments/commands";
import { assessmentSchema, assessmentWithdrawalSchema } from "@/domain/assessments/schema";

export const recordAssessment = formAction(assessmentSchema, async (actor, assessment) => {
  const recorded = await assessments.recordAssessment(actor, assessment);
  revalidatePath("/", "layout");
  return recorded;
});

export const withdrawAssessment = formAction(assessmentWithdrawalSchema, async (actor, withdrawal) => {
  await assessments.withdrawAssessment(actor, withdrawal);
  revalidatePath("/", "layout");
});
