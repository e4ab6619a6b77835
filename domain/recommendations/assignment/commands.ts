import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { assignmentChanges, dueAfter, leadAfter, type Naming, stillExists } from "@/domain/recommendations/assignment/rules";
import type { AssignmentEnd, AssignmentOrder } from "@/domain/recommendations/assignment/schema";
import { mandateReference } from "@/domain/working-group/decisions/rules";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { dateOf, dayOf, dayOrNull, today } from "@/lib/day";

/** Gives recommendations to the bodies that a decision names, all of them or none. */
export function assignBodies(actor: Actor, { recommendations, decisionId, ...ordered }: AssignmentOrder): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const found = await load(
      tx,
      recommendations.map(({ id }) => id),
    );
    for (const recommendation of found) authorize("recommendation.assign", recommendation);
    if (found.some(({ archivedAt }) => archivedAt)) throw new RuleBroken("recordArchived");
    const { decisionReference: written, ...naming } = ordered;
    await refuseUnfitBodies(tx, naming, found);
    const mandate = decisionId ? await findMandate(tx, decisionId, found) : null;
    const decisionReference = written || (mandate?.reference ?? "");

    const plans = found
      .map((before) => ({ before, dueOn: dueAfter(before.assigned, naming), changes: assignmentChanges(before.assigned, naming) }))
      .filter(({ changes }) => changes.length > 0);
    if (plans.length === 0) throw new RuleBroken("nothingChanges");
    for (const { before, dueOn } of plans) {
      if (!leadAfter(before.assigned, naming)) throw new RuleBroken("leadRequired", "leadId");
      if (!dueOn) throw new RuleBroken("dueDateRequired", "dueOn");
    }

    const seen = new Map(recommendations.map(({ id, version }) => [id, version]));
    await moveOn(
      tx,
      plans.map(({ before, dueOn }) => ({ id: before.id, version: seen.get(before.id) ?? 0, dueOn })),
    );
    const rows = plans.flatMap(({ before, changes }) =>
      changes.map((changed) => ({
        ...changed,
        recommendationId: before.id,
        stateId: before.stateId,
        decisionReference,
        decisionId: mandate?.id ?? null,
      })),
    );
    await write(tx, actor, rows, decisionReference);
    for (const { before, dueOn, changes } of plans) {
      await record({ before, after: { id: before.id, dueOn, decisionReference, decisionId: mandate?.id ?? null, changes } });
    }
    await tell(...rows.map(newsOf));
  });
}

/** Ends the assignment of one body and says why. Without a lead, a recommendation has no date either. */
export function unassignBody(actor: Actor, { recommendationId, version, bodyId, reason }: AssignmentEnd): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const [before] = await load(tx, [recommendationId]);
    if (!before) throw new NotFound();
    authorize("recommendation.unassign", before);
    const ended = before.assigned.find((assigned) => assigned.bodyId === bodyId);
    if (!ended) throw new RuleBroken("notAssigned");

    const dueOn = ended.role === "LEAD" ? null : before.dueOn;
    await moveOn(tx, [{ id: recommendationId, version, dueOn }]);
    const row: Row = { ...ended, kind: "ended", recommendationId, stateId: before.stateId, decisionReference: "", decisionId: null };
    await write(tx, actor, [row], reason);
    await record({ before, after: { id: recommendationId, dueOn, ended: bodyId, reason } });
    await tell(newsOf(row));
  });
}

/** The decision that orders an assignment is one of the same State's group. */
async function findMandate(tx: Prisma.TransactionClient, id: string, found: { stateId: string }[]) {
  const decision = await tx.groupDecision.findUnique({
    where: { id },
    select: { id: true, stateId: true, number: true, meeting: { select: { number: true, meetsOn: true } } },
  });
  if (!decision || found.some(({ stateId }) => stateId !== decision.stateId)) throw new RuleBroken("invalid", "decisionId");
  const { number, meeting } = decision;
  return { id, reference: mandateReference({ number, meeting: { number: meeting.number, meetsOn: dayOf(meeting.meetsOn) } }) };
}

/** Recommendations with who is assigned now, or NotFound. */
export async function load(tx: Prisma.TransactionClient, ids: string[]) {
  const found = await tx.recommendation.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      stateId: true,
      reference: true,
      dueOn: true,
      archivedAt: true,
      assignments: { where: { endedAt: null }, select: { bodyId: true, role: true, dueOn: true }, orderBy: { role: "asc" } },
    },
    orderBy: [{ cycleId: "asc" }, { position: "asc" }],
  });
  if (found.length < new Set(ids).size) throw new NotFound();
  return found.map(({ assignments, dueOn, ...recommendation }) => ({
    ...recommendation,
    dueOn: dayOrNull(dueOn),
    assigned: assignments.map((assignment) => ({ ...assignment, dueOn: dayOrNull(assignment.dueOn) })),
  }));
}

