import { type CalendarException, nextWorkingDay } from "@/domain/notifications/days/rules";
import type { Delivery } from "@/domain/notifications/rules";
import { dayAfter, dayAt, instantAt } from "@/lib/day";

/** The hour, where the State is, at which what was held back goes out. */
const morning = 9;

/**
 * When the mail of a notice goes out; on days off none does, but on the morning of the next working day. What nobody did, but the
 * worker noticed in the night, waits for the morning. Null for no mail.
 */
export function dueAt(delivery: Delivery, at: Date, days: readonly CalendarException[], { isNightly = false } = {}): Date | null {
  if (delivery === "OFF" || delivery === "IN_APPLICATION") return null;
  const day = dayAt(at);
  if (delivery === "AT_ONCE") {
    const sendOn = nextWorkingDay(day, days);
    const from = instantAt(sendOn, morning);
    return sendOn === day && !(isNightly && at < from) ? at : from;
  }
  const isBeforeMorning = at < instantAt(day, morning);
  const earliest = isBeforeMorning ? day : dayAfter(day, 1);
  if (delivery === "DAILY") return instantAt(nextWorkingDay(earliest, days), morning);
  const daysToMonday = (8 - (new Date(`${earliest}T00:00:00Z`).getUTCDay() || 7)) % 7;
  return instantAt(nextWorkingDay(dayAfter(earliest, daysToMonday), days), morning);
}
