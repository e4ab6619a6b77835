import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { owedAnswers } from "@/domain/alternative-reports/answers/queries";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { listCalendarExceptions } from "@/domain/notifications/days/queries";
import { delivering } from "@/domain/delivering";
import { ladderOf } from "@/domain/notifications/reminders/queries";
import { daysToCatchUp, kindOn, rungsOf, type Step, stepsOn } from "@/domain/notifications/reminders/rules";
import type { CalendarDayRemoval, LadderRevision, NewCalendarDay } from "@/domain/notifications/reminders/schema";
import { officeRoles } from "@/domain/policy";
import { beginningOf } from "@/domain/people/rules";
import { Prisma } from "@/generated/prisma/client";
import { type Day, dateOf, dayAfter, dayAt, dayOf } from "@/lib/day";

type Tx = Prisma.TransactionClient;

/** Sets when a State reminds, and who hears of what is late. */
export function reviseLadder(actor: Actor, { stateId, version, ...ladder }: LadderRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("reminderLadder.revise", { stateId });
    const before = await tx.reminderLadder.findUnique({ where: { stateId } });
    const { count } =
      version === 0
        ? await tx.reminderLadder.createMany({ data: { stateId, ...ladder }, skipDuplicates: true })
        : await tx.reminderLadder.updateMany({ where: { stateId, version }, data: { ...ladder, version: { increment: 1 } } });
    if (count === 0) throw new Outdated();
    await record({ before: before && { id: stateId, ...before }, after: { id: stateId, ...ladder } });
  });
}

/** Enters a day off, or a weekend that is worked. */
export function recordCalendarDay(actor: Actor, { stateId, day, kind, name }: NewCalendarDay): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("calendarDay.record", { stateId });
    const row = { id: randomUUID(), stateId, day: dateOf(day) ?? new Date(day), kind, name };
    const { count } = await tx.calendarDay.createMany({ data: row, skipDuplicates: true });
    if (count === 0) throw new RuleBroken("dayTaken", "day");
    await record({ after: row });
  });
}

/** Takes a day out of the calendar again. */
export function removeCalendarDay(actor: Actor, { id }: CalendarDayRemoval): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.calendarDay.findUnique({ where: { id } });
    if (!before) throw new NotFound();
    authorize("calendarDay.remove", before);
    await tx.calendarDay.deleteMany({ where: { id } });
    await record({ before });
  });
}

/**
 * Writes the reminders of today, and of every day since the last time, for all States. Each has a key that exists once, so
 * that no reminder is ever written twice, whoever asks and how often. A State in which that fails keeps no other waiting: it is
 * told by an AggregateError at the end. Tells how many were written.
 */
