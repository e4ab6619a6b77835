"use server";

import { revalidatePath } from "next/cache";
import { after } from "next/server";

import { formAction } from "@/app/_request/form-action";
import * as applying from "@/domain/imports/applying/commands";
import * as imports from "@/domain/imports/commands";
import { readImport } from "@/domain/imports/reading/commands";
import { importStepSchema } from "@/domain/imports/schema";
import * as undoing from "@/domain/imports/undoing/commands";

// Applying and undoing take minutes: the answer is that it has begun, and the page shows how far it is.
export const applyImport = formAction(importStepSchema, async (actor, step) => {
  const claimed = await applying.claimRun(actor, step, "APPLYING");
  after(() => applying.applyImport(actor, claimed));
  revalidatePath("/", "layout");
});

export const undoImport = formAction(importStepSchema, async (actor, step) => {
  const claimed = await undoing.claimUndoing(actor, step);
  after(() => undoing.undoImport(actor, claimed));
  revalidatePath("/", "layout");
});

export const readAgain = formAction(importStepSchema, async (actor, step) => {
  const begun = await imports.beginAgain(actor, step);
  after(() => readImport(actor, begun.id));
  revalidatePath("/", "layout");
  return begun;
});

export const discardImport = formAction(importStepSchema, async (actor, step) => {
  await imports.discardImport(actor, step);
  revalidatePath("/", "layout");
});
