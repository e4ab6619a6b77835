import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import type { Answer, Citation, OutcomeRevocation, Reflection, Seeing } from "@/domain/alternative-reports/outcomes/schema";
import { isOpen } from "@/domain/alternative-reports/queries";
import { type ReportNews, tellOfReport } from "@/domain/alternative-reports/telling/commands";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { ownBody, ownDocument, present } from "@/domain/keeping";
import type { ReportOutcomeKind } from "@/domain/alternative-reports/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

type Tx = Change["tx"];

export type FoundEdition = {
  id: string;
  stateId: string;
  reportId: string;
  cycleId: string;
  /** Of the leading organisation, for those who belong to the report. */
  organisationId: string | null;
  isOpen: boolean;
};

/** Until this transaction is over, nobody else writes down what becomes of an edition. */
export async function lockEdition(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`edition ${id}`}, 0))::text`;
}

/**
 * An edition that this person sees, with whether everybody does, by the clock of the database; or NotFound. What becomes of it is noted
 * by one person after the other.
 */
export async function findEdition(tx: Tx, id: string): Promise<FoundEdition> {
  await lockEdition(tx, id);
  const [found] = await tx.$queryRaw<FoundEdition[]>`
    SELECT e.id, e.state_id AS "stateId", e.report_id AS "reportId", e.cycle_id AS "cycleId",
      (SELECT r.organisation_id FROM alternative_report r WHERE r.id = e.report_id AND r.discarded_at IS NULL) AS "organisationId",
      ${isOpen} AS "isOpen"
    FROM report_edition e WHERE e.id = ${id}::uuid`;
  return present(found ?? null);
}

async function findItem(tx: Tx, id: string) {
  const item = present(await tx.reportItem.findUnique({ where: { id }, select: { id: true, editionId: true } }));
  return { itemId: item.id, edition: await findEdition(tx, item.editionId) };
}

const newsOf = {
  SEEN: "REPORT_SEEN",
  ANSWERED: "REPORT_ANSWERED",
  CITED: "REPORT_CITED",
  REFLECTED: "REPORT_REFLECTED",
} as const satisfies Record<ReportOutcomeKind, ReportNews>;

type Said = Omit<Prisma.ReportOutcomeUncheckedCreateInput, "id" | "stateId" | "editionId" | "recordedById" | "recordedAt">;

/** Notes what became of an edition or an item, and tells its authors. The audit entry holds ids, and no words. */
async function put(
  actor: Actor,
  { tx, record }: Pick<Change, "tx" | "record">,
  edition: FoundEdition,
  said: Said,
): Promise<{ id: string }> {
  const id = randomUUID();
  const [{ id: editionId, stateId, reportId }, { text, place, address, ...told }] = [edition, said];
  await tx.reportOutcome.createMany({ data: { id, stateId, editionId, ...said, recordedById: actor.id, recordedAt: now() } });
  await record({ after: { id, editionId, ...told, changed: fieldsGiven({ text, place, address }) } });
  await tellOfReport(tx, newsOf[said.kind], reportId);
  return { id };
}

const fieldsGiven = (words: Record<string, unknown>): string[] => Object.keys(words).filter((name) => words[name]);

/** The secretariat has seen an edition: somebody says so once, and no page does by being opened. */
export function markSeen(actor: Actor, { editionId }: Seeing): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const edition = await findEdition(tx, editionId);
    authorize("reportOutcome.record", { ...edition, byAuthors: false });
    const seen = await tx.reportOutcome.findFirst({ where: { editionId, kind: "SEEN", revokedAt: null }, select: { id: true } });
    if (seen) throw new RuleBroken("reportAlreadySeen");
    return put(actor, { tx, record }, edition, { kind: "SEEN" });
  });
}

/** Puts the State's reply beside an item. Nothing of the item changes; a further reply stands below the one before. */
export function answerItem(actor: Actor, { itemId, bodyId, text, language }: Answer): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { edition } = await findItem(tx, itemId);
    authorize("reportOutcome.record", { ...edition, byAuthors: false });
    const body = await ownBody(tx, edition.stateId, bodyId);
    return put(actor, { tx, record }, edition, { itemId, kind: "ANSWERED", bodyId: body, text, language });
  });
}

/** Notes where the State's report cites an item. */
export function citeItem(actor: Actor, { itemId, byAuthors, documentId, place, address }: Citation): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { edition } = await findItem(tx, itemId);
    authorize("reportOutcome.record", { ...edition, byAuthors });
    const document = await ownDocument(tx, edition.stateId, documentId);
    return put(actor, { tx, record }, edition, { itemId, kind: "CITED", byAuthors, documentId: document, place, address: address || null });
  });
}

/** Notes that a recommendation made in the same review reflects an item. */
export function reflectItem(actor: Actor, { itemId, byAuthors, recommendationId }: Reflection): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { edition } = await findItem(tx, itemId);
    authorize("reportOutcome.record", { ...edition, byAuthors });
    const { cycleId } = edition;
    const made = await tx.recommendation.findFirst({
      where: { id: recommendationId, cycleId, publishedAt: { not: null } },
      select: { id: true },
    });
    if (!made) throw new RuleBroken("invalid", "recommendationId");
    const known = { itemId, recommendationId, kind: "REFLECTED", revokedAt: null } as const;
    if (await tx.reportOutcome.findFirst({ where: known, select: { id: true } }))
      throw new RuleBroken("alreadyReflected", "recommendationId");
    return put(actor, { tx, record }, edition, { itemId, kind: "REFLECTED", byAuthors, recommendationId });
  });
}

/** Takes back what this side has noted. Its authors still see that it was said, and everybody else no longer does. */
export function revokeOutcome(actor: Actor, { id }: OutcomeRevocation): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { editionId } = present(await tx.reportOutcome.findUnique({ where: { id }, select: { editionId: true } }));
    const edition = await findEdition(tx, editionId);
    const { revokedAt, ...before } = await tx.reportOutcome.findUniqueOrThrow({
      where: { id },
      select: { id: true, editionId: true, itemId: true, kind: true, byAuthors: true, revokedAt: true },
    });
    authorize("reportOutcome.revoke", { ...edition, byAuthors: before.byAuthors });
    if (revokedAt) throw new RuleBroken("alreadyRevoked");
    await tx.reportOutcome.updateMany({ where: { id }, data: { revokedAt: now() } });
    await record({ before, after: { ...before, revoked: true } });
    await tellOfReport(tx, "REPORT_OUTCOME_REVOKED", edition.reportId);
  });
}
