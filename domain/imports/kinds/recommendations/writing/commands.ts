import { randomUUID } from "node:crypto";

import type { CellValue, RowValues } from "@/domain/datasets/table/schema";
import { normalised } from "@/domain/datasets/table/words/rules";
import { among, keepBefore, noteMade } from "@/domain/imports/kinds/rows/commands";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { idsOf, wordsOf } from "@/domain/imports/kinds/table/commands";
import type { Outcome } from "@/domain/imports/kinds/table/schema";
import { type DocumentKind, interfaceLanguages, type MechanismKind } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { documentKeyOf } from "../rules";

interface Place {
  id: string;
  cycleId: string;
  /** People have checked and locked it: a table adds nothing to it. */
  isClosed: boolean;
  last: number;
}

interface Paragraph {
  id: string;
  document_id: string;
  parent_id: string | null;
  position: number;
  number: string | null;
  label: string | null;
  kind: "CONCERN" | "RECOMMENDATION" | "LIMB";
  heading: Record<string, string>;
  texts: Record<string, string>;
}

/** The documents of a State by how a table names them. */
export async function documentsOf(tx: Tx, stateId: string): Promise<Map<string, Place>> {
  const documents = await tx.unDocument.findMany({
    where: { stateId, discardedAt: null },
    select: {
      id: true,
      cycleId: true,
      symbol: true,
      kind: true,
      lockedAt: true,
      importRunId: true,
      _count: { select: { paragraphs: true } },
    },
  });
  const summaries = documents.filter(({ kind, importRunId }) => kind === "WORKING_SUMMARY" && importRunId !== null);
  const place = ({ id, cycleId, importRunId, _count }: (typeof documents)[number]): Place => ({
    id,
    cycleId,
    isClosed: importRunId === null,
    last: _count.paragraphs,
  });
  return new Map([
    ...summaries.filter(({ symbol }) => symbol === null).map((one) => [`cycle ${one.cycleId}`, place(one)] as const),
    ...documents.flatMap((one) => (one.symbol === null ? [] : [[`symbol ${normalised(one.symbol)}`, place(one)] as const])),
  ]);
}

const textOf = (value: CellValue | undefined): string | null => (typeof value === "string" && value !== "" ? value : null);
const listOf = (value: CellValue | undefined): string[] => (Array.isArray(value) ? value : []);

/** Makes what is new, document by document, and changes what the register keeps beside the words. */
export async function writeRecommendations(tx: Tx, run: PlannedRun, outcomes: Outcome[]): Promise<void> {
  const made = outcomes.filter(({ outcome }) => outcome === "CREATED");
  const changed = outcomes.filter(({ outcome }) => outcome === "CHANGED");
  const documents = await documentsFor(tx, run, made);
  await addRecommendations(tx, run, made, documents);
  await change(tx, run, changed);
  await classify(tx, outcomes);
  await noteMade(tx, run, "recommendation", among(idsOf(outcomes, "CREATED")));
  await tx.$executeRaw`UPDATE un_document SET locked_at = ${now()} WHERE import_run_id = ${run.id}::uuid AND locked_at IS NULL`;
}

