import type { Actor } from "@/domain/actor";
import { nameIn, wordsIn, type WordsByLanguage } from "@/domain/names/rules";
import { visibleRecommendationsSql } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import { openStates } from "@/domain/responses/rules";
import type { InterfaceLanguage, ResponseState } from "@/domain/vocabulary";
import { type Due, dues, whatIsDue } from "@/domain/work/dues/queries";
import { daysAhead, hasOffice, type Offices, officesOf, readCursor, type Task, type WorkTab, writeCursor } from "@/domain/work/rules";
import type { WorkView } from "@/domain/work/schema";
import { Prisma } from "@/generated/prisma/client";
import { type Day, today } from "@/lib/day";
import { pageOf } from "@/lib/paging";

export const pageSize = 50;

/** Everything under way that concerns this person: answers owed and in the making, and recommendations given to nobody. */
export function underWay(actor: Actor, { drafting, signing, coordinating }: Offices): Prisma.Sql {
  const own = [...new Set([...drafting, ...signing])];
  const concerned = (of: Prisma.Sql) =>
    Prisma.sql`(${of}.body_id = ANY (${own}::uuid[]) OR ${of}.state_id = ANY (${coordinating}::uuid[]))`;
  return Prisma.sql`
    WITH given AS MATERIALIZED (
      SELECT a.id, a.state_id, a.recommendation_id, a.body_id, a.lead_of, a.due_on, a.assigned_at
      FROM assignment a WHERE a.ended_at IS NULL AND a.role <> 'CONSULTED' AND ${concerned(Prisma.sql`a`)}
    ), answer AS MATERIALIZED (
      SELECT DISTINCT ON (s.recommendation_id, s.body_id) s.*
      FROM response s WHERE ${concerned(Prisma.sql`s`)} ORDER BY s.recommendation_id, s.body_id, s.sequence DESC
    ), owed AS (
      SELECT a.id AS key, a.state_id, a.recommendation_id, a.body_id, coalesce(a.due_on, r.due_on) AS due_on,
        s.id AS response_id, s.state, coalesce(s.since, a.assigned_at) AS since, s.writer_ids, s.verified_by_id
      FROM given a
      JOIN recommendation r ON r.id = a.recommendation_id AND ${visibleRecommendationsSql(actor)}
      LEFT JOIN answer s ON s.recommendation_id = a.recommendation_id AND s.body_id = a.body_id
      WHERE (s.state IS DISTINCT FROM 'PUBLISHED' OR s.published_at < r.reopened_at) AND r.archived_at IS NULL
    ), left_over AS (
      SELECT s.id, s.state_id, s.recommendation_id, s.body_id, r.due_on, s.id, s.state, s.since, s.writer_ids, s.verified_by_id
      FROM answer s
      JOIN recommendation r ON r.id = s.recommendation_id AND ${visibleRecommendationsSql(actor)}
      WHERE s.state = ANY (${openStates}::response_state[]) AND r.archived_at IS NULL
        AND NOT EXISTS (SELECT FROM given a WHERE a.recommendation_id = s.recommendation_id AND a.body_id = s.body_id)
    ), unassigned AS (
      SELECT r.id, r.state_id, r.id, NULL::uuid, r.due_on, NULL::uuid, NULL::response_state, r.published_at, NULL::uuid[], NULL::uuid
      FROM recommendation r
      WHERE r.state_id = ANY (${coordinating}::uuid[]) AND r.archived_at IS NULL AND NOT EXISTS (SELECT FROM given a WHERE a.lead_of = r.id)
    ), item AS (
      SELECT *, coalesce(due_on, '9999-12-31') AS rank, CASE
        WHEN body_id IS NULL THEN 'ASSIGN'
        WHEN (state IS NULL OR state IN ('WITHDRAWN', 'PUBLISHED')) AND body_id = ANY (${drafting}::uuid[]) THEN 'START'
        WHEN state = 'DRAFT' AND body_id = ANY (${drafting}::uuid[]) THEN 'CONTINUE'
        WHEN state = 'RETURNED' AND body_id = ANY (${drafting}::uuid[]) THEN 'RETURNED'
        WHEN state = 'SUBMITTED' AND body_id = ANY (${signing}::uuid[]) AND ${actor.id}::uuid <> ALL (writer_ids) THEN 'SIGN'
        WHEN state = 'SIGNED' AND state_id = ANY (${coordinating}::uuid[]) THEN 'VERIFY'
        WHEN state = 'VERIFIED' AND state_id = ANY (${coordinating}::uuid[]) AND verified_by_id <> ${actor.id}::uuid THEN 'PUBLISH'
      END AS task
      FROM (SELECT * FROM owed UNION ALL SELECT * FROM left_over UNION ALL SELECT * FROM unassigned) everything
    )`;
}

