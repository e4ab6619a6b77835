"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as milestones from "@/domain/reviews/milestones/commands";
import { milestoneSchema } from "@/domain/reviews/milestones/schema";
import { removalSchema } from "@/domain/sources/schema";

export const keepMilestone = formAction(milestoneSchema, async (actor, milestone) => {
  await (milestone.id ? milestones.reviseMilestone(actor, milestone) : milestones.recordMilestone(actor, milestone));
  revalidatePath("/", "layout");
});

export const removeMilestone = formAction(removalSchema, async (actor, removal) => {
  await milestones.removeMilestone(actor, removal);
  revalidatePath("/", "layout");
});
