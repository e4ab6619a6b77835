"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import { archivingSchema } from "@/domain/archive/schema";
import * as closing from "@/domain/recommendations/closing/commands";
import { reopeningSchema } from "@/domain/recommendations/closing/schema";

export const reopenRecommendation = formAction(reopeningSchema, async (actor, reopening) => {
  await closing.reopenRecommendation(actor, reopening);
  revalidatePath("/", "layout");
});

export const archiveRecommendation = formAction(archivingSchema, async (actor, archiving) => {
  await closing.archiveRecommendation(actor, archiving);
  revalidatePath("/", "layout");
});

export const restoreRecommendation = formAction(archivingSchema, async (actor, archiving) => {
  await closing.restoreRecommendation(actor, archiving);
  revalidatePath("/", "layout");
});