async function refuseUnfitBodies(
  tx: Prisma.TransactionClient,
  { leadId, coExecutorIds, consultedIds }: Naming,
  found: { stateId: string }[],
): Promise<void> {
  const fields = { leadId: leadId ? [leadId] : [], coExecutorIds, consultedIds };
  const bodies = await tx.stateBody.findMany({
    where: { id: { in: Object.values(fields).flat() } },
    select: { id: true, stateId: true, validTo: true },
  });
  const isFit = (id: string): boolean => {
    const body = bodies.find((candidate) => candidate.id === id);
    return (
      body !== undefined &&
      found.every(({ stateId }) => stateId === body.stateId) &&
      stillExists({ validTo: dayOrNull(body.validTo) }, today())
    );
  };
  for (const [field, ids] of Object.entries(fields)) if (!ids.every(isFit)) throw new RuleBroken("bodyNoLongerExists", field);
}

/** Counts every recommendation one version up, or none if somebody was there first. */
export async function moveOn(tx: Prisma.TransactionClient, seen: { id: string; version: number; dueOn: string | null }[]): Promise<void> {
  const moved = await tx.$executeRaw`
    UPDATE recommendation r SET version = r.version + 1, due_on = seen.due_on
    FROM unnest(${seen.map(({ id }) => id)}::uuid[], ${seen.map(({ version }) => version)}::int[], ${seen.map(({ dueOn }) => dueOn)}::date[])
      AS seen (id, version, due_on)
    WHERE r.id = seen.id AND r.version = seen.version`;
  if (moved === seen.length) return;
  const [only, ...others] = seen;
  if (!only || others.length > 0) throw new Outdated();
  const theirs = await tx.recommendation.findUniqueOrThrow({ where: { id: only.id }, select: { version: true, dueOn: true } });
  throw new Outdated({ version: theirs.version, theirs: { dueOn: dayOrNull(theirs.dueOn) ?? "" } });
}

const newsKinds = { assigned: "ASSIGNED", newRole: "ASSIGNMENT_CHANGED", newDate: "ASSIGNMENT_CHANGED", ended: "UNASSIGNED" } as const;

export const newsOf = ({ kind, stateId, recommendationId, bodyId, dueOn }: Row) => ({
  kind: newsKinds[kind],
  stateId,
  to: [{ office: "drafting" as const, bodyId }],
  about: { recommendationId },
  dueOn: kind === "ended" || !dueOn ? null : dateOf(dueOn),
});

export type Row = ReturnType<typeof assignmentChanges>[number] & {
  recommendationId: string;
  stateId: string;
  decisionReference: string;
  decisionId: string | null;
};

/** Whoever stops leading is written first: the database lets a recommendation have one lead at a time. The history says why. */
export async function write(tx: Prisma.TransactionClient, { id: actorId }: Actor, rows: Row[], note: string): Promise<void> {
  const at = now();
  await tx.$executeRaw`
    INSERT INTO assignment AS kept (state_id, recommendation_id, body_id, role, lead_of, due_on, decision_reference, decision_id, assigned_at, ended_at)
    SELECT state_id, recommendation_id, body_id, role, CASE WHEN role = 'LEAD' AND NOT ended THEN recommendation_id END, due_on,
      decision_reference, decision_id, ${at}, CASE WHEN ended THEN ${at}::timestamptz END
    FROM unnest(${rows.map(({ stateId }) => stateId)}::uuid[], ${rows.map(({ recommendationId }) => recommendationId)}::uuid[],
      ${rows.map(({ bodyId }) => bodyId)}::uuid[], ${rows.map(({ role }) => role)}::assignment_role[], ${rows.map(({ dueOn }) => dueOn)}::date[],
      ${rows.map(({ decisionReference }) => decisionReference)}::text[],
      ${rows.map(({ decisionId }) => decisionId)}::uuid[], ${rows.map(({ kind }) => kind === "ended")}::boolean[])
      AS decided (state_id, recommendation_id, body_id, role, due_on, decision_reference, decision_id, ended)
    ORDER BY role = 'LEAD' AND NOT ended
    ON CONFLICT (recommendation_id, body_id) DO UPDATE SET role = excluded.role, lead_of = excluded.lead_of, due_on = excluded.due_on,
      decision_reference = CASE WHEN excluded.ended_at IS NULL THEN excluded.decision_reference ELSE kept.decision_reference END,
      decision_id = CASE WHEN excluded.ended_at IS NULL THEN excluded.decision_id ELSE kept.decision_id END,
      assigned_at = CASE WHEN kept.ended_at IS NULL THEN kept.assigned_at ELSE excluded.assigned_at END,
      ended_at = excluded.ended_at, version = kept.version + 1`;
  await tx.historyEntry.createMany({
    data: rows.map(({ recommendationId, bodyId, role: assignmentRole, kind }) => ({
      recommendationId,
      bodyId,
      kind: kind === "ended" ? "UNASSIGNED" : "ASSIGNED",
      assignmentRole,
      note,
      actorId,
      at,
    })),
  });
}
