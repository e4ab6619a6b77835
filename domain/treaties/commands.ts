import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { present, refuseOutdated } from "@/domain/keeping";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { dateColumns, filled, wordFields } from "@/domain/sources/rules";
import type { Removal } from "@/domain/sources/schema";
import { dateProblem } from "@/domain/treaties/rules";
import type { TreatyActionForm } from "@/domain/treaties/schema";
import { today } from "@/lib/day";

type Tx = Change["tx"];

/** Enters what a State did under a treaty: signed, ratified, declared, reserved, withdrew a reservation. */
export function recordTreatyAction(actor: Actor, action: TreatyActionForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("treatyAction.record", action);
    const data = { id: randomUUID(), stateId: action.stateId, ...(await columnsOf(tx, action.stateId, action)) };
    await tx.treatyAction.createMany({ data });
    await record({ after: data });
  });
}

export function reviseTreatyAction(actor: Actor, action: TreatyActionForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.treatyAction.findUnique({ where: { id: action.id } }));
    authorize("treatyAction.revise", before);
    const data = await columnsOf(tx, before.stateId, action);
    const where = { id: before.id, version: action.version };
    const written = await tx.treatyAction.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      ...wordFields("notes", before.notes),
      provision: before.provision ?? "",
      enactedOn: partialDayOf(before.enactedOn, before.enactedPrecision),
      depositedOn: partialDayOf(before.depositedOn, before.depositedPrecision),
      effectiveOn: partialDayOf(before.effectiveOn, before.effectivePrecision),
      source: before.source,
    });
    await record({ before, after: { ...before, ...data } });
  });
}

export function removeTreatyAction(actor: Actor, { id, version }: Removal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.treatyAction.findUnique({ where: { id } }));
    authorize("treatyAction.remove", before);
    refuseOutdated(await tx.treatyAction.deleteMany({ where: { id, version } }), before);
    await record({ before });
  });
}

async function columnsOf(tx: Tx, stateId: string, action: TreatyActionForm) {
  const { treatyId, kind, provision, reformId, notes, address, source, attestation } = action;
  const problem = dateProblem(action, today());
  if (problem) throw new RuleBroken(problem.key, problem.field);
  if (!(await tx.treaty.findUnique({ where: { id: treatyId }, select: { id: true } }))) throw new RuleBroken("required", "treatyId");
  if (reformId && !(await tx.reform.findFirst({ where: { id: reformId, stateId }, select: { id: true } })))
    throw new RuleBroken("invalid", "reformId");
  const [enacted, deposited, effective] = [dateColumns(action.enactedOn), dateColumns(action.depositedOn), dateColumns(action.effectiveOn)];
  return {
    treatyId,
    kind,
    provision: provision || null,
    reformId: reformId || null,
    enactedOn: enacted.on,
    enactedPrecision: enacted.precision,
    depositedOn: deposited.on,
    depositedPrecision: deposited.precision,
    effectiveOn: effective.on,
    effectivePrecision: effective.precision,
    notes: filled(notes),
    address: address || null,
    source,
    attestation,
  };
}
