import type { Actor } from "@/domain/actor";
import { appendAuditEntry, takeBackStatements } from "@/domain/audit/commands";
import { statementOf } from "@/domain/audit/statements/queries";
import { takesBack } from "@/domain/audit/statements/rules";
import { RuleBroken } from "@/domain/errors";
import type { News } from "@/domain/notifications/schema";
import { tell } from "@/domain/notifications/telling/commands";
import { type Ability, authorize, standsInFor, type SubjectOf } from "@/domain/policy";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { allowMinutes, appDatabase } from "@/lib/db";
import { requestKey } from "@/lib/repeatable";

/** What a command works with: the transaction, the permission check and the audit entry. */
export type Change = {
  tx: Prisma.TransactionClient;
  authorize: <A extends Ability>(wanted: A, ...subject: SubjectOf<A>) => void;
  /** Leaves the audit entry of the ability last asked for. `before` and `after` are what an auditor should see of the record. */
  record: (changed: { before?: Recorded | null; after?: Recorded | null }) => Promise<void>;
  /** Tells those whom the change concerns; they hear of it if it happens, and only then. */
  tell: (...news: News[]) => Promise<void>;
};

type Recorded = { id: string } & Record<string, unknown>;

/**
 * The only way to write. All or nothing, never without a permission check and an audit entry,
 * and once only: a request that was already carried out gets the same answer again.
 * Refuses with RuleBroken("requestReused") a key that comes back with other contents. What takes longer than a minute says so.
 */
export function change<Result extends Prisma.InputJsonValue | void>(
  actor: Actor,
  run: (change: Change) => Promise<Result>,
  { minutes = 1 }: { minutes?: number } = {},
): Promise<Result> {
  return appDatabase().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT app_enter(${actor.id}::uuid)::text, set_config('app.acting_at', ${now().toISOString()}, true)`;
      if (minutes > 1) await allowMinutes(tx, minutes);
      const answered = await claimRequest(tx, actor);
      if (answered) return answered.reply as Result;

      let ability: Ability | undefined;
      let inPlaceOfId: string | null = null;
      let recorded = false;
      const result = await run({
        tx,
        authorize(wanted, ...subject) {
          authorize(actor, wanted, ...subject);
          ability = wanted;
          inPlaceOfId = standsInFor(actor, wanted, ...subject);
        },
        async record({ before, after }) {
          const subject = after ?? before;
          if (!ability || !subject) throw new Error("Authorize first, then record what changed.");
          if (takesBack(ability)) await takeBackStatements(tx, subject.id);
          await appendAuditEntry(tx, {
            actorId: actor.id,
            inPlaceOfId,
            action: ability,
            subjectId: subject.id,
            content: { before: before ?? null, after: after ?? null },
            statement: await statementOf(tx, ability, subject),
          });
          recorded = true;
        },
        tell: (...news) => tell(tx, actor, news),
      });

      if (!recorded) throw new Error("A change must leave an audit entry.");
      await answerRequest(tx, actor, result);
      return result;
    },
    { timeout: minutes * 60_000, maxWait: 10_000 },
  );
}

async function claimRequest(tx: Prisma.TransactionClient, actor: Actor): Promise<{ reply: Prisma.JsonValue } | null> {
  const request = requestKey();
  if (!request) return null;
  const { count } = await tx.idempotencyKey.createMany({
    data: { actorId: actor.id, key: request.key, fingerprint: request.fingerprint, reply: {} },
    skipDuplicates: true,
  });
  if (count === 1) return null;
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({
    where: { actorId_key: { actorId: actor.id, key: request.key } },
    select: { fingerprint: true, reply: true },
  });
  if (earlier.fingerprint !== request.fingerprint) throw new RuleBroken("requestReused");
  return { reply: earlier.reply && typeof earlier.reply === "object" && "result" in earlier.reply ? (earlier.reply.result ?? null) : null };
}

async function answerRequest(tx: Prisma.TransactionClient, actor: Actor, result: Prisma.InputJsonValue | void): Promise<void> {
  const request = requestKey();
  if (!request) return;
  await tx.idempotencyKey.update({
    where: { actorId_key: { actorId: actor.id, key: request.key } },
    data: { reply: result === undefined ? {} : { result } },
  });
}
