-- The articles that Views found violated become terms of the committee's treaty, and merging terms moves every use of them.

CREATE TABLE "case_article" (
    "case_file_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,

    CONSTRAINT "case_article_pkey" PRIMARY KEY ("case_file_id","term_id")
);

CREATE INDEX "case_article_term_id_idx" ON "case_article"("term_id");

ALTER TABLE "case_article" ADD CONSTRAINT "case_article_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_article" ADD CONSTRAINT "case_article_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What was there ──────────────────────────────────────────────────────────
-- A line that is nothing but articles of the treaty becomes its terms. One that says more, a paragraph or another text,
-- stays as it is written; where it names articles of the treaty before their paragraphs, it has their terms as well.
CREATE FUNCTION articles_in(line text, treaty text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  WITH bare AS (
    SELECT btrim(regexp_replace(regexp_replace(regexp_replace(line, '\([^()]*\)', ' ', 'g'),
      '^\s*' || treaty || '\M|\m(articles?|arts?|статьи|статья|статей|статью|ст|баптар|бап)\M\.?|-бап(тар)?\M', ' ', 'gi'),
      '\m(of the covenant|of the convention|пакта|конвенции|read|alone|separately|in conjunction with|together with|and|взятые|взятая|отдельно|в совокупности с|совместно с|и|және)\M|[,;]', ' ', 'gi')) AS words)
  SELECT CASE WHEN words ~ '^\d+(\s+\d+)*$' THEN regexp_split_to_array(words, '\s+') ELSE '{}' END FROM bare
$$;

INSERT INTO case_article (case_file_id, term_id)
SELECT DISTINCT c.id, coalesce(t.merged_into_id, t.id)
FROM case_file c JOIN mechanism m ON m.id = c.mechanism_id JOIN vocabulary v ON v.treaty_id = m.treaty_id AND v.kind = 'ARTICLE'
  CROSS JOIN LATERAL unnest(c.articles) line CROSS JOIN LATERAL unnest(articles_in(line, v.code)) number
  JOIN term t ON t.vocabulary_id = v.id AND t.code = number;

UPDATE case_file c SET articles = ARRAY(
  SELECT line FROM unnest(c.articles) WITH ORDINALITY said (line, place)
  WHERE line LIKE '%(%' OR articles_in(line, v.code) = '{}'
    OR EXISTS (SELECT FROM unnest(articles_in(line, v.code)) number
      WHERE NOT EXISTS (SELECT FROM term t WHERE t.vocabulary_id = v.id AND t.code = number))
  ORDER BY place)
FROM mechanism m, vocabulary v
WHERE m.id = c.mechanism_id AND v.treaty_id = m.treaty_id AND v.kind = 'ARTICLE' AND c.articles <> '{}';

DROP FUNCTION articles_in;

-- Merging left these behind.
INSERT INTO question_term (question_id, term_id)
SELECT qt.question_id, t.merged_into_id FROM question_term qt JOIN term t ON t.id = qt.term_id WHERE t.merged_into_id IS NOT NULL
ON CONFLICT DO NOTHING;
DELETE FROM question_term qt USING term t WHERE t.id = qt.term_id AND t.merged_into_id IS NOT NULL;
INSERT INTO term_refusal (recommendation_id, term_id, refused_at)
SELECT r.recommendation_id, t.merged_into_id, r.refused_at FROM term_refusal r JOIN term t ON t.id = r.term_id
WHERE t.merged_into_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM recommendation_term rt WHERE rt.recommendation_id = r.recommendation_id AND rt.term_id = t.merged_into_id)
ON CONFLICT DO NOTHING;
DELETE FROM term_refusal r USING term t WHERE t.id = r.term_id AND t.merged_into_id IS NOT NULL;

-- ── Rights ──────────────────────────────────────────────────────────────────
GRANT SELECT ON case_article TO tracker_app, tracker_public, tracker_backup, tracker_verifier;
GRANT INSERT, DELETE ON case_article TO tracker_app;
ALTER TABLE case_article ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_article FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON case_article TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON case_article FOR SELECT TO tracker_backup, tracker_verifier USING (true);

