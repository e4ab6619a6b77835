import { createHash } from "node:crypto";

import { delivering } from "@/domain/delivering";
import { listCalendarExceptions } from "@/domain/notifications/days/queries";
import { choicesIn, type Delivery, deliveryOf } from "@/domain/notifications/rules";
import { dueAt } from "@/domain/notifications/routing/rules";
import type { MailKind, NotificationKind } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayAt } from "@/lib/day";

const atOnce = 500;

type Notice = {
  id: string;
  userId: string;
  stateId: string;
  kind: NotificationKind;
  batch: string;
  isNightly: boolean;
  choices: unknown;
  isDisabled: boolean;
};
type Bundle = { id: string; userId: string; kind: MailKind; about: NotificationKind | null; dueAt: Date; notices: string[] };

/**
 * Says of every new notice which way it goes: into a mail of its own, with others of the same act, into the next digest,
 * into the list alone, or nowhere. Tells how many it dealt with.
 */
export const routeNotices = (at: Date): Promise<number> =>
  delivering(async (tx) => {
    const notices = await tx.$queryRaw<Notice[]>`
      SELECT n.id, n.user_id AS "userId", n.state_id AS "stateId", n.kind, n.batch, n.by_id IS NULL AS "isNightly", s.choices, u.disabled_at IS NOT NULL AS "isDisabled"
      FROM notification n JOIN "user" u ON u.id = n.user_id LEFT JOIN notification_settings s ON s.user_id = n.user_id
      WHERE n.routed_at IS NULL AND n.skipped_at IS NULL ORDER BY n.seq LIMIT ${atOnce} FOR UPDATE OF n SKIP LOCKED`;
    if (notices.length === 0) return 0;
    const days = await listCalendarExceptions(tx, dayAt(at));
    const bundles = new Map<string, Bundle>();
    const unwanted: string[] = [];
    for (const notice of notices) {
      const delivery = deliveryOf(notice.kind, choicesIn(notice.choices));
      if (delivery === "OFF") unwanted.push(notice.id);
      const due = notice.isDisabled ? null : dueAt(delivery, at, days.get(notice.stateId) ?? [], notice);
      if (due) bundle(bundles, notice, delivery, due);
    }
    await send(tx, [...bundles.values()]);
    await tx.notification.updateMany({ where: { id: { in: notices.map(({ id }) => id) } }, data: { routedAt: at } });
    await tx.notification.deleteMany({ where: { id: { in: unwanted } } });
    return notices.length;
  });

function bundle(bundles: Map<string, Bundle>, { id, userId, kind, batch }: Notice, delivery: Delivery, due: Date): void {
  const isDigest = delivery !== "AT_ONCE";
  const mailId = idFrom(isDigest ? `digest ${userId} ${due.toISOString()}` : `notice ${userId} ${kind} ${batch} ${due.toISOString()}`);
  const known = bundles.get(mailId);
  if (known) known.notices.push(id);
  else
    bundles.set(mailId, {
      id: mailId,
      userId,
      kind: isDigest ? "DIGEST" : "NOTICE",
      about: isDigest ? null : kind,
      dueAt: due,
      notices: [id],
    });
}

/** The same mail has the same id however often it is asked for, so it is owed once. */
async function send(tx: Prisma.TransactionClient, bundles: Bundle[]): Promise<void> {
  await tx.outgoingMail.createMany({ data: bundles.map(({ notices: _, ...mail }) => mail), skipDuplicates: true });
  const pairs = bundles.flatMap(({ id, notices }) => notices.map((notice) => ({ id, notice })));
  await tx.$executeRaw`
    UPDATE notification n SET mail_id = pair.mail FROM unnest(${pairs.map(({ notice }) => notice)}::uuid[], ${pairs.map(({ id }) => id)}::uuid[])
      AS pair (notice, mail) WHERE n.id = pair.notice`;
}

/** A UUID (version 8) that says what it was made from, and nothing else. */
function idFrom(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
