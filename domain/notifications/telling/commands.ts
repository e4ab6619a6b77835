import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import type { News } from "@/domain/notifications/schema";
import { officeRoles } from "@/domain/policy";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

/**
 * Writes a notice for everybody whom a change concerns, in the change's own transaction: it is told if and only if it happened.
 * Deputies are told as those they stand in for; nobody is told what they did themselves, and nobody twice of one thing.
 * The worker carries the notices on from there.
 */
export async function tell(tx: Prisma.TransactionClient, actor: Actor, news: News[]): Promise<void> {
  const rows = news.flatMap(({ to, but = [], ...told }, index) => to.map((audience) => ({ ...told, ...audienceOf(audience), but, index })));
  if (rows.length === 0) return;
  const column = <Value>(of: (row: (typeof rows)[number]) => Value): Value[] => rows.map(of);
  const id = (of: keyof News["about"]) => column(({ about }) => about[of] ?? null);
  await tx.$executeRaw`
    INSERT INTO notification (user_id, state_id, kind, batch, recommendation_id, response_id, task_id, discussion_id, measure_id, indicator_id,
      reform_id, follow_up_id, body_id, due_on, by_id, at)
    SELECT user_id, state_id, kind, ${randomUUID()}::uuid, recommendation_id, response_id, task_id, discussion_id, measure_id, indicator_id,
      reform_id, follow_up_id, about_body_id, due_on, ${actor.id}::uuid, ${now()}
    FROM (
      SELECT DISTINCT ON (n.news, m.user_id) n.*, m.user_id
      FROM unnest(${column(({ index }) => index)}::int[], ${column(({ kind }) => kind)}::notification_kind[],
        ${column(({ stateId }) => stateId)}::uuid[], ${column(({ role }) => role)}::role[], ${column(({ bodyId }) => bodyId)}::uuid[],
        ${column(({ userId }) => userId)}::uuid[], ${column(({ but }) => but.join(" "))}::text[], ${id("recommendationId")}::uuid[],
        ${id("responseId")}::uuid[], ${id("taskId")}::uuid[], ${id("discussionId")}::uuid[], ${id("measureId")}::uuid[],
        ${id("indicatorId")}::uuid[], ${id("reformId")}::uuid[], ${id("followUpId")}::uuid[], ${id("bodyId")}::uuid[], ${column(({ dueOn }) => dueOn ?? null)}::date[])
        AS n (news, kind, state_id, role, of_body_id, of_user_id, but, recommendation_id, response_id, task_id, discussion_id, measure_id,
          indicator_id, reform_id, follow_up_id, about_body_id, due_on)
      JOIN LATERAL (
        SELECT m.user_id FROM effective_membership m
        WHERE m.state_id = n.state_id AND m.organisation_id IS NULL AND m.role = n.role AND (n.of_body_id IS NULL OR m.body_id = n.of_body_id)
        UNION ALL SELECT n.of_user_id WHERE n.of_user_id IS NOT NULL
      ) m ON m.user_id <> ${actor.id}::uuid AND m.user_id::text <> ALL (string_to_array(n.but, ' '))
      ORDER BY n.news, m.user_id
    ) told
    ORDER BY news, user_id`;
}

const audienceOf = (audience: News["to"][number]) =>
  "userId" in audience
    ? { role: null, bodyId: null, userId: audience.userId }
    : { role: officeRoles[audience.office], bodyId: audience.bodyId ?? null, userId: null };
