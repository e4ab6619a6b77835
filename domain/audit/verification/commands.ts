import { signHead } from "@/domain/audit/verification/rules";
import { now } from "@/lib/clock";
import { appDatabase } from "@/lib/db";
import { env } from "@/lib/env";

/** Signs the head of the chain, if anything was added since it was last signed. True if it was signed now. */
export async function signCheckpoint(): Promise<boolean> {
  const db = appDatabase();
  const head = await db.auditChainHead.findUniqueOrThrow({ where: { id: 1 }, select: { seq: true, hash: true } });
  if (head.seq === 0n || (await db.auditCheckpoint.findUnique({ where: { seq: head.seq }, select: { seq: true } }))) return false;
  // Another instance may have signed the same head in the meantime.
  const { count } = await db.auditCheckpoint.createMany({ data: signHead(head, now(), env.AUDIT_SIGNING_KEY), skipDuplicates: true });
  return count === 1;
}
