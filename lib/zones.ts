/** The time zones that this machine knows, by the names that people choose from. */
export const timeZones: readonly string[] = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

/** The same as the choices of a form. */
export const zoneChoices = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  clocks.set(zone, clock);
  return clock;
}

/** What the clocks of a zone show at an instant: "2027-03-28T02:30". */
export function localTime(instant: Date, zone: string): string {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

const asUtc = (local: string): number => Date.parse(`${local}:00Z`);
const day = 86_400_000;

/**
 * The instant at which the clocks of a zone show a time. Null where they never do, because they are put forward over it;
 * the later of the two where they show it twice, so that nothing opens before the time that was meant.
 */
export function instantIn(zone: string, local: string): Date | null {
  const shown = asUtc(local);
  if (Number.isNaN(shown)) return null;
  const aheads = [-day, 0, day].map((away) => asUtc(localTime(new Date(shown + away), zone)) - (shown + away));
  const instants = [...new Set(aheads)].map((ahead) => new Date(shown - ahead)).filter((instant) => localTime(instant, zone) === local);
  return instants.length === 0 ? null : new Date(Math.max(...instants.map((instant) => instant.getTime())));
}
