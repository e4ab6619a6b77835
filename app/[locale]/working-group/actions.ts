"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as group from "@/domain/working-group/commands";
import * as decisions from "@/domain/working-group/decisions/commands";
import { decisionSchema } from "@/domain/working-group/decisions/schema";
import * as meetings from "@/domain/working-group/meetings/commands";
import { meetingPlanSchema, meetingStepSchema, minutesWithdrawalSchema } from "@/domain/working-group/meetings/schema";
import * as minutes from "@/domain/working-group/minutes/commands";
import { additionSchema, minutesSchema } from "@/domain/working-group/minutes/schema";
import * as papers from "@/domain/working-group/papers/commands";
import { paperLinkSchema, paperRemovalSchema } from "@/domain/working-group/papers/schema";
import { appointmentSchema, groupSchema, seatEndSchema } from "@/domain/working-group/schema";
import * as tasks from "@/domain/working-group/tasks/commands";
import { taskCancellationSchema, taskReportSchema } from "@/domain/working-group/tasks/schema";

export const describeGroup = formAction(groupSchema, async (actor, described) => {
  await group.describeGroup(actor, described);
  revalidatePath("/", "layout");
});

export const appointMember = formAction(appointmentSchema, async (actor, appointment) => {
  const appointed = await group.appointMember(actor, appointment);
  revalidatePath("/", "layout");
  return appointed;
});

export const endSeat = formAction(seatEndSchema, async (actor, ended) => {
  await group.endSeat(actor, ended);
  revalidatePath("/", "layout");
});

export const planMeeting = formAction(meetingPlanSchema, async (actor, plan) => {
  const planned = await meetings.planMeeting(actor, plan);
  revalidatePath("/", "layout");
  return planned;
});

export const replanMeeting = formAction(meetingPlanSchema, async (actor, plan) => {
  const planned = await meetings.replanMeeting(actor, plan);
  revalidatePath("/", "layout");
  return planned;
});

export const holdMeeting = formAction(meetingStepSchema, async (actor, step) => {
  await meetings.holdMeeting(actor, step);
  revalidatePath("/", "layout");
});

export const recordMinutes = formAction(minutesSchema, async (actor, draft) => {
  await minutes.recordMinutes(actor, draft);
  revalidatePath("/", "layout");
});

export const approveMinutes = formAction(meetingStepSchema, async (actor, step) => {
  await minutes.approveMinutes(actor, step);
  revalidatePath("/", "layout");
});

export const amendMinutes = formAction(additionSchema, async (actor, addition) => {
  await minutes.amendMinutes(actor, addition);
  revalidatePath("/", "layout");
});

export const publishMinutes = formAction(meetingStepSchema, async (actor, step) => {
  await meetings.publishMinutes(actor, step);
  revalidatePath("/", "layout");
});

export const withdrawMinutes = formAction(minutesWithdrawalSchema, async (actor, withdrawal) => {
  await meetings.withdrawMinutes(actor, withdrawal);
  revalidatePath("/", "layout");
});

export const addPaperLink = formAction(paperLinkSchema, async (actor, link) => {
  const added = await papers.addPaperLink(actor, link);
  revalidatePath("/", "layout");
  return added;
});

export const removePaper = formAction(paperRemovalSchema, async (actor, removal) => {
  await papers.removePaper(actor, removal);
  revalidatePath("/", "layout");
});

export const recordDecision = formAction(decisionSchema, async (actor, decision) => {
  const recorded = await decisions.recordDecision(actor, decision);
  revalidatePath("/", "layout");
  return recorded;
});

export const reviseDecision = formAction(decisionSchema, async (actor, decision) => {
  const revised = await decisions.reviseDecision(actor, decision);
  revalidatePath("/", "layout");
  return revised;
});

export const reportTask = formAction(taskReportSchema, async (actor, report) => {
  await tasks.reportTask(actor, report);
  revalidatePath("/", "layout");
});

export const cancelTask = formAction(taskCancellationSchema, async (actor, cancellation) => {
  await tasks.cancelTask(actor, cancellation);
  revalidatePath("/", "layout");
});
