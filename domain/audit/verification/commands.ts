import { randomUUID } from "node:crypto";

import { type Head, publicKeyOf, signHead, signKeyChange } from "@/domain/audit/verification/rules";
import { isDue, isOverdue } from "@/domain/audit/verification/watching/rules";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { appDatabase } from "@/lib/db";
import { env } from "@/lib/env";

type Tx = Prisma.TransactionClient;

/**
 * Signs the head of the chain, if anything was added since it was last signed and that is long enough ago, owes it to the
 * witnesses, and to those who follow a recommendation the news that it changed. True if it was signed now. Of several workers that look at once, one does.
 */
export function signCheckpoint(at: Date = now()): Promise<boolean> {
  return appDatabase().$transaction(async (tx) => {
    // As the worker, who is nobody: it signs, and owes mail.
    await tx.$queryRaw`SELECT app_enter_delivery()::text`;
    const [watch] = await tx.$queryRaw<{ lookedAt: Date }[]>`
      SELECT looked_at AS "lookedAt" FROM audit_watch WHERE id = 1 FOR UPDATE SKIP LOCKED`;
    if (!watch) return false;
    await tx.auditWatch.updateMany({ where: { id: 1 }, data: { lookedAt: at } });
    const head = await tx.auditChainHead.findUniqueOrThrow({ where: { id: 1 }, select: { seq: true, hash: true } });
    const last = await tx.auditCheckpoint.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, signedAt: true } });
    if (head.seq <= (last?.seq ?? 0n) || !isDue(last, at)) return false;

    await recordKey(tx, head, at);
    const checkpoint = signHead(head, at, env.AUDIT_SIGNING_KEY);
    await tx.auditCheckpoint.createMany({ data: { ...checkpoint, isLate: last !== null && isOverdue(watch, at) } });
    await oweToWitnesses(tx, head, at);
    await oweToFollowers(tx, head, at);
    return true;
  });
}

/** A key that signs for the first time is recorded, with the word of the one before it where that is still at hand. */
async function recordKey(tx: Tx, { seq }: Head, beganAt: Date): Promise<void> {
  const publicKey = publicKeyOf(env.AUDIT_SIGNING_KEY);
  const known = await tx.auditKey.findFirst({ orderBy: { id: "desc" }, select: { publicKey: true } });
  if (known?.publicKey === publicKey) return;
  const former = env.AUDIT_FORMER_SIGNING_KEY;
  const isAtHand = former && known && publicKeyOf(former) === known.publicKey;
  const keys = { own: env.AUDIT_SIGNING_KEY, former: isAtHand ? former : null };
  await tx.auditKey.createMany({
    data: known ? signKeyChange({ publicKey, formerKey: known.publicKey, seq, beganAt }, keys) : { publicKey, seq, beganAt },
  });
}

async function oweToWitnesses(tx: Tx, { seq }: Head, dueAt: Date): Promise<void> {
  const witnesses = await tx.subscription.findMany({
    where: { recommendationId: null, confirmedAt: { not: null }, endedAt: null },
    select: { id: true },
  });
  await tx.outgoingMail.createMany({
    data: witnesses.map(({ id }) => ({ id: randomUUID(), subscriptionId: id, kind: "CHECKPOINT", checkpointSeq: seq, dueAt })),
  });
}

/** However much was said of a recommendation since its follower was last told, it is one mail. */
async function oweToFollowers(tx: Tx, { seq }: Head, dueAt: Date): Promise<void> {
  const told = await tx.$queryRaw<{ id: string }[]>`
    UPDATE subscription s SET told_seq = ${seq}
    WHERE s.recommendation_id IS NOT NULL AND s.confirmed_at IS NOT NULL AND s.ended_at IS NULL
      AND EXISTS (SELECT FROM log_statement l WHERE l.recommendation_ids @> ARRAY[s.recommendation_id] AND l.seq > s.told_seq AND l.seq <= ${seq})
    RETURNING s.id`;
  await tx.outgoingMail.createMany({
    data: told.map(({ id }) => ({ id: randomUUID(), subscriptionId: id, kind: "RECORD_CHANGED", dueAt })),
  });
}
