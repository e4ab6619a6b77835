import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { appendAuditEntry } from "@/domain/audit/commands";
import type { SignInAct } from "@/domain/audit/rules";
import { change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import { readSubscriptionToken, standingOf } from "@/domain/subscriptions/rules";
import type { Follow, SubscriptionLink, Witness, WitnessId } from "@/domain/subscriptions/schema";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { appDatabase } from "@/lib/db";
import { withArguments } from "@/lib/refusal";
import { type Pace, secondsToWait } from "@/lib/throttle";

type Tx = Prisma.TransactionClient;

const requests: Pace = { name: "follow", free: 5, longestPause: 3600, memory: 24 * 3600 };
const requestsFromAddress: Pace = { name: "follow address", free: 20, longestPause: 900, memory: 3600 };
/** Mail programs ask more than once; whoever asks without end waits. */
const clicks: Pace = { name: "subscription", free: 20, longestPause: 900, memory: 3600 };

/** Names somebody to whom every checkpoint is mailed, once they have confirmed the address themselves. */
export function nameWitness(actor: Actor, { email, name, locale }: Witness): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("witness.name");
    await endUnconfirmed(tx, email, null);
    const data = { id: randomUUID(), email, name, locale, addedById: actor.id, addedAt: now() };
    const { count } = await tx.subscription.createMany({ data, skipDuplicates: true });
    if (count === 0) throw new RuleBroken("witnessKnown", "email");
    await oweConfirmation(tx, data.id);
    await record({ after: data });
  });
}

/** Writes to a witness no more. */
export function dismissWitness(actor: Actor, { id }: WitnessId): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("witness.dismiss");
    const before = await tx.subscription.findUnique({
      where: { id, recommendationId: null },
      select: { id: true, email: true, name: true, endedAt: true },
    });
    if (!before) throw new NotFound();
    const { count } = await tx.subscription.updateMany({ where: { id, endedAt: null }, data: { endedAt: now() } });
    if (count === 0) throw new RuleBroken("alreadyDone");
    await record({ before, after: { ...before, endedAt: now() } });
  });
}

/**
 * Sends a link by which somebody without an account confirms that changes of a recommendation are written to this address.
 * Nothing tells whoever asks whether the address follows it already.
 */
export async function requestFollow({ recommendationId, email, locale }: Follow, address: string): Promise<void> {
  for (const [who, pace] of [[address, requestsFromAddress] as const, [email, requests] as const]) {
    const seconds = await secondsToWait(who, pace);
    if (seconds > 0) throw new RuleBroken(withArguments("tooManyAttempts", { seconds }));
  }
  await byLink(async ({ tx, record }) => {
    const id = randomUUID();
    await endUnconfirmed(tx, email, recommendationId);
    const { seq: toldSeq } = await tx.auditChainHead.findUniqueOrThrow({ where: { id: 1 }, select: { seq: true } });
    const data = { id, recommendationId, email, locale, addedAt: now(), toldSeq };
    const { count } = await tx.subscription.createMany({ data, skipDuplicates: true });
    if (count > 0) await oweConfirmation(tx, id);
    await record("subscription.request", id, { id, recommendationId });
  });
}

/** What a link was mailed for: confirms the address, or stops all mail to it. Done twice, it stays done. False for a link that is not ours. */
export async function followLink({ token }: SubscriptionLink): Promise<boolean> {
  const said = readSubscriptionToken(token);
  if (!said) return false;
  const { act, id } = said;
  const seconds = await secondsToWait(id, clicks);
  if (seconds > 0) throw new RuleBroken(withArguments("tooManyAttempts", { seconds }));
  if (await isSettled(id, act)) return true;
  await byLink(async ({ tx, record }) => {
    const at = now();
    const found = await tx.subscription.findUnique({ where: { id }, select: { addedAt: true, confirmedAt: true, endedAt: true } });
    const isOpen = found && !found.endedAt && (act === "leave" || standingOf(found, at) === "asked");
    if (!isOpen) throw new RuleBroken("linkSpent");
    const data = act === "confirm" ? { confirmedAt: at } : { endedAt: at };
    const { count } = await tx.subscription.updateMany({ where: { id, endedAt: null }, data });
    if (count === 0) throw new RuleBroken("linkSpent");
    await record(act === "confirm" ? "subscription.confirm" : "subscription.leave", id, { id });
  });
  return true;
}

type ByLink = { tx: Tx; record: (act: SignInAct, id: string, after: Record<string, unknown>) => Promise<void> };

/** What somebody without an account does, who has nothing to show but a link that was mailed, or their address. */
function byLink<Result>(run: (given: ByLink) => Promise<Result>): Promise<Result> {
  return appDatabase().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT app_enter_authentication()::text`;
    return run({
      tx,
      record: (action, id, after) => appendAuditEntry(tx, { actorId: id, action, subjectId: id, content: { before: null, after } }),
    });
  });
}

const isSettled = (id: string, act: "confirm" | "leave"): Promise<boolean> =>
  byLink(async ({ tx }) => {
    const done = act === "confirm" ? { confirmedAt: { not: null }, endedAt: null } : { endedAt: { not: null } };
    return (await tx.subscription.count({ where: { id, ...done } })) > 0;
  });

/** Whoever was asked before and did not answer is asked anew. */
const endUnconfirmed = (tx: Tx, email: string, recommendationId: string | null): Promise<unknown> =>
  tx.subscription.updateMany({ where: { email, recommendationId, confirmedAt: null, endedAt: null }, data: { endedAt: now() } });

const oweConfirmation = (tx: Tx, subscriptionId: string): Promise<unknown> =>
  tx.outgoingMail.createMany({ data: { id: randomUUID(), subscriptionId, kind: "CONFIRMATION", dueAt: now() } });
