-- What was published can be withdrawn, with a reason, and published again; meetings of the dialogue are steps of the timeline;
-- what is published of the working group and of Views is found by its words.

CREATE TABLE "withdrawal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "meeting_id" UUID,
    "case_file_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawn_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "withdrawal_meeting_id_published_at_key" ON "withdrawal"("meeting_id", "published_at");

CREATE UNIQUE INDEX "withdrawal_case_file_id_published_at_key" ON "withdrawal"("case_file_id", "published_at");

ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "working_group_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Withdrawing ─────────────────────────────────────────────────────────────
ALTER TABLE withdrawal ADD CONSTRAINT meeting_or_case CHECK ((meeting_id IS NULL) <> (case_file_id IS NULL));
GRANT SELECT, INSERT ON withdrawal TO tracker_app;
GRANT SELECT ON withdrawal TO tracker_backup, tracker_verifier;
ALTER TABLE withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE withdrawal FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON withdrawal TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON withdrawal FOR SELECT TO tracker_backup, tracker_verifier USING (true);
-- Why something is public no more is the State side's to know: the reason may say what must not be read.
CREATE POLICY reads ON withdrawal FOR SELECT TO tracker_app USING (app_has('STATE_SIDE@' || state_id));
CREATE POLICY withdraws ON withdrawal FOR INSERT TO tracker_app WITH CHECK (withdrawn_by_id = app_actor() AND app_has('SECRETARIAT@' || state_id) AND (
  EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.state_id = withdrawal.state_id AND m.published_at = withdrawal.published_at)
  OR EXISTS (SELECT FROM case_file c WHERE c.id = case_file_id AND c.state_id = withdrawal.state_id AND c.published_at = withdrawal.published_at)));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The minutes of an approved meeting change in nothing but whether they are public, and stop being so only with a reason on record.
CREATE OR REPLACE FUNCTION guard_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE step text := OLD.state || '>' || NEW.state;
BEGIN
  IF (NEW.id, NEW.state_id, NEW.group_id) IS DISTINCT FROM (OLD.id, OLD.state_id, OLD.group_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a meeting keeps its group';
  END IF;
  IF NOT (CASE step
    WHEN 'PLANNED>PLANNED' THEN true
    WHEN 'HELD>HELD' THEN true
    WHEN 'PLANNED>HELD' THEN true
    WHEN 'HELD>APPROVED' THEN NEW.approved_by_id = app_actor() AND NEW.published_at IS NULL
    WHEN 'APPROVED>APPROVED' THEN
      (NEW.number, NEW.meets_on, NEW.meets_at, NEW.place, NEW.approved_at, NEW.approved_by_id)
        IS NOT DISTINCT FROM (OLD.number, OLD.meets_on, OLD.meets_at, OLD.place, OLD.approved_at, OLD.approved_by_id)
      AND (OLD.published_at IS NULL) <> (NEW.published_at IS NULL)
      AND (OLD.published_at IS NULL OR EXISTS (SELECT FROM withdrawal w WHERE w.meeting_id = OLD.id AND w.published_at = OLD.published_at))
    ELSE false
  END) THEN
    RAISE insufficient_privilege USING MESSAGE = format('this step of a meeting is not allowed: %s', step);
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION guard_case_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.state_id) IS DISTINCT FROM (OLD.id, OLD.state_id)
    OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at AND (NEW.published_at IS NOT NULL
      OR NOT EXISTS (SELECT FROM withdrawal w WHERE w.case_file_id = OLD.id AND w.published_at = OLD.published_at))) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a case keeps its State, and the date it was published until it is withdrawn with a reason';
  END IF;
  RETURN NEW;
END $$;

-- ── Meetings are steps of their review ──────────────────────────────────────
ALTER TABLE "milestone" ADD COLUMN "meeting_id" UUID, ADD COLUMN "meeting_version" INTEGER;

CREATE UNIQUE INDEX "milestone_meeting_id_key" ON "milestone"("meeting_id");

ALTER TABLE "milestone" ADD CONSTRAINT "milestone_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "dialogue_meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE POLICY of_its_meeting ON milestone AS RESTRICTIVE FOR ALL TO tracker_app USING (true)
  WITH CHECK (meeting_id IS NULL OR EXISTS (SELECT FROM dialogue_meeting m WHERE m.id = meeting_id AND m.cycle_id = milestone.cycle_id));

