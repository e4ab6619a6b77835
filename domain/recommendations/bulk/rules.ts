import { type Assigned, type AssignmentChange, assignmentChanges, dueAfter, type Naming } from "@/domain/recommendations/assignment/rules";
import type { Office } from "@/domain/policy";
import type { ResponseState } from "@/domain/vocabulary";
import { keyOf } from "@/domain/recommendations/bulk/schema";
import type { BulkAct } from "@/domain/recommendations/bulk/schema";

/** A recommendation as it stands, with the bodies it was given to and how far their answers are. */
export type Standing = {
  id: string;
  version: number;
  isArchived: boolean;
  assigned: Assigned[];
  answers: { bodyId: string; state: ResponseState; version: number }[];
  /** The bodies that were reminded today. */
  reminded: string[];
};

/** What is to be done, and with what. Days are written YYYY-MM-DD; what is empty has not been said yet. */
export type Order = { act: BulkAct; dueOn: string; leadId: string };

export type Refusal =
  | "archived"
  | "notWithABody"
  | "withSecretariat"
  | "published"
  | "remindedToday"
  | "noLead"
  | "noDate"
  | "bodyNoLongerExists"
  | "nothingChanges"
  | "dateMissing"
  | "leadMissing";

/** What would become of one row, or why nothing would. */
export type Outcome =
  | { kind: "remind"; office: Extract<Office, "drafting" | "signing"> }
  | { kind: "assign"; dueOn: string; changes: AssignmentChange[] }
  | { kind: "refused"; why: Refusal };

const refused = (why: Refusal): Outcome => ({ kind: "refused", why });

/** What a row is recognised by, and what changes as soon as somebody else has been there. */
export const stampOf = (standing: Standing, bodyId: string | null): string =>
  `${standing.version}.${standing.answers.find((answer) => answer.bodyId === bodyId)?.version ?? 0}`;

/** What an order comes to for one recommendation and one of its bodies. `lead` is the body that is to lead, if there still is one. */
export function outcomeOf(standing: Standing, bodyId: string | null, order: Order, leadExists: boolean): Outcome {
  if (standing.isArchived) return refused("archived");
  if (order.act === "REMIND") return reminderOf(standing, bodyId);
  const naming: Naming = { leadId: order.act === "LEAD" ? order.leadId : "", coExecutorIds: [], consultedIds: [], dueOn: order.dueOn };
  if (order.act === "DATE" && !order.dueOn) return refused("dateMissing");
  if (order.act === "DATE" && !standing.assigned.some(({ role }) => role === "LEAD")) return refused("noLead");
  if (order.act === "LEAD" && !order.leadId) return refused("leadMissing");
  if (order.act === "LEAD" && !leadExists) return refused("bodyNoLongerExists");
  const dueOn = dueAfter(standing.assigned, naming);
  if (!dueOn) return refused("noDate");
  const changes = assignmentChanges(standing.assigned, naming);
  return changes.length > 0 ? { kind: "assign", dueOn, changes } : refused("nothingChanges");
}

/** Whoever has the next step in a body is reminded, once a day; what is with the secretariat is its own to do. */
function reminderOf({ assigned, answers, reminded }: Standing, bodyId: string | null): Outcome {
  const state = answers.find((answer) => answer.bodyId === bodyId)?.state;
  const isGiven = assigned.some((one) => one.bodyId === bodyId && one.role !== "CONSULTED");
  if (bodyId === null || (!isGiven && (state === undefined || state === "WITHDRAWN"))) return refused("notWithABody");
  if (state === "PUBLISHED") return refused("published");
  if (state === "SIGNED" || state === "VERIFIED") return refused("withSecretariat");
  if (reminded.includes(bodyId)) return refused("remindedToday");
  return { kind: "remind", office: state === "SUBMITTED" ? "signing" : "drafting" };
}

/** Every row by its key; a date or a lead is that of a recommendation, however many of its bodies were ticked. */
export function rowsOf<Row extends Standing>(
  act: BulkAct,
  chosen: { recommendationId: string; bodyId: string | null }[],
  standings: Row[],
) {
  const rows = chosen.flatMap(({ recommendationId, bodyId }) => {
    const standing = standings.find(({ id }) => id === recommendationId);
    const place = act === "REMIND" ? bodyId : null;
    return standing ? [{ key: keyOf({ recommendationId, bodyId: place }), standing, bodyId: place }] : [];
  });
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}
