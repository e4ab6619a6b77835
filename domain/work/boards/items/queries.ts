import type { Actor } from "@/domain/actor";
import { issuedOnSql } from "@/domain/recommendations/ageing/queries";
import { longOutstandingMonths } from "@/domain/recommendations/ageing/rules";
import { endedStatuses } from "@/domain/recommendations/rules";
import { openStates } from "@/domain/responses/rules";
import { visibleMinutesSql, visibleRecommendationsSql } from "@/domain/visibility";
import type { Scope, Section } from "@/domain/work/boards/rules";
import type { Narrowing } from "@/domain/work/boards/schema";
import { Prisma } from "@/generated/prisma/client";
import { dayAfter, instantAt, today } from "@/lib/day";

/** The last day of what is known to a month or a year. */
const lastDay = (day: Prisma.Sql, precision: Prisma.Sql): Prisma.Sql => Prisma.sql`CASE ${precision}
  WHEN 'YEAR' THEN (date_trunc('year', ${day}) + interval '1 year - 1 day')::date
  WHEN 'MONTH' THEN (date_trunc('month', ${day}) + interval '1 month - 1 day')::date ELSE ${day} END`;

/** Whose turn a response is; the words of `s`. */
const turnOf = Prisma.sql`CASE s.state WHEN 'SUBMITTED' THEN 'approver' WHEN 'SIGNED' THEN 'secretariat' WHEN 'VERIFIED' THEN 'secondPerson' ELSE 'body' END`;

/**
 * Everything that is owed in a scope, as the table `item`: what it is, whose it is, until when, since when nothing was done, and whose turn it is.
 * A step is what everybody on a board can see: an assignment, a change of state, a comment, a report; not a draft that is being written.
 */
export function owed(actor: Actor, { bodies, states }: Scope): Prisma.Sql {
  const within = (body: Prisma.Sql, state: Prisma.Sql) =>
    Prisma.sql`(${body} = ANY (${bodies}::uuid[]) OR ${state} = ANY (${states}::uuid[]))`;
  const [ends, due] = [
    lastDay(Prisma.sql`m.ends_on`, Prisma.sql`m.ends_precision`),
    lastDay(Prisma.sql`l.due_on`, Prisma.sql`l.due_precision`),
  ];
  const seen = Prisma.sql`${visibleRecommendationsSql(actor)} AND r.archived_at IS NULL`;
  return Prisma.sql`
    WITH spoken AS MATERIALIZED (
      SELECT d.id, d.recommendation_id, d.body_id, max(c.written_at) AS at
      FROM discussion d JOIN comment c ON c.discussion_id = d.id WHERE ${within(Prisma.sql`d.body_id`, Prisma.sql`d.state_id`)} GROUP BY d.id
    ), heard AS (
      SELECT recommendation_id, body_id, max(at) AS at FROM spoken GROUP BY 1, 2
    ), given AS MATERIALIZED (
      SELECT a.id, a.state_id, a.recommendation_id, a.body_id, a.role, a.lead_of, a.due_on, a.assigned_at
      FROM assignment a WHERE a.ended_at IS NULL AND ${within(Prisma.sql`a.body_id`, Prisma.sql`a.state_id`)}
    ), answer AS MATERIALIZED (
      SELECT DISTINCT ON (s.recommendation_id, s.body_id) s.id, s.state_id, s.recommendation_id, s.body_id, s.state, s.since, s.published_at
      FROM response s WHERE ${within(Prisma.sql`s.body_id`, Prisma.sql`s.state_id`)} ORDER BY s.recommendation_id, s.body_id, s.sequence DESC
    ), part AS (
      SELECT 'ANSWER' AS kind, a.id AS key, a.state_id, a.body_id, a.recommendation_id, coalesce(a.due_on, r.due_on) AS due_on,
        greatest(s.since, a.assigned_at, h.at) AS since, a.assigned_at AS given_at, s.id AS response_id, s.state, ${turnOf} AS turn
      FROM given a
      JOIN recommendation r ON r.id = a.recommendation_id AND ${seen}
      LEFT JOIN answer s ON s.recommendation_id = a.recommendation_id AND s.body_id = a.body_id
      LEFT JOIN heard h ON h.recommendation_id = a.recommendation_id AND h.body_id = a.body_id
      WHERE a.role <> 'CONSULTED' AND (s.state IS DISTINCT FROM 'PUBLISHED' OR s.published_at < r.reopened_at)
      UNION ALL
      SELECT 'ANSWER', s.id, s.state_id, s.body_id, s.recommendation_id, r.due_on, s.since, NULL, s.id, s.state, ${turnOf}
      FROM answer s
      JOIN recommendation r ON r.id = s.recommendation_id AND ${seen}
      WHERE s.state = ANY (${openStates}::response_state[]) AND NOT EXISTS (
        SELECT FROM given a WHERE a.recommendation_id = s.recommendation_id AND a.body_id = s.body_id AND a.role <> 'CONSULTED')
      UNION ALL
      SELECT 'ASSIGN', r.id, r.state_id, NULL, r.id, r.due_on, r.published_at, NULL, NULL, NULL, 'secretariat'
      FROM recommendation r
      WHERE r.state_id = ANY (${states}::uuid[]) AND ${seen} AND NOT EXISTS (SELECT FROM given a WHERE a.lead_of = r.id)
      UNION ALL
      SELECT 'MEASURE', m.id, m.state_id, m.lead_body_id, NULL,
        least(${ends}, (SELECT min(${due}) FROM measure_milestone l WHERE l.measure_id = m.id AND l.state IN ('PLANNED', 'UNDER_WAY'))),
        CASE WHEN m.starts_on IS NULL OR m.starts_on <= ${today()}::date
          THEN coalesce((SELECT max(e.recorded_at) FROM measure_entry e WHERE e.measure_id = m.id), m.published_at) END,
        NULL, NULL, NULL, 'body'
      FROM measure m
      WHERE m.state IN ('PLANNED', 'UNDER_WAY') AND m.archived_at IS NULL AND m.lead_body_id IS NOT NULL AND ${within(Prisma.sql`m.lead_body_id`, Prisma.sql`m.state_id`)}
      UNION ALL
      SELECT 'TASK', k.id, k.state_id, k.body_id, NULL, k.due_on, m.meets_on::timestamptz, m.meets_on::timestamptz, NULL, NULL, 'body'
      FROM decision_task k
      JOIN group_decision g ON g.id = k.decision_id
      JOIN working_group_meeting m ON m.id = g.meeting_id AND ${visibleMinutesSql(actor)}
      WHERE k.state = 'OPEN' AND ${within(Prisma.sql`k.body_id`, Prisma.sql`k.state_id`)}
      UNION ALL
      SELECT 'REQUEST', d.id, d.state_id, d.body_id, d.recommendation_id, d.due_on, coalesce(p.at, d.opened_at), d.opened_at, NULL, NULL,
        CASE d.awaits WHEN 'BODY' THEN 'body' ELSE 'secretariat' END
      FROM discussion d
      JOIN recommendation r ON r.id = d.recommendation_id AND ${seen}
      LEFT JOIN spoken p ON p.id = d.id
      WHERE d.resolved_at IS NULL AND d.awaits IS NOT NULL AND ${within(Prisma.sql`d.body_id`, Prisma.sql`d.state_id`)}
      UNION ALL
      SELECT 'INDICATOR', i.id, i.state_id, i.body_id, NULL, i.due_on, NULL, NULL, NULL, NULL, 'body'
      FROM indicator i WHERE i.retired_at IS NULL AND i.due_on IS NOT NULL AND i.body_id IS NOT NULL AND ${within(Prisma.sql`i.body_id`, Prisma.sql`i.state_id`)}
    ), item AS (
      SELECT part.*, r.cycle_id, r.is_follow_up, r.verified_status, r.reopened_at IS NOT NULL AS is_reopened, r.version, ${issuedOnSql} AS issued_on
      FROM part LEFT JOIN recommendation r ON r.id = part.recommendation_id LEFT JOIN un_document d ON d.id = r.document_id
    )`;
}

