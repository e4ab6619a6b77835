import type { Actor } from "@/domain/actor";
import {
  type Checkpoint,
  type FoundEntry,
  type Head,
  publicKeyOf,
  type SignedKeyChange,
  trustedThrough,
  type Verdict,
  verifyChain,
} from "@/domain/audit/verification/rules";
import type { FoundStatement } from "@/domain/audit/verification/statements/rules";
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
export async function verifyThrough(
  tx: Prisma.TransactionClient,
  { withContents, trustedKeys, batchSize = 1000, ...wanted }: Wanted,
): Promise<Verdict> {
  const checkpoints = await tx.auditCheckpoint.findMany({ orderBy: { seq: "asc" } });
  const trusted = trustedThrough(trustedKeys, await listKeyChanges(tx));
  const verdict = await verifyChain({ ...wanted, checkpoints, trustedKeys: trusted, entries: entriesOf(tx, withContents, batchSize) });
  return verdict.fault ? verdict : { ...verdict, fault: await findStray(tx) };
}

async function listKeyChanges(tx: Prisma.TransactionClient): Promise<SignedKeyChange[]> {
  const keys = await tx.auditKey.findMany({ orderBy: { id: "asc" } });
  return keys.flatMap(({ formerKey, ...key }) => (formerKey ? [{ ...key, formerKey }] : []));
}

/** What stands in the tables beside the chain without an entry, or without one that commits to it. */
async function findStray(tx: Prisma.TransactionClient): Promise<Verdict["fault"]> {
  const [stray] = await tx.$queryRaw<{ seq: bigint }[]>`
    SELECT seq FROM (
      SELECT seq FROM log_link UNION ALL SELECT seq FROM log_statement
    ) found WHERE NOT EXISTS (SELECT FROM audit_chain_head h WHERE found.seq BETWEEN 1 AND h.seq) ORDER BY seq LIMIT 1`;
  return stray ? { seq: stray.seq, kind: "publicAltered" } : null;
}

type Row = Omit<FoundEntry, "content" | "link" | "statement"> & {
  contentSalt: string | null;
  content: unknown;
  linkHash: string | null;
  linkSaid: string | null;
  sealed: string;
  statement: (Omit<FoundStatement, "at" | "hiddenAt"> & { at: string; hiddenAt: string | null }) | null;
};

async function* entriesOf(tx: Prisma.TransactionClient, withContents: boolean, batchSize: number): AsyncGenerator<FoundEntry> {
  for (let after: bigint | null = null; ;) {
    const rows: Row[] = await tx.$queryRaw`
      SELECT e.seq, e.at, e.actor_id AS "actorId", e.in_place_of_id AS "inPlaceOfId", e.action, e.subject_id AS "subjectId", e.commitment,
        e.previous_hash AS "previousHash", e.hash, e.salt, e.said, c.salt AS "contentSalt", c.content,
        l.hash AS "linkHash", l.said AS "linkSaid", l.sealed,
        CASE WHEN s.seq IS NOT NULL THEN jsonb_build_object('salt', s.salt, 'content', s.content, 'at', s.at, 'act', s.act,
          'subjectId', s.subject_id, 'stateId', s.state_id, 'bodyIds', s.body_ids, 'recommendationIds', s.recommendation_ids,
          'hiddenAt', s.hidden_at) END AS statement
      FROM audit_entry e LEFT JOIN audit_content c ON c.seq = e.seq LEFT JOIN log_link l ON l.seq = e.seq
        LEFT JOIN log_statement s ON s.seq = e.seq
      WHERE ${after}::bigint IS NULL OR e.seq > ${after}::bigint ORDER BY e.seq LIMIT ${batchSize}`;
    for (const row of rows) yield foundIn(row, withContents);
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.seq;
  }
}

function foundIn({ contentSalt, content, linkHash, linkSaid, sealed, statement, ...entry }: Row, withContents: boolean): FoundEntry {
  return {
    ...entry,
    ...(withContents && { content: contentSalt === null ? null : { salt: contentSalt, content } }),
    link: linkHash === null ? null : { hash: linkHash, said: linkSaid, sealed },
    statement: statement && {
      ...statement,
      at: new Date(statement.at),
      hiddenAt: statement.hiddenAt === null ? null : new Date(statement.hiddenAt),
    },
  };
}
