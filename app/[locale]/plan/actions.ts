"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as plan from "@/domain/measures/plan/commands";
import { cellSchema } from "@/domain/measures/plan/schema";

export const reviseCell = formAction(cellSchema, async (actor, revision) => {
  const kept = await plan.reviseCell(actor, revision);
  revalidatePath("/", "layout");
  return kept;
});
