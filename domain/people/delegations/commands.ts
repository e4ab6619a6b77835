import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { isLent } from "@/domain/people/delegations/rules";
import type { Delegation } from "@/domain/people/delegations/schema";
import { beginningOf, endOf } from "@/domain/people/rules";
import type { AsSeen } from "@/domain/people/schema";
import type { Role } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { today } from "@/lib/day";

type Tx = Change["tx"];

/** Lends a role in a body to somebody else of that body for some days. It begins and ends by itself. */
export function nameDeputy(actor: Actor, { membershipId, deputyId, validFrom, validTo, note }: Delegation): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const lent = await tx.membership.findUnique({
      where: { id: membershipId },
      select: { id: true, userId: true, stateId: true, bodyId: true, role: true, validFrom: true, validTo: true },
    });
    if (!lent) throw new NotFound();
    authorize("delegation.name", { ...lent, deputyId });
    if (!isLent(lent.role)) throw new RuleBroken("roleNotLent", "membershipId");
    if (validFrom < today()) throw new RuleBroken("notInThePast", "validFrom");

    const data = {
      id: randomUUID(),
      membershipId,
      deputyId,
      validFrom: beginningOf(validFrom),
      validTo: endOf(validTo),
      note,
      namedById: actor.id,
      namedAt: now(),
    };
    if (lent.validFrom > now() || (lent.validTo && lent.validTo < data.validTo)) throw new RuleBroken("roleEndsBefore", "validTo");
    await refuseUnfitDeputy(tx, lent, data);
    await refuseSecondDeputy(tx, data);
    await tx.delegation.createMany({ data });
    await record({ after: { ...data, officialId: lent.userId, role: lent.role, bodyId: lent.bodyId } });
    await tell({
      kind: "DEPUTY_NAMED",
      stateId: lent.stateId,
      to: [{ userId: deputyId }, { userId: lent.userId }],
      about: lent.bodyId ? { bodyId: lent.bodyId } : {},
    });
    return { id: data.id };
  });
}

/** Takes the role back before its last day, or before its first. */
export function endDelegation(actor: Actor, { id, version }: AsSeen): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const before = await tx.delegation.findUnique({
      where: { id },
      select: {
        id: true,
        deputyId: true,
        validFrom: true,
        validTo: true,
        endedAt: true,
        membership: { select: { userId: true, stateId: true, bodyId: true } },
      },
    });
    if (!before) throw new NotFound();
    authorize("delegation.end", before.membership);
    const at = now();
    const { count } = await tx.delegation.updateMany({
      where: { id, version, endedAt: null, validTo: { gt: at } },
      data: { endedAt: at, version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await record({ before, after: { ...before, endedAt: at } });
    const { userId, stateId, bodyId } = before.membership;
    await tell({ kind: "DEPUTY_ENDS", stateId, to: [{ userId: before.deputyId }, { userId }], about: bodyId ? { bodyId } : {} });
  });
}

type Lent = { userId: string; stateId: string; bodyId: string | null; role: Role };
type Period = { membershipId: string; deputyId: string; validFrom: Date; validTo: Date };

/** A deputy works in the same body, may come in, and does not hold the role already. */
async function refuseUnfitDeputy(tx: Tx, { userId, bodyId, role }: Lent, { deputyId }: Period): Promise<void> {
  const at = now();
  const held = await tx.membership.findMany({
    where: {
      userId: deputyId,
      bodyId,
      user: { disabledAt: null },
      validFrom: { lte: at },
      OR: [{ validTo: null }, { validTo: { gt: at } }],
    },
    select: { role: true },
  });
  if (deputyId === userId || held.length === 0) throw new RuleBroken("deputyNotInBody", "deputyId");
  if (held.some((own) => own.role === role)) throw new RuleBroken("deputyHoldsRole", "deputyId");
}

/** On every day there is one deputy at most, so that it is known who answers: of two who name one at once, the second waits and sees the first. */
async function refuseSecondDeputy(tx: Tx, { membershipId, validFrom, validTo }: Period): Promise<void> {
  await tx.$queryRaw`SELECT lock_delegations(${membershipId}::uuid)::text`;
  const other = await tx.delegation.findFirst({
    where: { membershipId, endedAt: null, validFrom: { lt: validTo }, validTo: { gt: validFrom } },
    select: { id: true },
  });
  if (other) throw new RuleBroken("alreadyDelegated", "validFrom");
}
