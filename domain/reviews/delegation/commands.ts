import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { cycleOf, ownBody, present, refuseOutdated } from "@/domain/keeping";
import type { DelegateForm } from "@/domain/reviews/delegation/schema";
import { filled, wordFields } from "@/domain/sources/rules";
import type { Removal } from "@/domain/sources/schema";

type Tx = Change["tx"];
type Cycle = { id: string; stateId: string };
const ofCycle = { include: { cycle: { select: { id: true, stateId: true } } } } as const;

/** Enters somebody who spoke for the State, in the order of the delegation. */
export function recordDelegate(actor: Actor, delegate: DelegateForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const cycle = await cycleOf(tx, delegate.cycleId);
    authorize("dialogue.record", cycle);
    const data = { id: randomUUID(), cycleId: cycle.id, ...(await columnsOf(tx, cycle, delegate)) };
    await tx.delegationMember.createMany({ data });
    await record({ after: data });
  });
}

export function reviseDelegate(actor: Actor, delegate: DelegateForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.delegationMember.findUnique({ where: { id: delegate.id }, ...ofCycle }));
    authorize("dialogue.revise", cycle);
    const data = await columnsOf(tx, cycle, delegate, before.id);
    const where = { id: before.id, version: delegate.version };
    const written = await tx.delegationMember.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    const theirs = { ...wordFields("names", before.names), ...wordFields("functions", before.functions), source: before.source };
    refuseOutdated(written, before, theirs);
    await record({ before, after: { ...before, ...data } });
  });
}

/** Somebody can be taken out of the delegation as long as no reply is said to be theirs. */
export function removeDelegate(actor: Actor, { id, version }: Removal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.delegationMember.findUnique({ where: { id }, ...ofCycle }));
    authorize("dialogue.remove", cycle);
    if (await tx.delegationReply.findFirst({ where: { memberId: id }, select: { id: true } })) throw new RuleBroken("repliesFirst");
    refuseOutdated(await tx.delegationMember.deleteMany({ where: { id, version } }), before);
    await record({ before });
  });
}

/** A delegation has one head. */
async function columnsOf(
  tx: Tx,
  cycle: Cycle,
  { names, functions, isHead, position, bodyId, source, attestation }: DelegateForm,
  id?: string,
) {
  const head = isHead && (await tx.delegationMember.findFirst({ where: { cycleId: cycle.id, isHead: true }, select: { id: true } }));
  if (head && head.id !== id) throw new RuleBroken("headExists", "isHead");
  return {
    names: filled(names),
    functions: filled(functions),
    isHead,
    position,
    bodyId: await ownBody(tx, cycle.stateId, bodyId),
    source,
    attestation,
  };
}
