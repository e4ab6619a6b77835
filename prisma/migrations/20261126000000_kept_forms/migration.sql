-- What somebody typed into a form that reached us without scripts after their session had ended. It is sealed with a key the database
-- does not hold, and waits a day for them to sign in again.

CREATE TABLE "kept_form" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_form_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "kept_form_user_id_place_key" ON "kept_form"("user_id", "place");

ALTER TABLE "kept_form" ADD CONSTRAINT "kept_form_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE kept_form ADD CONSTRAINT not_endless CHECK (length(sealed) <= 6000000);

-- ── Who may touch it ────────────────────────────────────────────────────────
GRANT SELECT ON kept_form TO tracker_app, tracker_backup, tracker_verifier;
GRANT INSERT, DELETE ON kept_form TO tracker_app;

ALTER TABLE kept_form ENABLE ROW LEVEL SECURITY;
ALTER TABLE kept_form FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON kept_form TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON kept_form FOR SELECT TO tracker_backup, tracker_verifier USING (true);
CREATE POLICY own ON kept_form FOR ALL TO tracker_app USING (user_id = app_actor()) WITH CHECK (user_id = app_actor());
-- The worker forgets what nobody came back for, and sees nothing else.
CREATE POLICY overdue ON kept_form FOR SELECT TO tracker_app USING (app_has('DELIVERY') AND kept_at < now() - interval '24 hours');
CREATE POLICY forgets ON kept_form FOR DELETE TO tracker_app USING (app_has('DELIVERY') AND kept_at < now() - interval '24 hours');

-- ── Whose it is ─────────────────────────────────────────────────────────────
-- Whom a token stood for, also when its session was ended or has run out since: a day longer than a session can last, and nobody
-- whose account is closed.
CREATE FUNCTION app_known_session(wanted text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE found jsonb;
BEGIN
  PERFORM app_enter_authentication();
  SELECT jsonb_build_object('userId', u.id, 'secondFactorAt', s.second_factor_at, 'hasSecondFactor', c.second_factor IS NOT NULL,
    'memberships', app_memberships(u.id))
  INTO found
  FROM session s JOIN "user" u ON u.id = s.user_id AND u.disabled_at IS NULL LEFT JOIN credential c ON c.user_id = u.id
  WHERE s.token_hash = wanted AND s.created_at > now() - interval '36 hours';
  PERFORM set_config('app.powers', '', true);
  RETURN found;
END $$;

-- Keeps what was typed in the name of that person, in place of what they typed there before, beside the four newest of theirs. They have
-- no power here but this one.
CREATE FUNCTION app_keep_form(wanted text, form uuid, spot text, contents text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE person uuid := (app_known_session(wanted) ->> 'userId')::uuid;
BEGIN
  IF person IS NULL THEN RETURN false; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('kept forms of ' || person, 0));
  PERFORM set_config('app.actor', person::text, true);
  DELETE FROM kept_form WHERE user_id = person AND (place = spot OR id IN (
    SELECT k.id FROM kept_form k WHERE k.user_id = person AND k.place <> spot ORDER BY k.kept_at DESC, k.id OFFSET 4));
  INSERT INTO kept_form (id, user_id, place, sealed) VALUES (form, person, spot, contents);
  PERFORM set_config('app.actor', '', true);
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION app_known_session(text), app_keep_form(text, uuid, text, text) TO tracker_app;

DO $$ BEGIN PERFORM history.open(); END $$;
