import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { cycleOf, ownDocument, present, refuseOutdated } from "@/domain/keeping";
import type { MeetingForm } from "@/domain/reviews/meetings/schema";
import { followMeeting, leaveStep, takeStep } from "@/domain/reviews/milestones/meetings/commands";
import { filled, wordFields } from "@/domain/sources/rules";
import type { Removal } from "@/domain/sources/schema";
import { dateOf, dayOf, today } from "@/lib/day";

type Tx = Change["tx"];
const ofCycle = { include: { cycle: { select: { stateId: true } } } } as const;

/** Enters a meeting of the body about the State, and with it the milestone that it is. */
export function recordMeeting(actor: Actor, meeting: MeetingForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const cycle = await cycleOf(tx, meeting.cycleId);
    authorize("dialogue.record", cycle);
    const data = { id: randomUUID(), cycleId: cycle.id, ...(await columnsOf(tx, cycle, meeting)) };
    const { count } = await tx.dialogueMeeting.createMany({ data, skipDuplicates: true });
    if (count === 0) throw new RuleBroken("meetingExists", "number");
    await takeStep({ tx, record }, data);
    await record({ after: data });
  });
}

/** Corrects a meeting, and the milestone that came of it. */
export function reviseMeeting(actor: Actor, meeting: MeetingForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.dialogueMeeting.findUnique({ where: { id: meeting.id }, ...ofCycle }));
    authorize("dialogue.revise", cycle);
    const { id, cycleId } = before;
    const data = await columnsOf(tx, cycle, meeting);
    const taken =
      data.number !== null &&
      (await tx.dialogueMeeting.findFirst({ where: { cycleId, number: data.number, id: { not: id } }, select: { id: true } }));
    if (taken) throw new RuleBroken("meetingExists", "number");
    const where = { id, version: meeting.version };
    const written = await tx.dialogueMeeting.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      heldOn: dayOf(before.heldOn),
      beginsAt: before.beginsAt ?? "",
      endsAt: before.endsAt ?? "",
      summaryRecord: before.summaryRecord ?? "",
      source: before.source,
      ...wordFields("places", before.places),
    });
    await followMeeting({ tx, record }, before, { ...before, ...data });
    await record({ before, after: { ...before, ...data } });
  });
}

/** A meeting can go as long as no question is said to have been asked at it. */
export function removeMeeting(actor: Actor, { id, version }: Removal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.dialogueMeeting.findUnique({ where: { id }, ...ofCycle }));
    authorize("dialogue.remove", cycle);
    if (await tx.expertQuestion.findFirst({ where: { meetingId: id }, select: { id: true } })) throw new RuleBroken("questionsFirst");
    await leaveStep({ tx, record }, before);
    refuseOutdated(await tx.dialogueMeeting.deleteMany({ where: { id, version } }), before);
    await record({ before });
  });
}

async function columnsOf(tx: Tx, { stateId }: { stateId: string }, meeting: MeetingForm) {
  const { kind, number, heldOn, beginsAt, endsAt, places, summaryRecord, documentId, source, attestation } = meeting;
  if (heldOn > today()) throw new RuleBroken("notInTheFuture", "heldOn");
  return {
    kind,
    number: number === "" ? null : Number(number),
    heldOn: dateOf(heldOn) ?? new Date(heldOn),
    beginsAt: beginsAt || null,
    endsAt: endsAt || null,
    places: filled(places),
    summaryRecord: summaryRecord || null,
    documentId: await ownDocument(tx, stateId, documentId),
    source,
    attestation,
  };
}