-- The milestones that say of a day what a meeting says of it are that meeting.
UPDATE milestone s SET meeting_id = f.meeting_id FROM (
  SELECT DISTINCT ON (m.id) m.id AS meeting_id, s.id
  FROM (SELECT *, row_number() OVER (PARTITION BY cycle_id, kind, held_on ORDER BY begins_at NULLS FIRST, number, id) AS place FROM dialogue_meeting) m
  JOIN (SELECT *, CASE kind WHEN 'NGO_BRIEFING' THEN 'NGO_BRIEFING' WHEN 'CO_ADOPTED' THEN 'ADOPTION' ELSE 'DIALOGUE' END AS meeting_kind,
      row_number() OVER (PARTITION BY cycle_id, done_on, CASE WHEN kind IN ('NGO_BRIEFING', 'CO_ADOPTED') THEN kind END ORDER BY kind, ordinal) AS place
    FROM milestone WHERE kind IN ('DIALOGUE_MEETING_1', 'DIALOGUE_MEETING_2', 'NGO_BRIEFING', 'CO_ADOPTED') AND done_precision = 'DAY') s
    ON s.cycle_id = m.cycle_id AND s.meeting_kind = m.kind::text AND s.done_on = m.held_on AND s.place = m.place
  ORDER BY m.id, s.id) f
WHERE s.id = f.id;

-- ── Search ──────────────────────────────────────────────────────────────────
-- As of recommendations: filled by triggers in the same transaction, rebuilt by its refresh function over all.
-- Nobody says in which language minutes, decisions and remedies are written: their words go into each vector.
DO $$
DECLARE
  name text;
  key text;