/** What puts a row of `item` into a column. */
export function belongsTo(section: Section, { silent, soon }: Pick<Narrowing, "silent" | "soon">): Prisma.Sql {
  const day = Prisma.sql`${today()}::date`;
  return {
    all: Prisma.sql`true`,
    late: Prisma.sql`due_on < ${day}`,
    soon: Prisma.sql`due_on BETWEEN ${day} AND ${day} + ${soon}::int`,
    silent: Prisma.sql`since < ${instantAt(dayAfter(today(), -silent), 0)}`,
    returned: Prisma.sql`state = 'RETURNED'`,
    old: Prisma.sql`issued_on <= ${day} - make_interval(months => ${longOutstandingMonths}::int) AND (is_reopened OR verified_status <> ALL (${endedStatuses}::implementation_status[]))`,
  }[section];
}

/** What the filters leave of `item`. Measures, tasks and indicators are about the recommendations they are linked to. */
export function narrowing({ kind, cycle, mechanism, followUp, status, waits }: Narrowing): Prisma.Sql {
  const about = (of: Prisma.Sql) =>
    Prisma.join(
      [
        Prisma.sql`true`,
        ...(cycle ? [Prisma.sql`${of}.cycle_id = ${cycle}::uuid`] : []),
        ...(mechanism ? [Prisma.sql`${of}.cycle_id IN (SELECT c.id FROM review_cycle c WHERE c.mechanism_id = ${mechanism}::uuid)`] : []),
        ...(followUp ? [Prisma.sql`${of}.is_follow_up`] : []),
        ...(status ? [Prisma.sql`${of}.verified_status = ${status}::implementation_status`] : []),
      ],
      " AND ",
    );
  // Not correlated, so that it is asked once and not for each row.
  const meant = Prisma.sql`JOIN recommendation r ON r.id = l.recommendation_id AND ${about(Prisma.sql`r`)}`;
  const linked = Prisma.sql`item.key IN (
    SELECT l.measure_id FROM measure_recommendation l ${meant}
    UNION ALL SELECT l.indicator_id FROM indicator_recommendation l ${meant}
    UNION ALL SELECT k.id FROM decision_recommendation l ${meant} JOIN decision_task k ON k.decision_id = l.decision_id)`;
  const isAbout = Prisma.sql`CASE WHEN item.recommendation_id IS NULL THEN ${linked} ELSE ${about(Prisma.sql`item`)} END`;
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(kind ? [Prisma.sql`kind = ${kind}`] : []),
      ...(waits ? [Prisma.sql`turn = ${waits}`] : []),
      ...(cycle || mechanism || followUp || status ? [isAbout] : []),
    ],
    " AND ",
  );
}