export async function remind(at: Date): Promise<number> {
  const states = await delivering((tx) => tx.state.findMany({ select: { id: true }, orderBy: { code: "asc" } }));
  let written = 0;
  const failures: unknown[] = [];
  for (const { id } of states) {
    try {
      written += await delivering((tx) => remindIn(tx, id, at));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "Reminders could not be written in every State.");
  return written;
}

/** All days of one State that are not done yet, today being the last. */
async function remindIn(tx: Tx, stateId: string, at: Date): Promise<number> {
  const today = dayAt(at);
  await tx.reminderProgress.createMany({ data: { stateId, through: dateOf(dayAfter(today, -1)) ?? at }, skipDuplicates: true });
  const [progress] = await tx.$queryRaw<
    { through: Date }[]
  >`SELECT through FROM reminder_progress WHERE state_id = ${stateId}::uuid FOR UPDATE`;
  const days = progress ? daysToCatchUp(dayOf(progress.through), today) : [];
  const [first] = days;
  if (!first) return 0;
  const calendar = (await listCalendarExceptions(tx, first)).get(stateId) ?? [];
  const steps = stepsOn(days, rungsOf(await ladderOf(tx, stateId)), calendar);
  let written = await climb(tx, { stateId, steps, at });
  for (const day of days) written += await tellDeputies(tx, { stateId, day, at });
  await tx.reminderProgress.updateMany({ where: { stateId }, data: { through: dateOf(today) ?? at } });
  return written;
}

type Climb = { stateId: string; steps: readonly Step[]; at: Date };

/**
 * Tells the right people of all that these steps speak of, as it is today. A body is reminded until its approver has signed: the
 * focal points as long as the words are theirs to write, the approvers once they are submitted. Whoever holds several roles is told
 * once of a thing; of several steps the last one is told, and those it has overtaken are kept as skipped.
 */
async function climb(tx: Tx, { stateId, steps, at }: Climb): Promise<number> {
  const [dues, today] = [[...new Set(steps.map(({ dueOn }) => dueOn))], dayAt(at)];
  const column = <Value>(of: (step: Step) => Value): Value[] => steps.map(of);
  const [row] = await tx.$queryRaw<{ told: number }[]>`
    WITH step AS (
      SELECT * FROM unnest(${column(({ days }) => days)}::int[], ${column(({ office }) => office)}::text[],
        ${column(({ office }) => officeRoles[office])}::role[], ${column(({ kind, dueOn }) => (kind === "ESCALATED" ? kind : kindOn(today, dueOn)))}::notification_kind[],
        ${column(({ dueOn }) => dueOn)}::date[]) WITH ORDINALITY AS s (days, office, role, kind, due_on, place)
    ), owed AS (${owedOn(stateId, dues, today)}), reached AS (
      SELECT o.*, m.user_id, s.days, CASE WHEN o.turn <> 'keeper' THEN s.kind WHEN s.kind = 'OVERDUE' THEN 'EVIDENCE_EXPIRED' ELSE 'EVIDENCE_EXPIRING' END AS kind,
        row_number() OVER (PARTITION BY o.subject, m.user_id ORDER BY s.days DESC, s.place) > 1 AS is_overtaken
      FROM owed o JOIN step s ON s.due_on = o.due_on JOIN effective_membership m ON m.state_id = ${stateId}::uuid AND m.organisation_id IS NULL
        AND CASE
          WHEN o.turn = 'secretariat' THEN s.office = 'drafting' AND m.role = ${officeRoles.coordinating}::role
          WHEN o.turn = 'keeper' THEN s.office = 'drafting' AND m.body_id = o.body_id AND m.role = s.role
          WHEN s.office = 'coordinating' THEN m.role = s.role
          WHEN o.turn = 'helper' THEN s.office = 'drafting' AND m.body_id = o.body_id AND m.role = s.role
          ELSE m.body_id = o.body_id AND m.role = CASE o.turn WHEN 'approver' THEN ${officeRoles.signing}::role ELSE s.role END END
    ), written AS (
      INSERT INTO notification (user_id, state_id, kind, batch, recommendation_id, response_id, task_id, discussion_id, measure_id, indicator_id,
        follow_up_id, body_id, edition_id, due_on, key, at, skipped_at)
      SELECT user_id, ${stateId}::uuid, kind, ${randomUUID()}::uuid, recommendation_id, response_id, task_id, discussion_id, measure_id, indicator_id,
        follow_up_id, about_body_id, edition_id, due_on, format('%s due %s day %s %s', subject, due_on, days, user_id), ${at}::timestamptz, CASE WHEN is_overtaken THEN ${at}::timestamptz END
      FROM reached ORDER BY is_overtaken, days, subject, user_id
      ON CONFLICT (key) DO NOTHING RETURNING skipped_at
    )
    SELECT count(*) FILTER (WHERE skipped_at IS NULL)::int AS told FROM written`;
  return row?.told ?? 0;
}

/** The last day of a time of which only the month or the year is known. */
const lastDay = (on: Prisma.Sql, precision: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (${on} + CASE ${precision} WHEN 'YEAR' THEN interval '1 year' WHEN 'MONTH' THEN interval '1 month' ELSE interval '1 day' END - interval '1 day')::date`;

/** Everything in a State that was due on one of these dates and is not done, and whose turn it is: an answer, a task, information, a step of the plan, a value, evidence that expires, a step of the follow-up to a Committee, the reply to a report. */
const owedOn = (stateId: string, dues: readonly Day[], today: Day): Prisma.Sql => Prisma.sql`
  SELECT 'assignment ' || a.id AS subject, a.recommendation_id, s.id AS response_id, NULL::uuid AS task_id, NULL::uuid AS discussion_id,
    NULL::uuid AS measure_id, NULL::uuid AS indicator_id, NULL::uuid AS follow_up_id, NULL::uuid AS about_body_id, NULL::uuid AS edition_id, a.body_id,
    CASE WHEN s.state = 'SUBMITTED' THEN 'approver' ELSE 'body' END AS turn, coalesce(a.due_on, r.due_on) AS due_on
  FROM assignment a
  JOIN recommendation r ON r.id = a.recommendation_id AND r.published_at IS NOT NULL AND r.archived_at IS NULL
  LEFT JOIN LATERAL (SELECT s.id, s.state, s.published_at FROM response s
    WHERE s.recommendation_id = a.recommendation_id AND s.body_id = a.body_id ORDER BY s.sequence DESC LIMIT 1) s ON true
  WHERE a.state_id = ${stateId}::uuid AND a.ended_at IS NULL AND a.role <> 'CONSULTED' AND coalesce(a.due_on, r.due_on) = ANY (${[...dues]}::date[])
    AND (s.state IS NULL OR s.state IN ('DRAFT', 'RETURNED', 'SUBMITTED', 'WITHDRAWN') OR (s.state = 'PUBLISHED' AND s.published_at < r.reopened_at))
  UNION ALL
  SELECT 'task ' || t.id, NULL, NULL, t.id, NULL, NULL, NULL, NULL, NULL, NULL, t.body_id, 'body', t.due_on
  FROM decision_task t WHERE t.state_id = ${stateId}::uuid AND t.state = 'OPEN' AND t.due_on = ANY (${[...dues]}::date[])
  UNION ALL
  SELECT 'discussion ' || d.id, d.recommendation_id, NULL, NULL, d.id, NULL, NULL, NULL, d.body_id, NULL, d.body_id,
    CASE d.awaits WHEN 'SECRETARIAT' THEN 'secretariat' ELSE 'body' END, d.due_on
  FROM discussion d WHERE d.state_id = ${stateId}::uuid AND d.resolved_at IS NULL AND d.due_on = ANY (${[...dues]}::date[])
  UNION ALL
  SELECT 'measure step ' || s.id, NULL, NULL, NULL, NULL, m.id, NULL, NULL, NULL, NULL, b.body_id, b.turn, s.due_on
  FROM measure m
  JOIN LATERAL (
    SELECT s.id, ${lastDay(Prisma.sql`s.due_on`, Prisma.sql`s.due_precision`)} AS due_on
    FROM measure_milestone s WHERE s.measure_id = m.id AND s.state IN ('PLANNED', 'UNDER_WAY')
    UNION ALL SELECT m.id, ${lastDay(Prisma.sql`m.ends_on`, Prisma.sql`m.ends_precision`)}
  ) s ON s.due_on = ANY (${[...dues]}::date[])
  JOIN LATERAL (
    SELECT m.lead_body_id AS body_id, 'body' AS turn WHERE m.lead_body_id IS NOT NULL
    UNION ALL SELECT c.body_id, 'helper' FROM measure_body c WHERE c.measure_id = m.id
  ) b ON true
  WHERE m.state_id = ${stateId}::uuid AND m.archived_at IS NULL AND m.state IN ('PLANNED', 'UNDER_WAY')
  UNION ALL
  SELECT 'indicator ' || i.id, NULL, NULL, NULL, NULL, NULL, i.id, NULL, NULL, NULL, i.body_id, 'body', i.due_on
  FROM indicator i WHERE i.state_id = ${stateId}::uuid AND i.retired_at IS NULL AND i.body_id IS NOT NULL AND i.due_on = ANY (${[...dues]}::date[])
  UNION ALL
  SELECT 'evidence ' || e.line_id, s.recommendation_id, s.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, s.body_id, 'keeper', e.expires_on
  FROM evidence e
  JOIN response s ON s.id = e.response_id AND s.state <> 'WITHDRAWN'
  JOIN recommendation r ON r.id = s.recommendation_id AND r.archived_at IS NULL
  WHERE s.state_id = ${stateId}::uuid AND e.removed_at IS NULL AND e.replaced_at IS NULL AND e.expires_on = ANY (${[...dues]}::date[])
    AND NOT EXISTS (SELECT FROM response l WHERE l.recommendation_id = s.recommendation_id AND l.body_id = s.body_id AND l.sequence > s.sequence)
  UNION ALL
  SELECT format('follow-up %s %s', u.follow_up_id, u.code), NULL, NULL, NULL, NULL, NULL, NULL, u.follow_up_id, NULL, NULL, b.body_id, b.turn, u.due_on
  FROM follow_up_term u
  JOIN LATERAL (
    SELECT NULL::uuid AS body_id, 'secretariat' AS turn
    UNION SELECT a.body_id, 'body' FROM follow_up_item i
      JOIN assignment a ON a.recommendation_id = i.recommendation_id AND a.role = 'LEAD' AND a.ended_at IS NULL
      WHERE i.follow_up_id = u.follow_up_id AND u.actor IN ('STATE', 'BODIES')
  ) b ON true
  WHERE u.state_id = ${stateId}::uuid AND u.due_on = ANY (${[...dues]}::date[]) AND (u.actor IN ('STATE', 'BODIES') OR u.due_on >= ${today}::date)
  UNION ALL
  SELECT DISTINCT 'report ' || o.edition_id, NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, o.edition_id, b.body_id, b.turn, o.due_on
  FROM (${owedAnswers}) o
  JOIN LATERAL (SELECT NULL::uuid AS body_id, 'secretariat' AS turn UNION ALL SELECT o.body_id, 'body' WHERE o.body_id IS NOT NULL) b ON true
  WHERE o.state_id = ${stateId}::uuid AND o.due_on = ANY (${[...dues]}::date[])`;

/**
 * A deputy who was named earlier hears on the first day that they stand in from now on; and on the day after the last one, they
 * and the official hear that it is over.
 */
function tellDeputies(tx: Tx, { stateId, day, at }: { stateId: string; day: Day; at: Date }): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO notification (user_id, state_id, kind, batch, body_id, key, at)
    SELECT told.user_id, m.state_id, told.kind::notification_kind, ${randomUUID()}::uuid, m.body_id, told.key, ${at}
    FROM delegation d JOIN membership m ON m.id = d.membership_id
    JOIN LATERAL (
      SELECT d.deputy_id AS user_id, 'DEPUTY_BEGINS' AS kind, format('delegation %s begins', d.id) AS key
      WHERE d.named_at < d.valid_from AND d.valid_from = ${beginningOf(day)}
      UNION ALL SELECT who, 'DEPUTY_ENDS', format('delegation %s ends %s', d.id, who) FROM unnest(ARRAY[d.deputy_id, m.user_id]) AS who
      WHERE d.valid_to = ${beginningOf(day)}
    ) told ON true
    WHERE m.state_id = ${stateId}::uuid AND d.ended_at IS NULL
    ORDER BY d.id, told.key
    ON CONFLICT (key) DO NOTHING`;
}
