-- Indicators as things of their own: whose they are, when a value is owed, what was measured, and what became of them.

ALTER TYPE "import_kind" ADD VALUE 'INDICATOR_VALUES' AFTER 'INDICATORS';

CREATE TYPE "indicator_act" AS ENUM ('RECORDED', 'REVISED', 'PUBLISHED', 'RETIRED', 'REINSTATED');

ALTER TABLE "indicator" ADD COLUMN "body_id" UUID,
ADD COLUMN "baseline_value" DECIMAL(24,6),
ADD COLUMN "baseline_on" DATE,
ADD COLUMN "baseline_precision" "date_precision",
ADD COLUMN "target_value" DECIMAL(24,6),
ADD COLUMN "target_on" DATE,
ADD COLUMN "target_precision" "date_precision",
ADD COLUMN "every_months" INTEGER,
ADD COLUMN "first_due_on" DATE,
ADD COLUMN "due_on" DATE,
ADD COLUMN "retired_at" TIMESTAMPTZ(3);

CREATE TABLE "indicator_category" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicator_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "indicator_category_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "indicator_value" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicator_id" UUID NOT NULL,
    "category_id" UUID,
    "period_on" DATE NOT NULL,
    "precision" "date_precision" NOT NULL,
    "value" DECIMAL(24,6),
    "source" TEXT NOT NULL,
    "note" TEXT,
    "supersedes_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "indicator_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicator_id" UUID NOT NULL,
    "act" "indicator_act" NOT NULL,
    "changes" JSONB,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "indicator_entry_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "indicator_measure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicator_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,

    CONSTRAINT "indicator_measure_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "indicator_body_id_idx" ON "indicator"("body_id");

CREATE INDEX "indicator_category_indicator_id_idx" ON "indicator_category"("indicator_id");

CREATE UNIQUE INDEX "indicator_value_supersedes_id_key" ON "indicator_value"("supersedes_id");

CREATE INDEX "indicator_value_indicator_id_period_on_idx" ON "indicator_value"("indicator_id", "period_on");

CREATE INDEX "indicator_value_category_id_idx" ON "indicator_value"("category_id");

CREATE INDEX "indicator_entry_indicator_id_idx" ON "indicator_entry"("indicator_id");

CREATE INDEX "indicator_measure_measure_id_idx" ON "indicator_measure"("measure_id");

CREATE UNIQUE INDEX "indicator_measure_indicator_id_measure_id_key" ON "indicator_measure"("indicator_id", "measure_id");

ALTER TABLE "indicator" ADD CONSTRAINT "indicator_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "indicator_category" ADD CONSTRAINT "indicator_category_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "indicator_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "indicator_value"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "indicator_entry" ADD CONSTRAINT "indicator_entry_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "indicator_measure" ADD CONSTRAINT "indicator_measure_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "indicator_measure" ADD CONSTRAINT "indicator_measure_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A schedule is a term and a rhythm; a value without a number takes back another.
ALTER TABLE indicator ADD CONSTRAINT scheduled_whole CHECK ((every_months IS NULL) = (first_due_on IS NULL) AND every_months BETWEEN 1 AND 120);
ALTER TABLE indicator_value ADD CONSTRAINT taken_back CHECK (value IS NOT NULL OR supersedes_id IS NOT NULL);
-- One value stands for a period, in all and for each category; every other supersedes one before it.
CREATE UNIQUE INDEX indicator_value_first ON indicator_value (indicator_id, category_id, period_on, precision) NULLS NOT DISTINCT WHERE supersedes_id IS NULL;

-- ── What each role may touch at all ─────────────────────────────────────────
GRANT SELECT ON indicator_category, indicator_value, indicator_entry, indicator_measure TO tracker_app, tracker_backup, tracker_verifier;
GRANT SELECT ON indicator_category, indicator_entry, indicator_measure TO tracker_public;
-- Who wrote a value down is not public.
GRANT SELECT (id, indicator_id, category_id, period_on, precision, value, source, note, supersedes_id, recorded_at) ON indicator_value TO tracker_public;
GRANT INSERT ON indicator_category, indicator_value, indicator_entry, indicator_measure TO tracker_app;
GRANT UPDATE (position, names), DELETE ON indicator_category TO tracker_app;
GRANT DELETE ON indicator_measure, indicator_value TO tracker_app;

