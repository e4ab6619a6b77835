"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as scales from "@/domain/assessments/scales/commands";
import { gradeRevisionSchema, gradeSchema, scaleRevisionSchema, scaleSchema } from "@/domain/assessments/scales/schema";

export const addScale = formAction(scaleSchema, async (actor, scale) => {
  const added = await scales.addScale(actor, scale);
  revalidatePath("/", "layout");
  return added;
});

export const reviseScale = formAction(scaleRevisionSchema, async (actor, revision) => {
  await scales.reviseScale(actor, revision);
  revalidatePath("/", "layout");
});

export const addGrade = formAction(gradeSchema, async (actor, grade) => {
  const added = await scales.addGrade(actor, grade);
  revalidatePath("/", "layout");
  return added;
});

export const reviseGrade = formAction(gradeRevisionSchema, async (actor, revision) => {
  await scales.reviseGrade(actor, revision);
  revalidatePath("/", "layout");
});
