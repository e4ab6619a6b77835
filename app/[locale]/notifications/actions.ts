"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as calendars from "@/domain/calendars/commands";
import { feedRequestSchema, feedRevocationSchema } from "@/domain/calendars/schema";
import * as notifications from "@/domain/notifications/commands";
import * as reminders from "@/domain/notifications/reminders/commands";
import { calendarDayRemovalSchema, calendarDaySchema, ladderSchema } from "@/domain/notifications/reminders/schema";
import { readingSchema, settingsSchema } from "@/domain/notifications/schema";

export const readNotifications = formAction(readingSchema, async (actor, reading) => {
  await notifications.readNotifications(actor, reading);
  revalidatePath("/", "layout");
});

export const configureNotifications = formAction(settingsSchema, async (actor, settings) => {
  await notifications.configureNotifications(actor, settings);
  revalidatePath("/", "layout");
});

export const reviseLadder = formAction(ladderSchema, async (actor, ladder) => {
  await reminders.reviseLadder(actor, ladder);
  revalidatePath("/", "layout");
});

export const recordCalendarDay = formAction(calendarDaySchema, async (actor, day) => {
  await reminders.recordCalendarDay(actor, day);
  revalidatePath("/", "layout");
});

export const removeCalendarDay = formAction(calendarDayRemovalSchema, async (actor, day) => {
  await reminders.removeCalendarDay(actor, day);
  revalidatePath("/", "layout");
});

export const issueFeed = formAction(feedRequestSchema, async (actor, request) => {
  const { token } = await calendars.issueFeed(actor, request);
  revalidatePath("/", "layout");
  return { token };
});

export const revokeFeed = formAction(feedRevocationSchema, async (actor, feed) => {
  await calendars.revokeFeed(actor, feed);
  revalidatePath("/", "layout");
});
