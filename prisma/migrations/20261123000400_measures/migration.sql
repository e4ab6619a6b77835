-- Measures and indicators of national plans, and which recommendations a reform answers by the secretariat's own record.

CREATE TYPE "measure_kind" AS ENUM ('LEGISLATION', 'PRACTICE', 'INSTITUTION', 'TRAINING', 'AWARENESS', 'RESEARCH', 'FUNDING', 'OTHER');

CREATE TYPE "indicator_kind" AS ENUM ('STRUCTURE', 'PROCESS', 'OUTCOME');

CREATE TABLE "measure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "titles" JSONB NOT NULL,
    "kind" "measure_kind",
    "completion_forms" JSONB,
    "lead_body_id" UUID,
    "starts_on" DATE,
    "starts_precision" "date_precision",
    "ends_on" DATE,
    "ends_precision" "date_precision",
    "expected_results" JSONB,
    "budget" TEXT,
    "amount" DECIMAL(18,2),
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "measure_recommendation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "measure_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,

    CONSTRAINT "measure_recommendation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "indicator" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "titles" JSONB NOT NULL,
    "kind" "indicator_kind" NOT NULL,
    "units" JSONB,
    "baseline" TEXT,
    "target" TEXT,
    "source" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "indicator_recommendation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicator_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,

    CONSTRAINT "indicator_recommendation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "reform_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reform_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "contribution" "contribution" NOT NULL,

    CONSTRAINT "reform_answer_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "measure_lead_body_id_idx" ON "measure"("lead_body_id");

CREATE UNIQUE INDEX "measure_state_id_code_key" ON "measure"("state_id", "code");

CREATE INDEX "measure_recommendation_recommendation_id_idx" ON "measure_recommendation"("recommendation_id");

CREATE UNIQUE INDEX "measure_recommendation_measure_id_recommendation_id_key" ON "measure_recommendation"("measure_id", "recommendation_id");

CREATE UNIQUE INDEX "indicator_state_id_code_key" ON "indicator"("state_id", "code");

CREATE INDEX "indicator_recommendation_recommendation_id_idx" ON "indicator_recommendation"("recommendation_id");

CREATE UNIQUE INDEX "indicator_recommendation_indicator_id_recommendation_id_key" ON "indicator_recommendation"("indicator_id", "recommendation_id");

CREATE INDEX "reform_answer_recommendation_id_idx" ON "reform_answer"("recommendation_id");

CREATE UNIQUE INDEX "reform_answer_reform_id_recommendation_id_key" ON "reform_answer"("reform_id", "recommendation_id");

ALTER TABLE "measure" ADD CONSTRAINT "measure_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measure" ADD CONSTRAINT "measure_lead_body_id_fkey" FOREIGN KEY ("lead_body_id") REFERENCES "state_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "measure_recommendation" ADD CONSTRAINT "measure_recommendation_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measure_recommendation" ADD CONSTRAINT "measure_recommendation_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "indicator" ADD CONSTRAINT "indicator_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "indicator_recommendation" ADD CONSTRAINT "indicator_recommendation_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "indicator_recommendation" ADD CONSTRAINT "indicator_recommendation_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reform_answer" ADD CONSTRAINT "reform_answer_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reform_answer" ADD CONSTRAINT "reform_answer_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What each role may touch at all ─────────────────────────────────────────
GRANT SELECT ON measure, measure_recommendation, indicator, indicator_recommendation, reform_answer TO tracker_app, tracker_public, tracker_backup, tracker_verifier;
GRANT INSERT, UPDATE ON measure, indicator TO tracker_app;
GRANT INSERT, DELETE ON measure_recommendation, indicator_recommendation, reform_answer TO tracker_app;
GRANT UPDATE (contribution) ON reform_answer TO tracker_app;

-- ── Row-level security ──────────────────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['measure', 'measure_recommendation', 'indicator', 'indicator_recommendation', 'reform_answer'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
END $$;

-- A measure and an indicator are the secretariat's until they are published, and the working group's to read.
CREATE POLICY anyone ON measure FOR SELECT TO tracker_public USING (published_at IS NOT NULL);
CREATE POLICY reads ON measure FOR SELECT TO tracker_app USING (
  published_at IS NOT NULL OR app_has('SECRETARIAT@' || state_id) OR app_has('WORKING_GROUP_MEMBER@' || state_id));
CREATE POLICY records ON measure FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id));
CREATE POLICY revises ON measure FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));
CREATE POLICY at_home ON measure AS RESTRICTIVE FOR ALL TO tracker_app USING (true)
  WITH CHECK (lead_body_id IS NULL OR EXISTS (SELECT FROM state_body b WHERE b.id = lead_body_id AND b.state_id = measure.state_id));
