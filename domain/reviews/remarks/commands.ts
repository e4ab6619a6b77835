import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { cycleOf, present, refuseOutdated } from "@/domain/keeping";
import { isLater, partialDayOf } from "@/domain/reforms/dates/rules";
import type { RemarkForm } from "@/domain/reviews/remarks/schema";
import { dateColumns, filled, wordFields } from "@/domain/sources/rules";
import type { Removal } from "@/domain/sources/schema";
import { today } from "@/lib/day";

type Tx = Change["tx"];
const whole = { include: { cycle: { select: { stateId: true } }, reforms: { select: { reformId: true } } } } as const;

/** Enters what was welcomed, and who said so. */
export function recordRemark(actor: Actor, remark: RemarkForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const cycle = await cycleOf(tx, remark.cycleId);
    authorize("participation.record", cycle);
    const last = await tx.positiveRemark.findFirst({
      where: { cycleId: cycle.id },
      select: { position: true },
      orderBy: { position: "desc" },
    });
    const data = { id: randomUUID(), cycleId: cycle.id, position: (last?.position ?? 0) + 1, ...columnsOf(remark) };
    await tx.positiveRemark.createMany({ data });
    const reformIds = await nameReforms(tx, cycle.stateId, data.id, remark);
    await record({ after: { ...data, reformIds } });
  });
}

export function reviseRemark(actor: Actor, remark: RemarkForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.positiveRemark.findUnique({ where: { id: remark.id }, ...whole }));
    authorize("participation.revise", cycle);
    const data = columnsOf(remark);
    const where = { id: before.id, version: remark.version };
    const written = await tx.positiveRemark.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      ...wordFields("texts", before.texts),
      ...wordFields("speakers", before.speakers),
      paragraph: before.paragraph ?? "",
      saidOn: partialDayOf(before.saidOn, before.saidPrecision),
      source: before.source,
    });
    await tx.positiveRemarkReform.deleteMany({ where: { remarkId: before.id } });
    const reformIds = await nameReforms(tx, cycle.stateId, before.id, remark);
    await record({ before, after: { ...data, id: before.id, reformIds } });
  });
}

export function removeRemark(actor: Actor, { id, version }: Removal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.positiveRemark.findUnique({ where: { id }, ...whole }));
    authorize("participation.remove", cycle);
    refuseOutdated(await tx.positiveRemark.deleteMany({ where: { id, version } }), before);
    await record({ before });
  });
}

function columnsOf({ attribution, speakers, texts, paragraph, saidOn, source, attestation }: RemarkForm) {
  if (isLater(saidOn, today())) throw new RuleBroken("notInTheFuture", "saidOn");
  const said = dateColumns(saidOn);
  return {
    attribution,
    speakers: filled(speakers),
    texts: filled(texts),
    paragraph: paragraph || null,
    saidOn: said.on,
    saidPrecision: said.precision,
    source,
    attestation,
  };
}

/** The reforms of the same State's register that the remark names. */
async function nameReforms(tx: Tx, stateId: string, remarkId: string, { reformIds }: RemarkForm): Promise<string[]> {
  const named = [...new Set(reformIds)];
  if ((await tx.reform.count({ where: { id: { in: named }, stateId } })) !== named.length) throw new RuleBroken("invalid", "reformIds");
  await tx.positiveRemarkReform.createMany({ data: named.map((reformId) => ({ remarkId, reformId })) });
  return named;
}
