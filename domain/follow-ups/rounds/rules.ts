import { type Standing, standingOn, type State } from "@/domain/follow-ups/rules";
import { machineFields, machineOf, roundOf } from "@/domain/follow-ups/steps/rules";
import { nameIn, readWords } from "@/domain/names/rules";
import type { DatePrecision, InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOf, dayOrNull, today } from "@/lib/day";

/** What is read of a round where it is only named. */
export const namedRound = {
  id: true,
  number: true,
  dueOn: true,
  procedure: { select: machineFields },
  entries: { where: { revokedAt: null }, select: { transitionId: true, happenedOn: true }, orderBy: { sequence: "asc" } },
} satisfies Prisma.FollowUpSelect;

/** What the page of a recommendation reads of the rounds it was selected for. */
export const followedFields = {
  followUps: { select: { followUp: { select: namedRound } }, orderBy: { followUp: { number: "desc" } } },
} satisfies Prisma.RecommendationSelect;

/** A round by its number, with where it stands today. */
export function presentRound(
  { procedure, entries, dueOn, id, number }: Prisma.FollowUpGetPayload<{ select: typeof namedRound }>,
  locale: InterfaceLanguage,
) {
  const at = standingOn(machineOf(procedure), roundOf({ dueOn, entries }), today());
  return {
    id,
    number,
    dueOn: dayOrNull(dueOn),
    standing: nameIn(readWords(at?.state.names), locale),
    kind: at?.state.kind ?? ("OPEN" as const),
  };
}

export type ListedRound = ReturnType<typeof presentRound>;

type Dated = { happenedOn: Date; precision: DatePrecision };

/** Where a round stands; since when, no more precisely than the step that led there is known. */
export const standingIn = (
  at: Standing<State & { names: unknown }> | null,
  entries: readonly Dated[],
  name: (json: unknown) => string,
) => ({
  code: at?.state.code ?? "",
  name: name(at?.state.names),
  kind: at?.state.kind ?? ("OPEN" as const),
  since: at?.since ?? null,
  precision: entries.find(({ happenedOn }) => dayOf(happenedOn) === at?.since)?.precision ?? ("DAY" as const),
});
