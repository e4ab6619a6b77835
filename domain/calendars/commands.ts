import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import type { FeedRequest, FeedRevocation } from "@/domain/calendars/schema";
import { change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import { now } from "@/lib/clock";
import { hashOf, newToken } from "@/lib/token";

const mostFeeds = 20;

/** Makes a secret address for a calendar. It is shown this once; only its hash is kept. */
export async function issueFeed(actor: Actor, { bodyId }: FeedRequest): Promise<{ token: string }> {
  let token: string | undefined;
  await change(actor, async ({ tx, authorize, record }) => {
    const body = bodyId ? await tx.stateBody.findUnique({ where: { id: bodyId }, select: { id: true, stateId: true } }) : null;
    if (bodyId && !body) throw new NotFound();
    authorize("calendarFeed.issue", { userId: actor.id, body: body && { bodyId: body.id, stateId: body.stateId } });
    if ((await tx.calendarFeed.count({ where: { userId: actor.id, revokedAt: null } })) >= mostFeeds) throw new RuleBroken("tooMany");
    token = newToken();
    const feed = { id: randomUUID(), userId: actor.id, bodyId: body?.id ?? null, createdAt: now() };
    await tx.calendarFeed.createMany({ data: { ...feed, tokenHash: hashOf(token) } });
    await record({ after: feed });
  });
  // A repetition of the same request changes nothing, and secrets are shown once only.
  if (!token) throw new RuleBroken("alreadyDone");
  return { token };
}

/** Ends a secret address for good: whoever has it gets nothing any more. */
export function revokeFeed(actor: Actor, { id }: FeedRevocation): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const feed = await tx.calendarFeed.findUnique({ where: { id }, select: { id: true, userId: true } });
    if (!feed) throw new NotFound();
    authorize("calendarFeed.revoke", feed);
    const revokedAt = now();
    const { count } = await tx.calendarFeed.updateMany({ where: { id, revokedAt: null }, data: { revokedAt } });
    if (count === 0) throw new RuleBroken("alreadyDone");
    await record({ before: { ...feed, revokedAt: null }, after: { ...feed, revokedAt } });
  });
}
