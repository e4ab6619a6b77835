"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as subscriptions from "@/domain/subscriptions/commands";
import { witnessIdSchema, witnessSchema } from "@/domain/subscriptions/schema";

export const nameWitness = formAction(witnessSchema, async (actor, witness) => {
  await subscriptions.nameWitness(actor, witness);
  revalidatePath("/[locale]/admin/witnesses", "page");
});

export const dismissWitness = formAction(witnessIdSchema, async (actor, witness) => {
  await subscriptions.dismissWitness(actor, witness);
  revalidatePath("/[locale]/admin/witnesses", "page");
});
