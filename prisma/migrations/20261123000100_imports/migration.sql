-- Data sets come into the register in one act and can be taken back: what is planned (import_run, import_row), what came of it
-- (import_change), and what UHRI says beside it (annotation). Search follows whole statements instead of single rows.

CREATE TYPE "import_kind" AS ENUM ('UHRI', 'RECOMMENDATIONS', 'STATE_BODIES', 'USERS', 'ASSIGNMENTS', 'MEASURES', 'REFORMS', 'INDICATORS');
CREATE TYPE "import_state" AS ENUM ('READING', 'CHECKED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'DISCARDED', 'FAILED');
CREATE TYPE "import_outcome" AS ENUM ('CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED');

CREATE TABLE "import_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'READING',
    "under_way_of" UUID,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "file_size" BIGINT NOT NULL,
    "options" JSONB NOT NULL DEFAULT '{}',
    "step" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failure" TEXT,
    "created" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "findings" JSONB NOT NULL DEFAULT '{}',
    "plan" JSONB,
    "fingerprint" TEXT,
    "begun_by_id" UUID NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "applied_by_id" UUID,
    "applied_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "discarded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "import_row" (
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "outcome" "import_outcome",
    "reason" TEXT,
    "differences" JSONB,
    "subject_id" UUID,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("run_id","position")
);

CREATE TABLE "import_pair" (
    "run_id" UUID NOT NULL,
    "recommendation_key" TEXT NOT NULL,
    "concern_key" TEXT NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "import_pair_pkey" PRIMARY KEY ("run_id","recommendation_key","concern_key")
);

CREATE TABLE "import_change" (
    "run_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "before" JSONB,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("run_id","table_name","row_id")
);

CREATE TABLE "annotation" (
    "id" UUID NOT NULL,
    "state_id" UUID NOT NULL,
    "paragraph_id" UUID NOT NULL,
    "recommendation_id" UUID,
    "run_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "rest" JSONB NOT NULL,
    "missing" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("state_id","id")
);

ALTER TABLE "un_document" ADD COLUMN "import_run_id" UUID;
ALTER TABLE "recommendation" ADD COLUMN "import_run_id" UUID;

CREATE INDEX "recommendation_document_id_idx" ON "recommendation"("document_id");
CREATE INDEX "recommendation_paragraph_id_idx" ON "recommendation"("paragraph_id");
CREATE INDEX "recommendation_concern_id_idx" ON "recommendation"("concern_id");
CREATE UNIQUE INDEX "import_run_under_way_of_key" ON "import_run"("under_way_of");
CREATE INDEX "import_run_state_id_begun_at_idx" ON "import_run"("state_id", "begun_at");
CREATE INDEX "import_row_run_id_key_idx" ON "import_row"("run_id", "key");
CREATE INDEX "import_change_row_id_idx" ON "import_change"("row_id");
CREATE INDEX "annotation_paragraph_id_idx" ON "annotation"("paragraph_id");
CREATE INDEX "annotation_recommendation_id_idx" ON "annotation"("recommendation_id");
ALTER TABLE "un_document" ADD CONSTRAINT "un_document_import_run_id_fkey" FOREIGN KEY ("import_run_id") REFERENCES "import_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_import_run_id_fkey" FOREIGN KEY ("import_run_id") REFERENCES "import_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Rights ──────────────────────────────────────────────────────────────────
-- The secretariat imports into the register of its State; bodies and accounts are the administrator's.
CREATE FUNCTION app_imports(kind import_kind, of_state uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT app_has(CASE WHEN kind IN ('STATE_BODIES', 'USERS') THEN 'ADMINISTRATOR@' ELSE 'SECRETARIAT@' END || of_state) $$;

GRANT SELECT ON import_run, import_row, import_pair, import_change, annotation TO tracker_app, tracker_backup, tracker_verifier;
GRANT SELECT ON annotation TO tracker_public;
-- Everybody may know which file a record came from; who imported it is not public.
GRANT SELECT (id, state_id, kind, state, file_name, applied_at) ON import_run TO tracker_public;
GRANT INSERT ON import_run, import_row, import_pair, import_change, annotation TO tracker_app;
GRANT UPDATE (state, step, done, total, heartbeat_at, failure, created, changed, unchanged, refused, findings, plan, fingerprint,
  checked_at, applied_by_id, applied_at, undone_by_id, undone_at, discarded_at, version) ON import_run TO tracker_app;
GRANT UPDATE (outcome, reason, differences, subject_id) ON import_row TO tracker_app;
GRANT UPDATE (recommendation_id, run_id, digest, rest, missing, version) ON annotation TO tracker_app;
GRANT DELETE ON review_cycle, un_document, paragraph, paragraph_text, recommendation, annotation TO tracker_app;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['import_run', 'import_row', 'import_pair', 'import_change', 'annotation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['import_row', 'import_pair', 'import_change'] LOOP
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO tracker_app
      USING (EXISTS (SELECT FROM import_run r WHERE r.id = run_id AND app_imports(r.kind, r.state_id)))', name);
    EXECUTE format('CREATE POLICY records ON %I FOR INSERT TO tracker_app
      WITH CHECK (EXISTS (SELECT FROM import_run r WHERE r.id = run_id AND app_imports(r.kind, r.state_id) AND r.state = %L))',
      name, CASE name WHEN 'import_change' THEN 'APPLYING' ELSE 'READING' END);
  END LOOP;
  -- Nothing of the register is ever deleted but what a run made that is being undone.
  FOREACH name IN ARRAY ARRAY['review_cycle', 'un_document', 'paragraph', 'recommendation', 'annotation'] LOOP
    EXECUTE format('CREATE POLICY undoes ON %1$I FOR DELETE TO tracker_app USING (EXISTS (SELECT FROM import_change c JOIN import_run r ON r.id = c.run_id
      WHERE c.row_id = %1$I.id AND c.table_name = %1$L AND c.before IS NULL AND r.state = ''UNDOING'' AND app_imports(r.kind, r.state_id) %2$s))',
      name, CASE WHEN name <> 'paragraph' THEN format('AND r.state_id = %I.state_id', name) END);
  END LOOP;
END $$;
CREATE POLICY undoes ON paragraph_text FOR DELETE TO tracker_app USING (EXISTS (SELECT FROM import_change c JOIN import_run r ON r.id = c.run_id
  WHERE c.row_id = paragraph_id AND c.table_name = 'paragraph' AND c.before IS NULL AND r.state = 'UNDOING' AND app_imports(r.kind, r.state_id)));

CREATE POLICY anyone ON import_run FOR SELECT TO tracker_public USING (state = 'APPLIED' AND kind <> 'USERS');
CREATE POLICY reads ON import_run FOR SELECT TO tracker_app USING ((state = 'APPLIED' AND kind <> 'USERS') OR app_imports(kind, state_id));
CREATE POLICY begins ON import_run FOR INSERT TO tracker_app
  WITH CHECK (app_imports(kind, state_id) AND state = 'READING' AND begun_by_id = app_actor());
CREATE POLICY moves ON import_run FOR UPDATE TO tracker_app USING (app_imports(kind, state_id));
CREATE POLICY plans ON import_row FOR UPDATE TO tracker_app USING (EXISTS (SELECT FROM import_run r
  WHERE r.id = run_id AND app_imports(r.kind, r.state_id) AND r.state IN ('READING', 'CHECKED', 'APPLYING')));

CREATE POLICY anyone ON annotation FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM paragraph p WHERE p.id = paragraph_id));
CREATE POLICY imports ON annotation FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id)
  AND EXISTS (SELECT FROM import_run r WHERE r.id = run_id AND r.state_id = annotation.state_id AND r.state = 'APPLYING'));
