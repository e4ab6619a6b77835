-- What was found wrong in the beginning of the implementation, put right.

-- ── What was said before publication stays where it was said ────────────────
-- Whether a measure or an indicator was public when something was written down is known at that moment and never changes; of the
-- values of an indicator, those become public with it that stand then.
ALTER TABLE "measure_entry" ADD COLUMN "is_public" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "indicator_entry" ADD COLUMN "is_public" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "indicator_value" ADD COLUMN "is_public" BOOLEAN NOT NULL DEFAULT false;

-- An import takes its own entries back; nobody else takes any, and nobody changes one.
DROP TRIGGER append_only ON measure_entry;
DROP TRIGGER append_only ON indicator_entry;
DROP TRIGGER append_only ON indicator_value;

UPDATE measure_entry e SET is_public = true FROM measure m WHERE m.id = e.measure_id AND e.recorded_at >= m.published_at;
UPDATE indicator_entry e SET is_public = true FROM indicator i WHERE i.id = e.indicator_id AND e.recorded_at >= i.published_at;
UPDATE indicator_value v SET is_public = true FROM indicator i WHERE i.id = v.indicator_id AND i.published_at IS NOT NULL
  AND (v.recorded_at >= i.published_at OR (v.value IS NOT NULL
    AND NOT EXISTS (SELECT FROM indicator_value s WHERE s.supersedes_id = v.id AND s.recorded_at < i.published_at)));
-- A history begins in public with the state at publication.
INSERT INTO measure_entry (measure_id, state, recorded_at, is_public)
  SELECT m.id, coalesce(
    (SELECT e.state FROM measure_entry e WHERE e.measure_id = m.id AND e.milestone_id IS NULL AND e.recorded_at < m.published_at ORDER BY e.recorded_at DESC LIMIT 1),
    CASE WHEN EXISTS (SELECT FROM measure_entry e WHERE e.measure_id = m.id AND e.milestone_id IS NULL) THEN 'PLANNED' ELSE m.state END), m.published_at, true
  FROM measure m WHERE m.published_at IS NOT NULL;
INSERT INTO indicator_entry (indicator_id, act, recorded_at, is_public)
  SELECT i.id, 'PUBLISHED', i.published_at, true FROM indicator i
  WHERE i.published_at IS NOT NULL AND NOT EXISTS (SELECT FROM indicator_entry e WHERE e.indicator_id = i.id AND e.act = 'PUBLISHED');

CREATE TRIGGER append_only BEFORE UPDATE ON measure_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE ON indicator_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION stamp_measure_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.is_public := EXISTS (SELECT FROM measure m WHERE m.id = NEW.measure_id AND m.published_at IS NOT NULL);
  RETURN NEW;
END $$;
CREATE TRIGGER stamp_measure_entry BEFORE INSERT ON measure_entry FOR EACH ROW EXECUTE FUNCTION stamp_measure_entry();

CREATE FUNCTION stamp_indicator_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.is_public := EXISTS (SELECT FROM indicator i WHERE i.id = NEW.indicator_id AND i.published_at IS NOT NULL);
  RETURN NEW;
END $$;
CREATE TRIGGER stamp_indicator_entry BEFORE INSERT ON indicator_entry FOR EACH ROW EXECUTE FUNCTION stamp_indicator_entry();

-- A value waits for a publication that is under way, so that neither overlooks the other.
CREATE FUNCTION stamp_indicator_value() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE published timestamptz;
BEGIN
  SELECT i.published_at INTO published FROM indicator i WHERE i.id = NEW.indicator_id FOR NO KEY UPDATE;
  NEW.is_public := published IS NOT NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER stamp_indicator_value BEFORE INSERT ON indicator_value FOR EACH ROW EXECUTE FUNCTION stamp_indicator_value();

-- Nothing of a value changes but that it becomes public, and that follows from what is known.
CREATE FUNCTION guard_indicator_value() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'is_public' IS DISTINCT FROM to_jsonb(OLD) - 'is_public' THEN
    RAISE insufficient_privilege USING MESSAGE = 'indicator_value is append-only';
  END IF;
  NEW.is_public := OLD.is_public OR (OLD.value IS NOT NULL
    AND EXISTS (SELECT FROM indicator i WHERE i.id = OLD.indicator_id AND i.published_at IS NOT NULL)
    AND NOT EXISTS (SELECT FROM indicator_value s WHERE s.supersedes_id = OLD.id));
  RETURN NEW;
