import { now } from "@/lib/clock";

/** A calendar day as people write it to each other: "2027-07-12". */
export type Day = string;

/** The day that a date column holds. */
export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

/** The day of a date column that may be empty. */
export const dayOrNull = (date: Date | null): Day | null => date && dayOf(date);

/** What a date column is given; an empty form field is no date. */
export const dateOf = (day: Day | ""): Date | null => (day === "" ? null : new Date(`${day}T00:00:00Z`));

/** The time zone of the State. */
export const stateZone = "Asia/Almaty";

const calendar = new Intl.DateTimeFormat("en-CA", { timeZone: stateZone, year: "numeric", month: "2-digit", day: "2-digit" });

/** The day it was at an instant, where the State is. */
export const dayAt = (instant: Date): Day => calendar.format(instant);

/** The day it is where the State is. */
export const today = (): Day => dayAt(now());

/** The day so many days later, or earlier. */
export const dayAfter = (day: Day, days: number): Day => dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));

/** The first day of a month that is so many months away from that of a day. */
export function monthAfter(day: Day, months = 1): Day {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return dayOf(new Date(Date.UTC(year, month - 1 + months, 1)));
}

const clock = new Intl.DateTimeFormat("en-CA", { timeZone: stateZone, hour: "2-digit", hourCycle: "h23" });

/** The instant at which a full hour begins on a day, where the State is. */
export function instantAt(day: Day, hour: number): Date {
  const guess = new Date(`${day}T12:00:00Z`);
  const ahead = Number(clock.format(guess)) - 12;
  return new Date(guess.getTime() + (hour - 12 - ahead) * 3_600_000);
}
