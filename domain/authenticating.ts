import { appendAuditEntry } from "@/domain/audit/commands";
import type { SignInAct } from "@/domain/audit/rules";
import { RuleBroken } from "@/domain/errors";
import type { Ability } from "@/domain/policy";
import type { Prisma } from "@/generated/prisma/client";
import { appDatabase } from "@/lib/db";
import { withArguments } from "@/lib/refusal";
import { type Pace, secondsToWait } from "@/lib/throttle";

/** What an act of somebody who is not signed in yet works with. */
export type Authentication = {
  tx: Prisma.TransactionClient;
  /** Leaves the audit entry, in the name of the person the act was found to belong to. */
  record: (act: SignInAct | Extract<Ability, "account.protect">, userId: string, after: Record<string, unknown>) => Promise<void>;
};

/**
 * The twin of `change` for the acts of signing in, when there is nobody yet whose permission could be asked:
 * all or nothing, never without an audit entry, and with no power over anything but accounts and sessions.
 */
export function authenticating<Result>(run: (authentication: Authentication) => Promise<Result>): Promise<Result> {
  return appDatabase().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT app_enter_authentication()::text`;
      let recorded = false;
      const result = await run({
        tx,
        async record(action, userId, after) {
          await appendAuditEntry(tx, { actorId: userId, action, subjectId: userId, content: { before: null, after } });
          recorded = true;
        },
      });
      if (!recorded) throw new Error("An act of signing in must leave an audit entry.");
      return result;
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}

/** Refuses an attempt that comes too soon after others; counts it otherwise. */
export async function goSlowly(who: string, pace: Pace, field: string): Promise<void> {
  const seconds = await secondsToWait(who, pace);
  if (seconds > 0) throw new RuleBroken(withArguments("tooManyAttempts", { seconds }), field);
}
