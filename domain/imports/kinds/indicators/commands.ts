import { randomUUID } from "node:crypto";

import type { RowValues } from "@/domain/datasets/table/schema";
import { among, keepBefore, noteMade } from "@/domain/imports/kinds/rows/commands";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { digestOf, idsOf, linksOf, shown, tablePlanner, valuesOf, wordsOf } from "@/domain/imports/kinds/table/commands";
import { findRegister } from "@/domain/imports/kinds/table/register/queries";
import type { Outcome, TableDefinition, Thing, Wrong } from "@/domain/imports/kinds/table/schema";
import { identifyBy } from "@/domain/imports/kinds/table/things/rules";
import { nameIn } from "@/domain/names/rules";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { dateColumns } from "@/domain/sources/rules";
import type { IndicatorAct } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { dayOrNull } from "@/lib/day";

async function define(tx: Tx, { stateId }: PlannedRun): Promise<TableDefinition> {
  const { directory, names } = await findRegister(tx, stateId, ["recommendation", "stateBody", "measure"]);
  const indicators = await tx.indicator.findMany({
    where: { stateId },
    include: { recommendations: { select: { recommendationId: true } }, measures: { select: { measureId: true } } },
  });
  const things = new Map(
    indicators.map(({ id, code, titles, kind, units, bodyId, recommendations, measures, ...kept }): [string, Thing] => [
      id,
      {
        id,
        resting: kept.retiredAt && "indicatorRetired",
        values: {
          code,
          ...valuesOf("title", titles),
          indicatorKind: kind,
          ...valuesOf("unit", units),
          body: bodyId,
          ...valuesOf("baseline", kept.baseline),
          baselineValue: kept.baselineValue?.toString() ?? null,
          baselineOn: partialDayOf(kept.baselineOn, kept.baselinePrecision) || null,
          ...valuesOf("target", kept.target),
          targetValue: kept.targetValue?.toString() ?? null,
          targetOn: partialDayOf(kept.targetOn, kept.targetPrecision) || null,
          ...valuesOf("dataSource", kept.source),
          everyMonths: kept.everyMonths?.toString() ?? null,
          firstDueOn: dayOrNull(kept.firstDueOn),
          recommendations: recommendations.map(({ recommendationId }) => recommendationId),
          measures: measures.map(({ measureId }) => measureId),
        },
      },
    ]),
  );
  return {
    kind: "indicators",
    directory,
    things,
    ...identifyBy("code", things),
    refuse: refuseUnscheduled,
    show: shown("indicators", names),
  };
}

/** A rhythm is one of whole months with its first term. */
function refuseUnscheduled({ everyMonths, firstDueOn }: RowValues): Wrong {
  if (typeof everyMonths === "string" && !/^([1-9]|[1-9]\d|1[01]\d|120)$/.test(everyMonths))
    return { field: "everyMonths", refusal: "notANumber" };
  if (everyMonths && !firstDueOn) return { field: "firstDueOn", refusal: "required" };
  return firstDueOn && !everyMonths ? { field: "everyMonths", refusal: "required" } : null;
}

const partial = (value: RowValues[string]) => dateColumns(typeof value === "string" ? value : "");