/** The documents that new recommendations go into; those that are not there are opened for the length of the act. */
async function documentsFor(tx: Tx, { id: runId, stateId, ...run }: PlannedRun, made: Outcome[]): Promise<Map<string, Place>> {
  const documents = await documentsOf(tx, stateId);
  const cycles = await tx.reviewCycle.findMany({
    where: { stateId },
    select: { id: true, ordinal: true, mechanism: { select: { code: true, kind: true } } },
  });
  const rows = [];
  for (const { after } of made) {
    const key = documentKeyOf(after);
    const cycle = cycles.find(({ id }) => id === after.cycle);
    if (documents.has(key) || !cycle) continue;
    const id = randomUUID();
    const symbol = textOf(after.documentSymbol);
    documents.set(key, { id, cycleId: cycle.id, isClosed: false, last: 0 });
    const title = symbol ?? `${cycle.mechanism.code}-${cycle.ordinal}`;
    const language = interfaceLanguages.find((one) => textOf(after[`text.${one}`]) !== null) ?? "en";
    rows.push({
      id,
      cycleId: cycle.id,
      symbol,
      symbolRaw: symbol,
      kind: symbol ? kinds[cycle.mechanism.kind] : "WORKING_SUMMARY",
      title,
      language,
    });
  }
  await tx.unDocument.createMany({
    data: rows.map(({ title, ...row }) => ({
      ...row,
      stateId,
      kind: row.kind as DocumentKind,
      titles: { [row.language]: title },
      sourceText: "",
      importRunId: runId,
    })),
  });
  await noteMade(tx, { id: runId, stateId, ...run }, "un_document", among(rows.map(({ id }) => id)));
  return documents;
}

const kinds = {
  TREATY_BODY: "CONCLUDING_OBSERVATIONS",
  UPR: "UPR_RECOMMENDATIONS",
  SPECIAL_PROCEDURE: "OTHER",
  REGIONAL: "OTHER",
  OTHER: "OTHER",
} as const satisfies Record<MechanismKind, DocumentKind>;

async function addRecommendations(tx: Tx, run: PlannedRun, made: Outcome[], documents: Map<string, Place>): Promise<void> {
  const paragraphs: Paragraph[] = [];
  const recommendations = [];
  const last = new Map(
    (await tx.recommendation.groupBy({ by: ["cycleId"], where: { stateId: run.stateId }, _max: { position: true } })).map(
      ({ cycleId, _max }) => [cycleId, _max.position ?? 0],
    ),
  );
  for (const { id, after } of made) {
    const place = documents.get(documentKeyOf(after));
    if (!id || !place) throw new Error("A recommendation is made in a document.");
    const { concern, main } = paragraphsOf(after, place, paragraphs);
    const position = (last.get(place.cycleId) ?? 0) + 1;
    last.set(place.cycleId, position);
    recommendations.push({
      id,
      stateId: run.stateId,
      cycleId: place.cycleId,
      documentId: place.id,
      paragraphId: main,
      concernId: concern,
      pairKind: concern ? ("SPLIT" as const) : ("RECOMMENDATION_ONLY" as const),
      reference: textOf(after.reference) ?? "",
      position,
      ...detailsOf(after),
      publishedAt: now(),
      importRunId: run.id,
    });
  }
  const all = JSON.stringify(paragraphs);
  // Limbs after the paragraphs that they belong to: the database asks for those at once.
  for (const isLimb of [false, true])
    await tx.$executeRaw`
      INSERT INTO paragraph (id, document_id, parent_id, position, number, label, kind, heading, articles)
      SELECT id, document_id, parent_id, position, number, label, kind, nullif(heading, '{}'), '{}' FROM jsonb_to_recordset(${all}::jsonb)
        AS p (id uuid, document_id uuid, parent_id uuid, position int, number text, label text, kind paragraph_kind, heading jsonb)
      WHERE (parent_id IS NOT NULL) = ${isLimb}`;
  await noteMade(tx, run, "paragraph", among(paragraphs.map(({ id }) => id)));
  await tx.$executeRaw`
    INSERT INTO paragraph_text (paragraph_id, language, translation, text, is_locked)
    SELECT p.id, t.key::language, 'UNOFFICIAL', t.value, false
    FROM jsonb_to_recordset(${all}::jsonb) AS p (id uuid, texts jsonb) CROSS JOIN LATERAL jsonb_each_text(p.texts) AS t`;
  await tx.recommendation.createMany({ data: recommendations });
}

