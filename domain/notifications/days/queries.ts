import type { Actor } from "@/domain/actor";
import { reading, type Reader } from "@/domain/reading";
import { type CalendarException, isQuiet } from "@/domain/notifications/days/rules";
import { type Day, dateOf, dayOf } from "@/lib/day";

/** The days off and the weekends worked of every State, from a day on. */
export async function listCalendarExceptions(reader: Reader, from: Day): Promise<Map<string, CalendarException[]>> {
  const rows = await reader.calendarDay.findMany({
    where: { day: { gte: dateOf(from) ?? new Date(0) } },
    select: { stateId: true, day: true, kind: true },
    orderBy: { day: "asc" },
    take: 5000,
  });
  const days = new Map<string, CalendarException[]>();
  for (const { stateId, day, kind } of rows) days.set(stateId, [...(days.get(stateId) ?? []), { day: dayOf(day), kind }]);
  return days;
}

/** The States in which nobody is to be written to on this day. */
export async function listStatesOff(reader: Reader, day: Day): Promise<string[]> {
  const days = await listCalendarExceptions(reader, day);
  const states = await reader.state.findMany({ select: { id: true } });
  return states.filter(({ id }) => isQuiet(day, days.get(id) ?? [])).map(({ id }) => id);
}

/** The calendar of one State, the days of a year, in their order. */
export async function listCalendarDays(actor: Actor, stateId: string, year: number) {
  const days = await reading(actor, (reader) =>
    reader.calendarDay.findMany({
      where: { stateId, day: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } },
      select: { id: true, day: true, kind: true, name: true, version: true },
      orderBy: { day: "asc" },
    }),
  );
  return days.map(({ day, ...rest }) => ({ ...rest, day: dayOf(day) }));
}

export type ListedDay = Awaited<ReturnType<typeof listCalendarDays>>[number];