-- ── Row-level security ──────────────────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['indicator_category', 'indicator_value', 'indicator_entry', 'indicator_measure'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
    -- What belongs to an indicator is seen with it, and its measures where they are seen themselves.
    EXECUTE format('CREATE POLICY anyone ON %I FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM indicator i WHERE i.id = indicator_id)%s)',
      name, CASE name WHEN 'indicator_measure' THEN ' AND EXISTS (SELECT FROM measure m WHERE m.id = measure_id)' ELSE '' END);
  END LOOP;
END $$;

-- Indicators are drafted by the secretariat and by the bodies they are of, and read by the State's side until they are published.
DROP POLICY reads ON indicator;
CREATE POLICY reads ON indicator FOR SELECT TO tracker_app USING (published_at IS NOT NULL OR app_has('STATE_SIDE@' || state_id));
DROP POLICY records ON indicator;
CREATE POLICY records ON indicator FOR INSERT TO tracker_app
  WITH CHECK (app_has('SECRETARIAT@' || state_id) OR (published_at IS NULL AND app_has('FOCAL_POINT@' || body_id)));
DROP POLICY revises ON indicator;
CREATE POLICY revises ON indicator FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id) OR app_has('FOCAL_POINT@' || body_id));
CREATE POLICY at_home ON indicator AS RESTRICTIVE FOR ALL TO tracker_app USING (true)
  WITH CHECK (body_id IS NULL OR EXISTS (SELECT FROM state_body b WHERE b.id = body_id AND b.state_id = indicator.state_id));

CREATE FUNCTION may_keep_indicator(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM indicator i WHERE i.id = wanted
    AND (app_has('SECRETARIAT@' || i.state_id) OR (i.published_at IS NULL AND app_has('FOCAL_POINT@' || i.body_id))))
$$;
CREATE FUNCTION may_measure(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM indicator i WHERE i.id = wanted AND i.retired_at IS NULL
    AND (app_has('SECRETARIAT@' || i.state_id) OR app_has('FOCAL_POINT@' || i.body_id)))
$$;
GRANT EXECUTE ON FUNCTION may_keep_indicator(uuid), may_measure(uuid) TO tracker_app;

DROP POLICY links ON indicator_recommendation;
CREATE POLICY links ON indicator_recommendation FOR INSERT TO tracker_app WITH CHECK (may_keep_indicator(indicator_id) AND EXISTS (
  SELECT FROM indicator i JOIN recommendation r ON r.state_id = i.state_id WHERE i.id = indicator_id AND r.id = recommendation_id));
DROP POLICY unlinks ON indicator_recommendation;
CREATE POLICY unlinks ON indicator_recommendation FOR DELETE TO tracker_app USING (may_keep_indicator(indicator_id));
CREATE POLICY links ON indicator_measure FOR INSERT TO tracker_app WITH CHECK (may_keep_indicator(indicator_id) AND EXISTS (
  SELECT FROM indicator i JOIN measure m ON m.state_id = i.state_id WHERE i.id = indicator_id AND m.id = measure_id));
CREATE POLICY unlinks ON indicator_measure FOR DELETE TO tracker_app USING (may_keep_indicator(indicator_id));
CREATE POLICY names ON indicator_category FOR INSERT TO tracker_app WITH CHECK (may_keep_indicator(indicator_id));
CREATE POLICY renames ON indicator_category FOR UPDATE TO tracker_app USING (may_keep_indicator(indicator_id));
CREATE POLICY leaves ON indicator_category FOR DELETE TO tracker_app USING (may_keep_indicator(indicator_id));
CREATE POLICY notes ON indicator_entry FOR INSERT TO tracker_app WITH CHECK (may_keep_indicator(indicator_id));

-- A value is written down in one's own name; a correction is of the same period and category. A policy cannot ask its own table, a function can.
CREATE FUNCTION continues_value(wanted uuid, of_indicator uuid, of_category uuid, of_period date, known date_precision) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM indicator_value o WHERE o.id = wanted AND o.indicator_id = of_indicator AND o.category_id IS NOT DISTINCT FROM of_category
    AND o.period_on = of_period AND o.precision = known)
