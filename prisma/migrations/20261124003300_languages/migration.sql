-- What was kept in one language gets its words in each, and what is put away rests until it is taken out again.

-- ── Words in each language ──────────────────────────────────────────────────
-- What is there already stays, under the language it is written in: letters that only Kazakh has tell it from Russian.
CREATE FUNCTION pg_temp.language_of(said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN said ~ '[әғқңөұүһіӘҒҚҢӨҰҮҺІ]' THEN 'kk' WHEN said ~ '[а-яёА-ЯЁ]' THEN 'ru' ELSE 'en' END
$$;
CREATE FUNCTION pg_temp.words_of(said text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN btrim(said) <> '' THEN jsonb_build_object(pg_temp.language_of(said), said) END
$$;

ALTER TABLE "measure" ALTER COLUMN "budget" TYPE JSONB USING pg_temp.words_of(budget),
ALTER COLUMN "plan_item" TYPE JSONB USING pg_temp.words_of(plan_item),
ALTER COLUMN "dropped_reason" TYPE JSONB USING pg_temp.words_of(dropped_reason);

ALTER TABLE "measure_milestone" ALTER COLUMN "note" TYPE JSONB USING pg_temp.words_of(note);

ALTER TABLE "measure_entry" ALTER COLUMN "note" TYPE JSONB USING pg_temp.words_of(note);

ALTER TABLE "indicator" ALTER COLUMN "baseline" TYPE JSONB USING pg_temp.words_of(baseline),
ALTER COLUMN "target" TYPE JSONB USING pg_temp.words_of(target),
ALTER COLUMN "source" TYPE JSONB USING pg_temp.words_of(source);

-- Imports of before remember rows as they were, and wait to be applied with columns as they were called.
UPDATE import_change c SET before = c.before || (
  SELECT jsonb_object_agg(key, pg_temp.words_of(value #>> '{}')) FROM jsonb_each(c.before)
  WHERE key IN ('budget', 'plan_item', 'dropped_reason', 'baseline', 'target', 'source') AND jsonb_typeof(value) = 'string')
WHERE c.table_name IN ('measure', 'indicator') AND EXISTS (SELECT FROM jsonb_each(c.before)
  WHERE key IN ('budget', 'plan_item', 'dropped_reason', 'baseline', 'target', 'source') AND jsonb_typeof(value) = 'string');
CREATE FUNCTION pg_temp.in_language(field text, said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN field IN ('budget', 'planItem', 'droppedReason', 'baseline', 'target', 'dataSource')
    THEN field || '.' || pg_temp.language_of(said) ELSE field END
$$;
UPDATE import_row w SET values = jsonb_set(jsonb_set(w.values,
    '{values}', (SELECT coalesce(jsonb_object_agg(pg_temp.in_language(key, value #>> '{}'), value), '{}') FROM jsonb_each(w.values -> 'values'))),
    '{cells}', (SELECT coalesce(jsonb_object_agg(pg_temp.in_language(key, value #>> '{}'), value), '{}') FROM jsonb_each(w.values -> 'cells'))),
  differences = (SELECT jsonb_agg(d || jsonb_build_object('field', pg_temp.in_language(d ->> 'field', d ->> 'theirs'))) FROM jsonb_array_elements(w.differences) d)
FROM import_run r WHERE r.id = w.run_id AND r.kind IN ('MEASURES', 'INDICATORS')
  AND jsonb_typeof(w.values -> 'values') = 'object' AND jsonb_typeof(w.values -> 'cells') = 'object';
UPDATE import_run SET options = jsonb_set(options, '{mapping}', (
  SELECT coalesce(jsonb_agg(CASE WHEN key #>> '{}' IN ('budget', 'planItem', 'droppedReason', 'baseline', 'target', 'dataSource')
    THEN to_jsonb((key #>> '{}') || '.ru') ELSE key END ORDER BY at), '[]')
  FROM jsonb_array_elements(options -> 'mapping') WITH ORDINALITY AS m (key, at)))
WHERE kind IN ('MEASURES', 'INDICATORS') AND jsonb_typeof(options -> 'mapping') = 'array';

-- ── What is put away rests ──────────────────────────────────────────────────
-- Nothing of it changes but that it is taken out again; `TG_ARGV` are the columns that change with that.
CREATE FUNCTION refuse_resting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV THEN
    RAISE insufficient_privilege USING MESSAGE = 'what is put away is taken out again before anything else is done to it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_resting BEFORE UPDATE ON measure FOR EACH ROW
  WHEN (current_user = 'tracker_app' AND OLD.archived_at IS NOT NULL) EXECUTE FUNCTION refuse_resting('archived_at', 'version');
CREATE TRIGGER refuse_resting BEFORE UPDATE ON reform FOR EACH ROW
  WHEN (current_user = 'tracker_app' AND OLD.archived_at IS NOT NULL) EXECUTE FUNCTION refuse_resting('archived_at', 'version');
CREATE TRIGGER refuse_resting BEFORE UPDATE ON indicator FOR EACH ROW
  WHEN (current_user = 'tracker_app' AND OLD.retired_at IS NOT NULL) EXECUTE FUNCTION refuse_resting('retired_at', 'version', 'due_on');

CREATE OR REPLACE FUNCTION may_plan(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM measure m WHERE m.id = wanted AND m.archived_at IS NULL
    AND (app_has('SECRETARIAT@' || m.state_id) OR (m.published_at IS NULL AND app_has('FOCAL_POINT@' || m.lead_body_id))))
$$;
CREATE OR REPLACE FUNCTION may_report(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM measure m WHERE m.id = wanted AND m.archived_at IS NULL
    AND (app_has('SECRETARIAT@' || m.state_id) OR app_has('FOCAL_POINT@' || m.lead_body_id)))
$$;
CREATE OR REPLACE FUNCTION may_keep_indicator(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM indicator i WHERE i.id = wanted AND i.retired_at IS NULL
    AND (app_has('SECRETARIAT@' || i.state_id) OR (i.published_at IS NULL AND app_has('FOCAL_POINT@' || i.body_id))))
$$;
-- Whoever puts something away says so of what is put away by then.
DROP POLICY records ON archive_entry;
CREATE POLICY records ON archive_entry FOR INSERT TO tracker_app WITH CHECK (
  EXISTS (SELECT FROM measure m WHERE m.id = measure_id AND m.archived_at IS NOT DISTINCT FROM CASE act WHEN 'ARCHIVED' THEN at END
    AND (app_has('SECRETARIAT@' || m.state_id) OR (app_has('FOCAL_POINT@' || m.lead_body_id) AND m.published_at IS NULL)))
  OR EXISTS (SELECT FROM reform f WHERE f.id = reform_id AND f.archived_at IS NOT DISTINCT FROM CASE act WHEN 'ARCHIVED' THEN at END
    AND (app_has('SECRETARIAT@' || f.state_id) OR (app_has('FOCAL_POINT@' || f.body_id) AND f.published_at IS NULL))));
DROP POLICY notes ON indicator_entry;
CREATE POLICY notes ON indicator_entry FOR INSERT TO tracker_app WITH CHECK (
  EXISTS (SELECT FROM indicator i WHERE i.id = indicator_id AND (i.retired_at IS NULL OR act = 'RETIRED')
    AND (app_has('SECRETARIAT@' || i.state_id) OR (i.published_at IS NULL AND app_has('FOCAL_POINT@' || i.body_id)))));

CREATE FUNCTION is_kept_reform(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM reform f WHERE f.id = wanted AND f.archived_at IS NULL)
$$;
GRANT EXECUTE ON FUNCTION is_kept_reform(uuid) TO tracker_app;
CREATE POLICY of_what_is_kept ON reform_stage_entry AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (is_kept_reform(reform_id));
CREATE POLICY of_what_is_kept ON reform_practice AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (is_kept_reform(reform_id));
CREATE POLICY of_what_is_kept ON reform_version AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (is_kept_reform(reform_id));
CREATE POLICY leaves_what_is_kept ON reform_version AS RESTRICTIVE FOR DELETE TO tracker_app USING (is_kept_reform(reform_id));
CREATE POLICY of_what_is_kept ON reform_answer AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (is_kept_reform(reform_id));
CREATE POLICY says_of_what_is_kept ON reform_answer AS RESTRICTIVE FOR UPDATE TO tracker_app USING (is_kept_reform(reform_id));
CREATE POLICY leaves_what_is_kept ON reform_answer AS RESTRICTIVE FOR DELETE TO tracker_app USING (is_kept_reform(reform_id));
CREATE POLICY of_what_is_kept ON reform_link AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (is_kept_reform(reform_id));
CREATE POLICY of_what_is_kept ON withdrawal AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (
  (measure_id IS NULL OR EXISTS (SELECT FROM measure m WHERE m.id = measure_id AND m.archived_at IS NULL))
  AND (indicator_id IS NULL OR EXISTS (SELECT FROM indicator i WHERE i.id = indicator_id AND i.retired_at IS NULL)));
