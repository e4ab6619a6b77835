import { listStatesOff } from "@/domain/notifications/days/queries";
import { delivering } from "@/domain/delivering";
import type { Owed } from "@/domain/notifications/delivery/schema";
import { letterOf } from "@/domain/notifications/letters/queries";
import { routeNotices } from "@/domain/notifications/routing/commands";
import { accountMails, isTriedAgain, pauseAfter, troubleOf, type Unwanted } from "@/domain/notifications/delivery/rules";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { type Mail, type Posted, sendMail } from "@/lib/mail";

type Tx = Prisma.TransactionClient;
type Post = (mail: Mail) => Promise<Posted>;

/** Sends everything that is due by now, in the order in which it became due for each person. Tells how many mails went out. */
export async function deliver(at: Date = now(), post: Post = sendMail): Promise<number> {
  let routed = await routeNotices(at);
  while (routed > 0) routed = await routeNotices(at);
  const off = await delivering((tx) => listStatesOff(tx, dayAt(at)));
  let sent = 0;
  for (let outcome = await sendNext(at, off, post); outcome !== null; outcome = await sendNext(at, off, post))
    if (outcome === "sent") sent += 1;
  return sent;
}

/**
 * Sends the next mail that is due; null if there is none. The mail is locked while it is on its way: who dies over it lets go
 * of it. If the server had taken it over by then, it is sent again under the same Message-ID, by which the second copy is known.
 */
const sendNext = (at: Date, off: string[], post: Post): Promise<Posted | Unwanted | null> =>
  delivering(async (tx) => {
    const owed = await take(tx, at, off);
    if (!owed) return null;
    const letter = await letterOf(tx, owed, at);
    const outcome = typeof letter === "string" ? letter : await post(letter);
    await settle(tx, owed, outcome, at);
    return outcome;
  });

/**
 * A notice or a digest waits for the earlier ones to the same person, and where its State has a day off for the end of that, however
 * late it is; nobody else waits for it, and mail of an account for nothing.
 */
async function take(tx: Tx, at: Date, off: string[]): Promise<Owed | undefined> {
  const account = [...accountMails];
  const [owed] = await tx.$queryRaw<Owed[]>`
    SELECT m.id, m.user_id AS "userId", m.subscription_id AS "subscriptionId", m.application_id AS "applicationId", m.invitation_id AS "invitationId", m.checkpoint_seq AS "checkpointSeq", m.kind, m.about, m.secret, m.due_at AS "dueAt", m.attempts + 1 AS attempts
    FROM outgoing_mail m
    WHERE m.sent_at IS NULL AND m.abandoned_at IS NULL AND m.due_at <= ${at} AND (m.held_until IS NULL OR m.held_until <= ${at})
      AND (m.kind = ANY (${account}::mail_kind[]) OR NOT EXISTS (SELECT FROM outgoing_mail e
        WHERE e.user_id = m.user_id AND e.kind <> ALL (${account}::mail_kind[]) AND e.sent_at IS NULL AND e.abandoned_at IS NULL
          AND (e.due_at, e.seq) < (m.due_at, m.seq)))
      AND (m.kind = ANY (${account}::mail_kind[]) OR NOT EXISTS (SELECT FROM notification n WHERE n.mail_id = m.id AND n.state_id = ANY (${off}::uuid[])))
    ORDER BY m.kind = ANY (${account}::mail_kind[]) DESC, m.due_at, m.seq LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return owed;
}

/** Writes down what became of a mail, and why where it did not go out. The token of a link is forgotten with it. */
async function settle(tx: Tx, { id, kind, attempts }: Owed, outcome: Posted | Unwanted, at: Date): Promise<void> {
  const said = { attempts, trouble: troubleOf(outcome) };
  await tx.outgoingMail.updateMany({
    where: { id },
    data: isTriedAgain(outcome, attempts)
      ? { ...said, heldUntil: new Date(at.getTime() + pauseAfter(attempts, kind) * 60_000) }
      : { ...said, ...(outcome === "sent" ? { sentAt: at } : { abandonedAt: at }), secret: null, heldUntil: null },
  });
}
