import type { Actor } from "@/domain/actor";
import { silentAfterDays } from "@/domain/recommendations/rules";
import { groupStates, ownBodies } from "@/domain/visibility";
import { daysAhead } from "@/domain/work/rules";

/** Whose work a board shows: that of one's own bodies, or everything in the States whose working group one belongs to. */
export const boards = ["body", "group"] as const;
export type Board = (typeof boards)[number];

/** What a board is about: answers, recommendations that nobody leads, measures, tasks, requests, and values of indicators. */
export const boardKinds = ["ANSWER", "ASSIGN", "MEASURE", "TASK", "REQUEST", "INDICATOR"] as const;
export type BoardKind = (typeof boardKinds)[number];

/** The columns of a board. What is old has waited for longer than the rule of 18 months allows. */
export const sections = ["all", "late", "soon", "silent", "returned", "old"] as const;
export type Section = (typeof sections)[number];

/** Who has to act: the focal points, the approver, the secretariat, or another person of it. */
export const turns = ["body", "approver", "secretariat", "secondPerson"] as const;
export type Turn = (typeof turns)[number];

/** After how many days without a step something is silent, and within how many it is soon due, unless the reader says otherwise. */
export const usualDays = { silent: silentAfterDays, soon: daysAhead } as const;
export const dayChoices = [7, 14, 30, 60, 90, 180, 365] as const;

/** The bodies and States whose work is on a board. */
export type Scope = { bodies: string[]; states: string[] };

/** What this person's board is about; null where there is no such board for them. */
export function scopeOf(actor: Actor, board: Board): Scope | null {
  const scope =
    board === "body" ? { bodies: [...new Set(ownBodies(actor))], states: [] } : { bodies: [], states: [...new Set(groupStates(actor))] };
  return scope.bodies.length + scope.states.length > 0 ? scope : null;
}

export const boardsOf = (actor: Actor): Board[] => boards.filter((board) => scopeOf(actor, board) !== null);
