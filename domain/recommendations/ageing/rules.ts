import type { Day } from "@/lib/day";

/** After so many months a recommendation that is not carried out is long outstanding, as the United Nations count their own. */
export const longOutstandingMonths = 18;

/** Ages by the months they begin at. */
export const ageBands = ["0", "6", "12", "18"] as const;
export type AgeBand = (typeof ageBands)[number];

/** Full months from a day until today; none while they are to come. */
export function monthsSince(day: Day, today: Day): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [thisYear = 0, thisMonth = 0, thisDate = 0] = today.split("-").map(Number);
  const months = (thisYear - year) * 12 + (thisMonth - month) - (thisDate < date ? 1 : 0);
  return Math.max(0, months);
}

/** The band that a recommendation issued on a day has grown into. */
export const ageBandOf = (issuedOn: Day, today: Day): AgeBand =>
  ageBands.findLast((from) => monthsSince(issuedOn, today) >= Number(from)) ?? "0";

/** Where a band begins and ends in months; the last one has no end. */
export function monthsOf(band: AgeBand): { from: number; until: number | null } {
  const next = ageBands[ageBands.indexOf(band) + 1];
  return { from: Number(band), until: next === undefined ? null : Number(next) };
}
