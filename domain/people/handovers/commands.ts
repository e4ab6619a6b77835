import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { countOpenWork, findHeld } from "@/domain/people/handovers/queries";
import { shownBefore } from "@/domain/people/handovers/rules";
import type { HandoverOrder } from "@/domain/people/handovers/schema";
import { grant } from "@/domain/people/memberships/commands";
import { endSessionsOf } from "@/domain/people/sessions/commands";
import { now } from "@/lib/clock";

type Tx = Change["tx"];
type Held = Awaited<ReturnType<typeof findHeld>>[number];

/**
 * Passes an official's place in a body on to a successor, in one act. What is open belongs to the body, so it moves with the roles;
 * what was done stays under the name of whoever did it.
 */
export function handOver(actor: Actor, { officialId, bodyId, successorId, access, note, seen }: HandoverOrder): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const held = await findHeld(tx, officialId, bodyId);
    const [first] = held;
    if (!first) throw new NotFound();
    const { stateId } = first;
    authorize("handover.carryOut", { stateId, userId: officialId, successorId });
    const moved = await countOpenWork(tx, { bodyId, officialId });
    if (!moved) throw new NotFound();
    if (shownBefore(moved, held) !== seen) throw new Outdated();

    await refuseUnfitSuccessor(tx, { successorId, officialId, stateId });
    const endsAccess = access === "end";
    const granted = await grantMissing(tx, successorId, held);
    await (endsAccess ? endAccess(tx, held) : stepBack(tx, held));
    const data = {
      id: randomUUID(),
      stateId,
      bodyId,
      officialId,
      successorId,
      roles: held.map(({ role }) => role),
      endsAccess,
      note,
      moved,
      at: now(),
      doneById: actor.id,
    };
    await tx.handover.createMany({ data });
    await record({ before: { id: data.id, held: held.map(({ id, role }) => ({ id, role })) }, after: { ...data, granted } });
    // What both may do has changed.
    for (const id of [officialId, successorId]) await endSessionsOf(tx, id);
    return { id: data.id };
  });
}

/** A successor has an account that is open, on the State's side of the same State. */
async function refuseUnfitSuccessor(
  tx: Tx,
  { successorId, officialId, stateId }: Pick<HandoverOrder, "successorId" | "officialId"> & { stateId: string },
): Promise<void> {
  const successor = await tx.user.findFirst({
    where: { id: successorId, disabledAt: null, memberships: { some: { stateId, organisationId: null } } },
    select: { id: true },
  });
  if (!successor || successorId === officialId) throw new RuleBroken("chooseSuccessor", "successorId");
}

/** The successor gets each role of the official in the body that they do not hold there yet; an alternate becomes the main one in a main one's place. */
async function grantMissing(tx: Tx, successorId: string, held: Held[]): Promise<string[]> {
  const own = await findHeld(tx, successorId, held[0]?.bodyId ?? "");
  const missing = held.filter(({ role }) => !own.some((one) => one.role === role));
  for (const { stateId, role, bodyId, isAlternate } of missing)
    await grant(tx, successorId, { stateId, role, bodyId: bodyId ?? "", organisationId: "", isAlternate, validFrom: "", validTo: "" });
  const rising = own.filter((one) => one.isAlternate && held.some(({ role, isAlternate }) => role === one.role && !isAlternate));
  const where = { id: { in: rising.map(({ id }) => id) } };
  await tx.membership.updateMany({ where, data: { isAlternate: false, version: { increment: 1 } } });
  return missing.map(({ role }) => role);
}

/** The official's roles in the body end now, and with them what they lent; a deputyship of theirs ends by itself with their place. */
async function endAccess(tx: Tx, held: Held[]): Promise<void> {
  const [at, ids] = [now(), held.map(({ id }) => id)];
  const { count } = await tx.membership.updateMany({ where: { id: { in: ids } }, data: { validTo: at, version: { increment: 1 } } });
  if (count < ids.length) throw new Outdated();
  await tx.delegation.updateMany({
    where: { membershipId: { in: ids }, endedAt: null, validTo: { gt: at } },
    data: { endedAt: at, version: { increment: 1 } },
  });
}

/** Whoever keeps their access stays as an alternate: the successor is the main one. */
async function stepBack(tx: Tx, held: Held[]): Promise<void> {
  const ids = held.filter(({ role, isAlternate }) => role === "FOCAL_POINT" && !isAlternate).map(({ id }) => id);
  await tx.membership.updateMany({ where: { id: { in: ids } }, data: { isAlternate: true, version: { increment: 1 } } });
}