async function write(tx: Tx, run: PlannedRun, outcomes: Outcome[]): Promise<void> {
  const rows = outcomes.map(({ id, after }) => {
    const [based, aimed] = [partial(after.baselineOn ?? null), partial(after.targetOn ?? null)];
    return {
      id,
      code: after.code,
      titles: wordsOf(after, "title"),
      kind: after.indicatorKind,
      units: wordsOf(after, "unit"),
      body_id: after.body ?? null,
      baseline: wordsOf(after, "baseline"),
      baseline_value: after.baselineValue ?? null,
      baseline_on: based.on,
      baseline_precision: based.precision,
      target: wordsOf(after, "target"),
      target_value: after.targetValue ?? null,
      target_on: aimed.on,
      target_precision: aimed.precision,
      source: wordsOf(after, "dataSource"),
      every_months: after.everyMonths ?? null,
      first_due_on: after.firstDueOn ?? null,
    };
  });
  await keepBefore(tx, run, "indicator", among(idsOf(outcomes, "CHANGED")), parts);
  await tx.$executeRaw`
    INSERT INTO indicator AS kept (id, state_id, code, titles, kind, units, body_id, baseline, baseline_value, baseline_on, baseline_precision,
      target, target_value, target_on, target_precision, source, every_months, first_due_on, published_at)
    SELECT id, ${run.stateId}::uuid, code, titles, kind, nullif(units, '{}'), body_id, nullif(baseline, '{}'), baseline_value, baseline_on, baseline_precision,
      nullif(target, '{}'), target_value, target_on, target_precision, nullif(source, '{}'), every_months, first_due_on, ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (id uuid, code text, titles jsonb, kind indicator_kind, units jsonb, body_id uuid, baseline jsonb, baseline_value numeric,
        baseline_on date, baseline_precision date_precision, target jsonb, target_value numeric, target_on date,
        target_precision date_precision, source jsonb, every_months int, first_due_on date)
    ON CONFLICT (id) DO UPDATE SET code = excluded.code, titles = excluded.titles, kind = excluded.kind, units = excluded.units,
      body_id = excluded.body_id, baseline = excluded.baseline, baseline_value = excluded.baseline_value,
      baseline_on = excluded.baseline_on, baseline_precision = excluded.baseline_precision, target = excluded.target,
      target_value = excluded.target_value, target_on = excluded.target_on, target_precision = excluded.target_precision,
      source = excluded.source, every_months = excluded.every_months, first_due_on = excluded.first_due_on, version = kept.version + 1`;
  await tx.$executeRaw`
    INSERT INTO indicator_recommendation (indicator_id, recommendation_id)
    SELECT id, recommendation FROM jsonb_to_recordset(${linksOf(outcomes, "recommendations")}::jsonb) AS l (id uuid, recommendation uuid)
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO indicator_measure (indicator_id, measure_id)
    SELECT id, recommendation FROM jsonb_to_recordset(${linksOf(outcomes, "measures")}::jsonb) AS l (id uuid, recommendation uuid)
    ON CONFLICT DO NOTHING`;
  await noteMade(tx, run, "indicator", among(idsOf(outcomes, "CREATED")));
  await enter(tx, run, outcomes);
}

/** A column of the table as the history of an indicator names it. */
const tracedAs = (field: string): string =>
  field.replace(/^(title|unit)\./, (_, name: string) => `${name}s.`).replace(/^dataSource\./, "source.");

/** What is new was recorded and published at once; what is changed leaves a trace of what it was. */
async function enter(tx: Tx, run: PlannedRun, outcomes: readonly Outcome[]): Promise<void> {
  const entries = outcomes.flatMap(({ id, outcome, differences }) => {
    const entry = (act: IndicatorAct, changes: Trace[] | null = null) => ({ id: randomUUID(), indicator_id: id, act, changes });
    if (outcome === "CREATED") return [entry("RECORDED"), entry("PUBLISHED")];
    const changes = differences.map(({ field, theirs, ours }) => ({ field: tracedAs(field), before: ours ?? "", after: theirs }));
    return [entry("REVISED", changes)];
  });
  await tx.$executeRaw`
    INSERT INTO indicator_entry (id, indicator_id, act, changes, note, recorded_at)
    SELECT id, indicator_id, act, nullif(changes, 'null'), CASE WHEN act = 'REVISED' THEN ${run.fileName} END, ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e (id uuid, indicator_id uuid, act indicator_act, changes jsonb)`;
  await noteMade(tx, run, "indicator_entry", among(entries.map(({ id }) => id)));
}
type Trace = { field: string; before: string; after: string };

const parts = [
  { name: "indicator_recommendation", column: "indicator_id" },
  { name: "indicator_measure", column: "indicator_id" },
] as const;

/** What a changed indicator gets back; when its next value is owed follows from the rest. */
const columns = [
  ...["code", "titles", "kind", "units", "body_id", "source", "every_months", "first_due_on", "version"],
  ...["baseline", "baseline_value", "baseline_on", "baseline_precision", "target", "target_value", "target_on", "target_precision"],
];

/** Indicators: known again by their number. What the secretariat records is public at once. */
export const indicatorPlanner = tablePlanner({
  kind: "indicators",
  define,
  labelOf: (values) => [values.code, nameIn(wordsOf(values, "title"), "ru")].filter(Boolean).join(" · "),
  fingerprint: (tx, { stateId }) => digestOf(tx, stateId, ["indicator", "recommendation", "measure", "state_body"]),
  write,
  tables: [
    { name: "indicator_entry", columns: [] },
    { name: "indicator", columns, parts },
  ],
});
