import { findLabelMeanings } from "@/domain/imports/kinds/uhri/labels/queries";
import { listOurs } from "@/domain/imports/kinds/uhri/comparison/queries";
import type { Ours } from "@/domain/imports/kinds/uhri/comparison/rules";
import { keptOf } from "@/domain/imports/kinds/uhri/changing/rules";
import type { KnownLabel, UhriValues } from "@/domain/imports/kinds/uhri/schema";
import { among, keepBefore, noteMade, type PlannedRow, stagedRows } from "@/domain/imports/kinds/rows/commands";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { Prisma } from "@/generated/prisma/client";

const atOnce = 1_000;

/**
 * What UHRI says otherwise than before, or of a document that people have checked. Texts stay as they are: UHRI's own are kept
 * beside them. Terms are added and none is taken away, because people may have given them.
 */
export async function carryChanges(tx: Tx, run: PlannedRun): Promise<void> {
  const labels = await findLabelMeanings(tx, run);
  let batch: PlannedRow<UhriValues>[] = [];
  for await (const row of stagedRows<UhriValues>(tx, run, ["CHANGED"])) {
    batch.push(row);
    if (batch.length < atOnce) continue;
    await carryBatch(tx, run, batch, labels);
    batch = [];
  }
  if (batch.length > 0) await carryBatch(tx, run, batch, labels);
}

async function carryBatch(tx: Tx, run: PlannedRun, batch: PlannedRow<UhriValues>[], labels: KnownLabel[]): Promise<void> {
  const ours = await listOurs(tx, run, batch);
  const rows = batch.flatMap(({ position, key, subjectId, values }) => {
    const own = ours.get(position);
    return own ? [changeOf({ key, subjectId, values }, own, labels)] : [];
  });
  const changes = Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n (id uuid, "isNew" boolean, "paragraphId" uuid, "recommendationId" uuid,
    digest text, rest jsonb, missing text[], "uprPosition" upr_position, states text[], "isOtherwise" boolean)`;
  const known = rows.filter(({ isNew }) => !isNew).map(({ id }) => id);
  const otherwise = rows
    .filter(({ isOtherwise, addedTerms }) => isOtherwise || addedTerms.length > 0)
    .flatMap(({ recommendationId }) => recommendationId ?? []);

  await keepBefore(tx, run, "annotation", among(known));
  await keepBefore(tx, run, "recommendation", among(otherwise), [{ name: "recommendation_term", column: "recommendation_id" }]);
  await tx.$executeRaw`
    UPDATE annotation a SET digest = n.digest, rest = n.rest, missing = n.missing, run_id = ${run.id}::uuid, version = a.version + 1
    FROM ${changes} WHERE NOT n."isNew" AND a.state_id = ${run.stateId}::uuid AND a.id = n.id`;
  await tx.$executeRaw`
    INSERT INTO annotation (id, state_id, paragraph_id, recommendation_id, run_id, digest, rest, missing)
    SELECT n.id, ${run.stateId}::uuid, coalesce(r.paragraph_id, n."paragraphId"), r.id, ${run.id}::uuid, n.digest, n.rest, n.missing
    FROM ${changes} LEFT JOIN recommendation r ON r.id = n."recommendationId" WHERE n."isNew"`;
  await noteMade(tx, run, "annotation", among(rows.filter(({ isNew }) => isNew).map(({ id }) => id)));

  await tx.$executeRaw`
    INSERT INTO recommendation_term (recommendation_id, term_id, position)
    SELECT t."recommendationId", t."termId", 100 + min(t.at)
    FROM jsonb_to_recordset(${JSON.stringify(rows.flatMap(({ addedTerms }) => addedTerms))}::jsonb) AS t ("recommendationId" uuid, "termId" uuid, at int)
    GROUP BY 1, 2 ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    UPDATE recommendation r SET version = r.version + 1, upr_position = coalesce(n."uprPosition", r.upr_position),
      recommending_states = CASE WHEN cardinality(n.states) > 0 THEN n.states ELSE r.recommending_states END
    FROM (SELECT "recommendationId", min("uprPosition") AS "uprPosition", max(states) AS states FROM ${changes} GROUP BY 1) n
    WHERE r.id = n."recommendationId" AND r.id = ANY (${otherwise}::uuid[])`;
}

type Asked = { key: string; subjectId: string | null; values: UhriValues };

function changeOf({ key, subjectId, values }: Asked, ours: Ours, labels: KnownLabel[]) {
  const recommendationId = values.type === "RECOMMENDATION" ? subjectId : null;
  const said = labels.filter(({ kind, text }) => values.labels[kind].includes(text));
  const addedTerms = said
    .filter(({ termId }) => termId !== null && recommendationId !== null && !ours.termIds.includes(termId))
    .map(({ termId }, at) => ({ recommendationId, termId, at }));
  const isOtherwise =
    recommendationId !== null &&
    ((values.position !== null && values.position !== ours.position) ||
      (values.states.length > 0 && values.states.join() !== ours.states.join()));
  return {
    id: key,
    isNew: ours.rest === null,
    paragraphId: subjectId,
    recommendationId,
    digest: values.digest,
    rest: keptOf(values, ours, said),
    missing: said.filter(({ termId }) => termId === null).map(({ text }) => text),
    uprPosition: values.position,
    states: values.states,
    isOtherwise,
    addedTerms,
  };
}
