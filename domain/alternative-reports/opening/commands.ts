import { randomUUID } from "node:crypto";

import { lockEdition } from "@/domain/alternative-reports/outcomes/commands";
import { isOpen } from "@/domain/alternative-reports/queries";
import { appendAuditEntry } from "@/domain/audit/commands";
import { delivering } from "@/domain/delivering";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

const atOnce = 200;

/** Open to everybody by the clock of the database, and not told of since; one that was taken off the register and came back is told again. */
const untold = Prisma.sql`${isOpen} AND NOT EXISTS (
  SELECT FROM log_statement s WHERE s.subject_id = e.id AND s.act = 'reportEdition.appear' AND s.hidden_at IS NULL)`;

/**
 * Writes into the public log that a report has opened, and tells whoever may be told. A report is open whether or not this has run yet:
 * each is told in a transaction of its own, once, however many workers there are and wherever they die. Tells how many were written.
 */
export async function announceOpenings(): Promise<number> {
  const found = await delivering(
    (tx) => tx.$queryRaw<{ id: string }[]>`SELECT e.id FROM report_edition e WHERE ${untold} ORDER BY e.opens_at, e.id LIMIT ${atOnce}`,
  );
  let written = 0;
  for (const { id } of found) written += await delivering((tx) => announce(tx, id));
  return written;
}

type Opened = { stateId: string; stage: string; titles: unknown; opensAt: Date; answerDueOn: Date | null; recommendationIds: string[] };

async function announce(tx: Prisma.TransactionClient, id: string): Promise<number> {
  await lockEdition(tx, id);
  const [opened] = await tx.$queryRaw<Opened[]>`
    SELECT e.state_id AS "stateId", e.stage::text AS stage, c.titles, e.opens_at AS "opensAt", e.answer_due_on AS "answerDueOn",
      ARRAY(SELECT DISTINCT r.id FROM report_item i JOIN recommendation r ON r.id = i.recommendation_id AND r.published_at IS NOT NULL
        WHERE i.edition_id = e.id ORDER BY r.id) AS "recommendationIds"
    FROM report_edition e JOIN review_cycle c ON c.id = e.cycle_id WHERE e.id = ${id}::uuid AND ${untold}`;
  if (!opened) return 0;
  const { stateId, titles, recommendationIds, ...facts } = opened;
  await appendAuditEntry(tx, {
    actorId: id,
    action: "reportEdition.appear",
    subjectId: id,
    content: { before: null, after: { id, opensAt: facts.opensAt } },
    // Neither what it is called nor whose it is: what its authors take back stands in nobody's copy of the log.
    statement: { subject: id, state: stateId, bodies: [], recommendations: recommendationIds, title: titles, facts },
  });
  await tx.$queryRaw`SELECT app_tell_of_opening(${id}::uuid, ${randomUUID()}::uuid, ${now()})::text`;
  return 1;
}
