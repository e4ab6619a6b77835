import type { Blocker, PlannedRun, Tx } from "@/domain/imports/kinds/schema";

/** Differs whenever an annotation, document, cycle, recommendation, term or mechanism came, went or changed. */
export async function fingerprintOf(tx: Tx, { stateId }: PlannedRun): Promise<string> {
  const [row] = await tx.$queryRaw<{ fingerprint: string }[]>`
    SELECT concat_ws('/',
      (SELECT concat(count(*), ':', sum(hashtextextended(concat(a.id, a.version, a.digest), 0))) FROM annotation a WHERE a.state_id = ${stateId}::uuid),
      (SELECT concat(count(*), ':', sum(hashtextextended(concat(d.id, d.symbol, d.locked_at, d.cycle_id), 0))) FROM un_document d WHERE d.state_id = ${stateId}::uuid),
      (SELECT concat(count(*), ':', sum(hashtextextended(concat(c.id, c.ordinal), 0))) FROM review_cycle c WHERE c.state_id = ${stateId}::uuid),
      (SELECT concat(count(*), ':', sum(hashtextextended(concat(r.id, r.version), 0))) FROM recommendation r WHERE r.state_id = ${stateId}::uuid),
      (SELECT concat(count(*), ':', sum(hashtextextended(concat(t.id, t.version, t.merged_into_id), 0))) FROM term t),
      (SELECT concat(count(*), ':', sum(hashtextextended(concat(a.term_id, a.key), 0))) FROM term_alias a),
      (SELECT concat(count(*), ':', sum(hashtextextended(concat(m.id, m.version), 0))) FROM mechanism m)) AS fingerprint`;
  return row?.fingerprint ?? "";
}

/** A paragraph that the run made may have been translated since. */
export async function findTranslations(tx: Tx, { id }: PlannedRun): Promise<Blocker[]> {
  const rows = await tx.$queryRaw<{ id: string | null; reference: string | null; total: number }[]>`
    SELECT r.id, r.reference, (count(*) OVER ())::int AS total
    FROM import_change c JOIN paragraph_text t ON t.paragraph_id = c.row_id AND t.translation <> 'OFFICIAL'
    LEFT JOIN recommendation r ON r.paragraph_id = c.row_id
    WHERE c.run_id = ${id}::uuid AND c.table_name = 'paragraph' AND c.before IS NULL ORDER BY r.reference LIMIT 5`;
  const records = rows.flatMap(({ id: recommendationId, reference }) =>
    recommendationId && reference ? [{ label: reference, recommendationId }] : [],
  );
  return rows[0] ? [{ what: "translation", count: rows[0].total, records }] : [];
}
