import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound } from "@/domain/errors";
import { authenticating } from "@/domain/authenticating";
import type { OpenSession } from "@/domain/people/sessions/queries";
import { isToBeNoted, longestSession } from "@/domain/people/sessions/rules";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { appDatabase } from "@/lib/db";
import { hashOf, newToken } from "@/lib/token";

/** Opens a session for somebody who was recognised, and returns the token that names it. */
export function openSession(userId: string, { device, way }: { device: string | null; way: "password" | "identity" }): Promise<string> {
  return authenticating(async ({ tx, record }) => {
    const token = newToken();
    const at = now();
    const times = { createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + longestSession) };
    const { id } = await tx.session.create({ data: { userId, device, tokenHash: hashOf(token), ...times }, select: { id: true } });
    await record("session.open", userId, { id, device, way });
    return token;
  });
}

/** Writes down that a session is in use, once in a while. */
export async function noteSession({ id, lastSeenAt, actor }: OpenSession): Promise<void> {
  const at = now();
  if (!isToBeNoted({ lastSeenAt }, at)) return;
  const db = appDatabase();
  await db.$transaction([
    db.$queryRaw`SELECT app_enter(${actor.id}::uuid)::text`,
    db.session.updateMany({ where: { id, revokedAt: null }, data: { lastSeenAt: at } }),
  ]);
}

/** Ends one of one's own sessions. */
export function endSession(actor: Actor, { sessionId: id }: { sessionId: string }): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const session = await tx.session.findUnique({ where: { id }, select: { id: true, userId: true, device: true } });
    if (!session || session.userId !== actor.id) throw new NotFound();
    authorize("session.end", session);
    await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now() } });
    await record({ before: session });
  });
}

/** Signs out everywhere, here included. */
export function endEverySession(actor: Actor): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("session.end", { userId: actor.id });
    const ended = await endSessionsOf(tx, actor.id);
    await record({ after: { id: actor.id, ended } });
  });
}

/** Ends a person's sessions within the change that is the reason for it: their next request is refused. */
export async function endSessionsOf(tx: Prisma.TransactionClient, userId: string, { except }: { except?: string } = {}): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except && { id: { not: except } }) },
    data: { revokedAt: now() },
  });
  return count;
}

/** Ends the secret addresses of a person's calendars in the same way: what was found out under the old password is worth nothing. */
export async function endFeedsOf(tx: Prisma.TransactionClient, userId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ ended: number }[]>`SELECT app_revoke_feeds(${userId}::uuid) AS ended`;
  return row?.ended ?? 0;
}

/** Gives a session a new token, as whenever it gains in power: a token somebody saw before is worth nothing. */
export async function renewToken(tx: Prisma.TransactionClient, sessionId: string, gained: { secondFactorAt?: Date } = {}): Promise<string> {
  const token = newToken();
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { tokenHash: hashOf(token), ...gained },
  });
  if (count === 0) throw new NotFound();
  return token;
}
