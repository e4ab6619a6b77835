import { type GroupSeat, groupSeats, interfaceLanguages, type Names } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";

type Seated = { validFrom: Day; validTo: Day | null };

/** Whether a seat was held on a day; it is held from its first to its last day. */
export const sitsOn = ({ validFrom, validTo }: Seated, day: Day): boolean => validFrom <= day && (validTo === null || validTo >= day);

/** The chair first, the observers last. */
export const compareSeats = (one: { seat: GroupSeat }, other: { seat: GroupSeat }): number =>
  groupSeats.indexOf(one.seat) - groupSeats.indexOf(other.seat);

/** Words in several languages under the names that the fields of a form have. */
export const fieldsOf = (name: string, names: Names): Record<string, string> =>
  Object.fromEntries(interfaceLanguages.map((language) => [`${name}.${language}`, names[language]]));
