import type { CalendarDayKind } from "@/domain/vocabulary";
import { type Day, dayAfter } from "@/lib/day";

/** A day on which the week alone does not say whether people work. */
export type CalendarException = { day: Day; kind: CalendarDayKind };

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Whether nobody is to be written to on this day. */
export function isQuiet(day: Day, days: readonly CalendarException[]): boolean {
  const exception = days.find((one) => one.day === day);
  return exception ? exception.kind === "QUIET" : isWeekend(day);
}

/** Nobody has a month off: a calendar that says so is not waited for. */
const longestPause = 31;

/** The day itself if it is worked, or the first one after it that is. */
export function nextWorkingDay(day: Day, days: readonly CalendarException[]): Day {
  for (let ahead = 0; ahead < longestPause; ahead += 1) {
    const candidate = dayAfter(day, ahead);
    if (!isQuiet(candidate, days)) return candidate;
  }
  return day;
}

/** The days off that follow a working day without a pause; none after a day off. */
export function daysOffAfter(day: Day, days: readonly CalendarException[]): Day[] {
  const off: Day[] = [];
  if (isQuiet(day, days)) return off;
  for (let ahead = 1; ahead < longestPause && isQuiet(dayAfter(day, ahead), days); ahead += 1) off.push(dayAfter(day, ahead));
  return off;
}
