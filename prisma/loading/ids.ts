import type { PartialDate } from "@/prisma/demonstration/types";

/** Ids of what was loaded, by the key it has in the demonstration. */
export type Ids = Map<string, string>;

/** The id of a key that must be there. */
export function of(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demonstration names ${key}, which it does not have.`);
  return id;
}

/** What a date column is given; its unknown part is the first. */
export const date = (known: PartialDate | null | undefined): Date | null => (known ? new Date(`${known.on}T00:00:00Z`) : null);