CREATE POLICY imports_again ON annotation FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));

-- A document that a data set brought grows with the next one; a document that people have checked does not.
CREATE POLICY imports ON paragraph FOR INSERT TO tracker_app WITH CHECK (EXISTS (SELECT FROM un_document d
  JOIN import_run r ON r.state_id = d.state_id AND r.state = 'APPLYING' AND app_imports(r.kind, r.state_id)
  WHERE d.id = document_id AND d.import_run_id IS NOT NULL));

-- ── Guards ──────────────────────────────────────────────────────────────────
-- One at a time in each State: two that apply at once would each plan without the other.
CREATE FUNCTION mark_under_way() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.under_way_of := CASE WHEN NEW.state IN ('APPLYING', 'UNDOING') THEN NEW.state_id END;
  RETURN NEW;
END $$;
CREATE TRIGGER mark_under_way BEFORE INSERT OR UPDATE ON import_run FOR EACH ROW EXECUTE FUNCTION mark_under_way();

CREATE FUNCTION guard_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> NEW.state AND OLD.state || '>' || NEW.state NOT IN (
    'READING>CHECKED', 'READING>FAILED', 'CHECKED>APPLYING', 'APPLYING>APPLIED', 'APPLYING>CHECKED', 'APPLIED>UNDOING', 'UNDOING>UNDONE',
    'UNDOING>APPLIED', 'READING>DISCARDED', 'CHECKED>DISCARDED', 'FAILED>DISCARDED') THEN
    RAISE insufficient_privilege USING MESSAGE = format('this step of an import is not allowed: %s>%s', OLD.state, NEW.state);
  END IF;
  IF NEW.applied_by_id IS DISTINCT FROM OLD.applied_by_id AND NEW.applied_by_id IS DISTINCT FROM app_actor()
    OR NEW.undone_by_id IS DISTINCT FROM OLD.undone_by_id AND NEW.undone_by_id IS DISTINCT FROM app_actor() THEN
    RAISE insufficient_privilege USING MESSAGE = 'nobody imports in another name';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_import BEFORE UPDATE ON import_run FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_import();

