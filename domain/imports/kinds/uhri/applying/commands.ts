import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { documentKey } from "@/domain/imports/kinds/uhri/documents/queries";
import { idFrom, noteMade } from "@/domain/imports/kinds/rows/commands";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

/*
 * What is new goes in set by set. fresh_annotation holds the new rows with their places for as long as the transaction lasts,
 * so that each set is one statement, whose rows the database reads from there.
 */

/** The documents of the plan, to be joined by their key. */
const planned = ({ id }: PlannedRun): Prisma.Sql => Prisma.sql`
  jsonb_to_recordset((SELECT plan -> 'documents' FROM import_run WHERE id = ${id}::uuid)) AS d (key text, symbol text, titles jsonb, refusal text, "documentId" uuid, "cycleId" uuid,
    "isNew" boolean, "isNewCycle" boolean, grows boolean, "mechanismId" uuid, mechanism text, ordinal int, kind document_kind, procedure review_procedure, session text, "publishedOn" date)`;

/** A cycle that nobody has opened is known by what was adopted in it, and by nothing else yet. */
export async function openCycles(tx: Tx, run: PlannedRun): Promise<void> {
  const fresh = Prisma.sql`FROM ${planned(run)} WHERE d."isNewCycle" AND d.refusal IS NULL`;
  await tx.$executeRaw`
    INSERT INTO review_cycle (id, state_id, mechanism_id, ordinal, procedure, stage, titles, session)
    SELECT DISTINCT ON (d."cycleId") d."cycleId", ${run.stateId}::uuid, d."mechanismId", d.ordinal, d.procedure, 'ADOPTED'::review_stage,
      d.titles, d.session ${fresh} ORDER BY d."cycleId", d.key`;
  await noteMade(tx, run, "review_cycle", Prisma.sql`SELECT DISTINCT d."cycleId" ${fresh}`);
}

export async function openDocuments(tx: Tx, run: PlannedRun): Promise<void> {
  const fresh = Prisma.sql`FROM ${planned(run)} WHERE d."isNew" AND d.refusal IS NULL`;
  await tx.$executeRaw`
    INSERT INTO un_document (id, state_id, cycle_id, kind, symbol, symbol_raw, titles, language, distributed_on, source_text, import_run_id)
    SELECT d."documentId", ${run.stateId}::uuid, d."cycleId", d.kind, d.symbol, d.symbol, CASE WHEN d.symbol IS NULL THEN d.titles ELSE jsonb_build_object('en', d.symbol) END, coalesce(l.language, 'en'), d."publishedOn", '', ${run.id}::uuid FROM ${planned(run)}
    LEFT JOIN (SELECT ${documentKey(Prisma.sql`i.values`)} AS key, mode() WITHIN GROUP (ORDER BY (i.values ->> 'language')::language) AS language
      FROM import_row i WHERE i.run_id = ${run.id}::uuid AND i.outcome = 'CREATED' GROUP BY 1) l ON l.key = d.key
    WHERE d."isNew" AND d.refusal IS NULL`;
  await noteMade(tx, run, "un_document", Prisma.sql`SELECT d."documentId" ${fresh}`);
}

