import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated } from "@/domain/errors";
import { moveOn, newsOf, type Row, write } from "@/domain/recommendations/assignment/commands";
import { findLeads, findStandings } from "@/domain/recommendations/bulk/queries";
import { outcomeOf, rowsOf, stampOf } from "@/domain/recommendations/bulk/rules";
import { type BulkOrder, readKey } from "@/domain/recommendations/bulk/schema";
import { now } from "@/lib/clock";
import { dateOf, today } from "@/lib/day";

type Planned = Awaited<ReturnType<typeof plan>>[number];

/**
 * Does to every chosen row what its preview said, all of them or none, and leaves one entry in the audit trail. Refuses with Outdated
 * as soon as one of them is no longer as it was seen.
 */
export function carryOut(actor: Actor, order: BulkOrder): Promise<{ done: number }> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const planned = await plan(tx, actor, order);
    for (const { standing } of planned) {
      if (order.act === "REMIND") authorize("recommendation.remind", standing);
      else authorize("recommendation.assign", standing);
    }
    const seen = new Map(order.rows.map(({ key, stamp }) => [key, stamp]));
    if (planned.some(({ key, stamp, outcome }) => outcome.kind === "refused" || seen.get(key) !== stamp)) throw new Outdated();

    if (order.act === "REMIND") await remind({ tx, tell }, actor, planned);
    else await assign({ tx, tell }, actor, planned, order.decisionReference);
    const id = randomUUID();
    const before = planned.map(({ key, standing: { reference, version, assigned, answers } }) => ({
      key,
      reference,
      version,
      assigned,
      answers,
    }));
    const { act, dueOn, leadId, decisionReference } = order;
    await record({
      before: { id, rows: before },
      after: { id, act, dueOn, leadId, decisionReference, rows: planned.map(({ key, outcome }) => ({ key, outcome })) },
    });
    return { done: planned.length };
  });
}

/** What the order comes to now. A row that is not there, or not to be seen, is refused like one that never was. */
async function plan(tx: Change["tx"], actor: Actor, order: BulkOrder) {
  const chosen = order.rows.map(({ key }) => readKey(key));
  const standings = await findStandings(
    tx,
    actor,
    chosen.map(({ recommendationId }) => recommendationId),
  );
  const rows = rowsOf(order.act, chosen, standings);
  if (rows.length < order.rows.length) throw new NotFound();
  const leads = await findLeads(
    tx,
    standings.map(({ stateId }) => stateId),
  );
  return rows.map(({ key, standing, bodyId }) => {
    const leadExists = leads.some(({ id, stateId }) => id === order.leadId && stateId === standing.stateId);
    return { key, standing, bodyId, stamp: stampOf(standing, bodyId), outcome: outcomeOf(standing, bodyId, order, leadExists) };
  });
}

type Tools = Pick<Change, "tx" | "tell">;

async function remind({ tx, tell }: Tools, actor: Actor, planned: Planned[]): Promise<void> {
  const rows = planned.flatMap(({ standing: { id, stateId }, bodyId, outcome }) =>
    outcome.kind === "remind" && bodyId ? [{ recommendationId: id, stateId, bodyId, office: outcome.office }] : [],
  );
  const [sentOn, sentAt] = [dateOf(today()) ?? now(), now()];
  const { count } = await tx.reminder.createMany({
    data: rows.map(({ office: _, ...row }) => ({ ...row, sentById: actor.id, sentOn, sentAt })),
    skipDuplicates: true,
  });
  // Somebody else reminded one of them at the same instant.
  if (count < rows.length) throw new Outdated();
  const dueOn = new Map(planned.map(({ standing }) => [standing.id, standing.dueOn]));
  await tell(
    ...rows.map(({ recommendationId, stateId, bodyId, office }) => ({
      kind: "REMINDED" as const,
      stateId,
      to: [{ office, bodyId }],
      about: { recommendationId },
      dueOn: dateOf(dueOn.get(recommendationId) ?? ""),
    })),
  );
}

async function assign({ tx, tell }: Tools, actor: Actor, planned: Planned[], decisionReference: string): Promise<void> {
  const moved = planned.flatMap(({ standing, outcome }) => (outcome.kind === "assign" ? [{ standing, ...outcome }] : []));
  await moveOn(
    tx,
    moved.map(({ standing: { id, version }, dueOn }) => ({ id, version, dueOn })),
  );
  const rows = moved.flatMap(({ standing: { id, stateId }, changes }) =>
    changes.map((changed): Row => ({ ...changed, recommendationId: id, stateId, decisionReference, decisionId: null })),
  );
  await write(tx, actor, rows, decisionReference);
  await tell(...rows.map(newsOf));
}
