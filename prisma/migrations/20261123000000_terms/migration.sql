-- Vocabularies as data: themes, groups of persons, Sustainable Development Goals, articles, types of measure and a State's own clusters
-- become terms of one kind of table. What the former tables held is moved, and keeps its ids: addresses that name a theme stay good.

CREATE TYPE "term_kind" AS ENUM ('THEME', 'GROUP', 'SDG', 'ARTICLE', 'MEASURE_TYPE', 'CLUSTER');

CREATE TABLE "vocabulary" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "term_kind" NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "edition" TEXT,
    "source" TEXT,
    "state_id" UUID,
    "treaty_id" UUID,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vocabulary_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "term" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "vocabulary_id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "description" JSONB,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "term_alias" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "term_id" UUID NOT NULL,
    "vocabulary_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "language" "language",
    "edition" TEXT,

    CONSTRAINT "term_alias_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "recommendation_term" (
    "recommendation_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "recommendation_term_pkey" PRIMARY KEY ("recommendation_id","term_id")
);

CREATE TABLE "term_refusal" (
    "recommendation_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "refused_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "term_refusal_pkey" PRIMARY KEY ("recommendation_id","term_id")
);

CREATE UNIQUE INDEX "vocabulary_code_key" ON "vocabulary"("code");
CREATE INDEX "term_parent_id_idx" ON "term"("parent_id");
CREATE INDEX "term_merged_into_id_idx" ON "term"("merged_into_id");
CREATE UNIQUE INDEX "term_vocabulary_id_code_key" ON "term"("vocabulary_id", "code");
CREATE INDEX "term_alias_term_id_idx" ON "term_alias"("term_id");
CREATE UNIQUE INDEX "term_alias_vocabulary_id_key_key" ON "term_alias"("vocabulary_id", "key");
CREATE INDEX "recommendation_term_term_id_idx" ON "recommendation_term"("term_id");
CREATE INDEX "term_refusal_term_id_idx" ON "term_refusal"("term_id");

ALTER TABLE "vocabulary" ADD CONSTRAINT "vocabulary_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "vocabulary" ADD CONSTRAINT "vocabulary_treaty_id_fkey" FOREIGN KEY ("treaty_id") REFERENCES "treaty"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "term" ADD CONSTRAINT "term_vocabulary_id_fkey" FOREIGN KEY ("vocabulary_id") REFERENCES "vocabulary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "term" ADD CONSTRAINT "term_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "term"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "term" ADD CONSTRAINT "term_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "term"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "term_alias" ADD CONSTRAINT "term_alias_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "term_alias" ADD CONSTRAINT "term_alias_vocabulary_id_fkey" FOREIGN KEY ("vocabulary_id") REFERENCES "vocabulary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation_term" ADD CONSTRAINT "recommendation_term_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation_term" ADD CONSTRAINT "recommendation_term_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "term_refusal" ADD CONSTRAINT "term_refusal_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "term_refusal" ADD CONSTRAINT "term_refusal_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What was there ──────────────────────────────────────────────────────────
INSERT INTO vocabulary (kind, code, names, source)
SELECT 'THEME', 'UHRI', '{"en": "UHRI themes", "ru": "Темы Универсального индекса прав человека", "kk": "Адам құқықтарының әмбебап индексінің тақырыптары"}',
  'Universal Human Rights Index (OHCHR)'
WHERE EXISTS (SELECT FROM theme);
INSERT INTO term (id, vocabulary_id, code, names, position)
SELECT t.id, v.id, t.code, t.names, row_number() OVER (ORDER BY t.code) FROM theme t, vocabulary v WHERE v.code = 'UHRI';

INSERT INTO vocabulary (kind, code, names, treaty_id)
SELECT 'ARTICLE', t.code, t.names, t.id FROM treaty t WHERE EXISTS (SELECT FROM treaty_article a WHERE a.treaty_id = t.id);
INSERT INTO term (id, vocabulary_id, code, names, position)
SELECT a.id, v.id, a.number, a.titles, row_number() OVER (PARTITION BY a.treaty_id ORDER BY lpad(a.number, 9, '0'))
FROM treaty_article a JOIN vocabulary v ON v.treaty_id = a.treaty_id;

INSERT INTO recommendation_term (recommendation_id, term_id, position)
SELECT rt.recommendation_id, rt.theme_id, row_number() OVER (PARTITION BY rt.recommendation_id ORDER BY t.code)
FROM recommendation_theme rt JOIN theme t ON t.id = rt.theme_id;

DROP TABLE recommendation_theme, theme, treaty_article;

