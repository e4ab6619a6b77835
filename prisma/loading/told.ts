import type { Actor } from "@/domain/actor";
import type { Ids } from "@/prisma/loading/ids";
import type { Reference } from "@/prisma/loading/reference";

/** What is there before anybody of the demonstration acts. */
export type Told = { reference: Reference; people: Map<string, Actor>; recommendations: Ids };

/** Something somebody does, and on which day. */
export type Act = { on: string; run: () => Promise<unknown> };

/** The person of a key that must be there. */
export function person({ people }: Pick<Told, "people">, key: string): Actor {
  const found = people.get(key);
  if (!found) throw new Error(`The demonstration has no person ${key}.`);
  return found;
}
