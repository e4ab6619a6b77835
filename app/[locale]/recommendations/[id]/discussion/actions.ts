"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as discussions from "@/domain/discussions/commands";
import { commentRevisionSchema, commentSchema, discussionSchema, discussionStepSchema } from "@/domain/discussions/schema";

export const openDiscussion = formAction(discussionSchema, async (actor, discussion) => {
  const opened = await discussions.openDiscussion(actor, discussion);
  revalidatePath("/", "layout");
  return opened;
});

export const writeComment = formAction(commentSchema, async (actor, comment) => {
  const written = await discussions.writeComment(actor, comment);
  revalidatePath("/", "layout");
  return written;
});

export const reviseComment = formAction(commentRevisionSchema, async (actor, revision) => {
  await discussions.reviseComment(actor, revision);
  revalidatePath("/", "layout");
});

export const resolveDiscussion = formAction(discussionStepSchema, async (actor, step) => {
  await discussions.resolveDiscussion(actor, step);
  revalidatePath("/", "layout");
});

export const reopenDiscussion = formAction(discussionStepSchema, async (actor, step) => {
  await discussions.reopenDiscussion(actor, step);
  revalidatePath("/", "layout");
});
