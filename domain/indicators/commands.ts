import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { categoryLines, matchCategories } from "@/domain/indicators/categories/rules";
import { columnsOf } from "@/domain/indicators/details/commands";
import { changesOf, theirsOf } from "@/domain/indicators/details/rules";
import type { IndicatorForm, IndicatorRetirement, IndicatorStep, IndicatorWithdrawal } from "@/domain/indicators/schema";
import { ownBody, present, refuseOutdated, refuseTakenCode } from "@/domain/keeping";
import { readNames } from "@/domain/names/rules";
import { filled } from "@/domain/sources/rules";
import type { IndicatorAct } from "@/domain/vocabulary";
import { noteWithdrawal } from "@/domain/withdrawals/commands";
import { referencesIn } from "@/domain/working-group/decisions/rules";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { withArguments } from "@/lib/refusal";

type Tx = Change["tx"];

/** Enters an indicator. It is the State side's until it is published by an act of its own. */
export function recordIndicator(actor: Actor, { id: _, version: __, stateId, ...form }: IndicatorForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("indicator.record", { stateId, bodyId: form.bodyId || null, publishedAt: null, retiredAt: null });
    await ownBody(tx, stateId, form.bodyId);
    refuseTakenCode(await coded(tx, stateId, form.code), null);
    const related = await relatedOf(tx, stateId, form);
    const data = { id: randomUUID(), stateId, ...columnsOf(form) };
    await tx.indicator.create({ data, select: { id: true } });
    await keepCategories(tx, data.id, form);
    await relate(tx, data.id, related);
    await enter(tx, data.id, "RECORDED");
    await record({ before: null, after: { ...data, ...related } });
    return { id: data.id };
  });
}

/** Corrects what is said of an indicator; whoever saves second sees what the first has written. */
export function reviseIndicator(actor: Actor, { id, version, stateId: _, ...form }: IndicatorForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.indicator.findUnique({ where: { id } }));
    authorize("indicator.revise", before);
    authorize("indicator.revise", { ...before, bodyId: form.bodyId || null });
    await ownBody(tx, before.stateId, form.bodyId);
    refuseTakenCode(await coded(tx, before.stateId, form.code), id);
    const related = await relatedOf(tx, before.stateId, form);
    const data = columnsOf(form);
    const written = await tx.indicator.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, theirsOf(before));
    await keepCategories(tx, id, form);
    await tx.indicatorRecommendation.deleteMany({ where: { indicatorId: id } });
    await tx.indicatorMeasure.deleteMany({ where: { indicatorId: id } });
    await relate(tx, id, related);
    const changes = changesOf(before, form);
    await enter(tx, id, "REVISED", changes.length > 0 ? { changes } : {});
    await record({ before, after: { ...before, ...data, ...related } });
    return { id };
  });
}

/** Everybody sees the indicator and its values from now on. */
export function publishIndicator(actor: Actor, { id, version }: IndicatorStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.indicator.findUnique({ where: { id } }));
    authorize("indicator.publish", before);
    const publishedAt = now();
    refuseOutdated(await tx.indicator.updateMany({ where: { id, version }, data: { publishedAt, version: { increment: 1 } } }), before);
    await enter(tx, id, "PUBLISHED");
    await record({ before, after: { ...before, publishedAt } });
  });
}

/** Takes an indicator and its values back from everybody but the State's side, with the reason. It can be published again. */
export function withdrawIndicator(actor: Actor, { id, version, reason }: IndicatorWithdrawal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.indicator.findUnique({ where: { id } }));
    authorize("indicator.withdraw", before);
    await noteWithdrawal(tx, actor, before, { indicatorId: id }, reason);
    const data = { publishedAt: null, version: { increment: 1 } };
    refuseOutdated(await tx.indicator.updateMany({ where: { id, version }, data }), before);
    await enter(tx, id, "WITHDRAWN");
    await record({ before, after: { ...before, publishedAt: null, reason } });
  });
}

