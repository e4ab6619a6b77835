import { textOf } from "@/domain/datasets/table/values/rules";
import { among, keepBefore, noteMade } from "@/domain/imports/kinds/rows/commands";
import type { PlannedRun, Planner, Tx } from "@/domain/imports/kinds/schema";
import { digestOf, shown, tablePlanner } from "@/domain/imports/kinds/table/commands";
import { findRegister } from "@/domain/imports/kinds/table/register/queries";
import type { Outcome, TableDefinition, Thing } from "@/domain/imports/kinds/table/schema";
import { type Assigned, stillExists } from "@/domain/recommendations/assignment/rules";
import { now } from "@/lib/clock";
import { dayOrNull, today } from "@/lib/day";
import { changesOf, judgeTogether } from "./rules";

async function define(tx: Tx, { stateId }: PlannedRun): Promise<TableDefinition> {
  const { directory, names } = await findRegister(tx, stateId, ["recommendation", "stateBody"]);
  const assignments = await tx.assignment.findMany({ where: { stateId, endedAt: null } });
  const bodies = await tx.stateBody.findMany({ where: { stateId }, select: { id: true, validTo: true } });
  const former = new Set(bodies.filter(({ validTo }) => !stillExists({ validTo: dayOrNull(validTo) }, today())).map(({ id }) => id));
  const things = new Map(
    assignments.map(({ id, recommendationId, bodyId, role, dueOn, decisionReference }): [string, Thing] => [
      id,
      {
        id,
        values: {
          recommendation: recommendationId,
          body: bodyId,
          assignmentRole: role,
          dueOn: dayOrNull(dueOn),
          decision: decisionReference,
        },
      },
    ]),
  );
  const pairs = new Map(
    [...things.values()].map(({ id, values }) => [`${textOf(values, "recommendation")} ${textOf(values, "body")}`, id]),
  );
  const meant = (kind: "recommendation" | "stateBody", text: string) => {
    const found = directory.find(kind, text);
    return "id" in found ? found.id : text;
  };
  const keyOf: TableDefinition["keyOf"] = (values) =>
    `${meant("recommendation", textOf(values, "recommendation"))} ${meant("stateBody", textOf(values, "body"))}`;
  return {
    kind: "assignments",
    directory,
    things,
    keyOf,
    identify: (values) => {
      const id = pairs.get(keyOf(values));
      return id === undefined ? null : { id };
    },
    refuse: (after) => (former.has(textOf(after, "body")) ? { field: "body", refusal: "bodyNoLongerExists" } : null),
    show: shown("assignments", names),
  };
}

async function assignedOf(tx: Tx, stateId: string): Promise<Map<string, Assigned[]>> {
  const all = await tx.assignment.findMany({
    where: { stateId, endedAt: null },
    select: { recommendationId: true, bodyId: true, role: true, dueOn: true },
    orderBy: { role: "asc" },
  });
  const groups = Map.groupBy(all, ({ recommendationId }) => recommendationId);
  return new Map([...groups].map(([id, rows]) => [id, rows.map(({ bodyId, role, dueOn }) => ({ bodyId, role, dueOn: dayOrNull(dueOn) }))]));
}

async function write(tx: Tx, run: PlannedRun, outcomes: Outcome[]): Promise<void> {
  const assigned = await assignedOf(tx, run.stateId);
  const groups = Map.groupBy(outcomes, ({ after }) => textOf(after, "recommendation"));
  const rows = [...groups].flatMap(([recommendation, ofOne]) =>
    changesOf(assigned.get(recommendation) ?? [], ofOne).map(({ bodyId, role, dueOn, kind, decision }) => ({
      recommendation,
      body: bodyId,
      role,
      due_on: dueOn,
      decision,
      ended: kind === "ended",
    })),
  );
  const dueOn = [...groups.keys()].map((id) => ({
    id,
    due_on: rows.find(({ recommendation, ended }) => recommendation === id && !ended)?.due_on ?? null,
  }));
  const all = JSON.stringify(rows);
  const kept = await tx.assignment.findMany({
    where: { recommendationId: { in: [...groups.keys()] } },
    select: { id: true, recommendationId: true, bodyId: true },
  });
  const touched = new Set(rows.map(({ recommendation, body }) => `${recommendation} ${body}`));
  await keepBefore(tx, run, "recommendation", among([...groups.keys()]));
  const before = kept.filter(({ recommendationId, bodyId }) => touched.has(`${recommendationId} ${bodyId}`)).map(({ id }) => id);
  await keepBefore(tx, run, "assignment", among(before));

  await tx.$executeRaw`
    UPDATE recommendation r SET version = r.version + 1, due_on = coalesce(d.due_on, r.due_on)
    FROM jsonb_to_recordset(${JSON.stringify(dueOn)}::jsonb) AS d (id uuid, due_on date) WHERE r.id = d.id`;
  // Whoever stops leading is written first: the database lets a recommendation have one lead at a time.
  await tx.$executeRaw`
    INSERT INTO assignment AS kept (state_id, recommendation_id, body_id, role, lead_of, due_on, decision_reference, assigned_at, ended_at)
    SELECT ${run.stateId}::uuid, recommendation, body, role, CASE WHEN role = 'LEAD' AND NOT ended THEN recommendation END, due_on,
      coalesce(decision, ''), ${now()}, CASE WHEN ended THEN ${now()}::timestamptz END
    FROM jsonb_to_recordset(${all}::jsonb)
      AS r (recommendation uuid, body uuid, role assignment_role, due_on date, decision text, ended boolean)
    ORDER BY role = 'LEAD' AND NOT ended
    ON CONFLICT (recommendation_id, body_id) DO UPDATE SET role = excluded.role, lead_of = excluded.lead_of, due_on = excluded.due_on,
      decision_reference = CASE WHEN excluded.ended_at IS NULL THEN excluded.decision_reference ELSE kept.decision_reference END,
      decision_id = CASE WHEN excluded.ended_at IS NULL AND excluded.decision_reference <> kept.decision_reference THEN NULL ELSE kept.decision_id END,
      assigned_at = CASE WHEN kept.ended_at IS NULL THEN kept.assigned_at ELSE excluded.assigned_at END,
      ended_at = excluded.ended_at, version = kept.version + 1`;
  const added = await tx.assignment.findMany({
    where: { recommendationId: { in: [...groups.keys()] }, id: { notIn: kept.map(({ id }) => id) } },
    select: { id: true },
  });
  await noteMade(tx, run, "assignment", among(added.map(({ id }) => id)));
}

/** Who answers for what, by reference: the rows about a recommendation are carried out together, as one decision. */
export const assignmentPlanner: Planner = {
  ...tablePlanner({
    kind: "assignments",
    define,
    labelOf: (values) => [values.recommendation, values.body].filter(Boolean).join(" · "),
    fingerprint: (tx, { stateId }) => digestOf(tx, stateId, ["assignment", "state_body", "recommendation"]),
    together: async (tx, { stateId }, outcomes) => judgeTogether(outcomes, await assignedOf(tx, stateId)),
    write,
    tables: [
      {
        name: "assignment",
        columns: ["role", "lead_of", "due_on", "decision_reference", "decision_id", "assigned_at", "ended_at", "version"],
      },
      { name: "recommendation", columns: ["due_on", "version"] },
    ],
  }),
  clear: async (tx, { id }) => {
    await tx.$executeRaw`
      UPDATE assignment SET lead_of = NULL, role = 'CONSULTED' FROM import_change c
      WHERE c.run_id = ${id}::uuid AND c.table_name = 'assignment' AND c.row_id = assignment.id`;
  },
};
