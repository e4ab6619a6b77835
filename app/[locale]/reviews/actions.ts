"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as reviews from "@/domain/reviews/commands";
import { reviewCycleSchema, reviewRevisionSchema } from "@/domain/reviews/schema";

export const openReviewCycle = formAction(reviewCycleSchema, async (actor, cycle) => {
  const opened = await reviews.openReviewCycle(actor, cycle);
  revalidatePath("/", "layout");
  return opened;
});

export const reviseReviewCycle = formAction(reviewRevisionSchema, async (actor, revision) => {
  await reviews.reviseReviewCycle(actor, revision);
  revalidatePath("/", "layout");
});
