import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { beginningOf, endOf } from "@/domain/people/rules";
import type { AsSeen, Membership } from "@/domain/people/schema";
import { endSessionsOf } from "@/domain/people/sessions/commands";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

/** Gives another person a role from a day, until a day. What they may do changes, so their sessions end. */
export function grantMembership(actor: Actor, { userId, ...held }: Membership): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("membership.grant", { stateId: held.stateId, userId });
    const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
    if (!user) throw new NotFound();
    await record({ after: await grant(tx, userId, held) });
    await endSessionsOf(tx, userId);
  });
}

/** Takes a role away, from this moment on. */
export function endMembership(actor: Actor, { id, version }: AsSeen): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.membership.findUnique({
      where: { id },
      select: { id: true, userId: true, stateId: true, role: true, bodyId: true, organisationId: true, validFrom: true, validTo: true },
    });
    if (!before) throw new NotFound();
    authorize("membership.end", before);
    const at = now();
    const { count } = await tx.membership.updateMany({
      where: { id, version, OR: [{ validTo: null }, { validTo: { gt: at } }] },
      data: { validTo: at, version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await record({ before, after: { ...before, validTo: at } });
    await endSessionsOf(tx, before.userId);
  });
}

/** Makes one focal point of a body its main one; whoever was it becomes an alternate. */
export function nameMainFocalPoint(actor: Actor, { id, version }: AsSeen): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.membership.findUnique({
      where: { id },
      select: { id: true, userId: true, stateId: true, role: true, bodyId: true, isAlternate: true },
    });
    if (!before) throw new NotFound();
    authorize("membership.nameMain", before);
    if (before.role !== "FOCAL_POINT") throw new RuleBroken("notAFocalPoint");
    const { stateId, bodyId, role } = before;
    await tx.membership.updateMany({
      where: { stateId, bodyId, role, isAlternate: false, id: { not: id } },
      data: { isAlternate: true, version: { increment: 1 } },
    });
    const { count } = await tx.membership.updateMany({
      where: { id, version, isAlternate: true, OR: [{ validTo: null }, { validTo: { gt: now() } }] },
      data: { isAlternate: false, version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await record({ before, after: { ...before, isAlternate: false } });
  });
}

/** Writes a new role within the change that is the reason for it; what was written is for its audit entry. */
export async function grant(tx: Prisma.TransactionClient, userId: string, held: Omit<Membership, "userId">) {
  const membership = {
    id: randomUUID(),
    userId,
    stateId: held.stateId,
    role: held.role,
    bodyId: held.bodyId || null,
    organisationId: held.organisationId || null,
    isAlternate: held.isAlternate,
    validFrom: held.validFrom ? beginningOf(held.validFrom) : now(),
    validTo: held.validTo ? endOf(held.validTo) : null,
  };
  await refuseForeignPlace(tx, membership);
  await refuseSecondTime(tx, membership);
  await tx.membership.createMany({ data: membership });
  return membership;
}

type Written = Awaited<ReturnType<typeof grant>>;

/** A role of one State is not held in a body of another. */
async function refuseForeignPlace(tx: Prisma.TransactionClient, { stateId, bodyId, organisationId }: Written): Promise<void> {
  const select = { id: true };
  if (bodyId && !(await tx.stateBody.findUnique({ where: { id: bodyId, stateId }, select })))
    throw new RuleBroken("bodyRequired", "bodyId");
  if (organisationId && !(await tx.organisation.findUnique({ where: { id: organisationId, stateId }, select })))
    throw new RuleBroken("organisationRequired", "organisationId");
}

async function refuseSecondTime(
  tx: Prisma.TransactionClient,
  { userId, stateId, role, bodyId, organisationId, validFrom, validTo }: Written,
): Promise<void> {
  const overlapping = await tx.membership.findFirst({
    where: {
      userId,
      stateId,
      role,
      bodyId,
      organisationId,
      OR: [{ validTo: null }, { validTo: { gt: validFrom } }],
      ...(validTo && { validFrom: { lt: validTo } }),
    },
    select: { id: true },
  });
  if (overlapping) throw new RuleBroken("roleHeld", "role");
}
