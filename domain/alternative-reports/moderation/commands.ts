import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import type { Appeal, AppealDecision, Refusing } from "@/domain/alternative-reports/moderation/schema";
import { findEdition } from "@/domain/alternative-reports/outcomes/commands";
import { tellOfReport } from "@/domain/alternative-reports/telling/commands";
import { takeBackStatements } from "@/domain/audit/commands";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { present, refuseOutdated } from "@/domain/keeping";
import { now } from "@/lib/clock";

type Tx = Change["tx"];

/** Takes an edition that everybody reads off the public register, for one of the published reasons; it is gone everywhere at once. */
export function refuseEdition(actor: Actor, { editionId, version, reason, explanation }: Refusing): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const edition = await findEdition(tx, editionId);
    authorize("reportEdition.refuse", edition);
    const before = await tx.reportEdition.findUniqueOrThrow({ where: { id: editionId }, select: { stage: true, version: true } });
    refuseOutdated({ count: before.version === version ? 1 : 0 }, before);
    const [id, refusedAt, { stage }] = [randomUUID(), now(), before];
    const { stateId, cycleId, reportId } = edition;
    await tx.reportRefusal.createMany({
      data: { id, stateId, editionId, cycleId, stage, reason, explanation, refusedById: actor.id, refusedAt },
    });
    await tx.reportEdition.updateMany({ where: { id: editionId, version }, data: { refusedAt, version: { increment: 1 } } });
    await takeBackStatements(tx, editionId);
    await record({ after: { id, editionId, reason, changed: ["explanation"] } });
    await tellOfReport(tx, "REPORT_REFUSED", reportId, id);
    return { id };
  });
}

type FoundRefusal = {
  id: string;
  stateId: string;
  editionId: string;
  refusedById: string;
  appealedAt: Date | null;
  decidedAt: Date | null;
  version: number;
  /** Of the edition, for those who see it. */
  reportId: string | null;
  isWithdrawn: boolean;
  /** Of the leading organisation, for those who belong to the report. */
  organisationId: string | null;
};

async function findRefusal(tx: Tx, id: string): Promise<FoundRefusal> {
  const [found] = await tx.$queryRaw<FoundRefusal[]>`
    SELECT f.id, f.state_id AS "stateId", f.edition_id AS "editionId", f.refused_by_id AS "refusedById", f.appealed_at AS "appealedAt",
      f.decided_at AS "decidedAt", f.version, e.report_id AS "reportId", e.withdrawn_at IS NOT NULL AS "isWithdrawn", r.organisation_id AS "organisationId"
    FROM report_refusal f LEFT JOIN report_edition e ON e.id = f.edition_id
      LEFT JOIN alternative_report r ON r.id = e.report_id AND r.discarded_at IS NULL
    WHERE f.id = ${id}::uuid`;
  return present(found ?? null);
}

/** Its authors appeal once; what they say is read by those who decide of it, and never public. */
export function appealRefusal(actor: Actor, { refusalId, version, appeal }: Appeal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { reportId, isWithdrawn, ...before } = await findRefusal(tx, refusalId);
    authorize("reportRefusal.appeal", before);
    if (isWithdrawn || reportId === null) throw new RuleBroken("editionWithdrawn");
    const appealedAt = now();
    const written = await tx.reportRefusal.updateMany({
      where: { id: refusalId, version },
      data: { appealedAt, version: { increment: 1 } },
    });
    refuseOutdated(written, before);
    await tx.reportAppeal.createMany({ data: { refusalId, text: appeal } });
    await record({ before: { id: refusalId }, after: { id: refusalId, appealedAt, changed: ["appeal"] } });
    await tellOfReport(tx, "REPORT_APPEALED", reportId, refusalId);
  });
}

/** A second administrator upholds a refusal, or lifts it, and then the edition is everybody's again. */
export function decideAppeal(actor: Actor, { refusalId, version, outcome, decision }: AppealDecision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { reportId, editionId, ...before } = await findRefusal(tx, refusalId);
    authorize("reportRefusal.decide", { ...before, organisationId: null });
    const isUpheld = outcome === "upheld";
    const written = await tx.reportRefusal.updateMany({
      where: { id: refusalId, version },
      data: { decidedById: actor.id, decidedAt: now(), isUpheld, decision, version: { increment: 1 } },
    });
    refuseOutdated(written, before);
    if (!isUpheld) await tx.reportEdition.updateMany({ where: { id: editionId }, data: { refusedAt: null, version: { increment: 1 } } });
    await record({ before: { id: refusalId }, after: { id: refusalId, editionId, isUpheld, changed: ["decision"] } });
    // Taken back meanwhile, it is its authors' alone again, and an administrator finds nobody to tell.
    if (reportId !== null) await tellOfReport(tx, "REPORT_APPEAL_DECIDED", reportId, refusalId);
  });
}
