-- Notices, the mail that is owed, reminders, days off, calendars. The outbox is the table outgoing_mail: docs/decisions/0017.

CREATE TYPE "notification_kind" AS ENUM ('ASSIGNED', 'ASSIGNMENT_CHANGED', 'UNASSIGNED', 'RESPONSE_SUBMITTED', 'RESPONSE_RETURNED', 'RESPONSE_SIGNED', 'RESPONSE_VERIFIED', 'RESPONSE_PUBLISHED', 'RESPONSE_WITHDRAWN', 'TASK_GIVEN', 'TASK_DONE', 'TASK_CANCELLED', 'DUE_SOON', 'DUE_TODAY', 'OVERDUE', 'ESCALATED');

CREATE TYPE "mail_kind" AS ENUM ('NOTICE', 'DIGEST', 'INVITATION', 'PASSWORD_RESET', 'SECOND_FACTOR_RESET');

CREATE TYPE "calendar_day_kind" AS ENUM ('QUIET', 'WORKING');

CREATE TABLE "notification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seq" BIGSERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "state_id" UUID NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "batch" UUID NOT NULL,
    "recommendation_id" UUID,
    "response_id" UUID,
    "task_id" UUID,
    "due_on" DATE,
    "by_id" UUID,
    "key" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "routed_at" TIMESTAMPTZ(3),
    "mail_id" UUID,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notification_settings" (
    "user_id" UUID NOT NULL,
    "choices" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notification_settings_pkey" PRIMARY KEY ("user_id")
);

CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "mail_kind" NOT NULL,
    "about" "notification_kind",
    "secret" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "held_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "abandoned_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "reminder_ladder" (
    "state_id" UUID NOT NULL,
    "days_before" INTEGER[],
    "is_on_the_day" BOOLEAN NOT NULL,
    "days_after" INTEGER[],
    "approver_after" INTEGER,
    "secretariat_after" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reminder_ladder_pkey" PRIMARY KEY ("state_id")
);

CREATE TABLE "reminder_progress" (
    "state_id" UUID NOT NULL,
    "through" DATE NOT NULL,

    CONSTRAINT "reminder_progress_pkey" PRIMARY KEY ("state_id")
);

CREATE TABLE "calendar_day" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" "calendar_day_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "body_id" UUID,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "notification_seq_key" ON "notification"("seq");

CREATE UNIQUE INDEX "notification_key_key" ON "notification"("key");

CREATE INDEX "notification_user_id_seq_idx" ON "notification"("user_id", "seq");

CREATE INDEX "notification_mail_id_idx" ON "notification"("mail_id");

CREATE UNIQUE INDEX "outgoing_mail_seq_key" ON "outgoing_mail"("seq");

CREATE INDEX "outgoing_mail_user_id_seq_idx" ON "outgoing_mail"("user_id", "seq");

CREATE UNIQUE INDEX "calendar_day_state_id_day_key" ON "calendar_day"("state_id", "day");

CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

CREATE INDEX "calendar_feed_user_id_idx" ON "calendar_feed"("user_id");

ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "notification" ADD CONSTRAINT "notification_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "outgoing_mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reminder_ladder" ADD CONSTRAINT "reminder_ladder_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reminder_progress" ADD CONSTRAINT "reminder_progress_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What each role may touch ────────────────────────────────────────────────
GRANT SELECT ON notification, notification_settings, outgoing_mail, reminder_ladder, reminder_progress, calendar_day, calendar_feed
  TO tracker_app, tracker_backup, tracker_verifier;
GRANT INSERT ON notification, notification_settings, outgoing_mail, reminder_ladder, reminder_progress, calendar_day, calendar_feed TO tracker_app;
GRANT USAGE ON SEQUENCE notification_seq_seq, outgoing_mail_seq_seq TO tracker_app;
GRANT UPDATE (read_at, routed_at, mail_id) ON notification TO tracker_app;
GRANT UPDATE (choices, version) ON notification_settings TO tracker_app;
GRANT UPDATE (secret, attempts, held_until, sent_at, abandoned_at) ON outgoing_mail TO tracker_app;
GRANT UPDATE (days_before, is_on_the_day, days_after, approver_after, secretariat_after, version) ON reminder_ladder TO tracker_app;
GRANT UPDATE (through) ON reminder_progress TO tracker_app;
GRANT UPDATE (revoked_at) ON calendar_feed TO tracker_app;
GRANT DELETE ON notification, calendar_day TO tracker_app;

-- What the worker looks for every second is found without reading what is done.
CREATE INDEX notification_to_route ON notification (seq) WHERE routed_at IS NULL;
CREATE INDEX notification_unread ON notification (user_id) WHERE read_at IS NULL;
CREATE INDEX outgoing_mail_to_send ON outgoing_mail (due_at, seq) WHERE sent_at IS NULL AND abandoned_at IS NULL;

-- ── Who is acting ───────────────────────────────────────────────────────────
-- The worker is nobody: it may read whom to tell and what is due, and write what it has told.
CREATE FUNCTION app_enter_delivery() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.actor', '', true), set_config('app.powers', 'DELIVERY', true);
END $$;

