"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as archive from "@/domain/archive/commands";
import { archivingSchema } from "@/domain/archive/schema";
import * as measures from "@/domain/measures/commands";
import * as milestones from "@/domain/measures/milestones/commands";
import { measureMilestoneSchema, milestoneReportSchema } from "@/domain/measures/milestones/schema";
import { measureProgressSchema, measurePublicationSchema, measureSchema, measureWithdrawalSchema } from "@/domain/measures/schema";

export const keepMeasure = formAction(measureSchema, async (actor, measure) => {
  const kept = await (measure.id ? measures.reviseMeasure(actor, measure) : measures.recordMeasure(actor, measure));
  revalidatePath("/", "layout");
  return kept;
});

export const reportMeasure = formAction(measureProgressSchema, async (actor, progress) => {
  await measures.reportMeasure(actor, progress);
  revalidatePath("/", "layout");
});

export const publishMeasure = formAction(measurePublicationSchema, async (actor, publication) => {
  await measures.publishMeasure(actor, publication);
  revalidatePath("/", "layout");
});

export const withdrawMeasure = formAction(measureWithdrawalSchema, async (actor, withdrawal) => {
  await measures.withdrawMeasure(actor, withdrawal);
  revalidatePath("/", "layout");
});

export const planMilestone = formAction(measureMilestoneSchema, async (actor, milestone) => {
  await milestones.planMilestone(actor, milestone);
  revalidatePath("/", "layout");
});

export const reportMilestone = formAction(milestoneReportSchema, async (actor, report) => {
  await milestones.reportMilestone(actor, report);
  revalidatePath("/", "layout");
});

export const archiveMeasure = formAction(archivingSchema, async (actor, archiving) => {
  await archive.archiveMeasure(actor, archiving);
  revalidatePath("/", "layout");
});

export const restoreMeasure = formAction(archivingSchema, async (actor, archiving) => {
  await archive.restoreMeasure(actor, archiving);
  revalidatePath("/", "layout");
});