/** Gives every new row its place: paragraphs of a document in the order of their numbers, limbs between them. */
export async function placeRows(tx: Tx, run: PlannedRun): Promise<void> {
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE fresh_annotation (position int, key text, type text, paragraph_id uuid, document_id uuid, cycle_id uuid, base text, place int, number text,
      heading text, language language, text text, raw text, limbs jsonb, upr_position upr_position, states text[], labels jsonb, rest jsonb, digest text) ON COMMIT DROP`;
  await tx.$executeRaw`
    INSERT INTO fresh_annotation
    SELECT f.position, f.key, v ->> 'type', ${idFrom(Prisma.sql`concat(${run.stateId}::text, f.key, '/paragraph')`)}, f."documentId", f."cycleId",
      concat(${run.stateCode}::text, '-', replace(f.mechanism, ' ', '-'), '-', f.ordinal, '-'), coalesce(b.last, 0) + f.place, v ->> 'paragraph', v ->> 'heading', (v ->> 'language')::language, v ->> 'text', v ->> 'raw', v -> 'limbs',
      (v ->> 'position')::upr_position, ARRAY(SELECT jsonb_array_elements_text(v -> 'states')), v -> 'labels',
      jsonb_strip_nulls((v -> 'rest') || jsonb_build_object(
        'body', CASE WHEN v ->> 'body' IS DISTINCT FROM f.mechanism THEN coalesce(v ->> 'body', '') END,
        'session', CASE WHEN v ->> 'session' IS DISTINCT FROM c.session THEN coalesce(v ->> 'session', '') END,
        'publishedOn', CASE WHEN v ->> 'publishedOn' IS DISTINCT FROM to_char(u.distributed_on, 'YYYY-MM-DD') THEN coalesce(v ->> 'publishedOn', '') END)),
      v ->> 'digest'
    FROM (
      SELECT i.position, i.key, i.values AS v, d."documentId", d."cycleId", d.mechanism, d.ordinal,
        (sum(1 + jsonb_array_length(i.values -> 'limbs')) OVER (PARTITION BY d."documentId"
          ORDER BY string_to_array(i.values ->> 'paragraph', '.')::int[] NULLS LAST, i.values ->> 'type', i.position) - jsonb_array_length(i.values -> 'limbs'))::int AS place
      FROM import_row i JOIN ${planned(run)} ON d.key = ${documentKey(Prisma.sql`i.values`)} WHERE i.run_id = ${run.id}::uuid AND i.outcome = 'CREATED'
    ) f
    JOIN un_document u ON u.id = f."documentId" JOIN review_cycle c ON c.id = f."cycleId"
    LEFT JOIN (SELECT p.document_id, max(p.position) AS last FROM paragraph p JOIN un_document o ON o.id = p.document_id
      WHERE o.state_id = ${run.stateId}::uuid AND o.import_run_id IS NOT NULL GROUP BY 1) b ON b.document_id = f."documentId"`;
  await tx.$executeRaw`ANALYZE fresh_annotation`;
}

const limbId = idFrom(Prisma.sql`concat(f.paragraph_id::text, '/', l.label)`);
const limbs = Prisma.sql`fresh_annotation f CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(f.limbs) AS (label text, text text)) WITH ORDINALITY AS l (label, text, at)`;

export async function addParagraphs(tx: Tx, run: PlannedRun): Promise<void> {
  const heading = Prisma.sql`CASE WHEN f.heading IS NOT NULL THEN jsonb_build_object(f.language, f.heading) END`;
  await tx.$executeRaw`
    INSERT INTO paragraph (id, document_id, parent_id, position, number, label, kind, heading, articles)
    SELECT f.paragraph_id, f.document_id, NULL, f.place, f.number, NULL, f.type::paragraph_kind, ${heading}, '{}' FROM fresh_annotation f`;
  await tx.$executeRaw`
    INSERT INTO paragraph (id, document_id, parent_id, position, number, label, kind, heading, articles)
    SELECT ${limbId}, f.document_id, f.paragraph_id, f.place + l.at, f.number, l.label, 'LIMB', ${heading}, '{}' FROM ${limbs}`;
  const ids = Prisma.sql`SELECT f.paragraph_id FROM fresh_annotation f UNION ALL SELECT ${limbId} FROM ${limbs}`;
  await noteMade(tx, run, "paragraph", ids);
  await tx.$executeRaw`
    INSERT INTO paragraph_text (paragraph_id, language, translation, text, raw)
    SELECT f.paragraph_id, f.language, 'OFFICIAL'::translation_state, f.text, f.raw FROM fresh_annotation f
    UNION ALL SELECT ${limbId}, f.language, 'OFFICIAL', l.text, NULL FROM ${limbs}`;
}

/** A recommendation answers the concerns that the reader paired it with, wherever they came in. A number that is taken says so: "¶24·2". */
export async function addRecommendations(tx: Tx, run: PlannedRun): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO recommendation (id, state_id, cycle_id, document_id, paragraph_id, concern_id, pair_kind, reference, position, upr_position, recommending_states, published_at, import_run_id)
    SELECT ${recommendationId(run)}, ${run.stateId}::uuid, f.cycle_id, f.document_id, f.paragraph_id, c.paragraph_id,
      (CASE WHEN c.count IS NULL THEN 'RECOMMENDATION_ONLY' WHEN c.count > 1 THEN 'MULTI' WHEN c.by = 'paragraph' THEN 'MERGED' ELSE 'SPLIT' END)::pair_kind,
      f.reference || CASE WHEN f.times + coalesce(taken.times, 0) > 1 THEN '·' || f.times + coalesce(taken.times, 0) ELSE '' END,
      f.next + coalesce(last.position, 0), f.upr_position, f.states, ${now()}, ${run.id}::uuid
    FROM (
      SELECT f.*, f.base || coalesce('¶' || f.number, 'no.' || f.place) AS reference,
        row_number() OVER (PARTITION BY f.base, coalesce('¶' || f.number, 'no.' || f.place) ORDER BY f.document_id, f.place) AS times,
        row_number() OVER (PARTITION BY f.cycle_id ORDER BY f.document_id, f.place) AS next
      FROM fresh_annotation f WHERE f.type = 'RECOMMENDATION'
    ) f
    LEFT JOIN (
      SELECT p.recommendation_key AS key, count(*) AS count, min(p.by) AS by, (array_agg(coalesce(f.paragraph_id, a.paragraph_id) ORDER BY f.place))[1] AS paragraph_id
      FROM import_pair p LEFT JOIN fresh_annotation f ON f.key = p.concern_key
      LEFT JOIN annotation a ON a.state_id = ${run.stateId}::uuid AND a.id = p.concern_key::uuid
      WHERE p.run_id = ${run.id}::uuid AND coalesce(f.paragraph_id, a.paragraph_id) IS NOT NULL GROUP BY 1
    ) c ON c.key = f.key
    LEFT JOIN (
      SELECT regexp_replace(r.reference, '·\\d+$', '') AS reference, max(coalesce(substring(r.reference FROM '·(\\d+)$')::int, 1)) AS times
      FROM recommendation r WHERE r.state_id = ${run.stateId}::uuid GROUP BY 1
    ) taken ON taken.reference = f.reference
    LEFT JOIN (SELECT r.cycle_id, max(r.position) AS position FROM recommendation r WHERE r.state_id = ${run.stateId}::uuid GROUP BY 1) last ON last.cycle_id = f.cycle_id`;
  await noteMade(
    tx,
    run,
    "recommendation",
    Prisma.sql`SELECT ${recommendationId(run)} FROM fresh_annotation f WHERE f.type = 'RECOMMENDATION'`,
  );
}

