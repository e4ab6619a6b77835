import { randomBytes } from "node:crypto";

import { commitmentTo, type SignInAct } from "@/domain/audit/rules";
import type { Ability } from "@/domain/policy";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

/** Adds a link to the audit chain inside the writer's transaction, in which nobody else can add one until it ends. */
export async function appendAuditEntry(
  tx: Prisma.TransactionClient,
  {
    actorId,
    inPlaceOfId = null,
    action,
    subjectId,
    content,
  }: { actorId: string; inPlaceOfId?: string | null; action: Ability | SignInAct; subjectId: string; content: Record<string, unknown> },
): Promise<void> {
  const kept = JSON.stringify(content);
  const salt = randomBytes(16).toString("hex");
  const commitment = commitmentTo(salt, JSON.parse(kept));
  await tx.$queryRaw`
    SELECT append_audit_entry(${now()}, ${actorId}::uuid, ${action}, ${subjectId}::uuid, ${salt}, ${commitment}, ${kept}::jsonb, ${inPlaceOfId}::uuid)::text`;
}
