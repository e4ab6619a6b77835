"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as procedures from "@/domain/follow-ups/procedures/commands";
import {
  procedureRevisionSchema,
  procedureSchema,
  procedureStateSchema,
  procedureStepSchema,
  stepRemovalSchema,
} from "@/domain/follow-ups/procedures/schema";

export const addProcedure = formAction(procedureSchema, async (actor, procedure) => {
  const added = await procedures.addProcedure(actor, procedure);
  revalidatePath("/", "layout");
  return added;
});

export const reviseProcedure = formAction(procedureRevisionSchema, async (actor, revision) => {
  await procedures.reviseProcedure(actor, revision);
  revalidatePath("/", "layout");
});

export const keepState = formAction(procedureStateSchema, async (actor, state) => {
  const kept = await procedures.keepState(actor, state);
  revalidatePath("/", "layout");
  return kept;
});

export const keepStep = formAction(procedureStepSchema, async (actor, step) => {
  const kept = await procedures.keepStep(actor, step);
  revalidatePath("/", "layout");
  return kept;
});

export const removeStep = formAction(stepRemovalSchema, async (actor, step) => {
  await procedures.removeStep(actor, step);
  revalidatePath("/", "layout");
});
