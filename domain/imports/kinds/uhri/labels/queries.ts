import { type KnownTerm, labelFinder } from "@/domain/imports/kinds/uhri/labels/rules";
import { type KnownLabel, type LabelKind, labelKinds } from "@/domain/imports/kinds/uhri/schema";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";

/** Every term that UHRI's columns may name, with its other names; a State's own clusters are not among them. */
export const listLabelTerms = (tx: Tx): Promise<KnownTerm[]> => tx.$queryRaw<KnownTerm[]>`
  SELECT t.id, v.kind::text AS kind, t.code, t.names, t.merged_into_id AS "mergedIntoId",
    coalesce((SELECT array_agg(a.text) FROM term_alias a WHERE a.term_id = t.id), '{}') AS aliases
  FROM term t JOIN vocabulary v ON v.id = t.vocabulary_id
  WHERE v.kind::text = ANY (${[...labelKinds]}) AND v.state_id IS NULL
  ORDER BY v.retired_at IS NOT NULL, t.retired_at IS NOT NULL, v.code, t.position`;

/** What the labels of a run's recommendations mean, and those that mean nothing, the most used first. */
export async function findLabels(tx: Tx, { id }: PlannedRun): Promise<{ labels: KnownLabel[]; unknown: string[] }> {
  const used = await tx.$queryRaw<{ kind: LabelKind; text: string; count: number }[]>`
    SELECT l.kind, t.text, count(*)::int AS count
    FROM import_row i CROSS JOIN LATERAL jsonb_each(i.values -> 'labels') AS l (kind, list) CROSS JOIN LATERAL jsonb_array_elements_text(l.list) AS t (text)
    WHERE i.run_id = ${id}::uuid AND i.outcome IS NULL AND (i.values ->> 'isOurs')::boolean GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`;
  const find = labelFinder(await listLabelTerms(tx));
  const labels = used.map(({ kind, text }) => find(kind, text));
  return { labels, unknown: labels.filter(({ termId }) => termId === null).map(({ text }) => text) };
}

/** The same as the plan wrote it down. */
export async function findLabelMeanings(tx: Tx, { id }: PlannedRun): Promise<KnownLabel[]> {
  const [row] = await tx.$queryRaw<{ labels: KnownLabel[] }[]>`SELECT plan -> 'labels' AS labels FROM import_run WHERE id = ${id}::uuid`;
  return row?.labels ?? [];
}