END $$;
CREATE TRIGGER guard_indicator_value BEFORE UPDATE ON indicator_value FOR EACH ROW EXECUTE FUNCTION guard_indicator_value();

CREATE FUNCTION publish_values() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE indicator_value SET is_public = true WHERE indicator_id = NEW.id AND NOT is_public;
  RETURN NULL;
END $$;
CREATE TRIGGER publish_values AFTER UPDATE OF published_at ON indicator FOR EACH ROW WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL)
  EXECUTE FUNCTION publish_values();

-- What a correction stood in the place of stands again once the import that made the correction is undone.
CREATE FUNCTION publish_restored() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE indicator_value SET is_public = true WHERE NOT is_public AND id IN (SELECT supersedes_id FROM touched);
  RETURN NULL;
END $$;
CREATE TRIGGER publish_restored AFTER DELETE ON indicator_value REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION publish_restored();

GRANT SELECT (is_public) ON indicator_value TO tracker_public;
GRANT UPDATE (is_public) ON indicator_value TO tracker_app;
GRANT DELETE ON measure_entry, indicator_entry TO tracker_app;

DO $$
DECLARE
  name text;
  parent text;
BEGIN
  FOREACH name IN ARRAY ARRAY['measure_entry', 'indicator_entry', 'indicator_value'] LOOP
    parent := split_part(name, '_', 1);
    EXECUTE format('DROP POLICY anyone ON %I', name);
    EXECUTE format('CREATE POLICY anyone ON %1$I FOR SELECT TO tracker_app, tracker_public USING (is_public AND EXISTS (SELECT FROM %2$I p WHERE p.id = %2$s_id))', name, parent);
    EXECUTE format('CREATE POLICY works ON %1$I FOR SELECT TO tracker_app
      USING (EXISTS (SELECT FROM %2$I p WHERE p.id = %2$s_id AND app_has(''STATE_SIDE@'' || p.state_id)))', name, parent);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['measure_entry', 'indicator_entry'] LOOP
    EXECUTE format('CREATE POLICY undoes ON %1$I FOR DELETE TO tracker_app USING (EXISTS (SELECT FROM import_change c JOIN import_run r ON r.id = c.run_id
      WHERE c.row_id = %1$I.id AND c.table_name = %1$L AND c.before IS NULL AND r.state = ''UNDOING'' AND app_imports(r.kind, r.state_id)))', name);
  END LOOP;
END $$;
CREATE POLICY follows ON indicator_value FOR UPDATE TO tracker_app
  USING (EXISTS (SELECT FROM indicator i WHERE i.id = indicator_id AND app_has('STATE_SIDE@' || i.state_id)));

-- ── When a value is owed ────────────────────────────────────────────────────
-- A value of a period that is still running tells of it up to the day on which it was written down.
CREATE OR REPLACE FUNCTION indicator_known(wanted uuid) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT max(least(
    CASE v.precision WHEN 'YEAR' THEN v.period_on + interval '1 year -1 day' WHEN 'MONTH' THEN v.period_on + interval '1 month -1 day' ELSE v.period_on END::date,
    (v.recorded_at AT TIME ZONE 'Asia/Almaty')::date))
  FROM indicator_value v WHERE v.indicator_id = wanted AND v.value IS NOT NULL AND NOT EXISTS (SELECT FROM indicator_value s WHERE s.supersedes_id = v.id)
$$;
UPDATE indicator SET due_on = due_on WHERE every_months IS NOT NULL;

-- ── Mail that does not go out ───────────────────────────────────────────────
CREATE TYPE "mail_trouble" AS ENUM ('UNREACHABLE', 'POSTPONED', 'REFUSED', 'ACCOUNT_SHUT', 'LINK_EXPIRED', 'NOTHING_LEFT');

ALTER TABLE "outgoing_mail" ADD COLUMN "trouble" "mail_trouble";

