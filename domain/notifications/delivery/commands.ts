import { delivering } from "@/domain/notifications/delivering/commands";
import type { Owed } from "@/domain/notifications/delivery/schema";
import { letterOf } from "@/domain/notifications/letters/queries";
import { routeNotices } from "@/domain/notifications/routing/commands";
import { mostAttempts, pauseAfter } from "@/domain/notifications/delivery/rules";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { type Mail, type Posted, sendMail } from "@/lib/mail";

type Tx = Prisma.TransactionClient;
type Post = (mail: Mail) => Promise<Posted>;

/** Sends everything that is due by now, in the order in which it became due for each person. Tells how many mails went out. */
export async function deliver(at: Date = now(), post: Post = sendMail): Promise<number> {
  let routed = await routeNotices(at);
  while (routed > 0) routed = await routeNotices(at);
  let sent = 0;
  for (let outcome = await sendNext(at, post); outcome !== null; outcome = await sendNext(at, post)) if (outcome === "sent") sent += 1;
  return sent;
}

/**
 * Sends the next mail that is due; null if there is none. The mail is locked while it is on its way: who dies over it lets go
 * of it. If the server had taken it over by then, it is sent again under the same Message-ID, by which the second copy is known.
 */
const sendNext = (at: Date, post: Post): Promise<Posted | "unneeded" | null> =>
  delivering(async (tx) => {
    const owed = await take(tx, at);
    if (!owed) return null;
    const letter = await letterOf(tx, owed);
    const outcome = letter ? await post(letter) : "unneeded";
    await settle(tx, owed, outcome, at);
    return outcome;
  });

/** A mail waits for the earlier ones to the same person; nobody else waits for it. */
async function take(tx: Tx, at: Date): Promise<Owed | undefined> {
  const [owed] = await tx.$queryRaw<Owed[]>`
    SELECT m.id, m.user_id AS "userId", m.kind, m.about, m.secret, m.due_at AS "dueAt", m.attempts + 1 AS attempts
    FROM outgoing_mail m
    WHERE m.sent_at IS NULL AND m.abandoned_at IS NULL AND m.due_at <= ${at} AND (m.held_until IS NULL OR m.held_until <= ${at})
      AND NOT EXISTS (SELECT FROM outgoing_mail e
        WHERE e.user_id = m.user_id AND e.sent_at IS NULL AND e.abandoned_at IS NULL AND (e.due_at, e.seq) < (m.due_at, m.seq))
    ORDER BY m.due_at, m.seq LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return owed;
}

/** Writes down what became of a mail. The token of a link is forgotten with it. */
async function settle(tx: Tx, { id, attempts }: Owed, outcome: Posted | "unneeded", at: Date): Promise<void> {
  const isOver = outcome !== "later" || attempts >= mostAttempts;
  await tx.outgoingMail.updateMany({
    where: { id },
    data: isOver
      ? { attempts, ...(outcome === "sent" ? { sentAt: at } : { abandonedAt: at }), secret: null, heldUntil: null }
      : { attempts, heldUntil: new Date(at.getTime() + pauseAfter(attempts) * 60_000) },
  });
}
