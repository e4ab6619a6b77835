import { differencesOf } from "@/domain/imports/kinds/uhri/comparison/rules";
import { listOurs } from "@/domain/imports/kinds/uhri/comparison/queries";
import { documentKey, findDocuments } from "@/domain/imports/kinds/uhri/documents/queries";
import { findLabels } from "@/domain/imports/kinds/uhri/labels/queries";
import type { UhriPlan, UhriValues } from "@/domain/imports/kinds/uhri/schema";
import { idFrom, inSets, type PlannedRow, settle, stagedRows } from "@/domain/imports/kinds/rows/commands";
import type { Findings, PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { Prisma } from "@/generated/prisma/client";
import { withArguments } from "@/lib/refusal";

const comparedAtOnce = 1_000;
const listed = 200;

/** Settles every annotation: set by set what is new, and what was said before; one by one only what UHRI says otherwise now. */
export async function planUhri(tx: Tx, run: PlannedRun): Promise<Findings> {
  await tx.$executeRaw`
    UPDATE import_row SET outcome = NULL, reason = NULL, differences = NULL, subject_id = NULL WHERE run_id = ${run.id}::uuid AND values <> '{}' AND outcome IS NOT NULL`;
  const { documents, unknownBodies } = await findDocuments(tx, run);
  const { labels, unknown } = await findLabels(tx, run);
  const plan: UhriPlan = { documents, labels };
  await tx.importRun.updateMany({ where: { id: run.id }, data: { plan } });
  const mapped = labels.filter(({ termId }) => termId !== null).map(({ text }) => text);
  const sentences = Object.fromEntries(unknownBodies.map((body) => [body, withArguments("bodyUnknown", { body })]));
  await inSets(tx, () => settleSets(tx, run, mapped, JSON.stringify(sentences)));
  await compareChanged(tx, run);
  return {
    documents: documents.filter(({ isNew }) => isNew).length,
    cycles: documents.filter(({ isNewCycle }) => isNewCycle).length,
    bodiesUnknown: unknownBodies.slice(0, listed),
    labelsWithoutTerm: unknown.slice(0, listed),
  };
}

/**
 * A refusal, or: said already; said otherwise now, or of a document that people have checked, where a paragraph of that number
 * must be; new. A row about a paragraph leads to its recommendation.
 */
const settleSets = (
  tx: Tx,
  { id, stateId }: PlannedRun,
  mapped: readonly string[],
  unknownBodies: string,
): Promise<number> => tx.$executeRaw`
  UPDATE import_row i SET outcome = s.outcome::import_outcome, reason = s.reason, subject_id = s.subject_id
  FROM (
    SELECT i.position,
      CASE WHEN refused.reason IS NOT NULL THEN 'REFUSED'
        WHEN a.digest = i.values ->> 'digest' AND NOT a.missing && ${mapped}::text[] THEN 'UNCHANGED'
        WHEN a.id IS NOT NULL OR NOT d.grows THEN 'CHANGED' ELSE 'CREATED' END AS outcome,
      refused.reason,
      CASE WHEN refused.reason IS NOT NULL THEN NULL
        WHEN a.id IS NOT NULL THEN coalesce(a.recommendation_id, a.paragraph_id)
        WHEN NOT d.grows THEN p.subject_id
        ELSE ${idFrom(Prisma.sql`concat(${stateId}::text, i.key, '/', i.values ->> 'type')`)} END AS subject_id
    FROM import_row i
    LEFT JOIN jsonb_to_recordset((SELECT plan -> 'documents' FROM import_run WHERE id = ${id}::uuid))
      AS d (key text, refusal text, "documentId" uuid, grows boolean) ON d.key = ${documentKey(Prisma.sql`i.values`)}
    LEFT JOIN annotation a ON a.state_id = ${stateId}::uuid AND a.id = i.key::uuid
    LEFT JOIN LATERAL (
      SELECT coalesce(r.id, p.id) AS subject_id FROM paragraph p LEFT JOIN recommendation r ON r.paragraph_id = p.id AND i.values ->> 'type' = 'RECOMMENDATION'
      WHERE NOT d.grows AND a.id IS NULL AND p.document_id = d."documentId" AND p.parent_id IS NULL AND p.number = i.values ->> 'paragraph'
      ORDER BY (r.id IS NOT NULL) DESC, p.kind::text = i.values ->> 'type' DESC, p.position LIMIT 1
    ) p ON true
    CROSS JOIN LATERAL (SELECT CASE
      WHEN NOT (i.values ->> 'isOurs')::boolean THEN 'rowOfAnotherState'
      WHEN d.key IS NULL THEN 'rowWithoutSymbol'
      WHEN ${unknownBodies}::jsonb ? (i.values ->> 'body') THEN ${unknownBodies}::jsonb ->> (i.values ->> 'body')
      WHEN d.refusal IS NOT NULL THEN d.refusal
      WHEN NOT d.grows AND a.id IS NULL AND i.values ->> 'paragraph' IS NULL THEN 'rowWithoutParagraph'
      WHEN NOT d.grows AND a.id IS NULL AND p.subject_id IS NULL THEN 'paragraphNotInDocument?paragraph=' || (i.values ->> 'paragraph') END AS reason) refused
    WHERE i.run_id = ${id}::uuid AND i.outcome IS NULL
  ) s WHERE i.run_id = ${id}::uuid AND i.position = s.position`;

async function compareChanged(tx: Tx, run: PlannedRun): Promise<void> {
  let batch: PlannedRow<UhriValues>[] = [];
  const compare = async () => {
    const ours = await listOurs(tx, run, batch);
    const settled = batch.map((row) => {
      const own = ours.get(row.position);
      const differences = own ? differencesOf(row.values, own) : [];
      return { position: row.position, outcome: "CHANGED" as const, subjectId: row.subjectId, differences };
    });
    await settle(tx, run, settled);
    batch = [];
  };
  for await (const row of stagedRows<UhriValues>(tx, run, ["CHANGED"])) {
    batch.push(row);
    if (batch.length === comparedAtOnce) await compare();
  }
  if (batch.length > 0) await compare();
}

/** The sentence for a row that stands twice in the file, word for word. */
export const repeatedRow = (first: number): string => withArguments("rowRepeated", { first });