UPDATE outgoing_mail SET trouble = 'NOTHING_LEFT' WHERE abandoned_at IS NOT NULL AND kind = 'DIGEST' AND attempts = 1;
GRANT UPDATE (trouble) ON outgoing_mail TO tracker_app;
CREATE INDEX outgoing_mail_abandoned ON outgoing_mail (abandoned_at) WHERE abandoned_at IS NOT NULL;

-- An administrator has a mail tried anew from the beginning, and changes nothing else of it.
CREATE POLICY sends_again ON outgoing_mail FOR UPDATE TO tracker_app USING (app_has('ADMINISTRATOR') AND sent_at IS NULL);
CREATE FUNCTION guard_outgoing_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app_has('DELIVERY') AND (NEW.secret IS DISTINCT FROM OLD.secret OR NEW.sent_at IS NOT NULL OR NEW.abandoned_at IS NOT NULL
    OR NEW.held_until IS NOT NULL OR NEW.trouble IS NOT NULL OR NEW.attempts <> 0) THEN
    RAISE insufficient_privilege USING MESSAGE = 'what becomes of a mail is the worker''s to say';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_outgoing_mail BEFORE UPDATE ON outgoing_mail FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_outgoing_mail();

-- ── Reminders that later ones have overtaken ────────────────────────────────
-- They are kept under their key, so that they never come late, and shown to nobody.
ALTER TABLE "notification" ADD COLUMN "skipped_at" TIMESTAMPTZ(3);

DROP POLICY own ON notification;
CREATE POLICY own ON notification FOR SELECT TO tracker_app USING (skipped_at IS NULL AND (user_id = app_actor() OR app_has('AUTHENTICATION')));
DROP POLICY reads ON notification;
CREATE POLICY reads ON notification FOR UPDATE TO tracker_app USING (skipped_at IS NULL AND user_id = app_actor());
CREATE POLICY not_skipped ON notification AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (skipped_at IS NULL OR app_has('DELIVERY'));
DROP INDEX notification_to_route;
CREATE INDEX notification_to_route ON notification (seq) WHERE routed_at IS NULL AND skipped_at IS NULL;

-- ── One deputy at a time ────────────────────────────────────────────────────
-- Whoever names one for a role waits for whoever is naming another for it.
CREATE FUNCTION lock_delegations(of_membership uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('delegation ' || of_membership, 0))
$$;
GRANT EXECUTE ON FUNCTION lock_delegations(uuid) TO tracker_app;
CREATE FUNCTION refuse_second_deputy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_delegations(NEW.membership_id);
  IF EXISTS (SELECT FROM delegation d WHERE d.membership_id = NEW.membership_id AND d.ended_at IS NULL
    AND d.valid_from < NEW.valid_to AND d.valid_to > NEW.valid_from) THEN
    RAISE exclusion_violation USING MESSAGE = 'on every day a role has one deputy at most';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_second_deputy BEFORE INSERT ON delegation FOR EACH ROW EXECUTE FUNCTION refuse_second_deputy();

-- ── Addresses of calendars end with what they were given on ─────────────────
DROP POLICY revokes ON calendar_feed;
CREATE POLICY revokes ON calendar_feed FOR UPDATE TO tracker_app USING (user_id = app_actor() OR app_has('AUTHENTICATION'));
-- The powers of signing in are taken for that one statement: whose calendars there are is not the administrator's to read.
CREATE FUNCTION app_revoke_feeds(person uuid) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  powers text := current_setting('app.powers', true);
  revoked int;
BEGIN
  IF NOT coalesce(person = app_actor() OR app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR'), false) THEN
    RAISE insufficient_privilege USING MESSAGE = 'whose calendars end is theirs or the administrator''s to say';
  END IF;
  PERFORM set_config('app.powers', 'AUTHENTICATION', true);
  UPDATE calendar_feed SET revoked_at = clock_timestamp() WHERE user_id = person AND revoked_at IS NULL;
  GET DIAGNOSTICS revoked = ROW_COUNT;
  PERFORM set_config('app.powers', powers, true);
  RETURN revoked;
END $$;
GRANT EXECUTE ON FUNCTION app_revoke_feeds(uuid) TO tracker_app;