CREATE POLICY anyone ON indicator FOR SELECT TO tracker_public USING (published_at IS NOT NULL);
CREATE POLICY reads ON indicator FOR SELECT TO tracker_app USING (
  published_at IS NOT NULL OR app_has('SECRETARIAT@' || state_id) OR app_has('WORKING_GROUP_MEMBER@' || state_id));
CREATE POLICY records ON indicator FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id));
CREATE POLICY revises ON indicator FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));

-- Which recommendations they are for is seen by whoever sees both, and linked within one State.
CREATE POLICY anyone ON measure_recommendation FOR SELECT TO tracker_app, tracker_public USING (
  EXISTS (SELECT FROM measure m WHERE m.id = measure_id) AND EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id));
CREATE POLICY links ON measure_recommendation FOR INSERT TO tracker_app WITH CHECK (EXISTS (
  SELECT FROM measure m JOIN recommendation r ON r.state_id = m.state_id
  WHERE m.id = measure_id AND r.id = recommendation_id AND app_has('SECRETARIAT@' || m.state_id)));
CREATE POLICY unlinks ON measure_recommendation FOR DELETE TO tracker_app
  USING (EXISTS (SELECT FROM measure m WHERE m.id = measure_id AND app_has('SECRETARIAT@' || m.state_id)));
CREATE POLICY anyone ON indicator_recommendation FOR SELECT TO tracker_app, tracker_public USING (
  EXISTS (SELECT FROM indicator i WHERE i.id = indicator_id) AND EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id));
CREATE POLICY links ON indicator_recommendation FOR INSERT TO tracker_app WITH CHECK (EXISTS (
  SELECT FROM indicator i JOIN recommendation r ON r.state_id = i.state_id
  WHERE i.id = indicator_id AND r.id = recommendation_id AND app_has('SECRETARIAT@' || i.state_id)));
CREATE POLICY unlinks ON indicator_recommendation FOR DELETE TO tracker_app
  USING (EXISTS (SELECT FROM indicator i WHERE i.id = indicator_id AND app_has('SECRETARIAT@' || i.state_id)));
CREATE POLICY anyone ON reform_answer FOR SELECT TO tracker_app, tracker_public USING (
  EXISTS (SELECT FROM reform f WHERE f.id = reform_id) AND EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id));
CREATE POLICY links ON reform_answer FOR INSERT TO tracker_app WITH CHECK (EXISTS (
  SELECT FROM reform f JOIN recommendation r ON r.state_id = f.state_id
  WHERE f.id = reform_id AND r.id = recommendation_id AND app_has('SECRETARIAT@' || f.state_id)));
CREATE POLICY revises ON reform_answer FOR UPDATE TO tracker_app
  USING (EXISTS (SELECT FROM reform f WHERE f.id = reform_id AND app_has('SECRETARIAT@' || f.state_id)));
CREATE POLICY unlinks ON reform_answer FOR DELETE TO tracker_app
  USING (EXISTS (SELECT FROM reform f WHERE f.id = reform_id AND app_has('SECRETARIAT@' || f.state_id)));

-- ── What an import made goes with it ────────────────────────────────────────
GRANT DELETE ON state_body, "user", membership, assignment, measure, indicator, reform TO tracker_app;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['state_body', 'user', 'membership', 'assignment', 'measure', 'indicator', 'reform'] LOOP
    EXECUTE format('CREATE POLICY undoes ON %1$I FOR DELETE TO tracker_app USING (EXISTS (SELECT FROM import_change c JOIN import_run r ON r.id = c.run_id
      WHERE c.row_id = %1$I.id AND c.table_name = %1$L AND c.before IS NULL AND r.state = ''UNDOING'' AND app_imports(r.kind, r.state_id)))', name);
  END LOOP;
END $$;
-- Nobody has been told of an account that an import made: its one link is spent from the beginning and goes with it.
GRANT DELETE ON account_link TO tracker_app;
CREATE POLICY undoes ON account_link FOR DELETE TO tracker_app USING (EXISTS (SELECT FROM import_change c JOIN import_run r ON r.id = c.run_id
  WHERE c.row_id = user_id AND c.table_name = 'user' AND c.before IS NULL AND r.state = 'UNDOING' AND app_imports(r.kind, r.state_id)));
-- A text that an import added to a paragraph which was there before it.
CREATE POLICY undoes_text ON paragraph_text FOR DELETE TO tracker_app USING (EXISTS (SELECT FROM import_change c JOIN import_run r ON r.id = c.run_id
  WHERE c.row_id = paragraph_text.id AND c.table_name = 'paragraph_text' AND c.before IS NULL AND r.state = 'UNDOING' AND app_imports(r.kind, r.state_id)));