const conditionOf = (tab: WorkTab, day: Day): Prisma.Sql =>
  ({
    todo: Prisma.sql`task IS NOT NULL`,
    late: Prisma.sql`due_on < ${day}::date`,
    soon: Prisma.sql`due_on BETWEEN ${day}::date AND ${day}::date + ${daysAhead}::int`,
    waiting: Prisma.sql`task IS NULL`,
  })[tab];

type Row = Due & {
  key: string;
  recommendationId: string | null;
  responseId: string | null;
  bodyId: string | null;
  body: WordsByLanguage | null;
  state: ResponseState | null;
  task: Task | null;
  dueOn: Day | null;
  since: Date | null;
  reference: string | null;
  number: string | null;
  heading: WordsByLanguage | null;
  texts: WordsByLanguage | null;
  reason: string | null;
  returnedBy: string | null;
};

/** Why the response of a row of `page` came back, and from whom: the table `returned`. */
export const whyReturned = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT h.note, u.name FROM history_entry h LEFT JOIN "user" u ON u.id = h.actor_id
    WHERE page.state = 'RETURNED' AND h.response_id = page.response_id AND h.kind IN ('RESPONSE_RETURNED_BY_APPROVER', 'RESPONSE_RETURNED_BY_SECRETARIAT')
    ORDER BY h.at DESC LIMIT 1
  ) returned ON true`;

/** One tab of a person's work, what is due first coming first, and how much there is in every tab. */
export async function listWork(actor: Actor, view: WorkView, locale: InterfaceLanguage) {
  const offices = officesOf(actor);
  if (!hasOffice(offices)) return null;
  const [items, day] = [underWay(actor, offices), today()];
  const before = readCursor(view.before);
  const at = before ?? readCursor(view.after);
  const order = before ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = at
    ? Prisma.sql`AND (rank, key) ${before ? Prisma.sql`<` : Prisma.sql`>`} (${at.dueOn}::date, ${at.key}::uuid)`
    : Prisma.empty;

  const count = (tab: WorkTab) => Prisma.sql`(count(*) FILTER (WHERE ${conditionOf(tab, day)}))::int`;
  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<(Row & { counts: Record<WorkTab, number> })[]>`
      ${items}
      , kept AS MATERIALIZED (
        SELECT key, recommendation_id, body_id, due_on, response_id, state, since, rank, task, NULL::uuid AS item_id, NULL::uuid AS term_id FROM item
        UNION ALL ${dues(offices, day)}
      )
      SELECT counted.counts, page.key, page.recommendation_id AS "recommendationId", page.response_id AS "responseId", page.body_id AS "bodyId",
        b.names AS body, page.state, page.task, to_char(page.due_on, 'YYYY-MM-DD') AS "dueOn", page.since, r.reference, p.number, p.heading,
        (SELECT jsonb_object_agg(t.language, t.text) FROM paragraph_text t WHERE t.paragraph_id = p.id) AS texts,
        returned.note AS reason, returned.name AS "returnedBy", asked.about AS report, term.about AS "followUp"
      FROM (SELECT to_jsonb(c) AS counts FROM (
        SELECT ${count("todo")} AS todo, ${count("late")} AS late, ${count("soon")} AS soon, ${count("waiting")} AS waiting FROM kept) c) counted
      LEFT JOIN (
        SELECT * FROM kept WHERE ${conditionOf(view.tab, day)} ${beyond} ORDER BY rank ${order}, key ${order} LIMIT ${pageSize + 1}
      ) page ON true
      LEFT JOIN recommendation r ON r.id = page.recommendation_id
      LEFT JOIN paragraph p ON p.id = r.paragraph_id
      LEFT JOIN state_body b ON b.id = page.body_id
      ${whyReturned}
      ${whatIsDue}
      ORDER BY page.rank ${order}, page.key ${order}`,
  );
  const found = rows.filter((row) => row.key !== null);
  const page = pageOf(found, { size: pageSize, isBack: before !== null, isFurther: at !== null, cursorOf: writeCursor });
  return {
    ...page,
    counts: rows[0]?.counts ?? { todo: 0, late: 0, soon: 0, waiting: 0 },
    rows: page.rows.map(({ body, heading, texts, followUp, ...row }) => ({
      ...row,
      followUp: followUp && { ...followUp, step: nameIn(followUp.step, locale), committee: nameIn(followUp.committee, locale) },
      body: body && nameIn(body, locale),
      heading: heading && nameIn(heading, locale),
      text: wordsIn(texts ?? {}, locale),
      isLate: row.dueOn !== null && row.dueOn < day,
    })),
  };
}

export type WorkItem = NonNullable<Awaited<ReturnType<typeof listWork>>>["rows"][number];
