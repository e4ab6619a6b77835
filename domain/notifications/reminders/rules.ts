import { type CalendarException, daysOffAfter } from "@/domain/notifications/days/rules";
import type { Office } from "@/domain/policy";
import { type NotificationKind } from "@/domain/vocabulary";
import { type Day, dayAfter } from "@/lib/day";

/** When a State reminds of what is due, in days before and after the date, and when others hear of it. */
export type Ladder = {
  daysBefore: number[];
  isOnTheDay: boolean;
  daysAfter: number[];
  approverAfter: number | null;
  secretariatAfter: number | null;
};

/** What holds in a State whose secretariat has set nothing else. */
export const usualLadder: Ladder = {
  daysBefore: [30, 7, 1],
  isOnTheDay: true,
  daysAfter: [1, 7, 30],
  approverAfter: 7,
  secretariatAfter: 14,
};

/** A step of the ladder: so many days after the date (before it where negative), somebody is told. */
export type Rung = { days: number; kind: NotificationKind; office: Office };

/** The ladder's steps, in the order in which they are climbed. */
export function rungsOf({ daysBefore, isOnTheDay, daysAfter, approverAfter, secretariatAfter }: Ladder): Rung[] {
  const step = (days: number, kind: NotificationKind, office: Office = "drafting"): Rung => ({ days, kind, office });
  return [
    ...daysBefore.map((days) => step(-days, "DUE_SOON")),
    ...(isOnTheDay ? [step(0, "DUE_TODAY")] : []),
    ...daysAfter.map((days) => step(days, "OVERDUE")),
    ...(approverAfter === null ? [] : [step(approverAfter, "ESCALATED", "signing")]),
    ...(secretariatAfter === null ? [] : [step(secretariatAfter, "ESCALATED", "coordinating")]),
  ].sort((one, other) => one.days - other.days);
}

/** What a date is on a day, whichever step of the ladder speaks of it. */
export function kindOn(day: Day, dueOn: Day): "DUE_SOON" | "DUE_TODAY" | "OVERDUE" {
  if (dueOn > day) return "DUE_SOON";
  return dueOn === day ? "DUE_TODAY" : "OVERDUE";
}

/** Every day after the last one that was seen to, up to today: a worker that did not run makes up for it. */
export function daysToCatchUp(through: Day, today: Day): Day[] {
  const days: Day[] = [];
  for (let day = dayAfter(through, 1); day <= today; day = dayAfter(day, 1)) days.push(day);
  return days;
}

/** A step of the ladder with the due date that it speaks of. */
export type Step = Rung & { dueOn: Day };

/** The steps that are climbed on these days. What comes before a date or on it comes on the last working day where its own is a day off. */
export function stepsOn(days: readonly Day[], rungs: readonly Rung[], calendar: readonly CalendarException[]): Step[] {
  const steps = days.flatMap((day) =>
    rungs.flatMap((rung) =>
      (rung.days > 0 ? [day] : [day, ...daysOffAfter(day, calendar)]).map((on) => ({ ...rung, dueOn: dayAfter(on, -rung.days) })),
    ),
  );
  const nameOf = ({ days: at, office, dueOn }: Step) => `${at} ${office} ${dueOn}`;
  return [...new Map(steps.map((step) => [nameOf(step), step])).values()];
}
