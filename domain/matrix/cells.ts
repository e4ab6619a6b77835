import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound } from "@/domain/errors";
import { acts } from "@/domain/matrix/acts";
import type { Case } from "@/domain/matrix/cases";
import type { Intruder } from "@/domain/matrix/sql";
import { inTurns, type World } from "@/domain/matrix/world";
import { type Ability, can } from "@/domain/policy";

/** One question of the matrix and its answers; null where there is nobody to call the command as, or it cannot be told. */
export type Cell = { question: string; ability: Ability; policy: boolean; command: boolean | null; sql: boolean; isWider: boolean };

/** `can`, for whoever asks about every ability with whatever subject it takes. */
export const mayAsk = (actor: Actor | null, ability: Ability, subject: unknown[]): boolean =>
  (can as (actor: Actor | null, ability: Ability, ...subject: unknown[]) => boolean)(actor, ability, ...subject);

/** Asks the policy, the command and the database about everybody, for one ability in one state of the record. */
export async function cellsOf(world: World, intruder: Intruder, ability: Ability, [name, subject]: Case): Promise<Cell[]> {
  const { prepare, partOf } = acts[ability];
  const shared = await prepare(world, name, world.nobody);

  return inTurns(world.known, async (person) => {
    const { actor } = person;
    const may = (wanted: Ability) => mayAsk(actor, wanted, subject(world, person.id));
    const policy = may(ability);
    const sql = await intruder.succeeds(person.account === "none" ? null : person.id, shared.attacks(person));
    // Whoever may, does it on a record of their own, so that the others find theirs as it was.
    const { command } = policy ? await prepare(world, name, person) : shared;
    return {
      question: `${ability} (${name}) by ${person.name}`,
      ability,
      policy,
      command: actor && command ? await isDone(() => command(actor)) : null,
      sql,
      isWider: !policy && partOf !== undefined && may(partOf),
    };
  });
}

/** Whether the command did it. Anything but a refusal of this person says that the record was not ready for the act. */
async function isDone(command: () => Promise<unknown>): Promise<boolean> {
  try {
    await command();
    return true;
  } catch (error) {
    if (error instanceof NotAllowed || error instanceof NotFound) return false;
    throw error;
  }
}

/** What disagrees with the policy, in words. */
export const disagreements = (cells: Cell[]): string[] =>
  cells.flatMap(({ question, policy, command, sql, isWider }) => [
    ...(command !== null && command !== policy ? [`${question}: the policy says ${policy}, the command ${command}`] : []),
    ...(sql !== (policy || isWider) ? [`${question}: the policy says ${policy}, row-level security ${sql}`] : []),
  ]);
