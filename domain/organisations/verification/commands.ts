import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import type { OrganisationAsSeen } from "@/domain/organisations/schema";
import { tellOfVerification } from "@/domain/organisations/telling/commands";
import type { EndOfVerification } from "@/domain/organisations/verification/schema";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

const select = { stateId: true, verificationEndedAt: true } as const;

/** Ends a verification for one of the published reasons. Everybody learns that it ended, the organisation why. */
export function endVerification(actor: Actor, { id, version, reason, words }: EndOfVerification): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.organisation.findUnique({ where: { id }, select });
    if (!before) throw new NotFound();
    authorize("organisation.endVerification", before);
    const at = now();
    const data = { id: randomUUID(), organisationId: id, stateId: before.stateId, reason, words, endedById: actor.id, endedAt: at };
    await tx.verificationEnding.createMany({ data });
    await set(tx, { id, version }, at);
    await record({ before: { id, verificationEndedAt: null }, after: { id, verificationEndedAt: at, reason, changed: ["words"] } });
    await tellOfVerification(tx, id);
  });
}

/** Restores a verification after an appeal; somebody else than who ended it does so. */
export function restoreVerification(actor: Actor, { id, version }: OrganisationAsSeen): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.organisation.findUnique({ where: { id }, select });
    if (!before) throw new NotFound();
    const ending = await tx.verificationEnding.findFirst({
      where: { organisationId: id, restoredAt: null },
      select: { id: true, endedById: true },
    });
    authorize("organisation.restoreVerification", { ...before, endedById: ending?.endedById ?? null });
    if (!ending) throw new RuleBroken("alreadyDone");
    await tx.verificationEnding.updateMany({
      where: { id: ending.id, restoredAt: null },
      data: { restoredAt: now(), restoredById: actor.id },
    });
    await set(tx, { id, version }, null);
    await record({ before: { id, verificationEndedAt: before.verificationEndedAt }, after: { id, verificationEndedAt: null } });
    await tellOfVerification(tx, id);
  });
}

async function set(tx: Prisma.TransactionClient, { id, version }: OrganisationAsSeen, verificationEndedAt: Date | null): Promise<void> {
  const { count } = await tx.organisation.updateMany({ where: { id, version }, data: { verificationEndedAt, version: { increment: 1 } } });
  if (count === 0) throw new Outdated();
}