-- As before, and how much the person has not read yet.
CREATE OR REPLACE FUNCTION app_session(wanted text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE found jsonb;
BEGIN
  PERFORM app_enter_authentication();
  SELECT jsonb_build_object(
    'id', s.id, 'createdAt', s.created_at, 'lastSeenAt', s.last_seen_at, 'secondFactorAt', s.second_factor_at,
    'hasSecondFactor', c.second_factor IS NOT NULL,
    'email', u.email, 'user', jsonb_build_object('id', u.id, 'name', u.name, 'locale', u.locale),
    'unread', (SELECT count(*) FROM notification n WHERE n.user_id = u.id AND n.read_at IS NULL),
    'memberships', app_memberships(u.id))
  INTO found
  FROM session s JOIN "user" u ON u.id = s.user_id AND u.disabled_at IS NULL LEFT JOIN credential c ON c.user_id = u.id
  WHERE s.token_hash = wanted AND s.revoked_at IS NULL AND s.expires_at > now();
  PERFORM set_config('app.powers', '', true);
  RETURN found;
END $$;

CREATE FUNCTION app_memberships(person uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'stateId', m.state_id, 'bodyId', m.body_id, 'organisationId', m.organisation_id)), '[]')
  FROM membership m WHERE m.user_id = person AND m.valid_from <= now() AND (m.valid_to IS NULL OR m.valid_to > now())
$$;

-- Whom the secret address of a calendar stands for, with the roles valid now, as app_session says it of a session's token.
CREATE FUNCTION app_calendar(wanted text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE found jsonb;
BEGIN
  PERFORM app_enter_authentication();
  SELECT jsonb_build_object('bodyId', f.body_id, 'user', jsonb_build_object('id', u.id, 'name', u.name, 'locale', u.locale),
    'memberships', app_memberships(u.id))
  INTO found
  FROM calendar_feed f JOIN "user" u ON u.id = f.user_id AND u.disabled_at IS NULL
  WHERE f.token_hash = wanted AND f.revoked_at IS NULL;
  PERFORM set_config('app.powers', '', true);
  RETURN found;
END $$;

-- ── Row-level security ──────────────────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notification', 'notification_settings', 'outgoing_mail', 'reminder_ladder', 'reminder_progress',
    'calendar_day', 'calendar_feed'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['user', 'membership', 'response', 'group_decision', 'reminder_ladder', 'calendar_day'] LOOP
    EXECUTE format('CREATE POLICY delivers ON %I FOR SELECT TO tracker_app USING (app_has(''DELIVERY''))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['notification', 'outgoing_mail', 'reminder_progress'] LOOP
    EXECUTE format('CREATE POLICY delivers ON %I TO tracker_app USING (app_has(''DELIVERY'')) WITH CHECK (app_has(''DELIVERY''))', name);
  END LOOP;
END $$;

-- Everyone sees only their own. Whoever changes something on the State's side tells others there, in their own name, and nothing more.
CREATE POLICY own ON notification FOR SELECT TO tracker_app USING (user_id = app_actor() OR app_has('AUTHENTICATION'));
CREATE POLICY reads ON notification FOR UPDATE TO tracker_app USING (user_id = app_actor());
CREATE POLICY tells ON notification FOR INSERT TO tracker_app WITH CHECK (by_id = app_actor() AND app_has('STATE_SIDE@' || state_id)
  AND key IS NULL AND read_at IS NULL AND routed_at IS NULL AND mail_id IS NULL
  AND EXISTS (SELECT FROM membership m WHERE m.user_id = notification.user_id AND m.state_id = notification.state_id AND m.organisation_id IS NULL));

-- A link in a mail unsubscribes whoever is not signed in.
CREATE POLICY own ON notification_settings TO tracker_app
  USING (user_id = app_actor() OR app_has('AUTHENTICATION')) WITH CHECK (user_id = app_actor() OR app_has('AUTHENTICATION'));
CREATE POLICY delivers ON notification_settings FOR SELECT TO tracker_app USING (app_has('DELIVERY'));

-- The mail of an account is owed by signing in or by the administrator, who sees whether it went out.
CREATE POLICY owes ON outgoing_mail FOR INSERT TO tracker_app WITH CHECK (
  (app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR')) AND kind IN ('INVITATION', 'PASSWORD_RESET', 'SECOND_FACTOR_RESET')
  AND sent_at IS NULL AND abandoned_at IS NULL);
CREATE POLICY follows ON outgoing_mail FOR SELECT TO tracker_app USING (app_has('ADMINISTRATOR'));

CREATE POLICY reads ON reminder_ladder FOR SELECT TO tracker_app USING (app_has('STATE_SIDE@' || state_id));
CREATE POLICY sets ON reminder_ladder FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id));
CREATE POLICY revises ON reminder_ladder FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));
CREATE POLICY reads ON calendar_day FOR SELECT TO tracker_app USING (app_has('STATE_SIDE@' || state_id));
CREATE POLICY records ON calendar_day FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id));
CREATE POLICY removes ON calendar_day FOR DELETE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));

CREATE POLICY own ON calendar_feed FOR SELECT TO tracker_app USING (user_id = app_actor() OR app_has('AUTHENTICATION'));
CREATE POLICY issues ON calendar_feed FOR INSERT TO tracker_app WITH CHECK (user_id = app_actor() AND revoked_at IS NULL
  AND (body_id IS NULL OR app_has('FOCAL_POINT@' || body_id) OR app_has('APPROVER@' || body_id)
    OR EXISTS (SELECT FROM state_body b WHERE b.id = body_id AND app_has('SECRETARIAT@' || b.state_id))));
CREATE POLICY revokes ON calendar_feed FOR UPDATE TO tracker_app USING (user_id = app_actor());

-- ── Guards ──────────────────────────────────────────────────────────────────
-- One marks a notice as read, and that is all one does to it; where it goes is the worker's.
CREATE FUNCTION guard_notification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app_has('DELIVERY') AND (NEW.routed_at, NEW.mail_id) IS DISTINCT FROM (OLD.routed_at, OLD.mail_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'which way a notice goes is not theirs to change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_notification BEFORE UPDATE ON notification FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_notification();

-- An address that was revoked is never good again.
CREATE FUNCTION guard_calendar_feed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'a revoked address stays revoked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_calendar_feed BEFORE UPDATE ON calendar_feed FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_calendar_feed();
