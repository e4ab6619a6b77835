import type { ActorMembership } from "@/domain/actor";
import { needsSecondFactor } from "@/domain/policy";

const minute = 60_000;
const hour = 60 * minute;

/** A session ends this long after sign-in, whatever happens. */
export const longestSession = 12 * hour;

/**
 * It ends earlier when nobody uses it: soonest for those who sign, verify, publish or decide who may.
 * The demonstration, where nothing is at stake, waits for its visitor.
 */
const patience = { powerful: 15 * minute, ordinary: 60 * minute, demonstration: 8 * hour };

type Holder = { memberships: ActorMembership[] };

/** How long a session lasts without being used, in milliseconds. */
export function patienceWith(holder: Holder, { isDemonstration }: { isDemonstration: boolean }): number {
  if (isDemonstration) return patience.demonstration;
  return needsSecondFactor(holder) ? patience.powerful : patience.ordinary;
}

/** Noting every single request would write as often as it reads. */
const noteEvery = minute;

export type Standing = Holder & { createdAt: Date; lastSeenAt: Date };

/** When this session ends if it is not used again. */
export function endsAt({ createdAt, lastSeenAt, ...holder }: Standing, where: { isDemonstration: boolean }): Date {
  return new Date(Math.min(lastSeenAt.getTime() + patienceWith(holder, where), createdAt.getTime() + longestSession));
}

/** Whether it is time to write down that the session is in use. */
export const isToBeNoted = ({ lastSeenAt }: Pick<Standing, "lastSeenAt">, at: Date): boolean =>
  at.getTime() - lastSeenAt.getTime() >= noteEvery;

export type Owed = "nothing" | "code" | "enrolment";

/** What a session still owes before it is anybody: the code of a second factor, or a second factor at all. */
export function owedBy(
  { memberships, hasSecondFactor, secondFactorAt }: Holder & { hasSecondFactor: boolean; secondFactorAt: Date | null },
  { isRequired }: { isRequired: boolean },
): Owed {
  if (secondFactorAt) return "nothing";
  if (hasSecondFactor) return "code";
  return isRequired && needsSecondFactor({ memberships }) ? "enrolment" : "nothing";
}
