"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as succession from "@/domain/recommendations/assignment/succession/commands";
import { successionSchema } from "@/domain/recommendations/assignment/succession/schema";

export const passOnAssignments = formAction(successionSchema, async (actor, order) => {
  await succession.passOnAssignments(actor, order);
  revalidatePath("/", "layout");
});
