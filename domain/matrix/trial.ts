import type { Actor } from "@/domain/actor";
import type { Statement } from "@/domain/matrix/sql";
import type { Known, World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";

/** An act made ready on a record: as the application does it, and as an intruder would try to. */
export type Trial = {
  /** Null where the command cannot even be told to do it: it takes nobody's account but one's own. */
  command: ((actor: Actor) => Promise<unknown>) | null;
  /** Ways to the same effect; each is a whole sequence of statements. */
  attacks: (person: Known) => Statement[][];
};

export type Act = {
  /** Makes a record in the state that a case names, ready for this person to act on, and for everybody to try. */
  prepare: (world: World, name: string, person: Known) => Promise<Trial>;
  /** Another ability whose command needs the same rights on the same rows. */
  partOf?: Ability;
};
