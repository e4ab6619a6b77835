import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import { load, moveOn, newsOf, type Row, write } from "@/domain/recommendations/assignment/commands";
import { passedOn, stillExists } from "@/domain/recommendations/assignment/rules";
import type { Succession } from "@/domain/recommendations/assignment/succession/schema";
import { dayOrNull, today } from "@/lib/day";

/**
 * Passes on what a body that was renamed, split or merged still owes, each recommendation to the body chosen for it, all or nothing.
 * What was done under the old name stays under it, and so do answers that were begun.
 */
export function passOnAssignments(actor: Actor, { bodyId, moves, decisionReference }: Succession): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const wanted = moves.filter(({ toId }) => toId !== "");
    const found = await load(
      tx,
      wanted.map(({ recommendationId }) => recommendationId),
    );
    for (const recommendation of found) authorize("recommendation.assign", recommendation);
    await refuseUnfitTargets(
      tx,
      found.map(({ stateId }) => stateId),
      wanted.map(({ toId }) => toId),
    );

    const chosen = new Map(wanted.map((move) => [move.recommendationId, move]));
    const plans = found.map((before) => {
      const { toId = "", version = 0 } = chosen.get(before.id) ?? {};
      return { before, toId, version, changes: passedOn(before.assigned, bodyId, toId) };
    });
    if (plans.some(({ changes }) => changes.length === 0)) throw new RuleBroken("notAssigned");
    await moveOn(
      tx,
      plans.map(({ before, version }) => ({ id: before.id, version, dueOn: before.dueOn })),
    );
    const rows = plans.flatMap(({ before: { id, stateId }, changes }) =>
      changes.map((changed): Row => ({ ...changed, recommendationId: id, stateId, decisionReference, decisionId: null })),
    );
    await write(tx, actor, rows, decisionReference);
    for (const { before, toId, changes } of plans)
      await record({ before, after: { id: before.id, passedOnFrom: bodyId, to: toId, decisionReference, changes } });
    await tell(...rows.map(newsOf));
  });
}

async function refuseUnfitTargets(tx: Change["tx"], stateIds: string[], ids: string[]): Promise<void> {
  const bodies = await tx.stateBody.findMany({ where: { id: { in: ids } }, select: { id: true, stateId: true, validTo: true } });
  if (stateIds.length === 0) throw new NotFound();
  const isFit = (id: string) =>
    bodies.some(
      (body) =>
        body.id === id &&
        stateIds.every((stateId) => stateId === body.stateId) &&
        stillExists({ validTo: dayOrNull(body.validTo) }, today()),
    );
  if (!ids.every(isFit)) throw new RuleBroken("bodyNoLongerExists", "moves");
}
