import type { Client } from "pg";

export type IndicatorSubject = { id: string; value: string };

/** Puts an indicator of every recommendation into the register, with a value for each of thirty years and for two categories, and one corrected. */
export async function putIndicator(owner: Client): Promise<IndicatorSubject> {
  const { rows } = await owner.query<IndicatorSubject>(`
    WITH made AS (
      INSERT INTO indicator (state_id, code, titles, kind, target_value, target_on, target_precision, every_months, first_due_on, published_at)
      SELECT id, 'counted', '{"en": "An indicator"}', 'OUTCOME', 50, '2027-01-01', 'YEAR', 12, '2026-03-31', now() FROM state ORDER BY code LIMIT 1 RETURNING id, state_id
    ), category AS (
      INSERT INTO indicator_category (indicator_id, position, names) SELECT id, n, jsonb_build_object('en', 'Category ' || n) FROM made, generate_series(1, 2) n RETURNING id
    ), linked AS (
      INSERT INTO indicator_recommendation (indicator_id, recommendation_id) SELECT made.id, r.id FROM made JOIN recommendation r USING (state_id) RETURNING 1
    ), entry AS (
      INSERT INTO indicator_entry (indicator_id, act, recorded_at) SELECT id, 'RECORDED', now() FROM made RETURNING 1
    ), wrong AS (
      INSERT INTO indicator_value (indicator_id, category_id, period_on, precision, value, source, recorded_by_id, recorded_at)
      SELECT made.id, c.id, make_date(1990 + n, 1, 1), 'YEAR', n, 'A survey', (SELECT user_id FROM membership WHERE role = 'SECRETARIAT' ORDER BY user_id LIMIT 1), now()
      FROM made, (SELECT id FROM category UNION ALL SELECT NULL) c, generate_series(1, 30) n RETURNING *
    ), corrected AS (
      INSERT INTO indicator_value (indicator_id, category_id, period_on, precision, value, source, note, supersedes_id, recorded_by_id, recorded_at)
      SELECT indicator_id, category_id, period_on, precision, 7, source, 'A slip.', id, recorded_by_id, recorded_at FROM wrong LIMIT 1 RETURNING id, indicator_id
    )
    SELECT indicator_id AS id, id AS value FROM corrected`);
  const [subject] = rows;
  if (!subject) throw new Error("The register has no State.");
  return subject;
}
