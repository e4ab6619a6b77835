import { randomBytes } from "node:crypto";

import { type ClockAct, commitmentTo, sealOf, type SignInAct } from "@/domain/audit/rules";
import type { Statement } from "@/domain/audit/statements/rules";
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
    statement = null,
  }: {
    actorId: string;
    inPlaceOfId?: string | null;
    action: Ability | SignInAct | ClockAct;
    subjectId: string;
    content: Record<string, unknown>;
    /** What everybody is told of it. */
    statement?: Omit<Statement, "at" | "act"> | null;
  },
): Promise<void> {
  const at = now();
  const [salt, entrySalt, statementSalt] = [newSalt(), newSalt(), newSalt()];
  const kept = JSON.stringify(content);
  const told = statement && JSON.stringify({ ...statement, at: at.toISOString(), act: action });
  const commitment = commitmentTo(salt, JSON.parse(kept));
  const sealed = sealOf(entrySalt, { at, actorId, inPlaceOfId, action, subjectId, commitment });
  const said = told && commitmentTo(statementSalt, JSON.parse(told));
  await tx.$queryRaw`
    SELECT append_audit_entry(${at}, ${actorId}::uuid, ${action}, ${subjectId}::uuid, ${salt}, ${commitment}, ${kept}::jsonb, ${inPlaceOfId}::uuid,
      ${entrySalt}, ${sealed}, ${statementSalt}, ${said}, ${told}::jsonb)::text`;
}

const newSalt = () => randomBytes(16).toString("hex");

/** What was said of something that is withdrawn is no longer told; that it was said stays in the chain. */
export const takeBackStatements = (tx: Prisma.TransactionClient, subjectId: string): Promise<unknown> =>
  tx.$executeRaw`UPDATE log_statement SET hidden_at = ${now()} WHERE subject_id = ${subjectId}::uuid AND hidden_at IS NULL`;
