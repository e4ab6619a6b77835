import type { Client } from "pg";

/**
 * Scatters what the filled register has none of over its recommendations, by a seed: terms of every kind under and over each other,
 * voices that disagree, what was archived, opened again, not published yet, is long asked for or answered lately.
 */
export async function scatter(client: Client, seed: number): Promise<void> {
  await client.query("SET session_replication_role = replica");
  await client.query("SELECT setseed($1)", [seed]);
  for (const statement of statements) await client.query(statement);
  await client.query("RESET session_replication_role");
}

/** True of so many in a hundred. */
const chance = (percent: number): string => `random() < ${percent / 100}`;
/** A month of the last three years. */
const lately = "(now() - random() * interval '1100 days')";

const statements = [
  `INSERT INTO vocabulary (kind, code, names) SELECT kind, 'SCATTERED-' || kind, '{}'
   FROM unnest('{THEME,GROUP,SDG,ARTICLE}'::term_kind[]) kind`,
  `WITH high AS (
     INSERT INTO term (vocabulary_id, code, names, position) SELECT v.id, 'H' || n, '{"en": "High"}', n
     FROM vocabulary v, generate_series(1, 3) n WHERE v.code LIKE 'SCATTERED-%' RETURNING id, vocabulary_id, code
   ), low AS (
     INSERT INTO term (vocabulary_id, parent_id, code, names, position)
     SELECT vocabulary_id, id, code || '.' || n, '{"en": "Low"}', n FROM high, generate_series(1, 2) n RETURNING id, vocabulary_id, code
   ) INSERT INTO term (vocabulary_id, parent_id, code, names, position) SELECT vocabulary_id, id, code || '.1', '{"en": "Lowest"}', 1 FROM low`,
  `DELETE FROM recommendation_term rt USING recommendation r WHERE r.id = rt.recommendation_id AND r.position % 4 = 0`,
  `INSERT INTO recommendation_term (recommendation_id, term_id) SELECT r.id, t.id FROM recommendation r, term t JOIN vocabulary v ON v.id = t.vocabulary_id
   WHERE v.code LIKE 'SCATTERED-%' AND ${chance(12)}`,
  `WITH scale AS (
     INSERT INTO assessment_scale (code, edition, voices, names, source, attestation) VALUES ('SCATTERED', '1', '{NGO}', '{}', 'A note', 'STATED') RETURNING id
   ), grade AS (
     INSERT INTO scale_grade (scale_id, code, labels, position, standing, tone, attestation)
     SELECT scale.id, standing::text, '{}', row_number() OVER (), standing, 'info', 'STATED' FROM scale, unnest(enum_range(NULL::grade_standing)) standing RETURNING id
   ) INSERT INTO assessment (state_id, recommendation_id, voice, author, grade_id, language, said_on, source, recorded_at, withdrawn_at, superseded_at)
     SELECT r.state_id, r.id, voice, CASE WHEN voice <> 'COMMITTEE' THEN 'Author' END, grade.id, 'en', '2026-01-01', 'A report', now(),
       CASE WHEN ${chance(15)} THEN now() END, CASE WHEN ${chance(15)} THEN now() END
     FROM recommendation r, unnest(enum_range(NULL::assessment_voice)) voice, grade WHERE ${chance(10)}`,
  `UPDATE recommendation SET archived_at = CASE WHEN ${chance(8)} THEN now() END, reopened_at = CASE WHEN ${chance(12)} THEN ${lately} END,
     published_at = CASE WHEN ${chance(93)} THEN published_at END, is_follow_up = ${chance(20)},
     due_on = CASE WHEN ${chance(70)} THEN (now() + (random() - 0.5) * interval '900 days')::date END,
     verified_on = CASE WHEN verified_on IS NOT NULL AND ${chance(80)} THEN ${lately}::date ELSE verified_on END`,
  `UPDATE un_document SET adopted_on = (now() - random() * interval '900 days')::date WHERE ${chance(70)}`,
  `UPDATE response SET published_at = ${lately} WHERE published_at IS NOT NULL AND ${chance(80)}`,
  `UPDATE assignment SET assigned_at = now() - random() * interval '80 days' WHERE ${chance(50)}`,
  `UPDATE assignment SET ended_at = now(), lead_of = NULL WHERE ${chance(15)}`,
];
