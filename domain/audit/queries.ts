import type { Actor } from "@/domain/actor";
import { type Changed, changedIn, clockActs, signInActs } from "@/domain/audit/rules";
import type { AuditFilters } from "@/domain/audit/schema";
import { beginningOf, endOf } from "@/domain/people/rules";
import { abilities, authorize } from "@/domain/policy";
import { readsAuditContents } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import { Prisma } from "@/generated/prisma/client";

const pageSize = 50;

/** Everything an entry can say was done. */
export const auditActions: readonly string[] = [...abilities.filter((ability) => ability !== "audit.read"), ...signInActs, ...clockActs];

type Entry = {
  seq: bigint;
  at: Date;
  actorId: string;
  actor: string | null;
  inPlaceOf: string | null;
  action: string;
  subjectId: string;
  subject: string | null;
};
export type ListedEntry = Entry & { changed: Changed[] | null };

/** Who did what to what, the newest first; the auditor also reads what changed. */
export async function listAuditEntries(actor: Actor, filters: AuditFilters) {
  authorize(actor, "audit.read");
  const isBackwards = filters.before !== undefined;
  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<(Entry & { content: unknown })[]>`
    SELECT e.seq, e.at, e.actor_id AS "actorId", u.name AS actor, official.name AS "inPlaceOf", e.action, e.subject_id AS "subjectId", subject.name AS subject, c.content
    FROM audit_entry e
    LEFT JOIN "user" u ON u.id = e.actor_id
    LEFT JOIN "user" official ON official.id = e.in_place_of_id
    LEFT JOIN "user" subject ON subject.id = e.subject_id
    LEFT JOIN audit_content c ON c.seq = e.seq AND ${readsAuditContents(actor)}
    WHERE ${wanted(filters)} ORDER BY e.seq ${isBackwards ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${pageSize + 1}`,
  );
  const page = rows.slice(0, pageSize);
  if (isBackwards) page.reverse();
  const hasMore = rows.length > pageSize;
  return {
    entries: page.map(({ content, ...entry }): ListedEntry => ({ ...entry, changed: content === null ? null : changedIn(content) })),
    newer: (isBackwards ? hasMore : filters.after !== undefined) ? page[0]?.seq.toString() : undefined,
    older: isBackwards || hasMore ? page.at(-1)?.seq.toString() : undefined,
  };
}

function wanted({ action, person, subject, from, until, after, before }: AuditFilters): Prisma.Sql {
  const pattern = person && `%${person.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const parts = [
    Prisma.sql`true`,
    action && Prisma.sql`e.action = ${action}`,
    pattern && Prisma.sql`e.actor_id IN (SELECT p.id FROM "user" p WHERE p.name ILIKE ${pattern} OR p.email ILIKE ${pattern})`,
    subject && Prisma.sql`e.subject_id = ${subject}::uuid`,
    from && Prisma.sql`e.at >= ${beginningOf(from)}`,
    until && Prisma.sql`e.at < ${endOf(until)}`,
    after !== undefined && Prisma.sql`e.seq < ${after}`,
    before !== undefined && Prisma.sql`e.seq > ${before}`,
  ];
  return Prisma.join(
    parts.filter((part) => typeof part === "object"),
    " AND ",
  );
}
