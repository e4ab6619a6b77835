"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as reforms from "@/domain/reforms/commands";
import { reformRecordSchema, reformRevisionSchema, reformStepSchema } from "@/domain/reforms/schema";

export const recordReform = formAction(reformRecordSchema, async (actor, reform) => {
  const recorded = await reforms.recordReform(actor, reform);
  revalidatePath("/", "layout");
  return recorded;
});

export const reviseReform = formAction(reformRevisionSchema, async (actor, revision) => {
  await reforms.reviseReform(actor, revision);
  revalidatePath("/", "layout");
});

export const reachStage = formAction(reformStepSchema, async (actor, step) => {
  await reforms.reachStage(actor, step);
  revalidatePath("/", "layout");
});
