import { randomUUID } from "node:crypto";

import type { Change } from "@/domain/change";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { milestonesOf, movesOf, type Slot, stepFor } from "@/domain/reviews/milestones/meetings/rules";
import type { Attestation, DialogueMeetingKind } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOf } from "@/lib/day";

type Acting = Pick<Change, "tx" | "record">;
type Step = Prisma.MilestoneGetPayload<object>;
export type Held = { id: string; cycleId: string; kind: DialogueMeetingKind; heldOn: Date; source: string; attestation: Attestation };

/** A meeting that was recorded is a step of its review: nobody has to enter that once more. */
export async function takeStep(acting: Acting, meeting: Held): Promise<void> {
  const { tx, record } = acting;
  const { id: meetingId, cycleId, heldOn, source, attestation } = meeting;
  await oneAfterTheOther(acting, meeting);
  const known = await tx.milestone.findMany({ where: { cycleId, kind: { in: [...milestonesOf(meeting.kind)] } } });
  const step = stepFor(
    { kind: meeting.kind, heldOn: dayOf(heldOn) },
    known.map((one) => ({ ...one, doneOn: partialDayOf(one.doneOn, one.donePrecision) })),
  );
  if (!step) return;
  const done = { doneOn: heldOn, donePrecision: "DAY" as const };
  if ("made" in step) {
    const data = { id: randomUUID(), cycleId, ...step.made, ...done, notes: {}, source, attestation, meetingId, meetingVersion: 1 };
    await tx.milestone.createMany({ data });
    await record({ after: data });
  } else if ("dated" in step) {
    await write(
      acting,
      known.find(({ id }) => id === step.dated),
      { ...done, meetingId },
    );
  } else {
    await tx.milestone.updateMany({ where: { id: step.found }, data: { meetingId } });
  }
  await putInOrder(acting, meeting);
}

/** The milestone that came of a meeting says what the meeting says now. */
export async function followMeeting(acting: Acting, before: Held, after: Held): Promise<void> {
  await oneAfterTheOther(acting, after);
  const step = await acting.tx.milestone.findUnique({ where: { meetingId: after.id } });
  if (!step || before.kind !== after.kind) {
    await leaveStep(acting, before);
    return takeStep(acting, after);
  }
  const isItsSource = step.source === before.source && step.attestation === before.attestation;
  const said = {
    doneOn: after.heldOn,
    donePrecision: "DAY" as const,
    ...(isItsSource && { source: after.source, attestation: after.attestation }),
  };
  if (Object.entries(said).some(([name, value]) => String(step[name as keyof Step]) !== String(value))) await write(acting, step, said);
  return putInOrder(acting, after);
}

/**
 * The meeting is not on record any more, and so is the milestone that came of it, unless somebody has built on that:
 * then it stays as they left it. One that was there without a day is so again.
 */
export async function leaveStep(acting: Acting, meeting: Held): Promise<void> {
  const { tx, record } = acting;
  await oneAfterTheOther(acting, meeting);
  const step = await tx.milestone.findUnique({ where: { meetingId: meeting.id } });
  if (!step) return;
  const isAsLeft = step.meetingVersion === step.version;
  if (isAsLeft && !saysMore(step, meeting)) {
    await tx.milestone.deleteMany({ where: { id: step.id } });
    await record({ before: step });
    return putInOrder(acting, meeting, [step]);
  }
  await write(acting, step, { meetingId: null, ...(isAsLeft && { doneOn: null, donePrecision: null }) });
  await tx.milestone.updateMany({ where: { id: step.id }, data: { meetingVersion: null } });
}

/** Two meetings recorded at once would both be the first. */
const oneAfterTheOther = ({ tx }: Acting, { cycleId }: Held) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`milestones of ${cycleId}`}, 0))::text`;

const saysMore = ({ dueOn, documentId, symbol, address, notes, source }: Step, meeting: Held): boolean =>
  dueOn !== null ||
  documentId !== null ||
  symbol !== null ||
  address !== null ||
  Object.keys(notes ?? {}).length > 0 ||
  source !== meeting.source;

/** The first meeting is the earliest, in whatever order they were recorded. */
async function putInOrder(acting: Acting, { cycleId, kind }: Held, freed: Slot[] = []): Promise<void> {
  const { tx } = acting;
  const steps = await tx.milestone.findMany({
    where: { cycleId, kind: { in: [...milestonesOf(kind)] }, meetingId: { not: null } },
  });
  const moves = movesOf(
    steps.map((step) => ({ ...step, doneOn: partialDayOf(step.doneOn, step.donePrecision) })),
    freed,
  );
  // Two that change places would meet on their way.
  for (const [place, { id }] of moves.entries()) await tx.milestone.updateMany({ where: { id }, data: { ordinal: -1 - place } });
  for (const { id, ...slot } of moves)
    await write(
      acting,
      steps.find((step) => step.id === id),
      slot,
    );
}

/** Writes what the meeting says into its milestone, and remembers whether it is still as a meeting left it. */
async function write({ tx, record }: Acting, step: Step | undefined, data: Partial<Omit<Step, "id" | "notes">>): Promise<void> {
  if (!step) return;
  const { id, version, meetingId, meetingVersion } = step;
  const isNew = meetingId === null;
  const isAsLeft = isNew || meetingVersion === version;
  await tx.milestone.updateMany({
    where: { id },
    data: { ...data, version: { increment: 1 }, ...(isAsLeft && { meetingVersion: version + 1 }) },
  });
  await record({ before: step, after: { ...step, ...data } });
}
