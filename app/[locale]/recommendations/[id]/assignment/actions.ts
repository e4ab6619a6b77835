"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as assignment from "@/domain/recommendations/assignment/commands";
import { assignmentEndSchema, assignmentSchema } from "@/domain/recommendations/assignment/schema";

export const assignBodies = formAction(assignmentSchema, async (actor, order) => {
  await assignment.assignBodies(actor, order);
  revalidatePath("/", "layout");
});

export const unassignBody = formAction(assignmentEndSchema, async (actor, ended) => {
  await assignment.unassignBody(actor, ended);
  revalidatePath("/", "layout");
});
