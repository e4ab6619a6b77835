"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as bulk from "@/domain/recommendations/bulk/commands";
import { bulkOrderSchema } from "@/domain/recommendations/bulk/schema";

export const carryOut = formAction(bulkOrderSchema, async (actor, order) => {
  const result = await bulk.carryOut(actor, order);
  revalidatePath("/", "layout");
  return result;
});
