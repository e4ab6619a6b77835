import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { delivering } from "@/domain/notifications/delivering/commands";
import { ladderOf } from "@/domain/notifications/reminders/queries";
import { daysToCatchUp, dueDateOf, type Rung, rungsOf } from "@/domain/notifications/reminders/rules";
import type { CalendarDayRemoval, LadderRevision, NewCalendarDay } from "@/domain/notifications/reminders/schema";
import { officeRoles } from "@/domain/policy";
import type { Prisma } from "@/generated/prisma/client";
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
 * that no reminder is ever written twice, whoever asks and how often. A day is kept as soon as it is done, and a State in which
 * that fails keeps no other waiting: it is told by an AggregateError at the end. Tells how many were written.
 */
export async function remind(at: Date): Promise<number> {
  const states = await delivering((tx) => tx.state.findMany({ select: { id: true }, orderBy: { code: "asc" } }));
  let written = 0;
  const failures: unknown[] = [];
  for (const { id } of states) {
    try {
      for (let more: number | null = 0; more !== null; more = await delivering((tx) => remindOneDay(tx, id, at))) written += more;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "Reminders could not be written in every State.");
  return written;
}

/** The earliest day that is not done; null where today is. */
async function remindOneDay(tx: Tx, stateId: string, at: Date): Promise<number | null> {
  const today = dayAt(at);
  await tx.reminderProgress.createMany({ data: { stateId, through: dateOf(dayAfter(today, -1)) ?? at }, skipDuplicates: true });
  const [progress] = await tx.$queryRaw<
    { through: Date }[]
  >`SELECT through FROM reminder_progress WHERE state_id = ${stateId}::uuid FOR UPDATE`;
  const [day] = progress ? daysToCatchUp(dayOf(progress.through), today) : [];
  if (!day) return null;
  const rungs = rungsOf(await ladderOf(tx, stateId));
  let written = 0;
  for (const rung of rungs) written += await climb(tx, { stateId, rung, dueOn: dueDateOf(rung, day), at });
  await tx.reminderProgress.updateMany({ where: { stateId }, data: { through: dateOf(day) ?? at } });
  return written;
}

type Step = { stateId: string; rung: Rung; dueOn: Day; at: Date };

/**
 * Tells the right people of all that was due on one date. A body is reminded until its approver has signed: the focal points
 * as long as the words are theirs to write, the approvers once they are submitted.
 */
function climb(tx: Tx, { stateId, rung: { days, kind, office }, dueOn, at }: Step): Promise<number> {
  const role = officeRoles[office];
  return tx.$executeRaw`
    WITH owed AS (
      SELECT 'assignment ' || a.id AS subject, a.recommendation_id, s.id AS response_id, NULL::uuid AS task_id, a.body_id,
        s.state IS NOT DISTINCT FROM 'SUBMITTED' AS is_submitted
      FROM assignment a
      JOIN recommendation r ON r.id = a.recommendation_id AND r.published_at IS NOT NULL
      LEFT JOIN LATERAL (SELECT s.id, s.state FROM response s
        WHERE s.recommendation_id = a.recommendation_id AND s.body_id = a.body_id ORDER BY s.sequence DESC LIMIT 1) s ON true
      WHERE a.state_id = ${stateId}::uuid AND a.ended_at IS NULL AND a.role <> 'CONSULTED' AND coalesce(a.due_on, r.due_on) = ${dueOn}::date
        AND (s.state IS NULL OR s.state IN ('DRAFT', 'RETURNED', 'SUBMITTED', 'WITHDRAWN'))
      UNION ALL
      SELECT 'task ' || t.id, NULL, NULL, t.id, t.body_id, false
      FROM decision_task t WHERE t.state_id = ${stateId}::uuid AND t.state = 'OPEN' AND t.due_on = ${dueOn}::date
    ), told AS (
      SELECT DISTINCT ON (o.subject, m.user_id) o.*, m.user_id
      FROM owed o JOIN effective_membership m ON m.state_id = ${stateId}::uuid AND m.organisation_id IS NULL
        AND CASE WHEN ${office} = 'coordinating' THEN m.role = ${role}::role
          ELSE m.body_id = o.body_id AND m.role = CASE WHEN o.is_submitted THEN ${officeRoles.signing}::role ELSE ${role}::role END END
      ORDER BY o.subject, m.user_id
    )
    INSERT INTO notification (user_id, state_id, kind, batch, recommendation_id, response_id, task_id, due_on, key, at)
    SELECT user_id, ${stateId}::uuid, ${kind}::notification_kind, ${randomUUID()}::uuid, recommendation_id, response_id, task_id, ${dueOn}::date,
      format('%s due %s day %s %s %s', subject, ${dueOn}::text, ${days}::int, ${role}::text, user_id), ${at}
    FROM told ORDER BY subject, user_id
    ON CONFLICT (key) DO NOTHING`;
}