-- ── Rights ──────────────────────────────────────────────────────────────────
GRANT SELECT ON vocabulary, term, term_alias, recommendation_term TO tracker_app, tracker_public;
GRANT SELECT ON term_refusal TO tracker_app;
GRANT SELECT ON vocabulary, term, term_alias, recommendation_term, term_refusal TO tracker_backup, tracker_verifier;
GRANT INSERT ON vocabulary, term, term_alias, recommendation_term, term_refusal TO tracker_app;
-- A term keeps its vocabulary and its code, by which files name it.
GRANT UPDATE (names, edition, source, retired_at, version) ON vocabulary TO tracker_app;
GRANT UPDATE (parent_id, names, description, position, retired_at, merged_into_id, version) ON term TO tracker_app;
GRANT DELETE ON term_alias, recommendation_term, term_refusal TO tracker_app;

ALTER TABLE term ADD CONSTRAINT not_its_own_parent CHECK (parent_id <> id);
ALTER TABLE term ADD CONSTRAINT merged_is_retired CHECK (merged_into_id IS NULL OR (merged_into_id <> id AND retired_at IS NOT NULL));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['vocabulary', 'term', 'term_alias', 'recommendation_term', 'term_refusal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
END $$;

-- Vocabularies are public. Those of everybody are kept by any administrator, a State's own by its administrator.
CREATE FUNCTION app_keeps_vocabulary(of_state uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT app_has('ADMINISTRATOR' || coalesce('@' || of_state, '')) $$;

CREATE POLICY anyone ON vocabulary FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY adds ON vocabulary FOR INSERT TO tracker_app WITH CHECK (app_keeps_vocabulary(state_id));
CREATE POLICY revises ON vocabulary FOR UPDATE TO tracker_app USING (app_keeps_vocabulary(state_id));
CREATE POLICY anyone ON term FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY adds ON term FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM vocabulary v WHERE v.id = vocabulary_id AND app_keeps_vocabulary(v.state_id)));
CREATE POLICY revises ON term FOR UPDATE TO tracker_app
  USING (EXISTS (SELECT FROM vocabulary v WHERE v.id = vocabulary_id AND app_keeps_vocabulary(v.state_id)));
CREATE POLICY anyone ON term_alias FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY adds ON term_alias FOR INSERT TO tracker_app WITH CHECK (EXISTS (SELECT FROM term t JOIN vocabulary v ON v.id = t.vocabulary_id
  WHERE t.id = term_id AND v.id = term_alias.vocabulary_id AND app_keeps_vocabulary(v.state_id)));
CREATE POLICY removes ON term_alias FOR DELETE TO tracker_app
  USING (EXISTS (SELECT FROM vocabulary v WHERE v.id = vocabulary_id AND app_keeps_vocabulary(v.state_id)));

-- What a recommendation is about is as public as the recommendation; its secretariat says so, in terms that its State has.
CREATE POLICY anyone ON recommendation_term FOR SELECT TO tracker_app, tracker_public
  USING (EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id));
CREATE POLICY merges ON recommendation_term FOR ALL TO tracker_app USING (app_has('MERGING')) WITH CHECK (app_has('MERGING'));
CREATE POLICY classifies ON recommendation_term FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM recommendation r, term t JOIN vocabulary v ON v.id = t.vocabulary_id
    WHERE r.id = recommendation_id AND t.id = term_id AND (v.state_id IS NULL OR v.state_id = r.state_id) AND app_has('SECRETARIAT@' || r.state_id)));
CREATE POLICY declassifies ON recommendation_term FOR DELETE TO tracker_app
  USING (EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id AND app_has('SECRETARIAT@' || r.state_id)));

CREATE POLICY reads ON term_refusal FOR SELECT TO tracker_app
  USING (EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id AND app_has('SECRETARIAT@' || r.state_id)));
CREATE POLICY refuses ON term_refusal FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id AND app_has('SECRETARIAT@' || r.state_id)));
CREATE POLICY reconsiders ON term_refusal FOR DELETE TO tracker_app
  USING (EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id AND app_has('SECRETARIAT@' || r.state_id)));

-- Gives all that is classified with one term to another. An administrator may do so for every recommendation, also those
-- that only their secretariat sees yet; the power to is taken for that one statement.
CREATE FUNCTION app_merge_term(merged uuid, kept uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  powers text := current_setting('app.powers', true);
  moved integer;
BEGIN
  IF (SELECT count(*) FROM term t JOIN vocabulary v ON v.id = t.vocabulary_id
    WHERE t.id IN (merged, kept) AND app_keeps_vocabulary(v.state_id)) <> 2 THEN
    RAISE insufficient_privilege USING MESSAGE = 'these terms are not theirs to merge';
  END IF;
  PERFORM set_config('app.powers', 'MERGING', true);
  WITH given AS (DELETE FROM recommendation_term WHERE term_id = merged RETURNING recommendation_id, position)
  INSERT INTO recommendation_term (recommendation_id, term_id, position)
  SELECT recommendation_id, kept, position FROM given ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS moved = ROW_COUNT;
  PERFORM set_config('app.powers', powers, true);
  RETURN moved;
END $$;
