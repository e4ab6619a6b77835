import { among, keepBefore, noteMade } from "@/domain/imports/kinds/rows/commands";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { digestOf, idsOf, linksOf, shown, tablePlanner, valuesOf, wordsOf } from "@/domain/imports/kinds/table/commands";
import type { RowValues } from "@/domain/datasets/table/schema";
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
    include: { recommendations: { select: { recommendationId: true } }, coExecutors: { select: { bodyId: true } } },
  });
  const things = new Map(
    measures.map((measure): [string, Thing] => [
      measure.id,
      {
        id: measure.id,
        values: {
          code: measure.code,
          ...valuesOf("title", measure.titles),
          measureKind: measure.kind,
          ...valuesOf("completionForm", measure.completionForms),
          leadBody: measure.leadBodyId,
          startsOn: partialDayOf(measure.startsOn, measure.startsPrecision) || null,
          endsOn: partialDayOf(measure.endsOn, measure.endsPrecision) || null,
          ...valuesOf("expectedResult", measure.expectedResults),
          budget: measure.budget,
          amount: measure.amount === null ? null : String(Number(measure.amount)),
          coExecutors: measure.coExecutors.map(({ bodyId }) => bodyId),
          measureState: measure.state,
          droppedReason: measure.droppedReason,
          planItem: measure.planItem,
          ...valuesOf("risk", measure.risks),
          recommendations: measure.recommendations.map(({ recommendationId }) => recommendationId),
        },
      },
    ]),
  );
  const { identify, keyOf } = identifyBy("code", things);
  return {
    kind: "measures",
    directory,
    things,
    identify,
    keyOf,
    blank: { measureState: "PLANNED" },
    refuse: (after) => refuseReversed(after, "startsOn", "endsOn") ?? refuseReason(after),
    show: shown("measures", names),
  };
}

/** What is given up is given up for a reason, and nothing else has one. */
const refuseReason = ({ measureState, droppedReason }: RowValues): Wrong => {
  if (measureState === "DROPPED") return droppedReason ? null : { field: "droppedReason", refusal: "required" };
  return droppedReason ? { field: "droppedReason", refusal: "notDropped" } : null;
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
    budget: after.budget ?? null,
    amount: after.amount ?? null,
    state: after.measureState ?? "PLANNED",
    dropped_reason: after.droppedReason ?? null,
    plan_item: after.planItem ?? null,
    risks: wordsOf(after, "risk"),
  }));
  await keepBefore(tx, run, "measure", among(idsOf(outcomes, "CHANGED")), parts);
  await tx.$executeRaw`
    INSERT INTO measure AS kept (id, state_id, code, titles, kind, completion_forms, lead_body_id, starts_on, starts_precision, ends_on,
      ends_precision, expected_results, budget, amount, state, dropped_reason, plan_item, risks, published_at)
    SELECT id, ${run.stateId}::uuid, code, titles, kind, nullif(forms, '{}'), body, starts_on, starts_precision, ends_on, ends_precision,
      nullif(results, '{}'), budget, amount, state, dropped_reason, plan_item, nullif(risks, '{}'), ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, code text, titles jsonb, kind measure_kind, forms jsonb, body uuid,
      starts_on date, starts_precision date_precision, ends_on date, ends_precision date_precision, results jsonb, budget text, amount numeric,
      state measure_state, dropped_reason text, plan_item text, risks jsonb)
    ON CONFLICT (id) DO UPDATE SET code = excluded.code, titles = excluded.titles, kind = excluded.kind,
      completion_forms = excluded.completion_forms, lead_body_id = excluded.lead_body_id, starts_on = excluded.starts_on,
      starts_precision = excluded.starts_precision, ends_on = excluded.ends_on, ends_precision = excluded.ends_precision,
      expected_results = excluded.expected_results, budget = excluded.budget, amount = excluded.amount,
      state = excluded.state, dropped_reason = excluded.dropped_reason, plan_item = excluded.plan_item, risks = excluded.risks, version = kept.version + 1`;
  await tx.$executeRaw`
    INSERT INTO measure_recommendation (measure_id, recommendation_id)
    SELECT id, recommendation FROM jsonb_to_recordset(${linksOf(outcomes, "recommendations")}::jsonb) AS l (id uuid, recommendation uuid)
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO measure_body (measure_id, body_id)
    SELECT id, body FROM jsonb_to_recordset(${JSON.stringify(helpersOf(outcomes))}::jsonb) AS l (id uuid, body uuid)
    ON CONFLICT DO NOTHING`;
  await noteMade(tx, run, "measure", among(idsOf(outcomes, "CREATED")));
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
