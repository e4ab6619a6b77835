-- What the desk owed: who is told of a registration, only who is verified speaks, and the opening of a report is public news.

-- New values are compared as text below: a value cannot be used in the transaction that adds it.
ALTER TYPE "notification_kind" ADD VALUE 'APPLICATION_CONFIRMED';
ALTER TYPE "notification_kind" ADD VALUE 'APPLICATION_APPEALED';
ALTER TYPE "notification_kind" ADD VALUE 'VERIFICATION_ENDED';
ALTER TYPE "notification_kind" ADD VALUE 'VERIFICATION_RESTORED';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_OPENED';

ALTER TABLE "notification" ADD COLUMN "application_id" UUID, ADD COLUMN "organisation_id" UUID, ADD COLUMN "edition_id" UUID;

-- ── Who decides for an organisation: one function says it ───────────────────
ALTER POLICY revises ON organisation USING (app_speaks_for(id) OR app_has('ADMINISTRATOR@' || state_id));
ALTER POLICY reads ON organisation_invitation USING (
  app_has('AUTHENTICATION') OR app_has('DELIVERY') OR app_has('ADMINISTRATOR@' || state_id) OR app_speaks_for(organisation_id));
ALTER POLICY invites ON organisation_invitation WITH CHECK (invited_by_id = app_actor() AND accepted_at IS NULL AND ended_at IS NULL
  AND EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.state_id = organisation_invitation.state_id AND (o.kind = 'NHRI') = (role = 'NHRI_OFFICER'))
  AND (app_speaks_for(organisation_id) OR (app_has('ADMINISTRATOR@' || state_id) AND role <> 'NGO_MEMBER' AND EXISTS (
    SELECT FROM organisation_application a WHERE a.organisation_id = organisation_invitation.organisation_id AND a.state = 'VERIFIED'
      AND a.email = organisation_invitation.email AND a.decided_by_id = app_actor()))));
ALTER POLICY settles ON organisation_invitation
  USING (accepted_at IS NULL AND ended_at IS NULL AND (app_has('AUTHENTICATION') OR app_speaks_for(organisation_id)))
  WITH CHECK ((accepted_at IS NULL OR app_has('AUTHENTICATION')) AND (app_has('AUTHENTICATION') OR app_speaks_for(organisation_id)));
ALTER POLICY hands_over ON membership WITH CHECK (app_speaks_for(organisation_id) AND body_id IS NULL AND NOT is_alternate
  AND EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.state_id = membership.state_id AND (o.kind = 'NHRI') = (role = 'NHRI_OFFICER'))
  AND CASE WHEN user_id = app_actor() THEN role = 'NGO_MEMBER'
    ELSE role IN ('NGO_ADMIN', 'NHRI_OFFICER') AND EXISTS (
      SELECT FROM membership m WHERE m.user_id = membership.user_id AND m.organisation_id = membership.organisation_id
        AND m.valid_from <= now() AND (m.valid_to IS NULL OR m.valid_to > now())) END);
ALTER POLICY removes ON membership
  USING (role IN ('NGO_MEMBER', 'NGO_ADMIN', 'NHRI_OFFICER') AND (valid_to IS NULL OR valid_to > now())
    AND ((user_id <> app_actor() AND app_speaks_for(organisation_id)) OR app_has('LEAVING@' || id)))
  WITH CHECK (valid_to <= now() + interval '5 minutes' AND ((user_id <> app_actor() AND app_speaks_for(organisation_id)) OR app_has('LEAVING@' || id)));

CREATE OR REPLACE FUNCTION guard_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app_speaks_for(OLD.id) AND (NEW.verification_ended_at IS NOT DISTINCT FROM OLD.verification_ended_at
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

-- As before; and that a report opened is taken back with the report: by its authors, or by the administrator who refuses it.
CREATE OR REPLACE FUNCTION app_takes_back(of_state uuid, act text, subject uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN act LIKE 'assessment.%'
    THEN EXISTS (SELECT FROM assessment a WHERE a.id = subject AND app_speaks(a.state_id, a.voice, a.organisation_id))
    WHEN act LIKE 'organisation.%' THEN app_speaks_for(subject)
    WHEN act = 'reportEdition.appear' THEN app_submits_edition(subject) OR app_has('ADMINISTRATOR@' || of_state)
    ELSE app_has('SECRETARIAT@' || of_state) END
$$;
DROP FUNCTION app_leads_organisation(uuid);

-- ── Only an organisation that is verified speaks ────────────────────────────
-- Those whose verification has ended read, and take their own words back; what they said while they were verified stays.
CREATE FUNCTION app_is_verified(wanted uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT FROM organisation o WHERE o.id = wanted AND o.verification_ended_at IS NULL) $$;
GRANT EXECUTE ON FUNCTION app_is_verified(uuid) TO tracker_app;
CREATE POLICY of_the_verified ON assessment AS RESTRICTIVE FOR INSERT TO tracker_app
  WITH CHECK (organisation_id IS NULL OR app_is_verified(organisation_id));
CREATE POLICY of_the_verified ON report_edition AS RESTRICTIVE FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM alternative_report r WHERE r.id = report_id AND app_is_verified(r.organisation_id)));

