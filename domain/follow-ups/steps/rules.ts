import type { Machine, Round, State, Transition } from "@/domain/follow-ups/rules";
import type { Prisma } from "@/generated/prisma/client";
import { dayOf, dayOrNull } from "@/lib/day";

/** The rows of a procedure. */
export const machineFields = {
  id: true,
  code: true,
  edition: true,
  names: true,
  states: { select: { id: true, code: true, names: true, position: true, kind: true }, orderBy: { position: "asc" } },
  transitions: {
    select: {
      id: true,
      code: true,
      names: true,
      fromId: true,
      toId: true,
      actor: true,
      position: true,
      termCount: true,
      termUnit: true,
      termBase: true,
      requires: true,
      grades: true,
    },
    orderBy: [{ position: "asc" }, { from: { position: "asc" } }, { code: "asc" }],
  },
} satisfies Prisma.FollowUpProcedureSelect;

type StoredMachine = Pick<Prisma.FollowUpProcedureGetPayload<{ select: typeof machineFields }>, "states" | "transitions">;
type Named = { names: Prisma.JsonValue };

/** A procedure as the rules read it. */
export const machineOf = ({ states, transitions }: StoredMachine): Machine<State & Named, Transition & Named> => ({
  states,
  transitions: transitions.map(({ termCount, termUnit, termBase, ...step }) => ({
    ...step,
    term: termCount !== null && termUnit && termBase ? { count: termCount, unit: termUnit, base: termBase } : null,
  })),
});

/** The steps of a round that stand, in their order. */
export const takenFields = {
  where: { revokedAt: null },
  select: { id: true, sequence: true, transitionId: true, happenedOn: true },
  orderBy: { sequence: "asc" },
} satisfies Prisma.FollowUp$entriesArgs;

type StoredRound = { dueOn: Date | null; entries: { transitionId: string; happenedOn: Date }[] };

/** What a round knows of itself, as the rules read it. */
export const roundOf = ({ dueOn, entries }: StoredRound): Round => ({
  dueOn: dayOrNull(dueOn),
  taken: entries.map(({ transitionId, happenedOn }) => ({ transitionId, on: dayOf(happenedOn) })),
});
