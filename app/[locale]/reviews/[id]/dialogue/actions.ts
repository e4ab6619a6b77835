"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as delegation from "@/domain/reviews/delegation/commands";
import { delegateSchema } from "@/domain/reviews/delegation/schema";
import * as meetings from "@/domain/reviews/meetings/commands";
import { meetingSchema } from "@/domain/reviews/meetings/schema";
import * as questions from "@/domain/reviews/questions/commands";
import { questionSchema } from "@/domain/reviews/questions/schema";
import * as replies from "@/domain/reviews/replies/commands";
import { replySchema } from "@/domain/reviews/replies/schema";
import { removalSchema } from "@/domain/sources/schema";

export const keepMeeting = formAction(meetingSchema, async (actor, meeting) => {
  await (meeting.id ? meetings.reviseMeeting(actor, meeting) : meetings.recordMeeting(actor, meeting));
  revalidatePath("/", "layout");
});

export const removeMeeting = formAction(removalSchema, async (actor, removal) => {
  await meetings.removeMeeting(actor, removal);
  revalidatePath("/", "layout");
});

export const keepDelegate = formAction(delegateSchema, async (actor, delegate) => {
  await (delegate.id ? delegation.reviseDelegate(actor, delegate) : delegation.recordDelegate(actor, delegate));
  revalidatePath("/", "layout");
});

export const removeDelegate = formAction(removalSchema, async (actor, removal) => {
  await delegation.removeDelegate(actor, removal);
  revalidatePath("/", "layout");
});

export const keepQuestion = formAction(questionSchema, async (actor, question) => {
  const kept = await (question.id ? questions.reviseQuestion(actor, question) : questions.recordQuestion(actor, question));
  revalidatePath("/", "layout");
  return kept;
});

export const removeQuestion = formAction(removalSchema, async (actor, removal) => {
  await questions.removeQuestion(actor, removal);
  revalidatePath("/", "layout");
});

export const keepReply = formAction(replySchema, async (actor, reply) => {
  await (reply.id ? replies.reviseReply(actor, reply) : replies.recordReply(actor, reply));
  revalidatePath("/", "layout");
});

export const removeReply = formAction(removalSchema, async (actor, removal) => {
  await replies.removeReply(actor, removal);
  revalidatePath("/", "layout");
});
