import { demonstrationIndicators, type PlannedIndicator } from "@/prisma/demonstration/indicators";
import { demonstrationMeasures, plannedAt, type PlannedMeasure } from "@/prisma/demonstration/plan";
import { date, type Ids, of } from "@/prisma/loading/ids";
import { ownerDatabase } from "@/prisma/owner";

type Loaded = { stateId: string; bodies: Ids; recommendations: Ids; recorderId: string };

const at = new Date(plannedAt);

/** What is planned for the recommendations and how it will be seen that it helped. */
export async function loadPlan(loaded: Loaded): Promise<void> {
  const measures: Ids = new Map();
  for (const measure of demonstrationMeasures) measures.set(measure.code, await plan(loaded, measure));
  for (const indicator of demonstrationIndicators) await watch(loaded, measures, indicator);
}

const linked = ({ recommendations }: Loaded, keys: readonly string[]) => ({
  create: keys.map((key) => ({ recommendationId: of(recommendations, key) })),
});

async function plan(loaded: Loaded, measure: PlannedMeasure): Promise<string> {
  const { code, kind, starts, ends, state, steps, droppedBecause } = measure;
  const { id } = await ownerDatabase().measure.create({
    data: {
      stateId: loaded.stateId,
      code,
      titles: measure.title,
      kind,
      completionForms: measure.form,
      leadBodyId: of(loaded.bodies, measure.leadKey),
      startsOn: date(starts),
      startsPrecision: starts.precision,
      endsOn: date(ends),
      endsPrecision: ends.precision,
      expectedResults: measure.expected,
      ...(measure.risk && { risks: measure.risk }),
      ...(measure.funding && { budget: measure.funding }),
      ...(measure.planItem && { planItem: measure.planItem }),
      state,
      ...(droppedBecause && { droppedReason: droppedBecause }),
      publishedAt: measure.isPublished ? at : null,
      coExecutors: { create: measure.withKeys.map((key) => ({ bodyId: of(loaded.bodies, key) })) },
      milestones: {
        create: steps.map(({ title, due, doneOn }) => ({
          titles: title,
          dueOn: date(due),
          duePrecision: due.precision,
          ...(doneOn && { state: "DONE", doneOn: new Date(`${doneOn}T00:00:00Z`) }),
        })),
      },
      entries: { create: historyOf(measure) },
      recommendations: linked(loaded, measure.recommendationKeys),
    },
    select: { id: true },
  });
  return id;
}

/** What came of it, as far as its steps date that. */
function historyOf({ state, steps, droppedBecause }: PlannedMeasure) {
  const planned = { state: "PLANNED", recordedAt: at } as const;
  const last = steps.flatMap(({ doneOn }) => doneOn ?? []).at(-1);
  // What never had a step that was done was settled the day after it was planned.
  const recordedAt = last ? new Date(`${last}T06:00:00Z`) : new Date(at.getTime() + 86_400_000);
  return state === "PLANNED" ? [planned] : [planned, { state, ...(droppedBecause && { note: droppedBecause }), recordedAt }];
}

async function watch(loaded: Loaded, measures: Ids, indicator: PlannedIndicator): Promise<void> {
  const { code, kind, target, targetOn, firstDueOn, series = [] } = indicator;
  await ownerDatabase().indicator.create({
    data: {
      stateId: loaded.stateId,
      code,
      titles: indicator.title,
      kind,
      units: indicator.unit,
      bodyId: of(loaded.bodies, indicator.bodyKey),
      ...(target && targetOn && { target, targetOn: date(targetOn), targetPrecision: targetOn.precision }),
      source: indicator.from,
      ...(firstDueOn && { everyMonths: 12, firstDueOn: new Date(`${firstDueOn}T00:00:00Z`) }),
      publishedAt: at,
      entries: { create: { act: "RECORDED", recordedAt: at } },
      values: {
        create: series.map(({ year, value, source, note }) => ({
          ...{ periodOn: new Date(Date.UTC(year, 0)), precision: "YEAR", value, source, note },
          ...{ recordedById: loaded.recorderId, recordedAt: at },
        })),
      },
      measures: { create: indicator.measureCodes.map((measure) => ({ measureId: of(measures, measure) })) },
      recommendations: linked(loaded, indicator.recommendationKeys),
    },
    select: { id: true },
  });
}
