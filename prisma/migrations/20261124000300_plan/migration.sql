-- Measures as things of their own: who carries them out, their milestones, how far they have come, and what pays for them.

CREATE TYPE "measure_state" AS ENUM ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED');

ALTER TABLE "measure" ADD COLUMN "currency" CHAR(3) NOT NULL DEFAULT 'KZT',
ADD COLUMN "plan_item" TEXT,
ADD COLUMN "risks" JSONB,
ADD COLUMN "state" "measure_state" NOT NULL DEFAULT 'PLANNED',
ADD COLUMN "dropped_reason" TEXT;

CREATE TABLE "measure_body" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "measure_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,

    CONSTRAINT "measure_body_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "measure_milestone" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "measure_id" UUID NOT NULL,
    "titles" JSONB NOT NULL,
    "due_on" DATE,
    "due_precision" "date_precision",
    "state" "measure_state" NOT NULL DEFAULT 'PLANNED',
    "done_on" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measure_milestone_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "measure_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "measure_id" UUID NOT NULL,
    "milestone_id" UUID,
    "state" "measure_state" NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_entry_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "measure_body_body_id_idx" ON "measure_body"("body_id");

CREATE UNIQUE INDEX "measure_body_measure_id_body_id_key" ON "measure_body"("measure_id", "body_id");

CREATE INDEX "measure_milestone_measure_id_idx" ON "measure_milestone"("measure_id");

CREATE INDEX "measure_entry_measure_id_idx" ON "measure_entry"("measure_id");

CREATE INDEX "measure_entry_milestone_id_idx" ON "measure_entry"("milestone_id");

ALTER TABLE "measure_body" ADD CONSTRAINT "measure_body_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measure_body" ADD CONSTRAINT "measure_body_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measure_milestone" ADD CONSTRAINT "measure_milestone_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measure_entry" ADD CONSTRAINT "measure_entry_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measure_entry" ADD CONSTRAINT "measure_entry_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "measure_milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is given up is given up for a reason, and what is done was done on a day.
ALTER TABLE measure ADD CONSTRAINT dropped_with_reason CHECK ((state = 'DROPPED') = (dropped_reason IS NOT NULL));
ALTER TABLE measure_milestone ADD CONSTRAINT done_on_a_day CHECK ((state = 'DONE') = (done_on IS NOT NULL));

-- ── What each role may touch at all ─────────────────────────────────────────
GRANT SELECT ON measure_body, measure_milestone, measure_entry TO tracker_app, tracker_public, tracker_backup, tracker_verifier;
GRANT INSERT, DELETE ON measure_body TO tracker_app;
GRANT INSERT, UPDATE ON measure_milestone TO tracker_app;
GRANT INSERT ON measure_entry TO tracker_app;

-- ── Row-level security ──────────────────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['measure_body', 'measure_milestone', 'measure_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
    -- What belongs to a measure is seen with it.
    EXECUTE format('CREATE POLICY anyone ON %I FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM measure m WHERE m.id = measure_id))', name);
  END LOOP;
END $$;

-- A plan is drafted by the secretariat and by the bodies that lead its measures, and read by the State's side until it is published.
DROP POLICY reads ON measure;
CREATE POLICY reads ON measure FOR SELECT TO tracker_app USING (published_at IS NOT NULL OR app_has('STATE_SIDE@' || state_id));
DROP POLICY records ON measure;
CREATE POLICY records ON measure FOR INSERT TO tracker_app
  WITH CHECK (app_has('SECRETARIAT@' || state_id) OR (published_at IS NULL AND app_has('FOCAL_POINT@' || lead_body_id)));
DROP POLICY revises ON measure;
CREATE POLICY revises ON measure FOR UPDATE TO tracker_app
  USING (app_has('SECRETARIAT@' || state_id) OR app_has('FOCAL_POINT@' || lead_body_id));

CREATE FUNCTION may_plan(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM measure m WHERE m.id = wanted
    AND (app_has('SECRETARIAT@' || m.state_id) OR (m.published_at IS NULL AND app_has('FOCAL_POINT@' || m.lead_body_id))))
$$;
CREATE FUNCTION may_report(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM measure m WHERE m.id = wanted
    AND (app_has('SECRETARIAT@' || m.state_id) OR app_has('FOCAL_POINT@' || m.lead_body_id)))
$$;
GRANT EXECUTE ON FUNCTION may_plan(uuid), may_report(uuid) TO tracker_app;

DROP POLICY links ON measure_recommendation;
CREATE POLICY links ON measure_recommendation FOR INSERT TO tracker_app WITH CHECK (may_plan(measure_id) AND EXISTS (
  SELECT FROM measure m JOIN recommendation r ON r.state_id = m.state_id WHERE m.id = measure_id AND r.id = recommendation_id));
DROP POLICY unlinks ON measure_recommendation;
CREATE POLICY unlinks ON measure_recommendation FOR DELETE TO tracker_app USING (may_plan(measure_id));
CREATE POLICY joins ON measure_body FOR INSERT TO tracker_app WITH CHECK (may_plan(measure_id) AND EXISTS (
  SELECT FROM measure m JOIN state_body b ON b.state_id = m.state_id WHERE m.id = measure_id AND b.id = body_id));
CREATE POLICY leaves ON measure_body FOR DELETE TO tracker_app USING (may_plan(measure_id));
CREATE POLICY plans ON measure_milestone FOR INSERT TO tracker_app WITH CHECK (may_plan(measure_id));
CREATE POLICY reports ON measure_milestone FOR UPDATE TO tracker_app USING (may_report(measure_id));
CREATE POLICY notes ON measure_entry FOR INSERT TO tracker_app WITH CHECK (may_report(measure_id)
  AND (milestone_id IS NULL OR EXISTS (SELECT FROM measure_milestone s WHERE s.id = milestone_id AND s.measure_id = measure_entry.measure_id)));

-- ── What does not change ────────────────────────────────────────────────────
-- Of what is public, the lead body says how far it has come; the rest is the secretariat's.
CREATE FUNCTION guard_measure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE said text[] := ARRAY['state', 'dropped_reason', 'version'];
BEGIN
  IF (NEW.id, NEW.state_id) IS DISTINCT FROM (OLD.id, OLD.state_id)
    OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a measure keeps its State, and the date it was published';
  END IF;
  IF NEW.published_at IS NOT NULL AND NOT app_has('SECRETARIAT@' || OLD.state_id) AND to_jsonb(NEW) - said IS DISTINCT FROM to_jsonb(OLD) - said THEN
    RAISE insufficient_privilege USING MESSAGE = 'what a public measure says is the secretariat''s';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_measure BEFORE UPDATE ON measure FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_measure();

CREATE FUNCTION guard_measure_milestone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.measure_id) IS DISTINCT FROM (OLD.id, OLD.measure_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a milestone keeps its measure';
  END IF;
  IF (NEW.titles, NEW.due_on, NEW.due_precision) IS DISTINCT FROM (OLD.titles, OLD.due_on, OLD.due_precision) AND NOT may_plan(OLD.measure_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'what a public measure says is the secretariat''s';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_measure_milestone BEFORE UPDATE ON measure_milestone FOR EACH ROW WHEN (current_user = 'tracker_app')
  EXECUTE FUNCTION guard_measure_milestone();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON measure_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