-- ── Who is told of a registration, and of the end of a verification ─────────
-- Whoever follows the link of an application is nobody yet and knows no administrator. For these notices, and for them alone, the function
-- takes the power to find those who may decide: of an appeal, the others than who refused.
CREATE FUNCTION app_tell_of_application(application uuid, batch uuid, told_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  powers text := coalesce(current_setting('app.powers', true), '');
  asked organisation_application;
BEGIN
  SELECT * INTO asked FROM organisation_application a WHERE a.id = application AND a.state IN ('CONFIRMED', 'APPEALED') AND app_has('AUTHENTICATION');
  IF asked.id IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'only who asks tells of an application';
  END IF;
  PERFORM set_config('app.powers', 'DELIVERY', true);
  INSERT INTO notification (user_id, state_id, kind, batch, application_id, at)
  SELECT DISTINCT m.user_id, asked.state_id, ('APPLICATION_' || asked.state)::notification_kind, app_tell_of_application.batch, asked.id, told_at
  FROM effective_membership m
  WHERE m.role = 'ADMINISTRATOR' AND m.state_id = asked.state_id AND m.user_id IS DISTINCT FROM asked.decided_by_id;
  PERFORM set_config('app.powers', powers, true);
END $$;

-- The administrator does not know who belongs to an organisation; its people are told, and by nobody's name.
CREATE FUNCTION app_tell_of_verification(organisation uuid, batch uuid, told_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  powers text := coalesce(current_setting('app.powers', true), '');
  about organisation;
BEGIN
  SELECT o.* INTO about FROM organisation o WHERE o.id = app_tell_of_verification.organisation AND app_has('ADMINISTRATOR@' || o.state_id)
    AND EXISTS (SELECT FROM verification_ending e WHERE e.organisation_id = o.id
      AND CASE WHEN o.verification_ended_at IS NULL THEN e.restored_by_id ELSE e.ended_by_id END = app_actor());
  IF about.id IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'only who ends or restores a verification tells of it';
  END IF;
  PERFORM set_config('app.powers', 'DELIVERY', true);
  INSERT INTO notification (user_id, state_id, kind, batch, organisation_id, at)
  SELECT DISTINCT m.user_id, about.state_id,
    (CASE WHEN about.verification_ended_at IS NULL THEN 'VERIFICATION_RESTORED' ELSE 'VERIFICATION_ENDED' END)::notification_kind,
    app_tell_of_verification.batch, about.id, told_at
  FROM effective_membership m WHERE m.organisation_id = about.id AND m.user_id <> app_actor();
  PERFORM set_config('app.powers', powers, true);
END $$;
GRANT EXECUTE ON FUNCTION app_tell_of_application(uuid, uuid, timestamptz), app_tell_of_verification(uuid, uuid, timestamptz) TO tracker_app;

-- ── The moment a report opens ───────────────────────────────────────────────
-- The worker writes down that everybody may read a report, when everybody may, and nothing else; nobody did it, so the report stands for who.
CREATE POLICY announces ON audit_entry FOR INSERT TO tracker_app WITH CHECK (
  app_has('DELIVERY') AND action = 'reportEdition.appear' AND actor_id = subject_id AND app_is_open(subject_id));

-- Its authors are told where they had set an instant, and the secretariat, which owes a reply: each once of an edition, whoever asks how often.
CREATE FUNCTION app_tell_of_opening(edition uuid, batch uuid, told_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE opened report_edition;
BEGIN
  SELECT e.* INTO opened FROM report_edition e WHERE e.id = edition AND app_has('DELIVERY') AND app_is_open(e.id);
  IF opened.id IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'that a report opened is told when it has';
  END IF;
  PERFORM set_config('app.powers', format('DELIVERY NEWS@%s', opened.report_id), true);
  INSERT INTO notification (user_id, state_id, kind, batch, report_id, edition_id, key, at)
  SELECT DISTINCT ON (m.user_id) m.user_id, opened.state_id, 'REPORT_OPENED'::text::notification_kind, app_tell_of_opening.batch,
    CASE WHEN m.organisation_id IS NOT NULL THEN opened.report_id END, CASE WHEN m.organisation_id IS NULL THEN opened.id END,
    format('edition %s opened %s', opened.id, m.user_id), told_at
  FROM effective_membership m
  WHERE (m.role = 'SECRETARIAT' AND m.state_id = opened.state_id)
    OR (opened.opens_at > opened.submitted_at AND m.organisation_id IN (
      SELECT r.organisation_id FROM alternative_report r WHERE r.id = opened.report_id
      UNION SELECT p.organisation_id FROM report_partner p WHERE p.report_id = opened.report_id AND p.joined_at IS NOT NULL AND p.ended_at IS NULL))
  ORDER BY m.user_id, m.organisation_id NULLS LAST
  ON CONFLICT (key) DO NOTHING;
  PERFORM set_config('app.powers', 'DELIVERY', true);
END $$;
GRANT EXECUTE ON FUNCTION app_tell_of_opening(uuid, uuid, timestamptz) TO tracker_app;

DO $$ BEGIN PERFORM history.open(); END $$;
