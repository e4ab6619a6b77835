"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as delegations from "@/domain/people/delegations/commands";
import { delegationSchema } from "@/domain/people/delegations/schema";
import { asSeenSchema } from "@/domain/people/schema";

export const nameDeputy = formAction(delegationSchema, async (actor, delegation) => {
  const named = await delegations.nameDeputy(actor, delegation);
  revalidatePath("/", "layout");
  return named;
});

export const endDelegation = formAction(asSeenSchema, async (actor, delegation) => {
  await delegations.endDelegation(actor, delegation);
  revalidatePath("/", "layout");
});
