import { randomUUID } from "node:crypto";

import { narrowed, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import { can } from "@/domain/policy";
import { isOnStateSide } from "@/domain/visibility";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;

/** What people are told and how, and what a State reminds of. */
export const notificationSights: Record<string, Sight> = {
  notifications: narrowed(
    {
      table: "notification",
      rows: () => owner().notification.findMany({ select: { id: true, userId: true } }),
      query: (reader) => reader.notification.findMany({ select: id }),
    },
    (actor, { userId }) => can(actor, "notification.read", { userId }),
  ),
  "notification settings": narrowed(
    {
      table: "notification_settings",
      key: "user_id",
      rows: async () => (await owner().notificationSettings.findMany({ select: { userId: true } })).map(({ userId }) => ({ id: userId })),
      query: async (reader) =>
        (await reader.notificationSettings.findMany({ select: { userId: true } })).map(({ userId }) => ({ id: userId })),
    },
    (actor, { id: userId }) => can(actor, "notification.configure", { userId }),
  ),
  "calendar feeds": narrowed(
    {
      table: "calendar_feed",
      rows: () => owner().calendarFeed.findMany({ select: { id: true, userId: true } }),
      query: (reader) => reader.calendarFeed.findMany({ select: id }),
    },
    (actor, { userId }) => can(actor, "calendarFeed.revoke", { userId }),
  ),
  "calendar days": narrowed(
    {
      table: "calendar_day",
      rows: () => owner().calendarDay.findMany({ select: { id: true, stateId: true } }),
      query: (reader) => reader.calendarDay.findMany({ select: id }),
    },
    (actor, { stateId }) => isOnStateSide(actor, { stateId }),
  ),
  "reminder ladders": narrowed(
    {
      table: "reminder_ladder",
      key: "state_id",
      rows: async () => (await owner().reminderLadder.findMany({ select: { stateId: true } })).map(({ stateId }) => ({ id: stateId })),
      query: async (reader) =>
        (await reader.reminderLadder.findMany({ select: { stateId: true } })).map(({ stateId }) => ({ id: stateId })),
    },
    (actor, { id: stateId }) => isOnStateSide(actor, { stateId }),
  ),
  "outgoing mail": narrowed(
    {
      table: "outgoing_mail",
      rows: () => owner().outgoingMail.findMany({ select: id }),
      query: (reader) => reader.outgoingMail.findMany({ select: id }),
    },
    (actor) => can(actor, "user.sendLink"),
  ),
};

/** Notices, settings, calendars and mail of everybody, in both States. */
export async function keepNotifications({ state, otherState, known }: World): Promise<void> {
  const [at, people] = [new Date(), known.filter(({ account }) => account !== "none").map((person) => person.id)];
  for (const stateId of [state, otherState]) {
    await owner().notification.createMany({
      data: people.map((userId) => ({ userId, stateId, kind: "ASSIGNED" as const, batch: randomUUID(), at })),
    });
    await owner().reminderLadder.create({ data: { stateId, daysBefore: [7], isOnTheDay: true, daysAfter: [1] } });
    await owner().calendarDay.create({ data: { stateId, day: at, kind: "QUIET", name: "A holiday" } });
  }
  await owner().notificationSettings.createMany({ data: people.map((userId) => ({ userId, choices: {} })) });
  await owner().calendarFeed.createMany({ data: people.map((userId) => ({ userId, tokenHash: randomUUID(), createdAt: at })) });
  await owner().outgoingMail.createMany({
    data: people.map((userId) => ({ id: randomUUID(), userId, kind: "PASSWORD_RESET" as const, dueAt: at })),
  });
}
