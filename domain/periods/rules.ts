import type { Day } from "@/lib/day";
import { dayName } from "@/lib/paths";

/** Why the register cannot be shown as of what was asked for: no date, not over yet, or from before it was kept. */
export const dayProblems = ["notADay", "notYet", "beforeRecord"] as const;
export type DayProblem = (typeof dayProblems)[number];

/** Whether the register can be shown as of a day, given the first that it was kept on. Null when it can. */
export function problemOf(day: Day | null, { today, first }: { today: Day; first: Day | null }): DayProblem | null {
  if (day === null) return "notADay";
  if (day > today) return "notYet";
  return first === null || day < first ? "beforeRecord" : null;
}

/** Why two days cannot be compared: one that there is no register of, or the second before the first. */
export type PeriodProblem = { which: "from" | "to"; problem: DayProblem } | { which: "both"; problem: "notInOrder" };

/** The address of a page without the day, without its language: the page as it stands today. */
export function withoutDay({ pathname, searchParams }: URL): string {
  const kept = new URLSearchParams(searchParams);
  kept.delete(dayName);
  const path = pathname.split("/").slice(2).join("/");
  return `/${path}${kept.size ? `?${kept}` : ""}`;
}

/** What a page's address goes on saying on another day: all but the day, and the place in a list that may be another one then. */
export const keptOnAnotherDay = ({ searchParams }: URL): [name: string, value: string][] =>
  [...searchParams].filter(([name]) => ![dayName, "after", "before", "page"].includes(name));
