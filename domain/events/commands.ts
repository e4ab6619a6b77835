import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import type { EventForm } from "@/domain/events/schema";
import { present, refuseOutdated } from "@/domain/keeping";
import { isLater, partialDateOf, partialDayOf } from "@/domain/reforms/dates/rules";
import { dateColumns, filled, wordFields } from "@/domain/sources/rules";
import type { Removal } from "@/domain/sources/schema";
import { today } from "@/lib/day";

/** Enters an event that questions and recommendations refer to. */
export function recordEvent(actor: Actor, event: EventForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("dialogue.record", event);
    const data = { id: randomUUID(), stateId: event.stateId, ...columnsOf(event) };
    await tx.event.createMany({ data });
    await record({ after: data });
    return { id: data.id };
  });
}

export function reviseEvent(actor: Actor, event: EventForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.event.findUnique({ where: { id: event.id } }));
    authorize("dialogue.revise", before);
    const data = columnsOf(event);
    const where = { id: before.id, version: event.version };
    const written = await tx.event.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      ...wordFields("names", before.names),
      ...wordFields("places", before.places),
      ...wordFields("summaries", before.summaries),
      beganOn: partialDayOf(before.beganOn, before.beganPrecision),
      endedOn: partialDayOf(before.endedOn, before.endedPrecision),
      source: before.source,
    });
    await record({ before, after: { ...before, ...data } });
    return { id: before.id };
  });
}

/** An event can go as long as nothing refers to it. */
export function removeEvent(actor: Actor, { id, version }: Removal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.event.findUnique({ where: { id } }));
    authorize("dialogue.remove", before);
    const question = await tx.expertQuestion.findFirst({ where: { eventId: id }, select: { id: true } });
    const point = await tx.contestedPoint.findFirst({ where: { eventId: id }, select: { id: true } });
    if (question ?? point) throw new RuleBroken("eventInUse");
    refuseOutdated(await tx.event.deleteMany({ where: { id, version } }), before);
    await record({ before });
  });
}

function columnsOf({ names, places, summaries, beganOn, endedOn, source, attestation }: EventForm) {
  const began = partialDateOf(beganOn);
  if (!began) throw new RuleBroken("required", "beganOn");
  if (isLater(beganOn, today())) throw new RuleBroken("notInTheFuture", "beganOn");
  if (isLater(endedOn, today())) throw new RuleBroken("notInTheFuture", "endedOn");
  const ended = dateColumns(endedOn);
  return {
    names: filled(names),
    places: filled(places),
    summaries: filled(summaries),
    beganOn: began.on,
    beganPrecision: began.precision,
    endedOn: ended.on,
    endedPrecision: ended.precision,
    source,
    attestation,
  };
}