-- ── Search follows statements ───────────────────────────────────────────────
DROP TRIGGER follow ON recommendation;
DROP TRIGGER follow ON paragraph_text;
DROP FUNCTION search.follow_recommendation();
DROP FUNCTION search.follow_text();

-- Set by set, so that a hundred thousand recommendations at once are gone through once.
CREATE FUNCTION search.refresh(wanted uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH r AS (
    SELECT r.id, r.reference, r.paragraph_id, r.concern_id, d.symbol
    FROM unnest(wanted) AS w (id) JOIN public.recommendation r ON r.id = w.id JOIN public.un_document d ON d.id = r.document_id
  ), part AS (
    SELECT id, paragraph_id AS part_id FROM r
    UNION SELECT id, concern_id FROM r WHERE concern_id IS NOT NULL
    UNION ALL SELECT r.id, l.id FROM r JOIN public.paragraph l ON l.parent_id = r.paragraph_id
  ), words AS (
    SELECT part.id,
      concat_ws(' ', string_agg(t.text, ' ') FILTER (WHERE t.language NOT IN ('ru', 'kk')), string_agg(DISTINCT p.heading ->> 'en', ' ')) AS en,
      concat_ws(' ', string_agg(t.text, ' ') FILTER (WHERE t.language = 'ru'), string_agg(DISTINCT p.heading ->> 'ru', ' ')) AS ru,
      concat_ws(' ', string_agg(t.text, ' ') FILTER (WHERE t.language = 'kk'), string_agg(DISTINCT p.heading ->> 'kk', ' ')) AS kk
    FROM part JOIN public.paragraph p ON p.id = part.part_id LEFT JOIN public.paragraph_text t ON t.paragraph_id = p.id
    GROUP BY part.id
  )
  INSERT INTO search.recommendation (recommendation_id, english, russian, plain)
  SELECT r.id,
    to_tsvector('english', coalesce(words.en, '')),
    to_tsvector('russian', coalesce(words.ru, '')),
    setweight(to_tsvector('simple', concat_ws(' ', r.reference, r.symbol, replace(r.symbol, '/', ' '))), 'A')
      || to_tsvector('simple', concat_ws(' ', words.en, words.ru, words.kk))
  FROM r LEFT JOIN words ON words.id = r.id
  ON CONFLICT (recommendation_id) DO UPDATE SET english = excluded.english, russian = excluded.russian, plain = excluded.plain
$$;
DROP FUNCTION search.refresh(uuid);
CREATE FUNCTION search.refresh(wanted uuid) RETURNS void LANGUAGE sql AS $$ SELECT search.refresh(ARRAY[wanted]) $$;

-- The recommendations whose words stand in these paragraphs.
CREATE FUNCTION search.refresh_paragraphs(wanted uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT search.refresh(array_agg(id)) FROM (
    SELECT r.id FROM unnest(wanted) AS w (id) JOIN public.recommendation r ON r.paragraph_id = w.id
    UNION SELECT r.id FROM unnest(wanted) AS w (id) JOIN public.recommendation r ON r.concern_id = w.id
    UNION SELECT r.id FROM unnest(wanted) AS w (id) JOIN public.paragraph p ON p.id = w.id JOIN public.recommendation r ON r.paragraph_id = p.parent_id
  ) found HAVING count(*) > 0
$$;

-- A few rows are looked up one by one. Many that came a moment ago, of which the database has no figures yet, are gone through once.
CREATE FUNCTION search.follow(of_table text, ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE way text := current_setting('enable_nestloop');
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  IF cardinality(ids) > 1000 THEN PERFORM set_config('enable_nestloop', 'off', true); END IF;
  IF of_table = 'recommendation' THEN PERFORM search.refresh(ids); ELSE PERFORM search.refresh_paragraphs(ids); END IF;
  PERFORM set_config('enable_nestloop', way, true);
END $$;

CREATE FUNCTION search.follow_recommendations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search.follow('recommendation', (SELECT array_agg(n.id) FROM now_so n JOIN was_so o USING (id)
    WHERE (n.reference, n.paragraph_id, n.concern_id) IS DISTINCT FROM (o.reference, o.paragraph_id, o.concern_id)));
  RETURN NULL;
END $$;
CREATE FUNCTION search.follow_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search.follow('paragraph', (SELECT array_agg(DISTINCT n.paragraph_id) FROM now_so n JOIN was_so o USING (id) WHERE n.text <> o.text));
  RETURN NULL;
END $$;
CREATE FUNCTION search.follow_new_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search.follow('paragraph', (SELECT array_agg(DISTINCT paragraph_id) FROM added));
  RETURN NULL;
END $$;
CREATE FUNCTION search.follow_new_recommendations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search.follow('recommendation', (SELECT array_agg(id) FROM added));
  RETURN NULL;
END $$;
CREATE TRIGGER follow_new AFTER INSERT ON recommendation REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION search.follow_new_recommendations();
CREATE TRIGGER follow AFTER UPDATE ON recommendation REFERENCING OLD TABLE AS was_so NEW TABLE AS now_so
  FOR EACH STATEMENT EXECUTE FUNCTION search.follow_recommendations();
CREATE TRIGGER follow_new AFTER INSERT ON paragraph_text REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION search.follow_new_texts();
CREATE TRIGGER follow AFTER UPDATE ON paragraph_text REFERENCING OLD TABLE AS was_so NEW TABLE AS now_so
  FOR EACH STATEMENT EXECUTE FUNCTION search.follow_texts();
GRANT EXECUTE ON FUNCTION search.refresh(uuid), search.refresh(uuid[]), search.refresh_paragraphs(uuid[]), search.follow(text, uuid[]), search.follow_new_recommendations(),
  search.follow_recommendations(), search.follow_new_texts(), search.follow_texts() TO tracker_app;
