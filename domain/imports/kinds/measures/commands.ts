import { randomUUID } from "node:crypto";

import { among, keepBefore, noteMade } from "@/domain/imports/kinds/rows/commands";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { digestOf, idsOf, linksOf, shown, tablePlanner, valuesOf, wordsOf } from "@/domain/imports/kinds/table/commands";
import type { RowValues } from "@/domain/datasets/table/schema";
import {
  knownMilestone,
  languageOfTitle,
  readMilestone,
  refuseCurrency,
  refuseMoved,
  withMilestones,
} from "@/domain/imports/kinds/measures/rules";
import { plainOf } from "@/domain/imports/kinds/measures/plain/rules";
import { findRegister } from "@/domain/imports/kinds/table/register/queries";
import type { Outcome, TableDefinition, Thing, Wrong } from "@/domain/imports/kinds/table/schema";
import { identifyBy, refuseReversed } from "@/domain/imports/kinds/table/things/rules";
import { nameIn } from "@/domain/names/rules";
import { partialDateOf, partialDayOf } from "@/domain/reforms/dates/rules";
import { now } from "@/lib/clock";

async function define(tx: Tx, { stateId }: PlannedRun): Promise<TableDefinition> {
  const { directory, names } = await findRegister(tx, stateId, ["stateBody", "recommendation"]);
  const measures = await tx.measure.findMany({
    where: { stateId },
    include: {
      recommendations: { select: { recommendationId: true } },
      coExecutors: { select: { bodyId: true } },
      milestones: { orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }] },
    },
  });
  const milestones = new Map(measures.map((measure) => [measure.id, measure.milestones.map(knownMilestone)]));
  const things = new Map(
    measures.map((measure): [string, Thing] => [
      measure.id,
      {
        id: measure.id,
        resting: measure.archivedAt && "recordArchived",
        values: {
          code: measure.code,
          ...valuesOf("title", measure.titles),
          measureKind: measure.kind,
          ...valuesOf("completionForm", measure.completionForms),
          leadBody: measure.leadBodyId,
          startsOn: partialDayOf(measure.startsOn, measure.startsPrecision) || null,
          endsOn: partialDayOf(measure.endsOn, measure.endsPrecision) || null,
          ...valuesOf("expectedResult", measure.expectedResults),
          ...valuesOf("budget", measure.budget),
          amount: measure.amount === null ? null : String(Number(measure.amount)),
          currency: measure.currency,
          milestones: milestones.get(measure.id)?.map(({ line }) => line) ?? [],
          coExecutors: measure.coExecutors.map(({ bodyId }) => bodyId),
          measureState: measure.state,
          ...valuesOf("droppedReason", measure.droppedReason),
          ...valuesOf("planItem", measure.planItem),
          ...valuesOf("risk", measure.risks),
          recommendations: measure.recommendations.map(({ recommendationId }) => recommendationId),
        },
      },
    ]),
  );
  const { identify, keyOf } = identifyBy("code", things);
  const knownOf = (values: RowValues) => {
    const found = identify(values);
    return found && "id" in found ? (milestones.get(found.id) ?? []) : [];
  };
  return {
    kind: "measures",
    directory,
    things,
    identify,
    keyOf,
    blank: { measureState: "PLANNED", currency: "KZT" },
    prepare: (values) => {
      const said = plainOf(values, (name) => "id" in directory.find("stateBody", name));
      return { ...said, ...(Array.isArray(said.milestones) && { milestones: withMilestones(knownOf(said), said.milestones) }) };
    },
    refuse: (after) =>
      refuseReversed(after, "startsOn", "endsOn") ?? refuseReason(after) ?? refuseCurrency(after) ?? refuseMoved(knownOf(after), after),
    show: shown("measures", names),
  };
}

/** What is given up is given up for a reason, and nothing else has one. */
const refuseReason = (after: RowValues): Wrong => {
  const [given] = Object.keys(wordsOf(after, "droppedReason"));
  if (after.measureState === "DROPPED") return given ? null : { field: "droppedReason.ru", refusal: "required" };
  return given ? { field: `droppedReason.${given}`, refusal: "notDropped" } : null;
};

const dateOf = (value: unknown) => (typeof value === "string" ? partialDateOf(value) : null);

