"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as classification from "@/domain/recommendations/classification/commands";
import { classificationSchema } from "@/domain/recommendations/classification/schema";

export const classifyRecommendation = formAction(classificationSchema, async (actor, classified) => {
  await classification.classifyRecommendation(actor, classified);
  revalidatePath("/", "layout");
});
