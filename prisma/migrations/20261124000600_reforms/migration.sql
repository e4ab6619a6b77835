-- Reforms: a stage that was recorded wrongly is corrected with its reason, and who says whether a reform is applied in practice.

ALTER TABLE "reform_stage_entry" ADD COLUMN "correction" TEXT;

CREATE TYPE "practice_state" AS ENUM ('NOT_APPLIED', 'PARTLY_APPLIED', 'APPLIED');

CREATE TABLE "reform_practice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reform_id" UUID NOT NULL,
    "body_id" UUID,
    "state" "practice_state" NOT NULL,
    "as_of" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reform_practice_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "reform_practice_reform_id_idx" ON "reform_practice"("reform_id");

CREATE INDEX "reform_practice_body_id_idx" ON "reform_practice"("body_id");

ALTER TABLE "reform_practice" ADD CONSTRAINT "reform_practice_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reform_practice" ADD CONSTRAINT "reform_practice_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What each role may touch at all ─────────────────────────────────────────
GRANT SELECT ON reform_practice TO tracker_app, tracker_backup, tracker_verifier;
GRANT SELECT (id, reform_id, body_id, state, as_of, text, source, recorded_at) ON reform_practice TO tracker_public;
GRANT INSERT ON reform_practice TO tracker_app;

-- ── Row-level security ──────────────────────────────────────────────────────
ALTER TABLE reform_practice ENABLE ROW LEVEL SECURITY;
ALTER TABLE reform_practice FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON reform_practice TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON reform_practice FOR SELECT TO tracker_backup, tracker_verifier USING (true);
CREATE POLICY anyone ON reform_practice FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM reform f WHERE f.id = reform_id));
-- The secretariat speaks for no body, and the body of a reform for itself.
CREATE POLICY says ON reform_practice FOR INSERT TO tracker_app WITH CHECK (recorded_by_id = app_actor() AND EXISTS (
  SELECT FROM reform f WHERE f.id = reform_id AND ((reform_practice.body_id IS NULL AND app_has('SECRETARIAT@' || f.state_id))
    OR (reform_practice.body_id = f.body_id AND app_has('FOCAL_POINT@' || f.body_id)))));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON reform_practice FOR EACH ROW EXECUTE FUNCTION refuse_change();
