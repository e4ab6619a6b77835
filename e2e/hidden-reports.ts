import type { Client } from "pg";

/** A mark that stands in every field of the reports planted, and nowhere else. */
export const mark = "qzhiddenqz";

/** Another organisation and the one person who belongs to it, as an administrator knows them. */
export async function plantHiddenAuthors(owner: Client): Promise<void> {
  await owner.query(
    `WITH organisation AS (
      INSERT INTO organisation (state_id, names, kind, is_public)
      SELECT state_id, '{"en": "Hidden authors"}', 'LOCAL_NGO', false FROM recommendation GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1 RETURNING id, state_id
    ), person AS (
      INSERT INTO "user" (email, name) VALUES ('hidden@example.org', 'Hidden author') RETURNING id
    )
    INSERT INTO membership (user_id, role, state_id, organisation_id, valid_from)
    SELECT person.id, 'NGO_ADMIN', state_id, organisation.id, now() - interval '1 year' FROM person, organisation`,
  );
}

/**
 * Reports of these authors about the fullest review and its recommendations, none of which anybody else may read: one that is being
 * written, and editions that are private, for the Committee only, under an embargo, taken back and superseded before anybody read them.
 */
export async function plantHiddenReports(owner: Client): Promise<void> {
  await owner.query(
    `WITH wanted AS (
      SELECT r.cycle_id, r.state_id, min(r.id::text)::uuid AS recommendation_id FROM recommendation r GROUP BY 1, 2 ORDER BY count(*) DESC, 1 LIMIT 1
    ), author AS (
      SELECT user_id, organisation_id FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE o.names ->> 'en' = 'Hidden authors'
    ), report AS (
      INSERT INTO alternative_report (state_id, organisation_id, cycle_id, template_id, title, session, articles, language, started_by_id, started_at)
      SELECT state_id, author.organisation_id, cycle_id, (SELECT min(id::text)::uuid FROM report_template WHERE code = 'COUNTED'), $1, $1, ARRAY[$1], 'en', author.user_id, now()
      FROM wanted, author, generate_series(1, 5) RETURNING id, state_id, cycle_id, template_id, organisation_id, started_by_id
    ), section AS (
      INSERT INTO report_section (report_id, kind, position, heading, text, recommendation_id, edited_by_id, edited_at)
      SELECT report.id, 'ISSUE', 1, $1, $1, recommendation_id, started_by_id, now() FROM report, wanted
    ), fate (place, visibility, opens_at, withdrawn_at) AS (VALUES
      (1, 'PRIVATE'::report_visibility, NULL::timestamptz, NULL::timestamptz), (2, 'COMMITTEE_ONLY', NULL, NULL),
      (3, 'EMBARGOED', now() + interval '1 minute' * 1440, NULL), (4, 'PUBLIC', now() - interval '2 days', now())
    ), edition AS (
      INSERT INTO report_edition (report_id, state_id, cycle_id, template_id, stage, number, title, language, languages, authorship, authors, kinds, session,
        articles, contents, words, content_hash, receipt, visibility, opens_at, submitted_on, submitted_at, answer_due_on, withdrawn_at)
      SELECT r.id, state_id, cycle_id, template_id, 'BEFORE_SESSION', 1, $1, 'en', '{en}', 'NAMED',
        jsonb_build_object('authorship', 'NAMED', 'pseudonym', NULL, 'named', jsonb_build_array(jsonb_build_object('name', $1::text, 'kind', 'LOCAL_NGO')), 'unnamed', 0),
        '{LOCAL_NGO}', $1, ARRAY[$1], jsonb_build_object('title', $1::text), 10, $1, $1 || place, visibility, opens_at, now(), now(),
        opens_at + interval '60 days', withdrawn_at
      FROM (SELECT *, row_number() OVER () AS place FROM report) r JOIN fate USING (place) RETURNING id
    ), named AS (
      INSERT INTO report_edition_author (edition_id, organisation_id) SELECT edition.id, organisation_id FROM edition, author
    )
    INSERT INTO report_item (edition_id, position, heading, reference, recommendation_id, state_said, text, evidence, suggestion, translations)
    SELECT edition.id, 1, $1, $1, recommendation_id, $1, $1, $1, $1, '{}' FROM edition, wanted`,
    [mark],
  );
}
