"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as indicators from "@/domain/indicators/commands";
import { indicatorRetirementSchema, indicatorSchema, indicatorStepSchema, indicatorWithdrawalSchema } from "@/domain/indicators/schema";
import * as values from "@/domain/indicators/values/commands";
import { correctionSchema, valueSchema } from "@/domain/indicators/values/schema";

export const recordIndicator = formAction(indicatorSchema, async (actor, form) => {
  const recorded = await indicators.recordIndicator(actor, form);
  revalidatePath("/", "layout");
  return recorded;
});

export const reviseIndicator = formAction(indicatorSchema, async (actor, form) => {
  const revised = await indicators.reviseIndicator(actor, form);
  revalidatePath("/", "layout");
  return revised;
});

export const publishIndicator = formAction(indicatorStepSchema, async (actor, step) => {
  await indicators.publishIndicator(actor, step);
  revalidatePath("/", "layout");
});

export const withdrawIndicator = formAction(indicatorWithdrawalSchema, async (actor, withdrawal) => {
  await indicators.withdrawIndicator(actor, withdrawal);
  revalidatePath("/", "layout");
});

export const retireIndicator = formAction(indicatorRetirementSchema, async (actor, retirement) => {
  await indicators.retireIndicator(actor, retirement);
  revalidatePath("/", "layout");
});

export const reinstateIndicator = formAction(indicatorStepSchema, async (actor, step) => {
  await indicators.reinstateIndicator(actor, step);
  revalidatePath("/", "layout");
});

export const recordValue = formAction(valueSchema, async (actor, measured) => {
  const recorded = await values.recordValue(actor, measured);
  revalidatePath("/", "layout");
  return recorded;
});

export const correctValue = formAction(correctionSchema, async (actor, correction) => {
  const corrected = await values.correctValue(actor, correction);
  revalidatePath("/", "layout");
  return corrected;
});
