import { among, keepBefore, noteMade } from "@/domain/imports/kinds/rows/commands";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { digestOf, idsOf, linksOf, shown, tablePlanner, valuesOf, wordsOf } from "@/domain/imports/kinds/table/commands";
import { findRegister } from "@/domain/imports/kinds/table/register/queries";
import type { Outcome, TableDefinition, Thing } from "@/domain/imports/kinds/table/schema";
import { identifyBy } from "@/domain/imports/kinds/table/things/rules";
import { nameIn } from "@/domain/names/rules";
import { now } from "@/lib/clock";

async function define(tx: Tx, { stateId }: PlannedRun): Promise<TableDefinition> {
  const { directory, names } = await findRegister(tx, stateId, ["recommendation"]);
  const indicators = await tx.indicator.findMany({
    where: { stateId },
    include: { recommendations: { select: { recommendationId: true } } },
  });
  const things = new Map(
    indicators.map(({ id, code, titles, kind, units, baseline, target, source, recommendations }): [string, Thing] => [
      id,
      {
        id,
        values: {
          code,
          ...valuesOf("title", titles),
          indicatorKind: kind,
          ...valuesOf("unit", units),
          baseline,
          target,
          dataSource: source,
          recommendations: recommendations.map(({ recommendationId }) => recommendationId),
        },
      },
    ]),
  );
  return { kind: "indicators", directory, things, ...identifyBy("code", things), show: shown("indicators", names) };
}

async function write(tx: Tx, run: PlannedRun, outcomes: Outcome[]): Promise<void> {
  const rows = outcomes.map(({ id, after }) => ({
    id,
    code: after.code,
    titles: wordsOf(after, "title"),
    kind: after.indicatorKind,
    units: wordsOf(after, "unit"),
    baseline: after.baseline ?? null,
    target: after.target ?? null,
    source: after.dataSource ?? null,
  }));
  await keepBefore(tx, run, "indicator", among(idsOf(outcomes, "CHANGED")), parts);
  await tx.$executeRaw`
    INSERT INTO indicator AS kept (id, state_id, code, titles, kind, units, baseline, target, source, published_at)
    SELECT id, ${run.stateId}::uuid, code, titles, kind, nullif(units, '{}'), baseline, target, source, ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (id uuid, code text, titles jsonb, kind indicator_kind, units jsonb, baseline text, target text, source text)
    ON CONFLICT (id) DO UPDATE SET code = excluded.code, titles = excluded.titles, kind = excluded.kind, units = excluded.units,
      baseline = excluded.baseline, target = excluded.target, source = excluded.source, version = kept.version + 1`;
  await tx.$executeRaw`
    INSERT INTO indicator_recommendation (indicator_id, recommendation_id)
    SELECT id, recommendation FROM jsonb_to_recordset(${linksOf(outcomes, "recommendations")}::jsonb) AS l (id uuid, recommendation uuid)
    ON CONFLICT DO NOTHING`;
  await noteMade(tx, run, "indicator", among(idsOf(outcomes, "CREATED")));
}

const parts = [{ name: "indicator_recommendation", column: "indicator_id" }] as const;

/** Indicators: known again by their number. What the secretariat records is public at once. */
export const indicatorPlanner = tablePlanner({
  kind: "indicators",
  define,
  labelOf: (values) => [values.code, nameIn(wordsOf(values, "title"), "ru")].filter(Boolean).join(" · "),
  fingerprint: (tx, { stateId }) => digestOf(tx, stateId, ["indicator", "recommendation"]),
  write,
  tables: [{ name: "indicator", columns: ["code", "titles", "kind", "units", "baseline", "target", "source", "version"], parts }],
});
