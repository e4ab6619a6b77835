"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as institutions from "@/domain/institutions/commands";
import { stateBodyRevisionSchema, stateBodySchema } from "@/domain/institutions/schema";

export const recordBody = formAction(stateBodySchema, async (actor, body) => {
  const recorded = await institutions.recordBody(actor, body);
  revalidatePath("/", "layout");
  return recorded;
});

export const reviseBody = formAction(stateBodyRevisionSchema, async (actor, revision) => {
  await institutions.reviseBody(actor, revision);
  revalidatePath("/", "layout");
});
