import { AsyncLocalStorage } from "node:async_hooks";

import { atTime, now } from "@/lib/clock";
import { type Day, dayAfter, instantAt, today } from "@/lib/day";
import { onSameDay } from "@/lib/paths";

const shown = new AsyncLocalStorage<Day>();

/** The day that the register is being read as of; null when it is read as it stands. */
export const dayShown = (): Day | null => shown.getStore() ?? null;

/** The instant at which a day is over: what was written before it is shown of that day. */
export const endOfDay = (day: Day): Date => instantAt(dayAfter(day, 1), 0);

/** Reads as of the end of a day: the register, and what it reckons from the date, are those of that day. */
export const showingDay = <Result>(day: Day, read: () => Promise<Result>): Promise<Result> =>
  shown.run(day, () => (day < today() ? atTime(new Date(endOfDay(day).getTime() - 1), read) : atTime(now(), read)));

/** An address as of the day that is being shown, for what is written outside of a page. */
export function asShown(href: string): string {
  const day = dayShown();
  return day ? onSameDay(href, day) : href;
}
