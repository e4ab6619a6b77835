import { z } from "zod";

import { calendarDayKinds } from "@/domain/vocabulary";

const longest = 365;
const isDays = (days: number): boolean => days >= 1 && days <= longest;

/** Numbers of days as somebody writes them: "30, 7, 1". */
const listOfDays = z
  .string()
  .max(100)
  .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^\d{1,3}$/, "number")).max(10, "tooMany"))
  .transform((given) => [...new Set(given.map(Number))].sort((one, other) => one - other))
  .refine((given) => given.every(isDays), "number");
const daysOrNever = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, "number")
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((days) => days === null || isDays(days), "number");

export const ladderSchema = z.object({
  stateId: z.uuid(),
  version: z.number().int().min(0),
  daysBefore: listOfDays,
  isOnTheDay: z.boolean(),
  daysAfter: listOfDays,
  approverAfter: daysOrNever,
  secretariatAfter: daysOrNever,
});
export type LadderInput = z.input<typeof ladderSchema>;
export type LadderRevision = z.output<typeof ladderSchema>;

export const calendarDaySchema = z.object({
  stateId: z.uuid(),
  day: z.iso.date("dateRequired"),
  kind: z.enum(calendarDayKinds),
  name: z.string().trim().min(1, "required").max(200),
});
export type NewCalendarDay = z.output<typeof calendarDaySchema>;

export const calendarDayRemovalSchema = z.object({ id: z.uuid() });
export type CalendarDayRemoval = z.output<typeof calendarDayRemovalSchema>;
