import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { countOpenWork, findHeld, holdHeld, isHeldAt } from "@/domain/people/handovers/queries";
import { shownBefore } from "@/domain/people/handovers/rules";
import type { HandoverOrder } from "@/domain/people/handovers/schema";
import { grant } from "@/domain/people/memberships/commands";
import { endSessionsOf } from "@/domain/people/sessions/commands";
import { now } from "@/lib/clock";
import { dayAfter, dayAt, today } from "@/lib/day";

type Tx = Change["tx"];
type Held = Awaited<ReturnType<typeof findHeld>>[number];

/**
 * Passes an official's place in a body on to a successor, in one act. What is open belongs to the body, so it moves with the roles;
 * what was done stays under the name of whoever did it.
 */
export function handOver(actor: Actor, { officialId, bodyId, successorId, access, note, seen }: HandoverOrder): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const held = await holdHeld(tx, officialId, bodyId);
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
    const seats = await passSeats(tx, { bodyId, officialId, successorId });
    await (endsAccess ? endAccess(tx, held) : stepBack(tx, held));
    const data = {
      id: randomUUID(),
      stateId,
      bodyId,
      officialId,
      successorId,
      roles: [...new Set(held.map(({ role }) => role))],
      endsAccess,
      note,
      moved,
      at: now(),
      doneById: actor.id,
    };
    await tx.handover.createMany({ data });
    await record({ before: { id: data.id, held: held.map(({ id, role }) => ({ id, role })) }, after: { ...data, granted, seats } });
    const to = [{ userId: officialId }, { userId: successorId }, { office: "coordinating" as const }];
    await tell({ kind: "HANDED_OVER", stateId, to, about: { bodyId } });
    // What both may do has changed.
    for (const id of [officialId, successorId]) await endSessionsOf(tx, id);
    return { id: data.id };
  });
}

/** The official's seats in the working group go on with the successor; tells which seat became which. Until yesterday they stay the official's. */
async function passSeats(
  tx: Tx,
  { bodyId, officialId, successorId }: Pick<HandoverOrder, "bodyId" | "officialId" | "successorId">,
): Promise<{ from: string; to: string | null }[]> {
  const [row] = await tx.$queryRaw<{ passed: { from: string; to: string | null }[] }[]>`
    SELECT app_pass_seats(${bodyId}::uuid, ${officialId}::uuid, ${successorId}::uuid, ${today()}::date) AS passed`;
  return row?.passed ?? [];
}

/** A successor has an account that is open, and now a role on the State's side of the same State. */
async function refuseUnfitSuccessor(
  tx: Tx,
  { successorId, officialId, stateId }: Pick<HandoverOrder, "successorId" | "officialId"> & { stateId: string },
): Promise<void> {
  const successor = await tx.user.findFirst({
    where: { id: successorId, disabledAt: null, memberships: { some: { stateId, organisationId: null, ...isHeldAt(now()) } } },
    select: { id: true },
  });
  if (!successor || successorId === officialId) throw new RuleBroken("chooseSuccessor", "successorId");
}

/**
 * The successor gets each role of the official in the body that they do not hold there yet, from the same day on and until one of
 * their own begins; an alternate becomes the main one in a main one's place.
 */
async function grantMissing(tx: Tx, successorId: string, held: Held[]): Promise<string[]> {
  const own = await findHeld(tx, successorId, held[0]?.bodyId ?? "");
  const at = now();
  const begins = ({ validFrom }: Held) => (validFrom > at ? validFrom : at);
  const roles = held.filter((one) => !held.some((other) => other.role === one.role && other.validFrom < one.validFrom));
  const missing = roles.filter((one) => !own.some((theirs) => theirs.role === one.role && theirs.validFrom <= begins(one)));
  for (const one of missing) {
    const next = own.find(({ role }) => role === one.role)?.validFrom;
    await grant(tx, successorId, {
      ...{ stateId: one.stateId, role: one.role, bodyId: one.bodyId ?? "", organisationId: "", isAlternate: one.isAlternate },
      validFrom: one.validFrom > at ? dayAt(one.validFrom) : "",
      validTo: next ? dayAfter(dayAt(next), -1) : "",
    });
  }
  const rising = own.filter((one) => one.isAlternate && held.some(({ role, isAlternate }) => role === one.role && !isAlternate));
  const where = { id: { in: rising.map(({ id }) => id) } };
  await tx.membership.updateMany({ where, data: { isAlternate: false, version: { increment: 1 } } });
  return missing.map(({ role }) => role);
}

/** The official's roles in the body end now, those that were still to begin included, and with them what they lent; a deputyship of theirs ends by itself with their place. */
async function endAccess(tx: Tx, held: Held[]): Promise<void> {
  const [at, ids] = [now(), held.map(({ id }) => id)];
  const { count } = await tx.membership.updateMany({ where: { id: { in: ids } }, data: { validTo: at, version: { increment: 1 } } });
  if (count < ids.length) throw new Outdated();
  await tx.delegation.updateMany({
    where: { membershipId: { in: ids }, endedAt: null, validTo: { gt: at } },
    data: { endedAt: at, version: { increment: 1 } },
  });
}

/** Whoever keeps their access stays as an alternate: the successor is the main one. That it was passed on shows on every role. */
async function stepBack(tx: Tx, held: Held[]): Promise<void> {
  const main = held.filter(({ role, isAlternate }) => role === "FOCAL_POINT" && !isAlternate).map(({ id }) => id);
  await tx.membership.updateMany({ where: { id: { in: main } }, data: { isAlternate: true } });
  await tx.membership.updateMany({ where: { id: { in: held.map(({ id }) => id) } }, data: { version: { increment: 1 } } });
}
