"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as archive from "@/domain/archive/commands";
import { archivingSchema } from "@/domain/archive/schema";
import * as answers from "@/domain/reforms/answers/commands";
import * as reforms from "@/domain/reforms/commands";
import * as practice from "@/domain/reforms/practice/commands";
import * as versions from "@/domain/reforms/versions/commands";
import { reformVersionSchema, versionRemovalSchema } from "@/domain/reforms/versions/schema";
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

export const recordVersion = formAction(reformVersionSchema, async (actor, version) => {
  await versions.recordVersion(actor, version);
  revalidatePath("/", "layout");
});

export const removeVersion = formAction(versionRemovalSchema, async (actor, removal) => {
  await versions.removeVersion(actor, removal);
  revalidatePath("/", "layout");
});

export const archiveReform = formAction(archivingSchema, async (actor, archiving) => {
  await archive.archiveReform(actor, archiving);
  revalidatePath("/", "layout");
});

export const restoreReform = formAction(archivingSchema, async (actor, archiving) => {
  await archive.restoreReform(actor, archiving);
  revalidatePath("/", "layout");
});
