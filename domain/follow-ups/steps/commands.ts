import { randomUUID } from "node:crypto";

import type { Change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { offeredOn, termsOf } from "@/domain/follow-ups/rules";
import { machineFields, machineOf, roundOf, takenFields } from "@/domain/follow-ups/steps/rules";
import { ownDocument } from "@/domain/keeping";
import type { News } from "@/domain/notifications/schema";
import { partialDateOf } from "@/domain/reforms/dates/rules";
import type { Attestation, DatePrecision, Language } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { type Day, dateOf, dayOf, today } from "@/lib/day";

type Tx = Change["tx"];

/** A round with its procedure and everything that has happened in it. */
export async function findRound(tx: Tx, id: string) {
  const found = await tx.followUp.findUnique({
    where: { id },
    select: {
      id: true,
      stateId: true,
      cycleId: true,
      number: true,
      dueOn: true,
      version: true,
      cycle: { select: { mechanismId: true } },
      procedure: { select: machineFields },
      entries: takenFields,
      items: {
        select: {
          id: true,
          recommendationId: true,
          paragraph: true,
          recommendation: { select: { paragraph: { select: { number: true } } } },
        },
        orderBy: { position: "asc" },
      },
    },
  });
  if (!found) throw new NotFound();
  return { ...found, machine: machineOf(found.procedure), round: roundOf(found) };
}

export type FoundRound = Awaited<ReturnType<typeof findRound>>;
export type FoundStep = FoundRound["machine"]["transitions"][number];

/** Takes the round for this transaction alone, as it was seen. */
export async function claimRound(tx: Tx, { id }: FoundRound, version: number, data: { dueOn?: Date | null } = {}): Promise<void> {
  const { count } = await tx.followUp.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw new Outdated();
}

export type Happened = {
  on: string;
  documentId: string;
  source: string;
  session?: string;
  note?: string;
  language?: Language;
  attestation: Attestation;
};

/** The day a step is counted from: as much of its date as is known, and never before the step it follows. */
function dayOfStep({ round }: FoundRound, on: string): { day: Day; precision: DatePrecision } {
  const partial = partialDateOf(on);
  if (!partial) throw new RuleBroken("notADate", "on");
  const first = dayOf(partial.on);
  const last = round.taken.at(-1)?.on;
  // Of a day within a month or a year, only that it is not later than the whole of it is known.
  const day = last !== undefined && partial.precision !== "DAY" && last.startsWith(on) ? last : first;
  if (day > today()) throw new RuleBroken("notInTheFuture", "on");
  if (last !== undefined && day < last) throw new RuleBroken("beforeLastStep", "on");
  return { day, precision: partial.precision };
}

/** The step of that name that the procedure offered on that day; refused where it offered none, and where what it needs is missing. */
export async function stepOn(tx: Tx, found: FoundRound, code: string, happened: Happened): Promise<FoundStep> {
  const { day } = dayOfStep(found, happened.on);
  const step = offeredOn(found.machine, found.round, day).find((offered) => offered.code === code);
  if (!step) throw new RuleBroken("stepNotOffered", "on");
  if (step.requires.includes("PROOF") && happened.documentId === "" && happened.source === "")
    throw new RuleBroken("proofRequired", "source");
  if (step.requires.includes("REASON") && !happened.note) throw new RuleBroken("required", "note");
  await ownDocument(tx, found.stateId, happened.documentId);
  return step;
}

/** Writes down that a step was taken, and by when the next ones are due. */
export async function takeStep(tx: Tx, found: FoundRound, step: FoundStep, happened: Happened, dueOn = found.dueOn) {
  const { day, precision } = dayOfStep(found, happened.on);
  const { _max: last } = await tx.followUpEntry.aggregate({ where: { followUpId: found.id }, _max: { sequence: true } });
  const entry = {
    id: randomUUID(),
    followUpId: found.id,
    transitionId: step.id,
    sequence: (last.sequence ?? 0) + 1,
    happenedOn: dateOf(day) ?? now(),
    precision,
    documentId: happened.documentId || null,
    source: happened.source || null,
    session: happened.session || null,
    note: happened.note || null,
    language: happened.language ?? "en",
    attestation: happened.attestation,
  };
  await tx.followUpEntry.createMany({ data: { ...entry, recordedAt: now() } });
  await countTerms(tx, {
    ...found,
    round: { dueOn: dueOn && dayOf(dueOn), taken: [...found.round.taken, { transitionId: step.id, on: day }] },
  });
  return { ...entry, step: step.code };
}

/** Writes the terms of a round anew, as they are after what has happened. */
export async function countTerms(tx: Tx, { id, stateId, machine, round }: Pick<FoundRound, "id" | "stateId" | "machine" | "round">) {
  await tx.followUpTerm.deleteMany({ where: { followUpId: id } });
  await tx.followUpTerm.createMany({
    data: termsOf(machine, round).map(({ step: { id: transitionId, code, actor }, dueOn }) => ({
      followUpId: id,
      stateId,
      transitionId,
      code,
      actor,
      dueOn: dateOf(dueOn) ?? now(),
    })),
  });
}

/** The bodies that lead what was selected, and the secretariat, hear that a round has moved on. */
export async function newsOf(tx: Tx, { id, stateId }: Pick<FoundRound, "id" | "stateId">): Promise<News> {
  const leads = await tx.assignment.findMany({
    where: { role: "LEAD", endedAt: null, recommendation: { followUps: { some: { followUpId: id } } } },
    select: { bodyId: true },
    distinct: ["bodyId"],
  });
  return {
    kind: "FOLLOW_UP_MOVED",
    stateId,
    to: [{ office: "coordinating" }, ...leads.map(({ bodyId }) => ({ office: "drafting" as const, bodyId }))],
    about: { followUpId: id },
  };
}
