"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as recurrence from "@/domain/recommendations/recurrence/commands";
import { relationSchema, unrelationSchema } from "@/domain/recommendations/recurrence/schema";

export const relateRecommendations = formAction(relationSchema, async (actor, relation) => {
  await recurrence.relateRecommendations(actor, relation);
  revalidatePath("/", "layout");
});

export const unrelateRecommendations = formAction(unrelationSchema, async (actor, relation) => {
  await recurrence.unrelateRecommendations(actor, relation);
  revalidatePath("/", "layout");
});
