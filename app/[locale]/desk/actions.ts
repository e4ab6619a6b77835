"use server";

import { revalidatePath } from "next/cache";

import { formAction, orStaysHere } from "@/app/_request/form-action";
import * as comments from "@/domain/alternative-reports/comments/commands";
import { commentSchema, commentStepSchema } from "@/domain/alternative-reports/comments/schema";
import * as drafting from "@/domain/alternative-reports/drafting/commands";
import { reportCoverSchema, reportStartSchema, reportStepSchema } from "@/domain/alternative-reports/drafting/schema";
import * as files from "@/domain/alternative-reports/files/commands";
import { reportFileStepSchema } from "@/domain/alternative-reports/files/schema";
import * as references from "@/domain/alternative-reports/references/commands";
import * as sections from "@/domain/alternative-reports/sections/commands";
import {
  issueMoveSchema,
  issueSchema,
  quotationSchema,
  referenceSchema,
  sectionSchema,
  sectionStepSchema,
} from "@/domain/alternative-reports/sections/schema";
import * as sources from "@/domain/alternative-reports/sources/commands";
import { sourceRemovalSchema, sourceRevisionSchema, sourceSchema } from "@/domain/alternative-reports/sources/schema";

export const startReport = formAction(reportStartSchema, async (actor, start) => {
  const started = await drafting.startReport(actor, start);
  revalidatePath("/", "layout");
  return started;
});

export const reviseCover = formAction(reportCoverSchema, async (actor, cover) => {
  await drafting.reviseCover(actor, cover);
  revalidatePath("/", "layout");
});

export const discardReport = formAction(reportStepSchema, async (actor, step) => {
  await drafting.discardReport(actor, step);
  revalidatePath("/", "layout");
});

export const writeSection = formAction(sectionSchema, (actor, draft) => sections.writeSection(actor, draft), orStaysHere);

export const addIssue = formAction(issueSchema, async (actor, issue) => {
  const added = await sections.addIssue(actor, issue);
  revalidatePath("/", "layout");
  return added;
});

export const moveIssue = formAction(issueMoveSchema, async (actor, move) => {
  await sections.moveIssue(actor, move);
  revalidatePath("/", "layout");
});

export const removeIssue = formAction(sectionStepSchema, async (actor, step) => {
  await sections.removeIssue(actor, step);
  revalidatePath("/", "layout");
});

export const restoreIssue = formAction(sectionStepSchema, async (actor, step) => {
  await sections.restoreIssue(actor, step);
  revalidatePath("/", "layout");
});

export const chooseReference = formAction(referenceSchema, async (actor, reference) => {
  await references.chooseReference(actor, reference);
  revalidatePath("/", "layout");
});

export const quoteResponse = formAction(quotationSchema, async (actor, quotation) => {
  await references.quoteResponse(actor, quotation);
  revalidatePath("/", "layout");
});

export const writeComment = formAction(commentSchema, async (actor, comment) => {
  await comments.writeComment(actor, comment);
  revalidatePath("/", "layout");
});

export const resolveComment = formAction(commentStepSchema, async (actor, step) => {
  await comments.resolveComment(actor, step);
  revalidatePath("/", "layout");
});

export const addSource = formAction(sourceSchema, async (actor, source) => {
  await sources.addSource(actor, source);
  revalidatePath("/", "layout");
});

export const reviseSource = formAction(sourceRevisionSchema, async (actor, revision) => {
  await sources.reviseSource(actor, revision);
  revalidatePath("/", "layout");
});

export const removeSource = formAction(sourceRemovalSchema, async (actor, removal) => {
  await sources.removeSource(actor, removal);
  revalidatePath("/", "layout");
});

export const removeReportFile = formAction(reportFileStepSchema, async (actor, step) => {
  await files.removeReportFile(actor, step);
  revalidatePath("/", "layout");
});
