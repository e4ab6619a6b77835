"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as mechanisms from "@/domain/mechanisms/commands";
import { mechanismAliasIdSchema, mechanismAliasSchema, mechanismRevisionSchema, mechanismSchema } from "@/domain/mechanisms/schema";

export const addMechanism = formAction(mechanismSchema, async (actor, mechanism) => {
  const added = await mechanisms.addMechanism(actor, mechanism);
  revalidatePath("/", "layout");
  return added;
});

export const reviseMechanism = formAction(mechanismRevisionSchema, async (actor, revision) => {
  await mechanisms.reviseMechanism(actor, revision);
  revalidatePath("/", "layout");
});

export const addMechanismAlias = formAction(mechanismAliasSchema, async (actor, alias) => {
  await mechanisms.addMechanismAlias(actor, alias);
  revalidatePath("/", "layout");
});

export const removeMechanismAlias = formAction(mechanismAliasIdSchema, async (actor, alias) => {
  await mechanisms.removeMechanismAlias(actor, alias);
  revalidatePath("/", "layout");
});
