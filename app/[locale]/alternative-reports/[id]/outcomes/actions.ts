"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as outcomes from "@/domain/alternative-reports/outcomes/commands";
import {
  answerSchema,
  citationSchema,
  outcomeRevocationSchema,
  reflectionSchema,
  seeingSchema,
} from "@/domain/alternative-reports/outcomes/schema";

export const markSeen = formAction(seeingSchema, async (actor, seeing) => {
  const noted = await outcomes.markSeen(actor, seeing);
  revalidatePath("/", "layout");
  return noted;
});

export const answerItem = formAction(answerSchema, async (actor, answer) => {
  const noted = await outcomes.answerItem(actor, answer);
  revalidatePath("/", "layout");
  return noted;
});

export const citeItem = formAction(citationSchema, async (actor, citation) => {
  const noted = await outcomes.citeItem(actor, citation);
  revalidatePath("/", "layout");
  return noted;
});

export const reflectItem = formAction(reflectionSchema, async (actor, reflection) => {
  const noted = await outcomes.reflectItem(actor, reflection);
  revalidatePath("/", "layout");
  return noted;
});

export const revokeOutcome = formAction(outcomeRevocationSchema, async (actor, revocation) => {
  await outcomes.revokeOutcome(actor, revocation);
  revalidatePath("/", "layout");
});