-- It is seen with its case, and chosen by whoever keeps the case among the articles of the committee's treaty.
CREATE POLICY anyone ON case_article FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM case_file c WHERE c.id = case_file_id));
CREATE POLICY keeps ON case_article FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM case_file c WHERE c.id = case_file_id AND app_has('SECRETARIAT@' || c.state_id)));
CREATE POLICY chooses_again ON case_article FOR DELETE TO tracker_app
  USING (EXISTS (SELECT FROM case_file c WHERE c.id = case_file_id AND app_has('SECRETARIAT@' || c.state_id)));
CREATE POLICY of_its_treaty ON case_article AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (app_has('MERGING') OR EXISTS (
  SELECT FROM case_file c JOIN mechanism m ON m.id = c.mechanism_id JOIN vocabulary v ON v.treaty_id = m.treaty_id JOIN term t ON t.vocabulary_id = v.id
  WHERE c.id = case_file_id AND t.id = term_id AND v.kind = 'ARTICLE'));

CREATE POLICY merges ON question_term FOR ALL TO tracker_app USING (app_has('MERGING')) WITH CHECK (app_has('MERGING'));
CREATE POLICY merges ON case_article FOR ALL TO tracker_app USING (app_has('MERGING')) WITH CHECK (app_has('MERGING'));
CREATE POLICY merges ON term_refusal FOR ALL TO tracker_app USING (app_has('MERGING')) WITH CHECK (app_has('MERGING'));

-- ── What uses a term ────────────────────────────────────────────────────────
-- Everything that terms are given to, as far as the reader sees it. A new table belongs here and in app_merge_term.
CREATE VIEW term_use WITH (security_invoker = true) AS
  SELECT term_id, 'RECOMMENDATION' AS kind, recommendation_id AS subject_id FROM recommendation_term
  UNION ALL SELECT term_id, 'QUESTION', question_id FROM question_term
  UNION ALL SELECT term_id, 'CASE', case_file_id FROM case_article;
GRANT SELECT ON term_use TO tracker_app, tracker_public, tracker_backup, tracker_verifier;

-- Gives all that a term is on to another, and what was said of it not being meant. Tells how many recommendations,
-- questions and cases came to the other by that.
CREATE OR REPLACE FUNCTION app_merge_term(merged uuid, kept uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  powers text := current_setting('app.powers', true);
  given integer;
  moved integer := 0;
BEGIN
  IF (SELECT count(*) FROM term t JOIN vocabulary v ON v.id = t.vocabulary_id
    WHERE t.id IN (merged, kept) AND app_keeps_vocabulary(v.state_id)) <> 2 THEN
    RAISE insufficient_privilege USING MESSAGE = 'these terms are not theirs to merge';
  END IF;
  PERFORM set_config('app.powers', 'MERGING', true);
  WITH given AS (DELETE FROM recommendation_term WHERE term_id = merged RETURNING recommendation_id, position)
  INSERT INTO recommendation_term (recommendation_id, term_id, position)
  SELECT recommendation_id, kept, position FROM given ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS given = ROW_COUNT;
  moved := moved + given;
  WITH given AS (DELETE FROM question_term WHERE term_id = merged RETURNING question_id)
  INSERT INTO question_term (question_id, term_id) SELECT question_id, kept FROM given ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS given = ROW_COUNT;
  moved := moved + given;
  WITH given AS (DELETE FROM case_article WHERE term_id = merged RETURNING case_file_id)
  INSERT INTO case_article (case_file_id, term_id) SELECT case_file_id, kept FROM given ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS given = ROW_COUNT;
  moved := moved + given;
  WITH given AS (DELETE FROM term_refusal WHERE term_id = merged RETURNING recommendation_id, refused_at)
  INSERT INTO term_refusal (recommendation_id, term_id, refused_at)
  SELECT recommendation_id, kept, refused_at FROM given ON CONFLICT DO NOTHING;
  DELETE FROM term_refusal r WHERE term_id = kept
    AND EXISTS (SELECT FROM recommendation_term rt WHERE rt.recommendation_id = r.recommendation_id AND rt.term_id = kept);
  PERFORM set_config('app.powers', powers, true);
  RETURN moved;
END $$;