BEGIN
  FOREACH name IN ARRAY ARRAY['case_file', 'group_decision', 'working_group_meeting'] LOOP
    key := name || '_id';
    EXECUTE format('CREATE TABLE search.%I (%I uuid PRIMARY KEY REFERENCES public.%I (id) ON DELETE CASCADE,
      english tsvector NOT NULL, russian tsvector NOT NULL, plain tsvector NOT NULL)', name, key, name);
    EXECUTE format('GRANT SELECT ON search.%I TO tracker_app, tracker_public, tracker_backup, tracker_verifier', name);
    EXECUTE format('GRANT INSERT, UPDATE ON search.%I TO tracker_app', name);
    EXECUTE format('ALTER TABLE search.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE search.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON search.%I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON search.%I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
    EXECUTE format('CREATE POLICY fills ON search.%I FOR INSERT TO tracker_app
      WITH CHECK (EXISTS (SELECT FROM public.%I x WHERE x.id = %I AND app_has(''SECRETARIAT@'' || x.state_id)))', name, name, key);
    EXECUTE format('CREATE POLICY refills ON search.%I FOR UPDATE TO tracker_app
      USING (EXISTS (SELECT FROM public.%I x WHERE x.id = %I AND app_has(''SECRETARIAT@'' || x.state_id)))', name, name, key);
  END LOOP;
  -- Cases are few, and are searched together with their articles: no index would be used.
  FOREACH name IN ARRAY ARRAY['group_decision', 'working_group_meeting'] LOOP
    EXECUTE format('CREATE INDEX ON search.%I USING gin (english)', name);
    EXECUTE format('CREATE INDEX ON search.%I USING gin (russian)', name);
    EXECUTE format('CREATE INDEX ON search.%I USING gin (plain)', name);
  END LOOP;
END $$;

-- A case and a decision are found by who sees them. That a meeting was held everybody knows: its words follow its minutes.
CREATE POLICY anyone ON search.case_file FOR SELECT TO tracker_app, tracker_public
  USING (EXISTS (SELECT FROM public.case_file c WHERE c.id = case_file_id));
CREATE POLICY anyone ON search.group_decision FOR SELECT TO tracker_app, tracker_public
  USING (EXISTS (SELECT FROM public.group_decision d WHERE d.id = group_decision_id));
CREATE POLICY anyone ON search.working_group_meeting FOR SELECT TO tracker_public
  USING (EXISTS (SELECT FROM public.working_group_meeting m WHERE m.id = working_group_meeting_id AND m.published_at IS NOT NULL));
CREATE POLICY reads ON search.working_group_meeting FOR SELECT TO tracker_app
  USING (EXISTS (SELECT FROM public.working_group_meeting m
    WHERE m.id = working_group_meeting_id AND (m.published_at IS NOT NULL OR app_has('STATE_SIDE@' || m.state_id))));

CREATE FUNCTION search.refresh_case(wanted uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search.case_file (case_file_id, english, russian, plain)
  SELECT c.id,
    to_tsvector('english', concat_ws(' ', c.summary ->> 'en', said.words)),
    to_tsvector('russian', concat_ws(' ', c.summary ->> 'ru', said.words)),
    setweight(to_tsvector('simple', concat_ws(' ', c.communication_number, replace(c.communication_number, '/', ' '), c.symbol,
        replace(c.symbol, '/', ' '), c.initials)), 'A')
      || to_tsvector('simple', concat_ws(' ', c.summary ->> 'en', c.summary ->> 'ru', c.summary ->> 'kk', said.words))
  FROM public.case_file c
  CROSS JOIN LATERAL (SELECT concat_ws(' ', array_to_string(c.articles, ' '), string_agg(r.text, ' ')) AS words
    FROM public.case_remedy r WHERE r.case_file_id = c.id) said
  WHERE c.id = wanted
  ON CONFLICT (case_file_id) DO UPDATE SET english = excluded.english, russian = excluded.russian, plain = excluded.plain
$$;

CREATE FUNCTION search.refresh_decision(wanted uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search.group_decision (group_decision_id, english, russian, plain)
  SELECT d.id, to_tsvector('english', said.words), to_tsvector('russian', said.words),
    setweight(to_tsvector('simple', d.number), 'A') || to_tsvector('simple', said.words)
  FROM public.group_decision d
  CROSS JOIN LATERAL (SELECT concat_ws(' ', d.text, string_agg(t.text, ' ')) AS words FROM public.decision_task t WHERE t.decision_id = d.id) said
  WHERE d.id = wanted
  ON CONFLICT (group_decision_id) DO UPDATE SET english = excluded.english, russian = excluded.russian, plain = excluded.plain
$$;

CREATE FUNCTION search.refresh_meeting(wanted uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search.working_group_meeting (working_group_meeting_id, english, russian, plain)
  SELECT m.id, to_tsvector('english', said.words), to_tsvector('russian', said.words),
    setweight(to_tsvector('simple', m.number), 'A') || to_tsvector('simple', said.words)
  FROM public.working_group_meeting m
  CROSS JOIN LATERAL (SELECT concat_ws(' ', m.place,
    (SELECT string_agg(concat_ws(' ', i.title, i.minutes), ' ' ORDER BY i.position) FROM public.agenda_item i WHERE i.meeting_id = m.id AND i.removed_at IS NULL),
    (SELECT string_agg(a.text, ' ') FROM public.minutes_addition a WHERE a.meeting_id = m.id)) AS words) said
  WHERE m.id = wanted
  ON CONFLICT (working_group_meeting_id) DO UPDATE SET english = excluded.english, russian = excluded.russian, plain = excluded.plain
$$;

CREATE FUNCTION search.follow_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'case_file' THEN PERFORM search.refresh_case(NEW.id);
    WHEN 'case_remedy' THEN PERFORM search.refresh_case(NEW.case_file_id);
    WHEN 'group_decision' THEN PERFORM search.refresh_decision(NEW.id);
    WHEN 'decision_task' THEN PERFORM search.refresh_decision(NEW.decision_id);
    WHEN 'working_group_meeting' THEN PERFORM search.refresh_meeting(NEW.id);
    ELSE PERFORM search.refresh_meeting(NEW.meeting_id);
  END CASE;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION search.refresh_case(uuid), search.refresh_decision(uuid), search.refresh_meeting(uuid), search.follow_group() TO tracker_app;
CREATE TRIGGER follow AFTER INSERT OR UPDATE OF communication_number, symbol, initials, summary, articles ON case_file
  FOR EACH ROW EXECUTE FUNCTION search.follow_group();
CREATE TRIGGER follow AFTER INSERT OR UPDATE OF text ON case_remedy FOR EACH ROW EXECUTE FUNCTION search.follow_group();
CREATE TRIGGER follow AFTER INSERT OR UPDATE OF number, text ON group_decision FOR EACH ROW EXECUTE FUNCTION search.follow_group();
CREATE TRIGGER follow AFTER INSERT OR UPDATE OF text ON decision_task FOR EACH ROW EXECUTE FUNCTION search.follow_group();
CREATE TRIGGER follow AFTER INSERT OR UPDATE OF number, place ON working_group_meeting FOR EACH ROW EXECUTE FUNCTION search.follow_group();
CREATE TRIGGER follow AFTER INSERT OR UPDATE OF title, minutes, removed_at ON agenda_item FOR EACH ROW EXECUTE FUNCTION search.follow_group();
CREATE TRIGGER follow AFTER INSERT ON minutes_addition FOR EACH ROW EXECUTE FUNCTION search.follow_group();

SELECT search.refresh_case(id) FROM case_file;
SELECT search.refresh_decision(id) FROM group_decision;
SELECT search.refresh_meeting(id) FROM working_group_meeting;
