"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import { removalSchema } from "@/domain/sources/schema";
import * as treaties from "@/domain/treaties/commands";
import { treatyActionSchema } from "@/domain/treaties/schema";

export const keepTreatyAction = formAction(treatyActionSchema, async (actor, action) => {
  await (action.id ? treaties.reviseTreatyAction(actor, action) : treaties.recordTreatyAction(actor, action));
  revalidatePath("/", "layout");
});

export const removeTreatyAction = formAction(removalSchema, async (actor, removal) => {
  await treaties.removeTreatyAction(actor, removal);
  revalidatePath("/", "layout");
});
