-- Measures and indicators are withdrawn with a reason as minutes and Views are; an act of the register has versions.

-- ── Withdrawing ─────────────────────────────────────────────────────────────
ALTER TABLE "withdrawal" ADD COLUMN "measure_id" UUID, ADD COLUMN "indicator_id" UUID;

CREATE UNIQUE INDEX "withdrawal_measure_id_published_at_key" ON "withdrawal"("measure_id", "published_at");

CREATE UNIQUE INDEX "withdrawal_indicator_id_published_at_key" ON "withdrawal"("indicator_id", "published_at");

ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE withdrawal DROP CONSTRAINT meeting_or_case;
ALTER TABLE withdrawal ADD CONSTRAINT of_one_thing CHECK (num_nonnulls(meeting_id, case_file_id, measure_id, indicator_id) = 1);
DROP POLICY withdraws ON withdrawal;
CREATE POLICY withdraws ON withdrawal FOR INSERT TO tracker_app WITH CHECK (withdrawn_by_id = app_actor() AND app_has('SECRETARIAT@' || state_id) AND (
  EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.state_id = withdrawal.state_id AND m.published_at = withdrawal.published_at)
  OR EXISTS (SELECT FROM case_file c WHERE c.id = case_file_id AND c.state_id = withdrawal.state_id AND c.published_at = withdrawal.published_at)
  OR EXISTS (SELECT FROM measure p WHERE p.id = measure_id AND p.state_id = withdrawal.state_id AND p.published_at = withdrawal.published_at)
  OR EXISTS (SELECT FROM indicator i WHERE i.id = indicator_id AND i.state_id = withdrawal.state_id AND i.published_at = withdrawal.published_at)));

-- Of what is public, the lead body says how far it has come; the rest is the secretariat's, and so is whether it is public.
CREATE OR REPLACE FUNCTION guard_measure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE said text[] := ARRAY['state', 'dropped_reason', 'version'];
BEGIN
  IF (NEW.id, NEW.state_id) IS DISTINCT FROM (OLD.id, OLD.state_id)
    OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at AND (NEW.published_at IS NOT NULL
      OR NOT EXISTS (SELECT FROM withdrawal w WHERE w.measure_id = OLD.id AND w.published_at = OLD.published_at))) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a measure keeps its State, and the date it was published until it is withdrawn with a reason';
  END IF;
  IF (NEW.published_at IS NOT NULL OR OLD.published_at IS NOT NULL) AND NOT app_has('SECRETARIAT@' || OLD.state_id)
    AND to_jsonb(NEW) - said IS DISTINCT FROM to_jsonb(OLD) - said THEN
    RAISE insufficient_privilege USING MESSAGE = 'what a public measure says is the secretariat''s';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION guard_indicator() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE follows text[] := ARRAY['due_on'];
BEGIN
  IF (NEW.id, NEW.state_id) IS DISTINCT FROM (OLD.id, OLD.state_id)
    OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at AND (NEW.published_at IS NOT NULL
      OR NOT EXISTS (SELECT FROM withdrawal w WHERE w.indicator_id = OLD.id AND w.published_at = OLD.published_at))) THEN
    RAISE insufficient_privilege USING MESSAGE = 'an indicator keeps its State, and the date it was published until it is withdrawn with a reason';
  END IF;
  IF (NEW.published_at IS NOT NULL OR OLD.published_at IS NOT NULL) AND NOT app_has('SECRETARIAT@' || OLD.state_id)
    AND to_jsonb(NEW) - follows IS DISTINCT FROM to_jsonb(OLD) - follows THEN
    RAISE insufficient_privilege USING MESSAGE = 'what a public indicator says is the secretariat''s';
  END IF;
  RETURN NEW;
END $$;

ALTER TYPE "indicator_act" ADD VALUE 'WITHDRAWN';

-- ── Versions of an act ──────────────────────────────────────────────────────
CREATE TABLE "reform_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reform_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "precision" "date_precision" NOT NULL,
    "by_reform_id" UUID,
    "changes" JSONB,
    "links" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reform_version_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "reform_version_reform_id_valid_from_precision_key" ON "reform_version"("reform_id", "valid_from", "precision");

CREATE INDEX "reform_version_by_reform_id_idx" ON "reform_version"("by_reform_id");

ALTER TABLE "reform_version" ADD CONSTRAINT "reform_version_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reform_version" ADD CONSTRAINT "reform_version_by_reform_id_fkey" FOREIGN KEY ("by_reform_id") REFERENCES "reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE reform_version ADD CONSTRAINT not_by_itself CHECK (by_reform_id IS DISTINCT FROM reform_id);
GRANT SELECT ON reform_version TO tracker_app, tracker_public, tracker_backup, tracker_verifier;
GRANT INSERT, DELETE ON reform_version TO tracker_app;
ALTER TABLE reform_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE reform_version FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON reform_version TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON reform_version FOR SELECT TO tracker_backup, tracker_verifier USING (true);
CREATE POLICY anyone ON reform_version FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM reform f WHERE f.id = reform_id));
CREATE POLICY records ON reform_version FOR INSERT TO tracker_app WITH CHECK (EXISTS (SELECT FROM reform f WHERE f.id = reform_id
  AND (app_has('SECRETARIAT@' || f.state_id) OR (app_has('FOCAL_POINT@' || f.body_id) AND f.published_at IS NULL))
  AND (by_reform_id IS NULL OR EXISTS (SELECT FROM reform a WHERE a.id = by_reform_id AND a.state_id = f.state_id))));
CREATE POLICY removes ON reform_version FOR DELETE TO tracker_app USING (EXISTS (SELECT FROM reform f WHERE f.id = reform_id
  AND (app_has('SECRETARIAT@' || f.state_id) OR (app_has('FOCAL_POINT@' || f.body_id) AND f.published_at IS NULL))));

-- ── Numbers in their own order ──────────────────────────────────────────────
-- 1.9 stands before 1.10, wherever numbers are sorted or listed.
CREATE COLLATION by_number (provider = icu, locale = 'und-u-kn');
ALTER TABLE measure ALTER COLUMN code TYPE text COLLATE by_number;
ALTER TABLE indicator ALTER COLUMN code TYPE text COLLATE by_number;
ALTER TABLE recommendation ALTER COLUMN reference TYPE text COLLATE by_number;

-- ── Milestones that come in a table ─────────────────────────────────────────
-- What an import made goes with it, as long as nobody has built on it.
GRANT DELETE ON measure_milestone TO tracker_app;
CREATE POLICY undoes ON measure_milestone FOR DELETE TO tracker_app USING (EXISTS (SELECT FROM import_change c JOIN import_run r ON r.id = c.run_id
  WHERE c.row_id = measure_milestone.id AND c.table_name = 'measure_milestone' AND c.before IS NULL AND r.state = 'UNDOING' AND app_imports(r.kind, r.state_id)));
