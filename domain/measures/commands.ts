import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { present, refuseOutdated, refuseTakenCode, wordColumn } from "@/domain/keeping";
import { columnsOf } from "@/domain/measures/details/commands";
import { theirsOf } from "@/domain/measures/details/rules";
import type { MeasureForm, MeasureProgress, MeasurePublication, MeasureWithdrawal } from "@/domain/measures/schema";
import { filled, isSaid, wordFields } from "@/domain/sources/rules";
import { noteWithdrawal } from "@/domain/withdrawals/commands";
import { referencesIn } from "@/domain/working-group/decisions/rules";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { withArguments } from "@/lib/refusal";

type Tx = Change["tx"];

/** Enters a measure in the plan. It is planned until somebody says that it is under way, and the State side's until it is published. */
export function recordMeasure(actor: Actor, { id: _, version: __, stateId, ...form }: MeasureForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("measure.record", { stateId, leadBodyId: form.leadBodyId || null, publishedAt: null });
    const related = await relatedOf(tx, stateId, form);
    refuseTakenCode(await coded(tx, stateId, form.code), null);
    const data = { id: randomUUID(), stateId, ...columnsOf(form) };
    await tx.measure.create({ data, select: { id: true } });
    await relate(tx, data.id, related);
    await tx.measureEntry.createMany({ data: [{ measureId: data.id, state: "PLANNED", recordedAt: now() }] });
    await record({ before: null, after: { ...data, ...related } });
    return { id: data.id };
  });
}

/** Corrects what the plan says of a measure; whoever saves second sees what the first has written. */
export function reviseMeasure(actor: Actor, { id, version, stateId: _, ...form }: MeasureForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.measure.findUnique({ where: { id } }));
    authorize("measure.revise", before);
    authorize("measure.revise", { ...before, leadBodyId: form.leadBodyId || null });
    const related = await relatedOf(tx, before.stateId, form);
    refuseTakenCode(await coded(tx, before.stateId, form.code), id);
    const data = columnsOf(form);
    const written = await tx.measure.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, theirsOf(before));
    await tx.measureBody.deleteMany({ where: { measureId: id } });
    await tx.measureRecommendation.deleteMany({ where: { measureId: id } });
    await relate(tx, id, related);
    await record({ before, after: { ...before, ...data, ...related } });
    return { id };
  });
}

/** Says how far a measure has come, or what there is to say of it meanwhile; what is given up is given up for a reason. */
export function reportMeasure(actor: Actor, { id, version, state, reason }: MeasureProgress): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.measure.findUnique({ where: { id } }));
    authorize("measure.report", before);
    if (state === before.state && !isSaid(reason)) throw new RuleBroken("stateUnchanged", "state");
    const note = wordColumn(reason);
    const data = { state, droppedReason: state === "DROPPED" ? note : Prisma.DbNull };
    const written = await tx.measure.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, { state: before.state, ...wordFields("reason", before.droppedReason) });
    await tx.measureEntry.createMany({ data: [{ measureId: id, state, note, recordedAt: now() }] });
    await record({ before, after: { ...before, state, droppedReason: state === "DROPPED" ? filled(reason) : null } });
  });
}

/** Everybody sees the measure from now on, and of its history what comes after; that begins with how far it has come by now. */
export function publishMeasure(actor: Actor, { id, version }: MeasurePublication): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.measure.findUnique({ where: { id } }));
    authorize("measure.publish", before);
    const publishedAt = now();
    refuseOutdated(await tx.measure.updateMany({ where: { id, version }, data: { publishedAt, version: { increment: 1 } } }), before);
    await tx.measureEntry.createMany({ data: [{ measureId: id, state: before.state, recordedAt: publishedAt }] });
    await record({ before, after: { ...before, publishedAt } });
  });
}

/** Takes a measure back from everybody but the State's side, with the reason. It can be published again. */
export function withdrawMeasure(actor: Actor, { id, version, reason }: MeasureWithdrawal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.measure.findUnique({ where: { id } }));
    authorize("measure.withdraw", before);
    await noteWithdrawal(tx, actor, before, { measureId: id }, reason);
    const data = { publishedAt: null, version: { increment: 1 } };
    refuseOutdated(await tx.measure.updateMany({ where: { id, version }, data }), before);
    await record({ before, after: { ...before, publishedAt: null, reason } });
  });
}

type Related = { coExecutorIds: string[]; recommendationIds: string[] };

async function relate(tx: Tx, measureId: string, { coExecutorIds, recommendationIds }: Related): Promise<void> {
  await tx.measureBody.createMany({ data: coExecutorIds.map((bodyId) => ({ measureId, bodyId })) });
  await tx.measureRecommendation.createMany({ data: recommendationIds.map((recommendationId) => ({ measureId, recommendationId })) });
}

/** Whoever a measure names, and what it is for, is of its own State; nobody helps themselves. */
async function relatedOf(tx: Tx, stateId: string, form: Pick<MeasureForm, "leadBodyId" | "coExecutorIds" | "references">) {
  const coExecutorIds = [...new Set(form.coExecutorIds)].filter((id) => id !== form.leadBodyId);
  const ofState = async (ids: string[]) => (await tx.stateBody.count({ where: { stateId, id: { in: ids } } })) === ids.length;
  if (form.leadBodyId && !(await ofState([form.leadBodyId]))) throw new RuleBroken("invalid", "leadBodyId");
  if (!(await ofState(coExecutorIds))) throw new RuleBroken("invalid", "coExecutorIds");
  const wanted = referencesIn(form.references);
  const found = await tx.recommendation.findMany({ where: { stateId, reference: { in: wanted } }, select: { id: true, reference: true } });
  const unknown = wanted.find((reference) => !found.some((one) => one.reference === reference));
  if (unknown !== undefined) throw new RuleBroken(withArguments("unknownReference", { reference: unknown }), "references");
  return { coExecutorIds, recommendationIds: found.map((one) => one.id) };
}

/** The measure that has this number in the plan. */
export const coded = (tx: Tx, stateId: string, code: string) =>
  tx.measure.findUnique({ where: { stateId_code: { stateId, code } }, select: { id: true } });
