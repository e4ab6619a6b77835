import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import type { News } from "@/domain/notifications/schema";
import { officeRoles } from "@/domain/policy";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

/**
 * Writes a notice for everybody whom a change concerns, in the change's own transaction: it is told if and only if it happened.
 * Deputies are told as those they stand in for; nobody is told what they did themselves. The worker carries the notices on from there.
 */
export async function tell(tx: Prisma.TransactionClient, actor: Actor, news: News[]): Promise<void> {
  const rows = news.flatMap(({ kind, stateId, to, about, dueOn }) =>
    to.map(({ office, bodyId }) => ({ kind, stateId, role: officeRoles[office], bodyId: bodyId ?? null, dueOn: dueOn ?? null, ...about })),
  );
  if (rows.length === 0) return;
  const column = <Value>(of: (row: (typeof rows)[number]) => Value): Value[] => rows.map(of);
  await tx.$executeRaw`
    INSERT INTO notification (user_id, state_id, kind, batch, recommendation_id, response_id, task_id, due_on, by_id, at)
    SELECT m.user_id, n.state_id, n.kind, ${randomUUID()}::uuid, n.recommendation_id, n.response_id, n.task_id, n.due_on, ${actor.id}::uuid, ${now()}
    FROM unnest(${column(({ kind }) => kind)}::notification_kind[], ${column(({ stateId }) => stateId)}::uuid[], ${column(({ role }) => role)}::role[],
      ${column(({ bodyId }) => bodyId)}::uuid[], ${column(({ recommendationId }) => recommendationId ?? null)}::uuid[],
      ${column(({ responseId }) => responseId ?? null)}::uuid[], ${column(({ taskId }) => taskId ?? null)}::uuid[],
      ${column(({ dueOn }) => dueOn)}::date[]) WITH ORDINALITY
      AS n (kind, state_id, role, body_id, recommendation_id, response_id, task_id, due_on, place)
    JOIN LATERAL (SELECT DISTINCT m.user_id FROM effective_membership m
      WHERE m.state_id = n.state_id AND m.role = n.role AND (n.body_id IS NULL OR m.body_id = n.body_id) AND m.user_id <> ${actor.id}::uuid
        AND m.organisation_id IS NULL) m ON true
    ORDER BY n.place`;
}
