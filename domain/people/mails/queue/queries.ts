import type { Actor } from "@/domain/actor";
import { accountMails } from "@/domain/notifications/delivery/rules";
import { type MailStanding, standingOf } from "@/domain/people/mails/queue/rules";
import type { MailView } from "@/domain/people/mails/queue/schema";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import type { MailKind, MailTrouble, NotificationKind } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";

const pageSize = 50;

type Row = {
  id: string;
  kind: MailKind;
  about: NotificationKind | null;
  dueAt: Date;
  attempts: number;
  heldUntil: Date | null;
  abandonedAt: Date | null;
  trouble: MailTrouble | null;
  /** Null for an address without an account. */
  userId: string | null;
  name: string;
  email: string;
  isShut: boolean;
};

/** What did not go out. A digest with nothing left in it never had to, and a link that was sent anew has gone. */
const unsent = Prisma.sql`
  FROM outgoing_mail m
  WHERE m.sent_at IS NULL AND m.trouble IS DISTINCT FROM 'NOTHING_LEFT'
    AND NOT (m.abandoned_at IS NOT NULL AND m.kind = ANY (${[...accountMails]}::mail_kind[])
      AND EXISTS (SELECT FROM outgoing_mail n WHERE n.user_id = m.user_id AND n.kind = m.kind AND n.seq > m.seq))`;

const conditions: Record<MailStanding, Prisma.Sql> = {
  abandoned: Prisma.sql`m.abandoned_at IS NOT NULL`,
  failing: Prisma.sql`m.abandoned_at IS NULL AND m.attempts > 0`,
  waiting: Prisma.sql`m.abandoned_at IS NULL AND m.attempts = 0`,
};

/** Mail that has not gone out, to whom and why, without a word of what it says; null for everybody but administrators. */
export async function listUnsentMail(actor: Actor, { show = "abandoned", page = 1 }: MailView) {
  if (!can(actor, "mail.sendAgain")) return null;
  const [found, [counts]] = await reading(actor, async (reader) => [
    await reader.$queryRaw<Row[]>`
      SELECT page.*, coalesce(u.name, s.name, a.name, i.name, '') AS name, coalesce(u.email, s.email, a.email, i.email, '') AS email, u.disabled_at IS NOT NULL AS "isShut"
      FROM (
        SELECT m.id, m.kind, m.about, m.due_at AS "dueAt", m.attempts, m.held_until AS "heldUntil", m.abandoned_at AS "abandonedAt", m.trouble,
          m.user_id AS "userId", m.subscription_id AS "subscriptionId", m.application_id AS "applicationId", m.invitation_id AS "invitationId", m.seq
        ${unsent} AND ${conditions[show]} ORDER BY m.seq DESC LIMIT ${pageSize + 1} OFFSET ${(page - 1) * pageSize}
      ) page LEFT JOIN "user" u ON u.id = page."userId" LEFT JOIN subscription s ON s.id = page."subscriptionId"
        LEFT JOIN organisation_application a ON a.id = page."applicationId" LEFT JOIN organisation_invitation i ON i.id = page."invitationId" ORDER BY page.seq DESC`,
    await reader.$queryRaw<Record<MailStanding, number>[]>`
      SELECT count(*) FILTER (WHERE ${conditions.abandoned})::int AS abandoned, count(*) FILTER (WHERE ${conditions.failing})::int AS failing,
        count(*) FILTER (WHERE ${conditions.waiting})::int AS waiting ${unsent}`,
  ]);
  return {
    show,
    counts: counts ?? { abandoned: 0, failing: 0, waiting: 0 },
    rows: found.slice(0, pageSize).map((row) => ({ ...row, standing: standingOf(row) })),
    previous: page > 1 ? page - 1 : null,
    next: found.length > pageSize ? page + 1 : null,
  };
}

export type UnsentMails = NonNullable<Awaited<ReturnType<typeof listUnsentMail>>>;
