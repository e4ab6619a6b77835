import { randomBytes } from "node:crypto";

import { commitmentTo, linkHash, type SignInAct } from "@/domain/audit/rules";
import type { Ability } from "@/domain/policy";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

/**
 * Adds a link to the audit chain inside the writer's transaction.
 * The one row of the chain's head is locked first, so that two writers can never follow the same link.
 */
export async function appendAuditEntry(
  tx: Prisma.TransactionClient,
  {
    actorId,
    action,
    subjectId,
    content,
  }: { actorId: string; action: Ability | SignInAct; subjectId: string; content: Record<string, unknown> },
): Promise<void> {
  const kept = JSON.parse(JSON.stringify(content)) as Prisma.InputJsonObject;
  const salt = randomBytes(16).toString("hex");
  const [head] = await tx.$queryRaw<{ seq: bigint; hash: string }[]>`SELECT seq, hash FROM audit_chain_head FOR UPDATE`;
  if (!head) throw new Error("The audit chain has lost its head.");

  const link = { seq: head.seq + 1n, at: now(), actorId, action, subjectId, commitment: commitmentTo(salt, kept), previousHash: head.hash };
  const hash = linkHash(link);
  await tx.auditEntry.createMany({ data: { ...link, hash } });
  await tx.auditContent.createMany({ data: { seq: link.seq, salt, content: kept } });
  await tx.$executeRaw`UPDATE audit_chain_head SET seq = ${link.seq}, hash = ${hash}`;
}