$$;
GRANT EXECUTE ON FUNCTION continues_value(uuid, uuid, uuid, date, date_precision) TO tracker_app;
CREATE POLICY measures ON indicator_value FOR INSERT TO tracker_app WITH CHECK (recorded_by_id = app_actor() AND may_measure(indicator_id)
  AND (category_id IS NULL OR EXISTS (SELECT FROM indicator_category c WHERE c.id = category_id AND c.indicator_id = indicator_value.indicator_id))
  AND (supersedes_id IS NULL OR continues_value(supersedes_id, indicator_id, category_id, period_on, precision)));
-- What an import made goes with it, as long as nobody has built on it.
CREATE POLICY undoes ON indicator_value FOR DELETE TO tracker_app USING (EXISTS (SELECT FROM import_change c JOIN import_run r ON r.id = c.run_id
  WHERE c.row_id = indicator_value.id AND c.table_name = 'indicator_value' AND c.before IS NULL AND r.state = 'UNDOING' AND app_imports(r.kind, r.state_id)));

-- ── What follows from what is known ─────────────────────────────────────────
-- The last day that some value which stands tells of.
CREATE FUNCTION indicator_known(wanted uuid) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT max(CASE v.precision WHEN 'YEAR' THEN v.period_on + interval '1 year -1 day' WHEN 'MONTH' THEN v.period_on + interval '1 month -1 day' ELSE v.period_on END)::date
  FROM indicator_value v WHERE v.indicator_id = wanted AND v.value IS NOT NULL AND NOT EXISTS (SELECT FROM indicator_value s WHERE s.supersedes_id = v.id)
$$;
-- A term is met by a value for a period that ends after the term before it. This is the first one not met.
CREATE FUNCTION indicator_due(first_due_on date, every_months int, known date) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT (first_due_on + make_interval(months => every_months * n))::date FROM generate_series(0, 1200) n
  WHERE known IS NULL OR (first_due_on + make_interval(months => every_months * (n - 1)))::date >= known ORDER BY n LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION indicator_known(uuid), indicator_due(date, int, date) TO tracker_app;

CREATE FUNCTION owe_value() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.due_on := CASE WHEN NEW.retired_at IS NULL THEN indicator_due(NEW.first_due_on, NEW.every_months, indicator_known(NEW.id)) END;
  RETURN NEW;
END $$;
CREATE TRIGGER due_indicator BEFORE INSERT OR UPDATE ON indicator FOR EACH ROW EXECUTE FUNCTION owe_value();

CREATE FUNCTION owe_next_value() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE indicator SET due_on = due_on WHERE every_months IS NOT NULL AND id IN (SELECT indicator_id FROM touched);
  RETURN NULL;
END $$;
CREATE TRIGGER due_came AFTER INSERT ON indicator_value REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION owe_next_value();
CREATE TRIGGER due_went AFTER DELETE ON indicator_value REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION owe_next_value();

-- ── What does not change ────────────────────────────────────────────────────
-- What a public indicator says is the secretariat's; its body goes on to say what was measured.
CREATE FUNCTION guard_indicator() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE follows text[] := ARRAY['due_on'];
BEGIN
  IF (NEW.id, NEW.state_id) IS DISTINCT FROM (OLD.id, OLD.state_id)
    OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
    RAISE insufficient_privilege USING MESSAGE = 'an indicator keeps its State, and the date it was published';
  END IF;
  IF NEW.published_at IS NOT NULL AND NOT app_has('SECRETARIAT@' || OLD.state_id) AND to_jsonb(NEW) - follows IS DISTINCT FROM to_jsonb(OLD) - follows THEN
    RAISE insufficient_privilege USING MESSAGE = 'what a public indicator says is the secretariat''s';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_indicator BEFORE UPDATE ON indicator FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_indicator();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON indicator_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- A value goes only with the import that made it.
CREATE TRIGGER append_only BEFORE UPDATE ON indicator_value FOR EACH ROW EXECUTE FUNCTION refuse_change();
