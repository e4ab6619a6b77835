import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import type { Correction, Measured } from "@/domain/indicators/values/schema";
import { present } from "@/domain/keeping";
import { isLater, partialDateOf } from "@/domain/reforms/dates/rules";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { today } from "@/lib/day";

type Tx = Change["tx"];

/** Writes down what was measured. One value stands for a period; what stands already is corrected by an act of its own. */
export function recordValue(actor: Actor, { indicatorId, categoryId, period, ...said }: Measured): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const indicator = present(
      await tx.indicator.findUnique({ where: { id: indicatorId }, include: { categories: { select: { id: true } } } }),
    );
    authorize("indicator.report", indicator);
    if (categoryId && !indicator.categories.some(({ id }) => id === categoryId)) throw new RuleBroken("invalid", "categoryId");
    const date = partialDateOf(period);
    if (!date) throw new RuleBroken("required", "period");
    if (isLater(period, today())) throw new RuleBroken("notInTheFuture", "period");
    const of = { indicatorId, categoryId: categoryId || null, periodOn: date.on, precision: date.precision };
    const standing = await tx.indicatorValue.findFirst({ where: { ...of, supersededBy: null }, select: { id: true, value: true } });
    if (standing && standing.value !== null) throw new RuleBroken("valueStands", "period");
    const data = {
      id: randomUUID(),
      ...of,
      ...textsOf(said),
      supersedesId: standing?.id ?? null,
      recordedById: actor.id,
      recordedAt: now(),
    };
    await insert(tx, data, "valueStands");
    await record({ before: null, after: { ...data, id: indicatorId, valueId: data.id } });
    return { id: indicatorId };
  });
}

/** Puts a value in the place of one that was wrong, or takes that back, with the reason. The one before is kept. */
export function correctValue(actor: Actor, { valueId, ...said }: Correction): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(
      await tx.indicatorValue.findUnique({ where: { id: valueId }, include: { indicator: true, supersededBy: { select: { id: true } } } }),
    );
    const { indicator, supersededBy, indicatorId, categoryId, periodOn, precision } = before;
    authorize("indicator.report", indicator);
    if (supersededBy) throw new RuleBroken("valueCorrected");
    if (before.value === null && said.value === "") throw new RuleBroken("nothingChanges", "value");
    const data = {
      id: randomUUID(),
      ...{ indicatorId, categoryId, periodOn, precision },
      ...textsOf(said),
      supersedesId: valueId,
      recordedById: actor.id,
      recordedAt: now(),
    };
    await insert(tx, data, "valueCorrected");
    await record({ before: { id: indicatorId, valueId, value: before.value }, after: { ...data, id: indicatorId, valueId: data.id } });
    return { id: indicatorId };
  });
}

/** Of two who write at once, the database lets one through. */
async function insert(tx: Tx, data: Prisma.IndicatorValueCreateManyInput, refusal: string): Promise<void> {
  const { count } = await tx.indicatorValue.createMany({ data: [data], skipDuplicates: true });
  if (count === 0) throw new RuleBroken(refusal);
}

const textsOf = ({ value, source, note }: { value: string; source: string; note: string }) => ({
  value: value === "" ? null : value,
  source,
  note: note || null,
});
