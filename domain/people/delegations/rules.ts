import type { Actor } from "@/domain/actor";
import type { Role } from "@/domain/vocabulary";

/** The roles of one body that its own people can do for each other. */
export const lentRoles = ["FOCAL_POINT", "APPROVER"] as const satisfies Role[];

/** Whether this is a role that can be lent. */
export const isLent = (role: Role): boolean => lentRoles.some((known) => known === role);

/** Whether there are roles that this person can lend, or that can be lent to them. */
export const isOfBody = ({ memberships }: Pick<Actor, "memberships">): boolean => memberships.some(({ bodyId }) => bodyId !== null);

type Period = { validFrom: Date; validTo: Date; endedAt: Date | null };

/** Where a delegation stands at a moment. */
type DelegationState = "LATER" | "NOW" | "OVER" | "ENDED";

export function delegationState({ validFrom, validTo, endedAt }: Period, at: Date): DelegationState {
  if (endedAt) return "ENDED";
  if (validTo <= at) return "OVER";
  return validFrom <= at ? "NOW" : "LATER";
}
