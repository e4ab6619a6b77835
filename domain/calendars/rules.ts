import ical, { ICalEventTransparency } from "ical-generator";

import type { Day } from "@/lib/day";

/** A date that somebody has to keep; `id` stays the same when the date moves, so that calendars move it too. */
export type Entry = { id: string; day: Day; title: string; url: string };

/** A calendar as other programs read it (RFC 5545): whole days, that keep nobody from being asked to a meeting. */
export function asCalendar(name: string, entries: readonly Entry[], { host, at }: { host: string; at: Date }): string {
  const calendar = ical({ name, prodId: { company: host, product: "Treaty Tracker" }, ttl: 6 * 3600 });
  for (const { id, day, title, url } of entries) {
    // The generator writes a whole day as the day it is where the program runs.
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    calendar.createEvent({
      id: `${id}@${host}`,
      start: new Date(year, month - 1, date),
      allDay: true,
      stamp: at,
      summary: title,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
