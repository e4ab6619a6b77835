-- Organisations: asking to be verified, their people, and what they show of themselves: docs/decisions/0026.

CREATE TYPE "application_state" AS ENUM ('ASKED', 'CONFIRMED', 'VERIFIED', 'REFUSED', 'APPEALED', 'UPHELD');

CREATE TYPE "application_refusal" AS ENUM ('NOT_AN_ORGANISATION', 'OUTSIDE_PURPOSE', 'NOT_AUTHORISED', 'REGISTERED_ALREADY', 'UNTRUE', 'NO_REPLY');

CREATE TYPE "verification_end" AS ENUM ('AT_ITS_REQUEST', 'DISSOLVED', 'UNTRUE', 'TERMS_BROKEN', 'NAME_MISUSED');

-- New values are compared as text below: a value cannot be used in the transaction that adds it.
ALTER TYPE "mail_kind" ADD VALUE 'REGISTRATION';
ALTER TYPE "mail_kind" ADD VALUE 'REGISTRATION_ANSWER';
ALTER TYPE "mail_kind" ADD VALUE 'ORGANISATION_INVITATION';

ALTER TABLE "organisation" ADD COLUMN "descriptions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN "verification_ended_at" TIMESTAMPTZ(3),
ADD COLUMN "website" TEXT;

