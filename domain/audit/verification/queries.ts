import type { Actor } from "@/domain/actor";
import { type Checkpoint, type FoundEntry, type Head, publicKeyOf, type Verdict, verifyChain } from "@/domain/audit/verification/rules";
import { authorize } from "@/domain/policy";
import { readsAuditContents } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { appDatabase } from "@/lib/db";
import { env } from "@/lib/env";

/** A chain this short is verified whenever somebody looks at it; a longer one when they ask. */
const shortChain = 2000n;

export type Inspection = { verdict: Verdict | null; checkpoint: Pick<Checkpoint, "seq" | "signedAt"> | null };

/**
 * Follows the chain as far as this person may (only the auditor sees the contents that its entries commit to),
 * and says when its head was last signed.
 */
export async function inspectAudit(actor: Actor, { isAsked }: { isAsked: boolean }): Promise<Inspection> {
  authorize(actor, "audit.read");
  return appDatabase().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT app_enter(${actor.id}::uuid)::text`;
      const head = await findHead(tx);
      const checkpoint = await tx.auditCheckpoint.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, signedAt: true } });
      if (!isAsked && head.seq > shortChain) return { verdict: null, checkpoint };
      const trustedKeys = [publicKeyOf(env.AUDIT_SIGNING_KEY)];
      return { verdict: await verifyThrough(tx, { head, withContents: readsAuditContents(actor), trustedKeys }), checkpoint };
    },
    { isolationLevel: "RepeatableRead", timeout: 120_000, maxWait: 10_000 },
  );
}

export const findHead = (tx: Prisma.TransactionClient): Promise<Head> =>
  tx.auditChainHead.findUniqueOrThrow({ where: { id: 1 }, select: { seq: true, hash: true } });

type Wanted = { head: Head; withContents: boolean; trustedKeys: string[]; witnessed?: Head[]; batchSize?: number };

/** Follows the chain through a connection that sees it all at one instant, a batch of entries at a time. */
export async function verifyThrough(tx: Prisma.TransactionClient, { withContents, batchSize = 1000, ...wanted }: Wanted): Promise<Verdict> {
  const checkpoints = await tx.auditCheckpoint.findMany({ orderBy: { seq: "asc" } });
  return verifyChain({ ...wanted, checkpoints, entries: entriesOf(tx, withContents, batchSize) });
}

type Row = Omit<FoundEntry, "content"> & { salt: string | null; content: unknown };

async function* entriesOf(tx: Prisma.TransactionClient, withContents: boolean, batchSize: number): AsyncGenerator<FoundEntry> {
  for (let after: bigint | null = null; ;) {
    const rows: Row[] = await tx.$queryRaw`
      SELECT e.seq, e.at, e.actor_id AS "actorId", e.in_place_of_id AS "inPlaceOfId", e.action, e.subject_id AS "subjectId", e.commitment, e.previous_hash AS "previousHash", e.hash, c.salt, c.content
      FROM audit_entry e LEFT JOIN audit_content c ON c.seq = e.seq
      WHERE ${after}::bigint IS NULL OR e.seq > ${after}::bigint ORDER BY e.seq LIMIT ${batchSize}`;
    for (const { salt, content, ...entry } of rows)
      yield withContents ? { ...entry, content: salt === null ? null : { salt, content } } : entry;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.seq;
  }
}
