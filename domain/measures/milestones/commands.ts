import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { present, refuseOutdated, wordColumn } from "@/domain/keeping";
import type { MeasureMilestoneForm, MilestoneReport } from "@/domain/measures/milestones/schema";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { dateColumns, filled, wordFields } from "@/domain/sources/rules";
import { now } from "@/lib/clock";
import { dateOf, dayOrNull, today } from "@/lib/day";

const ofMeasure = { include: { measure: { select: { stateId: true, leadBodyId: true, publishedAt: true, archivedAt: true } } } } as const;

/** Plans a milestone of a measure, or corrects what is planned. */
export function planMilestone(actor: Actor, { id, version, measureId, titles, dueOn }: MeasureMilestoneForm): Promise<void> {
  const due = dateColumns(dueOn);
  const data = { titles: filled(titles), dueOn: due.on, duePrecision: due.precision };
  return change(actor, async ({ tx, authorize, record }) => {
    if (id === "") {
      authorize("measure.revise", present(await tx.measure.findUnique({ where: { id: measureId } })));
      const made = { id: randomUUID(), measureId, ...data };
      await tx.measureMilestone.createMany({ data: [made] });
      return record({ after: made });
    }
    const { measure, ...before } = present(await tx.measureMilestone.findUnique({ where: { id, measureId }, ...ofMeasure }));
    authorize("measure.revise", measure);
    const written = await tx.measureMilestone.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      dueOn: partialDayOf(before.dueOn, before.duePrecision),
      ...wordFields("titles", before.titles),
    });
    await record({ before, after: { ...before, ...data } });
  });
}

/** Says how far a milestone has come; the measure's history keeps it. */
export function reportMilestone(actor: Actor, { id, version, state, doneOn, note }: MilestoneReport): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { measure, ...before } = present(await tx.measureMilestone.findUnique({ where: { id }, ...ofMeasure }));
    authorize("measure.report", measure);
    if (doneOn > today()) throw new RuleBroken("notInTheFuture", "doneOn");
    const said = wordColumn(note);
    const data = { state, doneOn: dateOf(doneOn), note: said };
    const written = await tx.measureMilestone.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      state: before.state,
      doneOn: dayOrNull(before.doneOn) ?? "",
      ...wordFields("note", before.note),
    });
    await tx.measureEntry.createMany({
      data: [{ measureId: before.measureId, milestoneId: id, state, note: said, recordedAt: now() }],
    });
    await record({ before, after: { ...before, state, doneOn: data.doneOn, note: filled(note) } });
  });
}
