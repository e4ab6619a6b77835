"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as moderation from "@/domain/alternative-reports/moderation/commands";
import { appealDecisionSchema, appealSchema, refusingSchema } from "@/domain/alternative-reports/moderation/schema";

export const refuseEdition = formAction(refusingSchema, async (actor, refusing) => {
  const refusal = await moderation.refuseEdition(actor, refusing);
  revalidatePath("/", "layout");
  return refusal;
});

export const appealRefusal = formAction(appealSchema, async (actor, appeal) => {
  await moderation.appealRefusal(actor, appeal);
  revalidatePath("/", "layout");
});

export const decideAppeal = formAction(appealDecisionSchema, async (actor, decision) => {
  await moderation.decideAppeal(actor, decision);
  revalidatePath("/", "layout");
});
