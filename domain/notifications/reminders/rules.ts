import type { Audience } from "@/domain/notifications/schema";
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
export type Rung = { days: number; kind: NotificationKind; office: Audience["office"] };

/** The ladder's steps, in the order in which they are climbed. */
export function rungsOf({ daysBefore, isOnTheDay, daysAfter, approverAfter, secretariatAfter }: Ladder): Rung[] {
  const step = (days: number, kind: NotificationKind, office: Audience["office"] = "drafting"): Rung => ({ days, kind, office });
  return [
    ...daysBefore.map((days) => step(-days, "DUE_SOON")),
    ...(isOnTheDay ? [step(0, "DUE_TODAY")] : []),
    ...daysAfter.map((days) => step(days, "OVERDUE")),
    ...(approverAfter === null ? [] : [step(approverAfter, "ESCALATED", "signing")]),
    ...(secretariatAfter === null ? [] : [step(secretariatAfter, "ESCALATED", "coordinating")]),
  ].sort((one, other) => one.days - other.days);
}

/** The due date that a step speaks of when it is climbed on this day. */
export const dueDateOf = ({ days }: Rung, today: Day): Day => dayAfter(today, -days);

/** Every day after the last one that was seen to, up to today: a worker that did not run makes up for it. */
export function daysToCatchUp(through: Day, today: Day): Day[] {
  const days: Day[] = [];
  for (let day = dayAfter(through, 1); day <= today; day = dayAfter(day, 1)) days.push(day);
  return days;
}
