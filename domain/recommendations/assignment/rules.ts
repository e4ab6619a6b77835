import type { AssignmentRole } from "@/domain/vocabulary";

/** A body that is assigned now. Days are written YYYY-MM-DD. */
export type Assigned = { bodyId: string; role: AssignmentRole; dueOn: string | null };

/** The bodies a decision names; an empty lead or date leaves what there is. */
export type Naming = { leadId: string; coExecutorIds: readonly string[]; consultedIds: readonly string[]; dueOn: string };

/** What becomes of one body's assignment. */
export type AssignmentChange = Assigned & { kind: "assigned" | "newRole" | "newDate" | "ended" };

const leadOf = (current: readonly Assigned[]): Assigned | undefined => current.find(({ role }) => role === "LEAD");

/** Who leads once the decision is carried out. A recommendation is never given to bodies without a lead among them. */
export function leadAfter(current: readonly Assigned[], { leadId, coExecutorIds, consultedIds }: Naming): string | null {
  const kept = leadOf(current)?.bodyId ?? null;
  if (leadId) return leadId;
  return kept && ![...coExecutorIds, ...consultedIds].includes(kept) ? kept : null;
}

/** The date all bodies of the recommendation work to: the decision's, or else the one they have. */
export const dueAfter = (current: readonly Assigned[], { dueOn }: Naming): string | null => dueOn || (leadOf(current)?.dueOn ?? null);

/**
 * What a decision changes: it gives the bodies it names their role and everybody its date. Bodies it does not name stay,
 * except a lead that is replaced, whose assignment ends.
 */
export function assignmentChanges(current: readonly Assigned[], naming: Naming): AssignmentChange[] {
  const lead = leadAfter(current, naming);
  const dueOn = dueAfter(current, naming);
  const wanted = new Map<string, AssignmentRole>([
    ...naming.coExecutorIds.map((id) => [id, "CO_EXECUTOR"] as const),
    ...naming.consultedIds.map((id) => [id, "CONSULTED"] as const),
    ...(lead ? [[lead, "LEAD"] as const] : []),
  ]);
  const assigned = new Set(current.map(({ bodyId }) => bodyId));

  const kept = current.flatMap((now): AssignmentChange[] => {
    const role = wanted.get(now.bodyId) ?? now.role;
    if (role === "LEAD" && now.bodyId !== lead) return [{ ...now, kind: "ended" }];
    if (role !== now.role) return [{ bodyId: now.bodyId, role, dueOn, kind: "newRole" }];
    return dueOn === now.dueOn ? [] : [{ ...now, dueOn, kind: "newDate" }];
  });
  const added = [...wanted].filter(([bodyId]) => !assigned.has(bodyId));
  return [...kept, ...added.map(([bodyId, role]) => ({ bodyId, role, dueOn, kind: "assigned" as const }))];
}

/**
 * What changes when one body passes its part on to another: the other takes its role and date, unless it has a part already.
 * Whoever takes over from the lead leads.
 */
export function passedOn(current: readonly Assigned[], from: string, to: string): AssignmentChange[] {
  const part = current.find(({ bodyId }) => bodyId === from);
  if (!part || from === to) return [];
  const other = current.find(({ bodyId }) => bodyId === to);
  const ended: AssignmentChange = { ...part, kind: "ended" };
  if (!other) return [ended, { ...part, bodyId: to, kind: "assigned" }];
  const isMore = part.role === "LEAD" || (part.role === "CO_EXECUTOR" && other.role === "CONSULTED");
  return isMore ? [ended, { ...other, role: part.role, kind: "newRole" }] : [ended];
}

/** A body that has been dissolved or renamed can be given nothing more; its successor can. */
export const stillExists = ({ validTo }: { validTo: string | null }, today: string): boolean => validTo === null || validTo >= today;