async function write(tx: Tx, run: PlannedRun, outcomes: Outcome[]): Promise<void> {
  const rows = outcomes.map(({ id, after }) => ({
    id,
    code: after.code,
    titles: wordsOf(after, "title"),
    kind: after.measureKind ?? null,
    forms: wordsOf(after, "completionForm"),
    body: after.leadBody ?? null,
    starts_on: dateOf(after.startsOn)?.on ?? null,
    starts_precision: dateOf(after.startsOn)?.precision ?? null,
    ends_on: dateOf(after.endsOn)?.on ?? null,
    ends_precision: dateOf(after.endsOn)?.precision ?? null,
    results: wordsOf(after, "expectedResult"),
    budget: wordsOf(after, "budget"),
    amount: after.amount ?? null,
    currency: after.currency ?? "KZT",
    state: after.measureState ?? "PLANNED",
    dropped_reason: wordsOf(after, "droppedReason"),
    plan_item: wordsOf(after, "planItem"),
    risks: wordsOf(after, "risk"),
  }));
  await keepBefore(tx, run, "measure", among(idsOf(outcomes, "CHANGED")), parts);
  await tx.$executeRaw`
    INSERT INTO measure AS kept (id, state_id, code, titles, kind, completion_forms, lead_body_id, starts_on, starts_precision, ends_on,
      ends_precision, expected_results, budget, amount, currency, state, dropped_reason, plan_item, risks, published_at)
    SELECT id, ${run.stateId}::uuid, code, titles, kind, nullif(forms, '{}'), body, starts_on, starts_precision, ends_on, ends_precision,
      nullif(results, '{}'), nullif(budget, '{}'), amount, currency, state, nullif(dropped_reason, '{}'), nullif(plan_item, '{}'), nullif(risks, '{}'), ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, code text, titles jsonb, kind measure_kind, forms jsonb, body uuid,
      starts_on date, starts_precision date_precision, ends_on date, ends_precision date_precision, results jsonb, budget jsonb, amount numeric,
      currency text, state measure_state, dropped_reason jsonb, plan_item jsonb, risks jsonb)
    ON CONFLICT (id) DO UPDATE SET code = excluded.code, titles = excluded.titles, kind = excluded.kind,
      completion_forms = excluded.completion_forms, lead_body_id = excluded.lead_body_id, starts_on = excluded.starts_on,
      starts_precision = excluded.starts_precision, ends_on = excluded.ends_on, ends_precision = excluded.ends_precision,
      expected_results = excluded.expected_results, budget = excluded.budget, amount = excluded.amount,
      currency = excluded.currency, state = excluded.state, dropped_reason = excluded.dropped_reason, plan_item = excluded.plan_item, risks = excluded.risks, version = kept.version + 1`;
  await tx.$executeRaw`
    INSERT INTO measure_recommendation (measure_id, recommendation_id)
    SELECT id, recommendation FROM jsonb_to_recordset(${linksOf(outcomes, "recommendations")}::jsonb) AS l (id uuid, recommendation uuid)
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO measure_body (measure_id, body_id)
    SELECT id, body FROM jsonb_to_recordset(${JSON.stringify(helpersOf(outcomes))}::jsonb) AS l (id uuid, body uuid)
    ON CONFLICT DO NOTHING`;
  await noteMade(tx, run, "measure", among(idsOf(outcomes, "CREATED")));
  await enter(tx, run, outcomes);
  await addMilestones(tx, run, outcomes);
}

/** Plans the milestones that a measure does not have yet. */
async function addMilestones(tx: Tx, run: PlannedRun, outcomes: readonly Outcome[]): Promise<void> {
  const ids = outcomes.flatMap(({ id }) => id ?? []);
  const kept = await tx.measureMilestone.findMany({ where: { measureId: { in: ids } } });
  const rows = outcomes.flatMap(({ id, after: { milestones } }) => {
    if (!id || !Array.isArray(milestones)) return [];
    const known = new Set(kept.filter(({ measureId }) => measureId === id).map((one) => knownMilestone(one).line));
    return milestones
      .filter((line) => !known.has(line))
      .map((line) => {
        const { due, title } = readMilestone(line);
        const term = dateOf(due);
        const titles = { [languageOfTitle(title)]: title };
        return { id: randomUUID(), measureId: id, titles, dueOn: term?.on ?? null, duePrecision: term?.precision ?? null };
      });
  });
  await tx.measureMilestone.createMany({ data: rows });
  await noteMade(tx, run, "measure_milestone", among(rows.map((row) => row.id)));
}

/** The history of a measure begins with its first state, and goes on when another comes, or another reason. */
async function enter(tx: Tx, run: PlannedRun, outcomes: readonly Outcome[]): Promise<void> {
  const isSaid = ({ outcome, differences }: Outcome) =>
    outcome === "CREATED" || differences.some(({ field }) => field === "measureState" || field.startsWith("droppedReason"));
  const entries = outcomes.flatMap((one) =>
    one.id && isSaid(one)
      ? [{ id: randomUUID(), measure_id: one.id, state: one.after.measureState ?? "PLANNED", note: wordsOf(one.after, "droppedReason") }]
      : [],
  );
  await tx.$executeRaw`
    INSERT INTO measure_entry (id, measure_id, state, note, recorded_at)
    SELECT id, measure_id, state, nullif(note, '{}'), ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e (id uuid, measure_id uuid, state measure_state, note jsonb)`;
  await noteMade(tx, run, "measure_entry", among(entries.map(({ id }) => id)));
}

/** Who helps with what; a lead body does not help itself. */
const helpersOf = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap(({ id, after: { coExecutors, leadBody } }) =>
    Array.isArray(coExecutors) ? coExecutors.filter((body) => body !== leadBody).map((body) => ({ id, body })) : [],
  );

const parts = [
  { name: "measure_recommendation", column: "measure_id" },
  { name: "measure_body", column: "measure_id" },
] as const;

/** Measures of a plan: known again by their number. What the secretariat records is public at once. */
export const measurePlanner = tablePlanner({
  kind: "measures",
  define,
  labelOf: (values) => [values.code, nameIn(wordsOf(values, "title"), "ru")].filter(Boolean).join(" · "),
  fingerprint: (tx, { stateId }) => digestOf(tx, stateId, ["measure", "state_body", "recommendation"]),
  write,
  tables: [
    { name: "measure_milestone", columns: [] },
    { name: "measure_entry", columns: [] },
    {
      name: "measure",
      columns: [
        "code",
        "titles",
        "kind",
        "completion_forms",
        "lead_body_id",
        "starts_on",
        "starts_precision",
        "ends_on",
        "ends_precision",
        "expected_results",
        "budget",
        "amount",
        "currency",
        "state",
        "dropped_reason",
        "plan_item",
        "risks",
        "version",
      ],
      parts,
    },
  ],
});