CREATE TABLE "organisation_application" (
    "id" UUID NOT NULL,
    "state_id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "place" TEXT NOT NULL,
    "website" TEXT,
    "aim" TEXT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" "language" NOT NULL,
    "terms" TEXT NOT NULL,
    "state" "application_state" NOT NULL DEFAULT 'ASKED',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" "application_refusal",
    "words" TEXT,
    "appealed_at" TIMESTAMPTZ(3),
    "appeal" TEXT,
    "organisation_id" UUID,

    CONSTRAINT "organisation_application_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "organisation_invitation" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" "language" NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_invitation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "verification_ending" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state_id" UUID NOT NULL,
    "reason" "verification_end" NOT NULL,
    "words" TEXT NOT NULL,
    "ended_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "restored_by_id" UUID,
    "restored_at" TIMESTAMPTZ(3),

    CONSTRAINT "verification_ending_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "outgoing_mail" ADD COLUMN "application_id" UUID, ADD COLUMN "invitation_id" UUID;

CREATE INDEX "organisation_application_state_id_state_idx" ON "organisation_application"("state_id", "state");

CREATE INDEX "organisation_application_organisation_id_idx" ON "organisation_application"("organisation_id");

CREATE INDEX "organisation_invitation_organisation_id_idx" ON "organisation_invitation"("organisation_id");

CREATE INDEX "verification_ending_organisation_id_idx" ON "verification_ending"("organisation_id");

CREATE INDEX "outgoing_mail_application_id_idx" ON "outgoing_mail"("application_id");

CREATE INDEX "outgoing_mail_invitation_id_idx" ON "outgoing_mail"("invitation_id");

-- An organisation is made from an application that was verified, and from nothing else, so that the application comes first.
ALTER TABLE "organisation_application" ADD CONSTRAINT "organisation_application_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "organisation_invitation" ADD CONSTRAINT "organisation_invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "verification_ending" ADD CONSTRAINT "verification_ending_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "organisation_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "organisation_invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE outgoing_mail DROP CONSTRAINT to_somebody;
ALTER TABLE outgoing_mail ADD CONSTRAINT to_somebody CHECK (num_nonnulls(user_id, subscription_id, application_id, invitation_id) = 1);

ALTER TABLE organisation_application ADD CONSTRAINT refused_with_reason CHECK ((state IN ('REFUSED', 'APPEALED', 'UPHELD')) <= (reason IS NOT NULL AND words IS NOT NULL));
ALTER TABLE organisation_application ADD CONSTRAINT verified_as_organisation CHECK (state <> 'VERIFIED' OR decided_by_id IS NOT NULL);
ALTER TABLE organisation_invitation ADD CONSTRAINT to_an_organisation CHECK (role IN ('NGO_MEMBER', 'NGO_ADMIN', 'NHRI_OFFICER'));

-- An address is invited once at a time, and a verification ends once at a time.
CREATE UNIQUE INDEX invitation_once ON organisation_invitation (organisation_id, lower(email)) WHERE accepted_at IS NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX ending_once ON verification_ending (organisation_id) WHERE restored_at IS NULL;

-- ── Who decides for an organisation ─────────────────────────────────────────
CREATE FUNCTION app_leads_organisation(wanted uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT app_has('NGO_ADMIN@' || wanted) OR app_has('NHRI_OFFICER@' || wanted) $$;

-- Whoever changes who belongs to an organisation waits for whoever else does.
CREATE FUNCTION lock_organisation(wanted uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('organisation ' || wanted, 0))
$$;

-- ── What each role may touch ────────────────────────────────────────────────
GRANT SELECT ON organisation_application, organisation_invitation, verification_ending TO tracker_app, tracker_backup, tracker_verifier;
GRANT INSERT ON organisation, organisation_application, organisation_invitation, verification_ending TO tracker_app;
GRANT UPDATE (names, descriptions, website, is_public, verification_ended_at, version) ON organisation TO tracker_app;
GRANT UPDATE (state, confirmed_at, decided_at, decided_by_id, reason, words, appealed_at, appeal, organisation_id) ON organisation_application TO tracker_app;
GRANT UPDATE (accepted_at, ended_at) ON organisation_invitation TO tracker_app;
GRANT UPDATE (restored_by_id, restored_at) ON verification_ending TO tracker_app;
GRANT DELETE ON organisation_application TO tracker_app;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['organisation_application', 'organisation_invitation', 'verification_ending'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
END $$;

-- ── Applications ────────────────────────────────────────────────────────────
-- Nobody is bothered before the address is confirmed.
CREATE POLICY reads ON organisation_application FOR SELECT TO tracker_app USING (
  app_has('AUTHENTICATION') OR app_has('DELIVERY') OR (state <> 'ASKED' AND app_has('ADMINISTRATOR@' || state_id)));
CREATE POLICY asks ON organisation_application FOR INSERT TO tracker_app WITH CHECK (app_has('AUTHENTICATION') AND state = 'ASKED'
  AND num_nonnulls(confirmed_at, decided_at, decided_by_id, reason, words, appealed_at, appeal, organisation_id) = 0);
CREATE POLICY decides ON organisation_application FOR UPDATE TO tracker_app USING (
  app_has('AUTHENTICATION') OR (state <> 'ASKED' AND app_has('ADMINISTRATOR@' || state_id)));
CREATE POLICY forgets ON organisation_application FOR DELETE TO tracker_app USING (
  (app_has('AUTHENTICATION') AND state = 'ASKED') OR (app_has('DELIVERY') AND (state = 'ASKED' OR decided_at IS NOT NULL)));

-- Whoever asked confirms and appeals; an administrator decides, and of an appeal another one.
CREATE FUNCTION guard_application() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE step text := OLD.state || '>' || NEW.state;
BEGIN
  IF NOT (CASE
    WHEN step IN ('ASKED>CONFIRMED', 'REFUSED>APPEALED') THEN app_has('AUTHENTICATION') AND NEW.decided_by_id IS NOT DISTINCT FROM OLD.decided_by_id
    WHEN step IN ('CONFIRMED>VERIFIED', 'CONFIRMED>REFUSED', 'APPEALED>VERIFIED', 'APPEALED>UPHELD') THEN
      app_has('ADMINISTRATOR@' || OLD.state_id) AND NEW.decided_by_id = app_actor() AND OLD.decided_by_id IS DISTINCT FROM app_actor()
    ELSE false
  END) OR (NEW.organisation_id IS NOT NULL AND NEW.state <> 'VERIFIED') THEN
    RAISE insufficient_privilege USING MESSAGE = format('this step of an application is not allowed: %s', step);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_application BEFORE UPDATE ON organisation_application FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_application();

-- ── The organisation ────────────────────────────────────────────────────────
CREATE POLICY verifies ON organisation FOR INSERT TO tracker_app WITH CHECK (NOT is_public AND verification_ended_at IS NULL AND EXISTS (
  SELECT FROM organisation_application a WHERE a.organisation_id = organisation.id AND a.state_id = organisation.state_id AND a.kind = organisation.kind
    AND a.state = 'VERIFIED' AND a.decided_by_id = app_actor() AND app_has('ADMINISTRATOR@' || a.state_id)));
CREATE POLICY revises ON organisation FOR UPDATE TO tracker_app USING (app_leads_organisation(id) OR app_has('ADMINISTRATOR@' || state_id));

-- What it shows is the organisation's to say, but the names that were verified stay; whether it is verified, the administrator's.
CREATE FUNCTION guard_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app_leads_organisation(OLD.id) AND (NEW.verification_ended_at IS NOT DISTINCT FROM OLD.verification_ended_at
    OR (NEW.names, NEW.descriptions, NEW.website, NEW.is_public) IS DISTINCT FROM (OLD.names, OLD.descriptions, OLD.website, OLD.is_public)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'what an organisation shows of itself is its own to say';
  END IF;
  IF EXISTS (SELECT FROM jsonb_each_text(OLD.names) n WHERE n.value <> '' AND NEW.names ->> n.key IS DISTINCT FROM n.value) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a name that was verified stays';
  END IF;
  IF NEW.is_public AND NOT OLD.is_public AND NEW.verification_ended_at IS NOT NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'only an organisation that is verified makes itself public';
  END IF;
  IF NEW.verification_ended_at IS DISTINCT FROM OLD.verification_ended_at AND NOT (app_has('ADMINISTRATOR@' || OLD.state_id)
    AND (NEW.verification_ended_at IS NULL) <> (OLD.verification_ended_at IS NULL)
    AND (NEW.verification_ended_at IS NOT NULL) = EXISTS (SELECT FROM verification_ending e WHERE e.organisation_id = OLD.id AND e.restored_at IS NULL)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a verification ends, and is restored, with what is written down of it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_organisation BEFORE UPDATE ON organisation FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_organisation();

-- ── Verifications that ended ────────────────────────────────────────────────
CREATE POLICY reads ON verification_ending FOR SELECT TO tracker_app USING (app_has('ADMINISTRATOR@' || state_id) OR app_has('MEMBER@' || organisation_id));
CREATE POLICY ends ON verification_ending FOR INSERT TO tracker_app WITH CHECK (app_has('ADMINISTRATOR@' || state_id) AND ended_by_id = app_actor()
  AND restored_at IS NULL AND restored_by_id IS NULL AND EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.state_id = verification_ending.state_id));
-- Restored by another than who ended it.
CREATE POLICY restores ON verification_ending FOR UPDATE TO tracker_app
  USING (app_has('ADMINISTRATOR@' || state_id) AND restored_at IS NULL AND ended_by_id <> app_actor())
  WITH CHECK (restored_at IS NOT NULL AND restored_by_id = app_actor());

-- ── Invitations ─────────────────────────────────────────────────────────────
CREATE POLICY reads ON organisation_invitation FOR SELECT TO tracker_app USING (
  app_has('AUTHENTICATION') OR app_has('DELIVERY') OR app_has('ADMINISTRATOR@' || state_id) OR app_leads_organisation(organisation_id));
-- An administrator of the State invites only whoever asked for the verification.
CREATE POLICY invites ON organisation_invitation FOR INSERT TO tracker_app WITH CHECK (invited_by_id = app_actor() AND accepted_at IS NULL AND ended_at IS NULL
  AND EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.state_id = organisation_invitation.state_id AND (o.kind = 'NHRI') = (role = 'NHRI_OFFICER'))
  AND (app_leads_organisation(organisation_id) OR (app_has('ADMINISTRATOR@' || state_id) AND role <> 'NGO_MEMBER' AND EXISTS (
    SELECT FROM organisation_application a WHERE a.organisation_id = organisation_invitation.organisation_id AND a.state = 'VERIFIED'
      AND a.email = organisation_invitation.email AND a.decided_by_id = app_actor()))));
CREATE POLICY settles ON organisation_invitation FOR UPDATE TO tracker_app
  USING (accepted_at IS NULL AND ended_at IS NULL AND (app_has('AUTHENTICATION') OR app_leads_organisation(organisation_id)))
  WITH CHECK ((accepted_at IS NULL OR app_has('AUTHENTICATION')) AND (app_has('AUTHENTICATION') OR app_leads_organisation(organisation_id)));

-- ── Its people ──────────────────────────────────────────────────────────────
-- As before; and those who belong to an organisation know each other.
DROP POLICY reads ON membership;
CREATE POLICY reads ON membership FOR SELECT TO tracker_app USING (
  user_id = app_actor() OR app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR') OR app_has('AUDITOR') OR (app_has('STATE_SIDE') AND organisation_id IS NULL)
  OR app_has('MEMBER@' || organisation_id));
DROP POLICY reads ON "user";
CREATE POLICY reads ON "user" FOR SELECT TO tracker_app USING (
  id = app_actor() OR app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR') OR app_has('AUDITOR')
  OR (app_has('STATE_SIDE') AND EXISTS (SELECT FROM membership m WHERE m.user_id = "user".id AND m.organisation_id IS NULL))
  OR EXISTS (SELECT FROM membership m WHERE m.user_id = "user".id AND app_has('MEMBER@' || m.organisation_id)));

-- Whoever follows the link of an invitation joins, with the account of the address it was mailed to.
CREATE POLICY joins ON "user" FOR INSERT TO tracker_app WITH CHECK (app_has('AUTHENTICATION') AND disabled_at IS NULL AND EXISTS (
  SELECT FROM organisation_invitation i WHERE i.email = "user".email AND i.accepted_at IS NULL AND i.ended_at IS NULL));
CREATE POLICY joins ON membership FOR INSERT TO tracker_app WITH CHECK (app_has('AUTHENTICATION') AND body_id IS NULL AND NOT is_alternate AND EXISTS (
  SELECT FROM organisation_invitation i JOIN "user" u ON u.email = i.email
  WHERE u.id = membership.user_id AND i.organisation_id = membership.organisation_id AND i.state_id = membership.state_id AND i.role = membership.role
    AND i.accepted_at IS NULL AND i.ended_at IS NULL));
-- Whoever leads makes one of its people the leader beside or after them, and becomes an ordinary member.
CREATE POLICY hands_over ON membership FOR INSERT TO tracker_app WITH CHECK (app_leads_organisation(organisation_id) AND body_id IS NULL AND NOT is_alternate
  AND EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.state_id = membership.state_id AND (o.kind = 'NHRI') = (role = 'NHRI_OFFICER'))
  AND CASE WHEN user_id = app_actor() THEN role = 'NGO_MEMBER'
    ELSE role IN ('NGO_ADMIN', 'NHRI_OFFICER') AND EXISTS (
      SELECT FROM membership m WHERE m.user_id = membership.user_id AND m.organisation_id = membership.organisation_id
        AND m.valid_from <= now() AND (m.valid_to IS NULL OR m.valid_to > now())) END);
-- A membership ends now and is not begun again; whoever leads ends another's, and everybody leaves by the function below.
CREATE POLICY removes ON membership FOR UPDATE TO tracker_app
  USING (role IN ('NGO_MEMBER', 'NGO_ADMIN', 'NHRI_OFFICER') AND (valid_to IS NULL OR valid_to > now())
    AND ((user_id <> app_actor() AND app_leads_organisation(organisation_id)) OR app_has('LEAVING@' || id)))
  WITH CHECK (valid_to <= now() + interval '5 minutes' AND ((user_id <> app_actor() AND app_leads_organisation(organisation_id)) OR app_has('LEAVING@' || id)));

CREATE FUNCTION app_leave_organisation(of_membership uuid, left_at timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  powers text := coalesce(current_setting('app.powers', true), '');
  own membership;
  has_left boolean;
BEGIN
  SELECT * INTO own FROM membership m WHERE m.id = of_membership AND m.user_id = app_actor() AND m.organisation_id IS NOT NULL
    AND m.role IN ('NGO_MEMBER', 'NGO_ADMIN', 'NHRI_OFFICER') AND m.valid_from <= clock_timestamp() AND (m.valid_to IS NULL OR m.valid_to > clock_timestamp());
  IF own.id IS NULL THEN RETURN false; END IF;
  PERFORM lock_organisation(own.organisation_id);
  IF own.role <> 'NGO_MEMBER' AND NOT EXISTS (
    SELECT FROM membership m JOIN "user" u ON u.id = m.user_id
    WHERE m.organisation_id = own.organisation_id AND m.user_id <> own.user_id AND m.role IN ('NGO_ADMIN', 'NHRI_OFFICER') AND u.disabled_at IS NULL
      AND m.valid_from <= clock_timestamp() AND (m.valid_to IS NULL OR m.valid_to > clock_timestamp())) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the last who leads an organisation does not leave it';
  END IF;
  PERFORM set_config('app.powers', powers || ' LEAVING@' || own.id, true);
  UPDATE membership SET valid_to = left_at, version = version + 1 WHERE id = own.id;
  has_left := FOUND;
  PERFORM set_config('app.powers', powers, true);
  RETURN has_left;
END $$;
GRANT EXECUTE ON FUNCTION app_leads_organisation(uuid), lock_organisation(uuid), app_leave_organisation(uuid, timestamptz) TO tracker_app;

-- ── Mail to those without an account ────────────────────────────────────────
CREATE POLICY owes_organisations ON outgoing_mail FOR INSERT TO tracker_app WITH CHECK (secret IS NULL AND sent_at IS NULL AND abandoned_at IS NULL
  AND CASE kind::text
    WHEN 'REGISTRATION' THEN application_id IS NOT NULL AND app_has('AUTHENTICATION')
    WHEN 'REGISTRATION_ANSWER' THEN EXISTS (SELECT FROM organisation_application a WHERE a.id = application_id AND app_has('ADMINISTRATOR@' || a.state_id))
    WHEN 'ORGANISATION_INVITATION' THEN EXISTS (
      SELECT FROM organisation_invitation i WHERE i.id = invitation_id AND i.invited_by_id = app_actor())
    ELSE false END);

-- ── What was said in the public log ─────────────────────────────────────────
-- As before; and of an organisation, the organisation.
CREATE OR REPLACE FUNCTION app_takes_back(of_state uuid, act text, subject uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN act LIKE 'assessment.%'
    THEN EXISTS (SELECT FROM assessment a WHERE a.id = subject AND app_speaks(a.state_id, a.voice, a.organisation_id))
    WHEN act LIKE 'organisation.%' THEN app_leads_organisation(subject)
    ELSE app_has('SECRETARIAT@' || of_state) END
$$;

DO $$ BEGIN PERFORM history.open(); END $$;
