import { z } from "zod";

import { deliveries } from "@/domain/notifications/rules";
import type { Office } from "@/domain/policy";
import { type NotificationKind, notificationKinds } from "@/domain/vocabulary";

/** Who hears of something: those who draft or sign for a body, those who coordinate the State, or one person. */
export type Audience = { office: Office; bodyId?: string } | { userId: string };

/** What a notice leads to. */
export type Subject = Partial<Record<(typeof subjectIds)[number], string>>;
export const subjectIds = [
  "recommendationId",
  "responseId",
  "taskId",
  "discussionId",
  "measureId",
  "indicatorId",
  "reformId",
  "followUpId",
  "bodyId",
] as const;

/** One thing to be told, to whom, and who hears of it in another way. Each person is told once, whatever they are in it. */
export type News = { kind: NotificationKind; stateId: string; to: Audience[]; but?: string[]; about: Subject; dueOn?: Date | null };

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What the address of the list says; whatever is not understood is left out. */
export const notificationViewSchema = z.object({
  show: z.preprocess(first, z.enum(["all", "unread"])).catch("all"),
  kind: z.preprocess(first, z.enum(notificationKinds)).optional().catch(undefined),
  before: z
    .preprocess(first, z.string().regex(/^\d{1,18}$/))
    .optional()
    .catch(undefined),
});
export type NotificationView = z.output<typeof notificationViewSchema>;

/** The notices to mark as read: one, or all up to the newest that was on the page. */
export const readingSchema = z.object({
  id: z.uuid().or(z.literal("")),
  upTo: z
    .string()
    .regex(/^\d{1,18}$/)
    .or(z.literal("")),
});
export type Reading = z.output<typeof readingSchema>;

export const settingsSchema = z.object({
  version: z.number().int().min(0),
  choices: z.array(z.object({ kind: z.enum(notificationKinds), delivery: z.enum(deliveries) })).max(notificationKinds.length),
});
export type Settings = z.output<typeof settingsSchema>;
