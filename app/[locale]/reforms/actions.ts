"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as answers from "@/domain/reforms/answers/commands";
import * as reforms from "@/domain/reforms/commands";
import * as practice from "@/domain/reforms/practice/commands";
import {
  practiceSchema,
  reformAnswerRemovalSchema,
  reformAnswerSchema,
  reformRecordSchema,
  reformRevisionSchema,
  reformStepSchema,
  stageCorrectionSchema,
} from "@/domain/reforms/schema";

export const recordReform = formAction(reformRecordSchema, async (actor, reform) => {
  const recorded = await reforms.recordReform(actor, reform);
  revalidatePath("/", "layout");
  return recorded;
});

export const reviseReform = formAction(reformRevisionSchema, async (actor, revision) => {
  await reforms.reviseReform(actor, revision);
  revalidatePath("/", "layout");
});

export const reachStage = formAction(reformStepSchema, async (actor, step) => {
  await reforms.reachStage(actor, step);
  revalidatePath("/", "layout");
});

export const correctStage = formAction(stageCorrectionSchema, async (actor, correction) => {
  await reforms.correctStage(actor, correction);
  revalidatePath("/", "layout");
});

export const answerBy = formAction(reformAnswerSchema, async (actor, answering) => {
  await answers.answerBy(actor, answering);
  revalidatePath("/", "layout");
});

export const answerNoMore = formAction(reformAnswerRemovalSchema, async (actor, removal) => {
  await answers.answerNoMore(actor, removal);
  revalidatePath("/", "layout");
});

export const assessPractice = formAction(practiceSchema, async (actor, statement) => {
  await practice.assessPractice(actor, statement);
  revalidatePath("/", "layout");
});
