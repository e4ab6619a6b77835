import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { cycleOf, ownDocument, present, refuseOutdated } from "@/domain/keeping";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { dateProblem } from "@/domain/reviews/milestones/rules";
import type { MilestoneForm } from "@/domain/reviews/milestones/schema";
import { dateColumns, filled, wordFields } from "@/domain/sources/rules";
import type { Removal } from "@/domain/sources/schema";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/day";

type Tx = Change["tx"];
const ofCycle = { include: { cycle: { select: { stateId: true } } } } as const;

/** Enters a step of a review: by when it was owed, when it was done, and the source that says so. */
export function recordMilestone(actor: Actor, milestone: MilestoneForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const cycle = await cycleOf(tx, milestone.cycleId);
    authorize("milestone.record", cycle);
    const data = { id: randomUUID(), cycleId: cycle.id, ...(await columnsOf(tx, cycle, milestone)) };
    const { count } = await tx.milestone.createMany({ data, skipDuplicates: true });
    if (count === 0) throw new RuleBroken("milestoneExists", "ordinal");
    await record({ after: data });
  });
}

/** Corrects a step of a review; whoever saves second sees what the first has written. */
export function reviseMilestone(actor: Actor, milestone: MilestoneForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.milestone.findUnique({ where: { id: milestone.id }, ...ofCycle }));
    authorize("milestone.revise", cycle);
    const { id, cycleId } = before;
    const data = await columnsOf(tx, cycle, milestone);
    const { kind, ordinal } = data;
    if (before.meetingId !== null && saysOtherwise(before, data)) throw new RuleBroken("dateOfMeeting", "doneOn");
    const taken = await tx.milestone.findFirst({ where: { cycleId, kind, ordinal, id: { not: id } }, select: { id: true } });
    if (taken) throw new RuleBroken("milestoneExists", "ordinal");
    const written = await tx.milestone.updateMany({
      where: { id, version: milestone.version },
      data: { ...data, version: { increment: 1 } },
    });
    refuseOutdated(written, before, fieldsOf(before));
    await record({ before, after: { ...before, ...data } });
  });
}

/** Takes a step out of the timeline; what it said stays in the audit trail. */
export function removeMilestone(actor: Actor, { id, version }: Removal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.milestone.findUnique({ where: { id }, ...ofCycle }));
    authorize("milestone.remove", cycle);
    if (before.meetingId !== null) throw new RuleBroken("milestoneOfMeeting");
    refuseOutdated(await tx.milestone.deleteMany({ where: { id, version } }), before);
    await record({ before });
  });
}

async function columnsOf(tx: Tx, { stateId }: { stateId: string }, milestone: MilestoneForm) {
  const { kind, ordinal, notes, symbol, address, source, attestation } = milestone;
  const problem = dateProblem(milestone, today());
  if (problem) throw new RuleBroken(problem.key, problem.field);
  const [due, done] = [dateColumns(milestone.dueOn), dateColumns(milestone.doneOn)];
  return {
    kind,
    ordinal,
    dueOn: due.on,
    duePrecision: due.precision,
    doneOn: done.on,
    donePrecision: done.precision,
    documentId: await ownDocument(tx, stateId, milestone.documentId),
    symbol: symbol || null,
    address: address || null,
    notes: filled(notes),
    source,
    attestation,
  };
}

type Done = Pick<Prisma.MilestoneGetPayload<object>, "kind" | "ordinal" | "doneOn" | "donePrecision">;

/** Which meeting it was, and when, is said where the meeting is recorded. */
const saysOtherwise = (before: Done, after: Done): boolean =>
  before.kind !== after.kind ||
  before.ordinal !== after.ordinal ||
  partialDayOf(before.doneOn, before.donePrecision) !== partialDayOf(after.doneOn, after.donePrecision);

const fieldsOf = (kept: Prisma.MilestoneGetPayload<object>): Record<string, string> => ({
  dueOn: partialDayOf(kept.dueOn, kept.duePrecision),
  doneOn: partialDayOf(kept.doneOn, kept.donePrecision),
  symbol: kept.symbol ?? "",
  address: kept.address ?? "",
  source: kept.source,
  ...wordFields("notes", kept.notes),
});
