import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { coordinatedStates, ownBodies } from "@/domain/visibility";
import type { Day } from "@/lib/day";
import { isId } from "@/lib/ids";

/** What is mine to do, what is late, what will soon be due, and what waits for somebody else. */
export const workTabs = ["todo", "late", "soon", "waiting"] as const;
export type WorkTab = (typeof workTabs)[number];

export type Task = "ASSIGN" | "START" | "CONTINUE" | "RETURNED" | "SIGN" | "VERIFY" | "PUBLISH" | "ANSWER" | "ADVANCE";

/** How long before its date something counts as soon due. */
export const daysAhead = 30;

/** Where this person has work: the bodies they draft and sign for, the States they coordinate. */
export function officesOf(actor: Actor) {
  const bodies = [...new Set(ownBodies(actor))];
  const submitted = { stateId: "", state: "SUBMITTED" as const, writerIds: [], verifiedById: null };
  return {
    drafting: bodies.filter((bodyId) => can(actor, "response.start", { bodyId, mayRespond: true })),
    signing: bodies.filter((bodyId) => can(actor, "response.sign", { bodyId, ...submitted })),
    coordinating: [...new Set(coordinatedStates(actor))],
  };
}

export type Offices = ReturnType<typeof officesOf>;

/** Whether there can be any work at all for this person. */
export const hasOffice = ({ drafting, signing, coordinating }: Offices): boolean =>
  drafting.length + signing.length + coordinating.length > 0;

const never: Day = "9999-12-31";

/** A place in the list: a due date, or none, and the row. */
export const writeCursor = ({ dueOn, key }: { dueOn: Day | null; key: string }): string => `${dueOn ?? never}_${key}`;

export function readCursor(written: string | undefined): { dueOn: Day; key: string } | null {
  const [dueOn = "", key = ""] = written?.split("_") ?? [];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(dueOn) && !Number.isNaN(Date.parse(dueOn));
  return isDay && isId(key) ? { dueOn, key } : null;
}