/** Nothing is measured any more; what was measured stays, with the reason. */
export function retireIndicator(actor: Actor, { id, version, reason }: IndicatorRetirement): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.indicator.findUnique({ where: { id } }));
    authorize("indicator.retire", before);
    const retiredAt = now();
    refuseOutdated(await tx.indicator.updateMany({ where: { id, version }, data: { retiredAt, version: { increment: 1 } } }), before);
    await enter(tx, id, "RETIRED", { note: reason });
    await record({ before, after: { ...before, retiredAt, reason } });
  });
}

/** A retired indicator is measured again. */
export function reinstateIndicator(actor: Actor, { id, version }: IndicatorStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.indicator.findUnique({ where: { id } }));
    authorize("indicator.reinstate", before);
    const data = { retiredAt: null, version: { increment: 1 } };
    refuseOutdated(await tx.indicator.updateMany({ where: { id, version }, data }), before);
    await enter(tx, id, "REINSTATED");
    await record({ before, after: { ...before, retiredAt: null } });
  });
}

async function enter(
  tx: Tx,
  indicatorId: string,
  act: IndicatorAct,
  said: Pick<Prisma.IndicatorEntryCreateManyInput, "changes" | "note"> = {},
): Promise<void> {
  await tx.indicatorEntry.createMany({ data: [{ indicatorId, act, recordedAt: now(), ...said }] });
}

type Related = { recommendationIds: string[]; measureIds: string[] };

async function relate(tx: Tx, indicatorId: string, { recommendationIds, measureIds }: Related): Promise<void> {
  await tx.indicatorRecommendation.createMany({ data: recommendationIds.map((recommendationId) => ({ indicatorId, recommendationId })) });
  await tx.indicatorMeasure.createMany({ data: measureIds.map((measureId) => ({ indicatorId, measureId })) });
}

/** What an indicator is for is of its own State. */
async function relatedOf(tx: Tx, stateId: string, form: Pick<IndicatorForm, "references" | "measures">): Promise<Related> {
  const [references, codes] = [referencesIn(form.references), referencesIn(form.measures)];
  const recommendations = await tx.recommendation.findMany({
    where: { stateId, reference: { in: references } },
    select: { id: true, reference: true },
  });
  const unknown = references.find((reference) => !recommendations.some((one) => one.reference === reference));
  if (unknown !== undefined) throw new RuleBroken(withArguments("unknownReference", { reference: unknown }), "references");
  const measures = await tx.measure.findMany({ where: { stateId, code: { in: codes } }, select: { id: true, code: true } });
  const missing = codes.find((code) => !measures.some((one) => one.code === code));
  if (missing !== undefined) throw new RuleBroken(withArguments("unknownMeasure", { code: missing }), "measures");
  return { recommendationIds: recommendations.map(({ id }) => id), measureIds: measures.map(({ id }) => id) };
}

/** A category goes as long as no value is told apart by it. */
async function keepCategories(tx: Tx, indicatorId: string, { categories }: Pick<IndicatorForm, "categories">): Promise<void> {
  const kept = await tx.indicatorCategory.findMany({ where: { indicatorId }, orderBy: { position: "asc" } });
  const known = kept.map(({ id, names }) => ({ id, names: readNames(names) }));
  const { named, removed } = matchCategories(known, categoryLines(categories) ?? []);
  if ((await tx.indicatorValue.count({ where: { categoryId: { in: removed } } })) > 0)
    throw new RuleBroken("categoryInUse", "categories.ru");
  await tx.indicatorCategory.deleteMany({ where: { id: { in: removed } } });
  for (const { id, position, names } of named) {
    const data = { position, names: filled(names) };
    if (id) await tx.indicatorCategory.updateMany({ where: { id }, data });
    else await tx.indicatorCategory.createMany({ data: [{ indicatorId, ...data }] });
  }
}

/** The indicator that has this number. */
const coded = (tx: Tx, stateId: string, code: string) =>
  tx.indicator.findUnique({ where: { stateId_code: { stateId, code } }, select: { id: true } });
