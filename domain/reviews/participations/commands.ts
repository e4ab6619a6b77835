import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { cycleOf, present, refuseOutdated } from "@/domain/keeping";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import type { ParticipationForm } from "@/domain/reviews/participations/schema";
import { dateColumns, filled, wordFields } from "@/domain/sources/rules";
import type { Removal } from "@/domain/sources/schema";

const ofCycle = { include: { cycle: { select: { stateId: true } } } } as const;

/** Enters who took part around a review: a briefing, a consultation, a side event. It may still lie ahead. */
export function recordParticipation(actor: Actor, participation: ParticipationForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const cycle = await cycleOf(tx, participation.cycleId);
    authorize("participation.record", cycle);
    const data = { id: randomUUID(), cycleId: cycle.id, ...columnsOf(participation) };
    await tx.participation.createMany({ data });
    await record({ after: data });
  });
}

export function reviseParticipation(actor: Actor, participation: ParticipationForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.participation.findUnique({ where: { id: participation.id }, ...ofCycle }));
    authorize("participation.revise", cycle);
    const data = columnsOf(participation);
    const where = { id: before.id, version: participation.version };
    const written = await tx.participation.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      ...wordFields("titles", before.titles),
      ...wordFields("aims", before.aims),
      ...wordFields("places", before.places),
      ...wordFields("organisers", before.organisers),
      ...wordFields("partners", before.partners),
      heldOn: partialDayOf(before.heldOn, before.heldPrecision),
      address: before.address ?? "",
      source: before.source,
    });
    await record({ before, after: { ...before, ...data } });
  });
}

export function removeParticipation(actor: Actor, { id, version }: Removal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.participation.findUnique({ where: { id }, ...ofCycle }));
    authorize("participation.remove", cycle);
    refuseOutdated(await tx.participation.deleteMany({ where: { id, version } }), before);
    await record({ before });
  });
}

function columnsOf(participation: ParticipationForm) {
  const { kind, titles, aims, places, organisers, partners, heldOn, address, source, attestation } = participation;
  const held = dateColumns(heldOn);
  return {
    kind,
    titles: filled(titles),
    aims: filled(aims),
    places: filled(places),
    organisers: filled(organisers),
    partners: filled(partners),
    heldOn: held.on,
    heldPrecision: held.precision,
    address: address || null,
    source,
    attestation,
  };
}
