import { z } from "zod";

import { meetingStates } from "@/domain/vocabulary";
import { longestReason, neededWords, optionalId, said, words } from "@/domain/working-group/schema";

/** One form plans a meeting and changes the plan; `meetingId` is empty for a new one. */
export const meetingPlanSchema = z.object({
  groupId: z.uuid(),
  meetingId: optionalId,
  version: z.number().int(),
  number: neededWords(30),
  meetsOn: z.iso.date("notADate"),
  meetsAt: z.union([z.literal(""), z.iso.time({ precision: -1 })], "notATime"),
  place: words(300),
  /** In the order of the agenda; an item without an id is new, and one that is left out is taken off. */
  agenda: z
    .array(z.object({ itemId: optionalId, title: neededWords(500) }))
    .min(1, "agendaNeeded")
    .max(100),
});
export type MeetingPlan = z.output<typeof meetingPlanSchema>;

export const meetingStepSchema = z.object({ meetingId: z.uuid(), version: z.number().int() });
export type MeetingStep = z.output<typeof meetingStepSchema>;

export const minutesWithdrawalSchema = meetingStepSchema.extend({ reason: neededWords(longestReason) });
export type MinutesWithdrawal = z.output<typeof minutesWithdrawalSchema>;

/** What the address of the list says; whatever is not understood is no filter. */
export const meetingFiltersSchema = z.object({
  q: said(z.string().trim().min(1).max(100)),
  state: said(z.enum(meetingStates)),
  year: said(z.string().regex(/^\d{4}$/)),
  sort: said(z.enum(["newest", "oldest"])),
  after: said(z.string().max(100)),
  before: said(z.string().max(100)),
});
export type MeetingFilters = z.output<typeof meetingFiltersSchema>;
