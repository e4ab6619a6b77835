import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import type { ClaimForm, ContestedPointForm } from "@/domain/claims/schema";
import { NotFound, RuleBroken } from "@/domain/errors";
import { ownDocument, present, refuseOutdated } from "@/domain/keeping";
import { isLater, partialDayOf } from "@/domain/reforms/dates/rules";
import { dateColumns, filled, wordFields } from "@/domain/sources/rules";
import type { Removal } from "@/domain/sources/schema";
import { today } from "@/lib/day";

type Tx = Change["tx"];
const ofPoint = { include: { point: { select: { stateId: true } } } } as const;

/** Opens a point on which sources contradict each other; each of them is then recorded, none replaces another. */
export function recordContestedPoint(actor: Actor, point: ContestedPointForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("claim.record", point);
    const data = { id: randomUUID(), stateId: point.stateId, ...(await placeOf(tx, point)) };
    await tx.contestedPoint.createMany({ data });
    await record({ after: data });
    return { id: data.id };
  });
}

export function reviseContestedPoint(actor: Actor, point: ContestedPointForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.contestedPoint.findUnique({ where: { id: point.id } }));
    authorize("claim.revise", before);
    const data = await placeOf(tx, { ...point, stateId: before.stateId });
    const where = { id: before.id, version: point.version };
    const written = await tx.contestedPoint.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, wordFields("titles", before.titles));
    await record({ before, after: { ...before, ...data } });
    return { id: before.id };
  });
}

/** A point can go when nothing is said on it any more. */
export function removeContestedPoint(actor: Actor, { id, version }: Removal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.contestedPoint.findUnique({ where: { id } }));
    authorize("claim.remove", before);
    if (await tx.claim.findFirst({ where: { pointId: id }, select: { id: true } })) throw new RuleBroken("claimsFirst");
    refuseOutdated(await tx.contestedPoint.deleteMany({ where: { id, version } }), before);
    await record({ before });
  });
}

/** Records what one more source says. What the others say stays as it is. */
export function recordClaim(actor: Actor, claim: ClaimForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const point = present(await tx.contestedPoint.findUnique({ where: { id: claim.pointId }, select: { id: true, stateId: true } }));
    authorize("claim.record", point);
    const last = await tx.claim.findFirst({ where: { pointId: point.id }, select: { position: true }, orderBy: { position: "desc" } });
    const position = (last?.position ?? 0) + 1;
    const data = { id: randomUUID(), pointId: point.id, position, ...(await columnsOf(tx, point.stateId, claim)) };
    await tx.claim.createMany({ data });
    await record({ after: data });
  });
}

/** Corrects what was recorded of a source, or marks that a document confirms it. */
export function reviseClaim(actor: Actor, claim: ClaimForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { point, ...before } = present(await tx.claim.findUnique({ where: { id: claim.id }, ...ofPoint }));
    authorize("claim.revise", point);
    const data = await columnsOf(tx, point.stateId, claim);
    const where = { id: before.id, version: claim.version };
    const written = await tx.claim.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      ...wordFields("texts", before.texts),
      source: before.source,
      confirmation: before.confirmation ?? "",
      saidOn: partialDayOf(before.saidOn, before.saidPrecision),
    });
    await record({ before, after: { ...before, ...data } });
  });
}

export function removeClaim(actor: Actor, { id, version }: Removal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { point, ...before } = present(await tx.claim.findUnique({ where: { id }, ...ofPoint }));
    authorize("claim.remove", point);
    refuseOutdated(await tx.claim.deleteMany({ where: { id, version } }), before);
    await record({ before });
  });
}

/** A point of one State's register is about that State's cycle or event. */
async function placeOf(tx: Tx, { stateId, subject, cycleId, eventId, treatyId, titles }: ContestedPointForm) {
  if (cycleId && !(await tx.reviewCycle.findFirst({ where: { id: cycleId, stateId }, select: { id: true } }))) throw new NotFound();
  if (eventId && !(await tx.event.findFirst({ where: { id: eventId, stateId }, select: { id: true } }))) throw new NotFound();
  if (treatyId && !(await tx.treaty.findUnique({ where: { id: treatyId }, select: { id: true } }))) throw new NotFound();
  return { subject, cycleId: cycleId || null, eventId: eventId || null, treatyId: treatyId || null, titles: filled(titles) };
}

async function columnsOf(tx: Tx, stateId: string, claim: ClaimForm) {
  const { texts, sourceKind, source, attestation, address, confirmation } = claim;
  if (isLater(claim.saidOn, today())) throw new RuleBroken("notInTheFuture", "saidOn");
  const said = dateColumns(claim.saidOn);
  return {
    texts: filled(texts),
    sourceKind,
    source,
    attestation,
    address: address || null,
    saidOn: said.on,
    saidPrecision: said.precision,
    confirmation: confirmation || null,
    documentId: await ownDocument(tx, stateId, claim.documentId),
  };
}
