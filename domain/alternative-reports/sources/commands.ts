import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { owners, ownersOf } from "@/domain/alternative-reports/queries";
import { sealSource } from "@/domain/alternative-reports/sources/rules";
import type { NewSource, SourceRemoval, SourceRevision } from "@/domain/alternative-reports/sources/schema";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { now } from "@/lib/clock";

type Tx = Change["tx"];

/** Writes down, sealed, whom something is known from. */
export function addSource(actor: Actor, { reportId, organisationId, sectionId, ...words }: NewSource): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("reportSource.keep", { ...(await ownersOf(tx, reportId)), keeperId: organisationId });
    await refuseForeignSection(tx, reportId, sectionId);
    const kept = { id: randomUUID(), reportId, organisationId, sectionId: sectionId || null };
    await tx.reportSource.createMany({ data: [{ ...kept, sealed: sealSource(words, organisationId), addedAt: now() }] });
    await record({ after: kept });
  });
}

/** Seals other words in place of those there were. */
export function reviseSource(actor: Actor, { id, version, sectionId, ...words }: SourceRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { report, organisationId } = await findSource(tx, id);
    authorize("reportSource.keep", { ...report, keeperId: organisationId });
    await refuseForeignSection(tx, report.id, sectionId);
    const { count } = await tx.reportSource.updateMany({
      where: { id, version },
      data: { sectionId: sectionId || null, sealed: sealSource(words, organisationId), version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await record({ after: { id, reportId: report.id, changed: ["sealed", "sectionId"] } });
  });
}

/** Removes a source for good: nothing of it is kept. */
export function removeSource(actor: Actor, { id, version }: SourceRemoval): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { report, organisationId } = await findSource(tx, id);
    authorize("reportSource.keep", { ...report, keeperId: organisationId });
    const { count } = await tx.reportSource.deleteMany({ where: { id, version } });
    if (count === 0) throw new Outdated();
    await record({ before: { id, reportId: report.id } });
  });
}

async function findSource(tx: Tx, id: string) {
  const source = await tx.reportSource.findUnique({ where: { id }, select: { organisationId: true, report: { select: owners } } });
  if (!source) throw new NotFound();
  return source;
}

async function refuseForeignSection(tx: Tx, reportId: string, id: string): Promise<void> {
  if (id === "") return;
  const section = await tx.reportSection.findFirst({ where: { id, reportId }, select: { id: true } });
  if (!section) throw new RuleBroken("invalid", "sectionId");
}
