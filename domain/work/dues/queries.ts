import { owedAnswers } from "@/domain/alternative-reports/answers/queries";
import type { WordsByLanguage } from "@/domain/names/rules";
import type { FollowUpActor, Language } from "@/domain/vocabulary";
import type { Offices } from "@/domain/work/rules";
import { Prisma } from "@/generated/prisma/client";
import type { Day } from "@/lib/day";

/** What is owed beside answers to recommendations: the question of an NGO that it is about, or the step of a follow-up. */
export type Due = {
  report: { itemId: string; editionId: string; position: number; heading: string; language: Language } | null;
  followUp: { id: string; actor: FollowUpActor; step: WordsByLanguage; committee: WordsByLanguage } | null;
};

/**
 * The columns of `item` of My work for what else this person's State owes: a reply to each issue of a report that everybody reads, and the
 * next term of each follow-up that runs. The secretariat does both; a body sees those that are about what it leads. Reminders and the
 * calendar go by the same rules.
 */
export function dues({ drafting, signing, coordinating }: Offices, day: Day): Prisma.Sql {
  const own = [...new Set([...drafting, ...signing])];
  return Prisma.sql`
    SELECT o.item_id AS key, NULL::uuid AS recommendation_id, o.body_id, o.due_on, NULL::uuid AS response_id, NULL::response_state AS state, o.since,
      o.due_on AS rank, CASE WHEN o.state_id = ANY (${coordinating}::uuid[]) THEN 'ANSWER' END AS task, o.item_id, NULL::uuid AS term_id
    FROM (${owedAnswers}) o WHERE o.state_id = ANY (${coordinating}::uuid[]) OR o.body_id = ANY (${own}::uuid[])
    UNION ALL
    SELECT next.* FROM (
      SELECT DISTINCT ON (u.follow_up_id) u.id, NULL::uuid, NULL::uuid, u.due_on, NULL::uuid, NULL::response_state, NULL::timestamptz, u.due_on,
        CASE WHEN u.actor IN ('STATE', 'BODIES') AND u.state_id = ANY (${coordinating}::uuid[]) THEN 'ADVANCE' END, NULL::uuid, u.id
      FROM follow_up_term u
      WHERE (u.actor IN ('STATE', 'BODIES') OR u.due_on >= ${day}::date) AND (u.state_id = ANY (${coordinating}::uuid[])
        OR (u.actor IN ('STATE', 'BODIES') AND EXISTS (SELECT FROM follow_up_item i
          JOIN assignment a ON a.recommendation_id = i.recommendation_id AND a.role = 'LEAD' AND a.ended_at IS NULL
          WHERE i.follow_up_id = u.follow_up_id AND a.body_id = ANY (${own}::uuid[]))))
      ORDER BY u.follow_up_id, u.due_on, u.id
    ) next`;
}

/** What a row of `page` is about, where it is about no recommendation: the tables `asked` and `term`. */
export const whatIsDue = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('itemId', i.id, 'editionId', i.edition_id, 'position', i.position, 'heading', i.heading, 'language', e.language) AS about
    FROM report_item i JOIN report_edition e ON e.id = i.edition_id WHERE i.id = page.item_id
  ) asked ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('id', f.id, 'actor', u.actor, 'step', t.names, 'committee', m.names) AS about
    FROM follow_up_term u JOIN follow_up_transition t ON t.id = u.transition_id JOIN follow_up f ON f.id = u.follow_up_id
      JOIN review_cycle c ON c.id = f.cycle_id JOIN mechanism m ON m.id = c.mechanism_id
    WHERE u.id = page.term_id
  ) term ON true`;