/** The id that the plan gave the row (planning/commands.ts). */
const recommendationId = ({ stateId }: PlannedRun): Prisma.Sql => idFrom(Prisma.sql`concat(${stateId}::text, f.key, '/RECOMMENDATION')`);

const meanings = ({ id }: PlannedRun): Prisma.Sql => Prisma.sql`
  jsonb_to_recordset((SELECT plan -> 'labels' FROM import_run WHERE id = ${id}::uuid)) AS m (kind text, text text, "termId" uuid, "isName" boolean)`;

/** Themes, groups of persons and goals, in the order in which UHRI names them. */
export const classify = async (tx: Tx, run: PlannedRun): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO recommendation_term (recommendation_id, term_id, position)
    SELECT ${recommendationId(run)}, m."termId", min(t.at)
    FROM fresh_annotation f CROSS JOIN LATERAL jsonb_each(f.labels) AS l (kind, list)
    CROSS JOIN LATERAL jsonb_array_elements_text(l.list) WITH ORDINALITY AS t (text, at)
    JOIN ${meanings(run)} ON m.kind = l.kind AND m.text = t.text
    WHERE f.type = 'RECOMMENDATION' AND m."termId" IS NOT NULL GROUP BY 1, 2`;
};

/** UHRI's own words for a term are kept where they are not its name in English, or where there is no term. */
export async function annotate(tx: Tx, run: PlannedRun): Promise<void> {
  const texts = await tx.$queryRaw<{ others: string[] | null; unknown: string[] | null }[]>`
    SELECT array_agg(DISTINCT m.text) FILTER (WHERE NOT m."isName") AS others, array_agg(DISTINCT m.text) FILTER (WHERE m."termId" IS NULL) AS unknown FROM ${meanings(run)}`;
  const [others, unknown] = [texts[0]?.others ?? [], texts[0]?.unknown ?? []];
  const kept = (kind: string) => Prisma.sql`CASE WHEN f.labels -> ${kind} ?| ${others}::text[] THEN f.labels -> ${kind} END`;
  await tx.$executeRaw`
    INSERT INTO annotation (id, state_id, paragraph_id, recommendation_id, run_id, digest, rest, missing)
    SELECT f.key::uuid, ${run.stateId}::uuid, f.paragraph_id, CASE WHEN f.type = 'RECOMMENDATION' THEN ${recommendationId(run)} END, ${run.id}::uuid, f.digest,
      f.rest || jsonb_strip_nulls(jsonb_build_object('themes', ${kept("THEME")}, 'persons', ${kept("GROUP")}, 'sdgs', ${kept("SDG")})),
      ARRAY(SELECT t.text FROM jsonb_each(f.labels) AS l (kind, list) CROSS JOIN LATERAL jsonb_array_elements_text(l.list) AS t (text) WHERE t.text = ANY (${unknown}::text[]))
    FROM fresh_annotation f`;
  await noteMade(tx, run, "annotation", Prisma.sql`SELECT f.key::uuid FROM fresh_annotation f`);
}

/** Documents are written while they are open, and are public from now on. */
export const publishDocuments = async (tx: Tx, run: PlannedRun): Promise<void> => {
  await tx.$executeRaw`UPDATE un_document SET locked_at = ${now()} WHERE import_run_id = ${run.id}::uuid AND locked_at IS NULL`;
};
