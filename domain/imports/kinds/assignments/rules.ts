import { textOf } from "@/domain/datasets/table/values/rules";
import { refusedAfterAll } from "@/domain/imports/kinds/table/plan/rules";
import type { Outcome } from "@/domain/imports/kinds/table/schema";
import {
  type Assigned,
  type AssignmentChange,
  assignmentChanges,
  dueAfter,
  leadAfter,
  type Naming,
} from "@/domain/recommendations/assignment/rules";

/** The rows about one recommendation, as the decision they carry out together. */
function namingOf(rows: readonly Outcome[]): Naming {
  const named = (role: string) => rows.flatMap(({ after }) => (after.assignmentRole === role ? textOf(after, "body") : []));
  const dueOn = rows.map(({ draft }) => textOf(draft.values, "dueOn")).find((day) => day !== "") ?? "";
  return { leadId: named("LEAD")[0] ?? "", coExecutorIds: named("CO_EXECUTOR"), consultedIds: named("CONSULTED"), dueOn };
}

/** What a decision of the table changes for one recommendation; a body that only gets another decision keeps its role and date. */
export function changesOf(current: readonly Assigned[], rows: readonly Outcome[]): (AssignmentChange & { decision: string | null })[] {
  const decisions = new Map(rows.map(({ after }) => [textOf(after, "body"), textOf(after, "decision")]));
  const [any = null] = decisions.values();
  const changes = assignmentChanges(current, namingOf(rows));
  const moved = new Set(changes.map(({ bodyId }) => bodyId));
  const kept = current.filter(({ bodyId }) => decisions.has(bodyId) && !moved.has(bodyId));
  return [
    ...changes.map((change) => ({ ...change, decision: change.kind === "ended" ? null : (decisions.get(change.bodyId) ?? any) })),
    ...kept.map((assigned) => ({ ...assigned, kind: "newDate" as const, decision: decisions.get(assigned.bodyId) ?? null })),
  ];
}

/** Judges the rows about one recommendation together, as one decision: it has one lead and one date. */
export function judgeTogether(outcomes: Outcome[], assigned: ReadonlyMap<string, readonly Assigned[]>): Outcome[] {
  const groups = Map.groupBy(
    outcomes.filter(({ outcome }) => outcome !== "REFUSED"),
    ({ after }) => textOf(after, "recommendation"),
  );
  const judged = new Map<Outcome, Outcome>();
  for (const [recommendation, rows] of groups) {
    const broken = brokenRule(rows, assigned.get(recommendation) ?? []);
    for (const row of rows) judged.set(row, broken ? refusedAfterAll(row, broken.field, broken.refusal) : { ...row, id: recommendation });
  }
  return outcomes.map((one) => judged.get(one) ?? one);
}

function brokenRule(rows: readonly Outcome[], current: readonly Assigned[]): { field: string; refusal: string } | null {
  const naming = namingOf(rows);
  if (rows.filter(({ after }) => after.assignmentRole === "LEAD").length > 1) return { field: "assignmentRole", refusal: "twoLeads" };
  const days = new Set(rows.flatMap(({ draft }) => textOf(draft.values, "dueOn") || []));
  if (days.size > 1) return { field: "dueOn", refusal: "datesDiffer" };
  if (leadAfter(current, naming) === null) return { field: "assignmentRole", refusal: "leadRequired" };
  return dueAfter(current, naming) === null ? { field: "dueOn", refusal: "dueDateRequired" } : null;
}