/** The paragraphs of a row: its concern, itself, and its limbs in every language that has as many. */
function paragraphsOf(after: RowValues, place: Place, paragraphs: Paragraph[]): { concern: string | null; main: string } {
  const add = (kind: Paragraph["kind"], texts: Record<string, string>, parent: string | null, label: string | null): string => {
    place.last += 1;
    const [id, number] = [randomUUID(), kind === "CONCERN" ? null : textOf(after.paragraph)];
    const heading = wordsOf(after, "heading");
    paragraphs.push({ id, document_id: place.id, parent_id: parent, position: place.last, number, label, kind, heading, texts });
    return id;
  };
  const concerns = wordsOf(after, "concern");
  const concern = Object.keys(concerns).length > 0 ? add("CONCERN", concerns, null, null) : null;
  const main = add("RECOMMENDATION", wordsOf(after, "text"), null, null);
  const limbs = interfaceLanguages.map((language) => [language, listOf(after[`limbs.${language}`])] as const);
  const count = Math.max(...limbs.map(([, items]) => items.length));
  for (let at = 0; at < count; at += 1) {
    const texts = Object.fromEntries(limbs.flatMap(([language, items]) => items.slice(at, at + 1).map((text) => [language, text])));
    add("LIMB", texts, main, `(${String.fromCharCode(97 + (at % 26))}${at < 26 ? "" : Math.floor(at / 26) + 1})`);
  }
  return { concern, main };
}

const detailsOf = (after: RowValues) => ({
  uprPosition: (textOf(after.position) as "SUPPORTED" | "NOTED" | "PENDING" | null) ?? null,
  recommendingStates: listOf(after.recommendingStates),
  isFollowUp: after.isFollowUp === true,
  followUpDueOn: textOf(after.followUpDueOn) ? new Date(`${textOf(after.followUpDueOn)}T00:00:00Z`) : null,
});

/** What the register keeps beside the words, and the words in a language that the document did not have. */
async function change(tx: Tx, run: PlannedRun, changed: Outcome[]): Promise<void> {
  await keepBefore(tx, run, "recommendation", among(idsOf(changed, "CHANGED")), [
    { name: "recommendation_term", column: "recommendation_id" },
  ]);
  const rows = changed.map(({ id, after }) => ({ id, ...detailsOf(after) }));
  await tx.$executeRaw`
    UPDATE recommendation r SET upr_position = c."uprPosition", is_follow_up = c."isFollowUp", follow_up_due_on = c."followUpDueOn",
      recommending_states = ARRAY(SELECT jsonb_array_elements_text(c."recommendingStates")), version = r.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS c (id uuid, "uprPosition" upr_position, "isFollowUp" boolean, "followUpDueOn" date, "recommendingStates" jsonb)
    WHERE r.id = c.id`;
  const words = changed.flatMap(({ id, after }) =>
    Object.entries(wordsOf(after, "text")).map(([language, text]) => ({ id: randomUUID(), recommendation: id, language, text })),
  );
  const added = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO paragraph_text (id, paragraph_id, language, translation, text, is_locked)
    SELECT w.id, r.paragraph_id, w.language, 'UNOFFICIAL', w.text, false
    FROM jsonb_to_recordset(${JSON.stringify(words)}::jsonb) AS w (id uuid, recommendation uuid, language language, text text)
    JOIN recommendation r ON r.id = w.recommendation
    ON CONFLICT (paragraph_id, language) DO NOTHING RETURNING id`;
  await noteMade(tx, run, "paragraph_text", among(added.map(({ id }) => id)));
}

async function classify(tx: Tx, outcomes: Outcome[]): Promise<void> {
  const rows = outcomes.flatMap(({ id, after }) =>
    [...new Set([...listOf(after.terms), ...listOf(after.articles)])].map((term, at) => ({ id, term, at })),
  );
  await tx.$executeRaw`
    INSERT INTO recommendation_term (recommendation_id, term_id, position)
    SELECT id, term, at FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS t (id uuid, term uuid, at int) ON CONFLICT DO NOTHING`;
}
