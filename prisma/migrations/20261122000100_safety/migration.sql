-- Roles, row-level security, guards of the record, and the search index.
-- The application asks domain/policy.ts first; everything here is the second lock, and agrees with it (domain/matrix.test.ts).

-- ── Roles ───────────────────────────────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tracker_migrator', 'tracker_app', 'tracker_public', 'tracker_backup', 'tracker_verifier'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', name);
    END IF;
  END LOOP;
  IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    ALTER ROLE tracker_backup BYPASSRLS;
  END IF;
  EXECUTE format('GRANT tracker_migrator TO %I', current_user);
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO tracker_app, tracker_public, tracker_backup, tracker_verifier;

-- ── Who is acting ───────────────────────────────────────────────────────────
CREATE FUNCTION app_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.actor', true), '')::uuid $$;

-- A power is a role, alone or in one State, body or organisation: 'APPROVER', 'APPROVER@<body id>'.
CREATE FUNCTION app_has(power text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(power = ANY (string_to_array(current_setting('app.powers', true), ' ')), false) $$;

-- Enters a transaction as a person, with the memberships that are valid now. Nobody's powers outlive the transaction.
CREATE FUNCTION app_enter(actor uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.actor', actor::text, true), set_config('app.powers', '', true);
  -- A disabled person is nobody, whatever page they still have open.
  IF NOT EXISTS (SELECT FROM "user" u WHERE u.id = actor AND u.disabled_at IS NULL) THEN
    PERFORM set_config('app.actor', '', true);
    RETURN;
  END IF;
  PERFORM set_config('app.powers', coalesce((
    SELECT string_agg(DISTINCT power, ' ')
    FROM membership m
    CROSS JOIN LATERAL unnest(array_remove(ARRAY[
      m.role::text,
      m.role || '@' || m.state_id,
      m.role || '@' || m.body_id,
      m.role || '@' || m.organisation_id,
      'MEMBER@' || m.organisation_id,
      CASE WHEN m.role IN ('FOCAL_POINT', 'APPROVER', 'SECRETARIAT', 'WORKING_GROUP_MEMBER') THEN 'STATE_SIDE@' || m.state_id END,
      CASE WHEN m.role IN ('FOCAL_POINT', 'APPROVER', 'SECRETARIAT', 'WORKING_GROUP_MEMBER') THEN 'STATE_SIDE' END
    ], NULL)) AS power
    WHERE m.user_id = actor AND m.valid_from <= now() AND (m.valid_to IS NULL OR m.valid_to > now())
  ), ''), true);
END $$;

-- Signing in happens before anybody is known; it may read credentials and sessions, and nothing of the register.
CREATE FUNCTION app_enter_authentication() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.actor', '', true), set_config('app.powers', 'AUTHENTICATION', true);
END $$;

-- Whom a session's token stands for, with the roles valid now: one statement, that leaves no power behind.
CREATE FUNCTION app_session(wanted text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE found jsonb;
BEGIN
  PERFORM app_enter_authentication();
  SELECT jsonb_build_object(
    'id', s.id, 'createdAt', s.created_at, 'lastSeenAt', s.last_seen_at, 'secondFactorAt', s.second_factor_at,
    'hasSecondFactor', c.second_factor IS NOT NULL,
    'email', u.email, 'user', jsonb_build_object('id', u.id, 'name', u.name, 'locale', u.locale),
    'memberships', coalesce((
      SELECT jsonb_agg(jsonb_build_object('role', m.role, 'stateId', m.state_id, 'bodyId', m.body_id, 'organisationId', m.organisation_id))
      FROM membership m WHERE m.user_id = u.id AND m.valid_from <= now() AND (m.valid_to IS NULL OR m.valid_to > now())
    ), '[]'))
  INTO found
  FROM session s JOIN "user" u ON u.id = s.user_id AND u.disabled_at IS NULL LEFT JOIN credential c ON c.user_id = u.id
  WHERE s.token_hash = wanted AND s.revoked_at IS NULL AND s.expires_at > now();
  PERFORM set_config('app.powers', '', true);
  RETURN found;
END $$;

-- A credential is read by its holder and by signing in. An administrator learns only since when there is a second factor,
-- and may take it away from another whose telephone is lost; the powers of signing in are taken for that one statement.
CREATE FUNCTION app_second_factor_since(person uuid) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  powers text := current_setting('app.powers', true);
  since timestamptz;
BEGIN
  IF NOT app_has('ADMINISTRATOR') THEN RETURN NULL; END IF;
  PERFORM set_config('app.powers', 'AUTHENTICATION', true);
  SELECT second_factor_since INTO since FROM credential WHERE user_id = person AND second_factor IS NOT NULL;
  PERFORM set_config('app.powers', powers, true);
  RETURN since;
END $$;
CREATE FUNCTION app_reset_second_factor(person uuid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  powers text := current_setting('app.powers', true);
  is_done boolean;
BEGIN
  IF NOT app_has('ADMINISTRATOR') OR person = app_actor() THEN RETURN false; END IF;
  PERFORM set_config('app.powers', 'AUTHENTICATION', true);
  UPDATE credential SET second_factor = NULL, second_factor_since = NULL, second_factor_step = NULL, recovery_codes = '{}'
    WHERE user_id = person AND second_factor IS NOT NULL;
  is_done := FOUND;
  PERFORM set_config('app.powers', powers, true);
  RETURN is_done;
END $$;

-- ── What each role may touch at all ─────────────────────────────────────────
GRANT SELECT ON state, treaty, treaty_article, mechanism, review_cycle, cycle_fact, theme, state_body,
  organisation, un_document, paragraph, paragraph_text, recommendation, recommendation_theme, assignment,
  response, response_version, status_claim, status_verification, evidence, history_entry,
  reform, reform_stage_entry, reform_link TO tracker_app, tracker_public;
-- Acts carry the id of the person who did them; whose id it is, the public role cannot read.
GRANT SELECT ON "user", credential, membership, session, account_link,
  audit_entry, audit_content, audit_chain_head, audit_checkpoint, idempotency_key TO tracker_app;

GRANT INSERT, UPDATE ON review_cycle, state_body, un_document, recommendation, response, response_version, reform, credential TO tracker_app;
GRANT INSERT ON assignment, evidence, "user", membership, session, account_link TO tracker_app;
-- Who and what they are about stays as it was written.
GRANT UPDATE (role, lead_of, due_on, decision_reference, assigned_at, ended_at, version) ON assignment TO tracker_app;
GRANT UPDATE (removed_at, version) ON evidence TO tracker_app;
GRANT UPDATE (name, locale, disabled_at, version) ON "user" TO tracker_app;
GRANT UPDATE (valid_to, version) ON membership TO tracker_app;
GRANT UPDATE (token_hash, last_seen_at, second_factor_at, revoked_at) ON session TO tracker_app;
GRANT UPDATE (expires_at, used_at) ON account_link TO tracker_app;
GRANT INSERT ON paragraph, paragraph_text, recommendation_theme, status_claim, status_verification, reform_stage_entry,
  reform_link, history_entry, audit_entry, audit_content, audit_checkpoint, idempotency_key TO tracker_app;
GRANT UPDATE ON reform_link, paragraph_text, idempotency_key TO tracker_app;
GRANT UPDATE (section, heading) ON paragraph TO tracker_app;
GRANT DELETE ON recommendation_theme, reform_link TO tracker_app;
GRANT UPDATE ON audit_chain_head TO tracker_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO tracker_backup, tracker_verifier;

-- ── Row-level security ──────────────────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['review_cycle', 'state_body', 'organisation', 'un_document', 'paragraph', 'paragraph_text',
    'recommendation', 'recommendation_theme', 'assignment', 'response', 'response_version', 'status_claim',
    'status_verification', 'reform', 'reform_stage_entry', 'reform_link', 'evidence', 'history_entry', 'user', 'credential',
    'membership', 'session', 'account_link', 'audit_entry', 'audit_content', 'idempotency_key'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
END $$;

-- Cycles and state bodies are public; the secretariat keeps the first, the administrator the second.
CREATE POLICY anyone ON review_cycle FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY opens ON review_cycle FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id));
CREATE POLICY revises ON review_cycle FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));
CREATE POLICY anyone ON state_body FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY records ON state_body FOR INSERT TO tracker_app WITH CHECK (app_has('ADMINISTRATOR@' || state_id));
CREATE POLICY revises ON state_body FOR UPDATE TO tracker_app USING (app_has('ADMINISTRATOR@' || state_id));

-- An organisation is seen if it wishes, by its own people, and by the administrator.
CREATE POLICY anyone ON organisation FOR SELECT TO tracker_public USING (is_public);
CREATE POLICY reads ON organisation FOR SELECT TO tracker_app USING (
  is_public OR app_has('ADMINISTRATOR@' || state_id) OR app_has('MEMBER@' || id));

-- A document is a proposal of the secretariat until it is locked; then it is public and never edited again.
CREATE POLICY anyone ON un_document FOR SELECT TO tracker_public USING (locked_at IS NOT NULL);
CREATE POLICY reads ON un_document FOR SELECT TO tracker_app USING (locked_at IS NOT NULL OR app_has('SECRETARIAT@' || state_id));
CREATE POLICY imports ON un_document FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id) AND locked_at IS NULL
  AND EXISTS (SELECT FROM review_cycle c WHERE c.id = cycle_id AND c.state_id = un_document.state_id));
CREATE POLICY revises ON un_document FOR UPDATE TO tracker_app
  USING (app_has('SECRETARIAT@' || state_id) AND locked_at IS NULL AND discarded_at IS NULL) WITH CHECK (app_has('SECRETARIAT@' || state_id));

CREATE POLICY anyone ON paragraph FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM un_document d WHERE d.id = document_id AND d.discarded_at IS NULL));
CREATE POLICY locks ON paragraph FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM un_document d WHERE d.id = document_id AND d.locked_at IS NULL AND app_has('SECRETARIAT@' || d.state_id)));
CREATE POLICY translates ON paragraph FOR UPDATE TO tracker_app
  USING (EXISTS (SELECT FROM un_document d WHERE d.id = document_id AND app_has('SECRETARIAT@' || d.state_id)));
CREATE POLICY anyone ON paragraph_text FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM paragraph p WHERE p.id = paragraph_id));
CREATE POLICY locks ON paragraph_text FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM paragraph p JOIN un_document d ON d.id = p.document_id WHERE p.id = paragraph_id AND app_has('SECRETARIAT@' || d.state_id)));
CREATE POLICY translates ON paragraph_text FOR UPDATE TO tracker_app
  USING (NOT is_locked AND EXISTS (SELECT FROM paragraph p JOIN un_document d ON d.id = p.document_id WHERE p.id = paragraph_id AND app_has('SECRETARIAT@' || d.state_id)));

CREATE POLICY anyone ON recommendation FOR SELECT TO tracker_public USING (published_at IS NOT NULL);
CREATE POLICY reads ON recommendation FOR SELECT TO tracker_app USING (published_at IS NOT NULL OR app_has('SECRETARIAT@' || state_id));
CREATE POLICY records ON recommendation FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id)
  AND EXISTS (SELECT FROM un_document d WHERE d.id = document_id AND d.state_id = recommendation.state_id));
CREATE POLICY revises ON recommendation FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));

CREATE POLICY anyone ON recommendation_theme FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id));
CREATE POLICY classifies ON recommendation_theme FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id AND app_has('SECRETARIAT@' || r.state_id)));
CREATE POLICY declassifies ON recommendation_theme FOR DELETE TO tracker_app
  USING (EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id AND app_has('SECRETARIAT@' || r.state_id)));

CREATE POLICY anyone ON assignment FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id));
CREATE POLICY assigns ON assignment FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id)
  AND EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id AND r.state_id = assignment.state_id)
  AND EXISTS (SELECT FROM state_body b WHERE b.id = body_id AND b.state_id = assignment.state_id));
CREATE POLICY reassigns ON assignment FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));

-- Where a response stands is known to its body, the secretariat and the working group; to everybody once it is published.
CREATE POLICY anyone ON response FOR SELECT TO tracker_public USING (state = 'PUBLISHED');
CREATE POLICY reads ON response FOR SELECT TO tracker_app USING (
  state = 'PUBLISHED' OR app_has('FOCAL_POINT@' || body_id) OR app_has('APPROVER@' || body_id)
  OR app_has('SECRETARIAT@' || state_id) OR app_has('WORKING_GROUP_MEMBER@' || state_id));
CREATE POLICY drafts ON response FOR INSERT TO tracker_app WITH CHECK (
  state = 'DRAFT' AND app_has('FOCAL_POINT@' || body_id) AND writer_ids = ARRAY[app_actor()]
  AND signed_by_id IS NULL AND verified_by_id IS NULL AND published_by_id IS NULL AND published_at IS NULL
  AND EXISTS (SELECT FROM assignment a WHERE a.recommendation_id = response.recommendation_id AND a.body_id = response.body_id
    AND a.state_id = response.state_id AND a.ended_at IS NULL AND a.role IN ('LEAD', 'CO_EXECUTOR')));
CREATE POLICY moves ON response FOR UPDATE TO tracker_app USING (
  app_has('FOCAL_POINT@' || body_id) OR app_has('APPROVER@' || body_id) OR app_has('SECRETARIAT@' || state_id));

-- The words: the body sees all its versions, the State's side the signed ones, everybody the published one.
CREATE POLICY anyone ON response_version FOR SELECT TO tracker_public USING (
  EXISTS (SELECT FROM response r WHERE r.id = response_id AND r.state = 'PUBLISHED' AND r.current_version = number));
CREATE POLICY reads ON response_version FOR SELECT TO tracker_app USING (
  EXISTS (SELECT FROM response r WHERE r.id = response_id AND (
    (r.state = 'PUBLISHED' AND r.current_version = number) OR app_has('FOCAL_POINT@' || r.body_id) OR app_has('APPROVER@' || r.body_id)
    OR ((app_has('SECRETARIAT@' || r.state_id) OR app_has('WORKING_GROUP_MEMBER@' || r.state_id))
      AND EXISTS (SELECT FROM status_claim c WHERE c.response_id = r.id AND c.response_version = number)))));
CREATE POLICY drafts ON response_version FOR INSERT TO tracker_app WITH CHECK (
  frozen_at IS NULL AND written_by_id = app_actor()
  AND EXISTS (SELECT FROM response r WHERE r.id = response_id AND app_has('FOCAL_POINT@' || r.body_id) AND r.state IN ('DRAFT', 'RETURNED')));
CREATE POLICY drafting ON response_version FOR UPDATE TO tracker_app USING (
  frozen_at IS NULL AND EXISTS (SELECT FROM response r WHERE r.id = response_id AND app_has('FOCAL_POINT@' || r.body_id) AND r.state IN ('DRAFT', 'RETURNED')))
  WITH CHECK (written_by_id = app_actor() AND EXISTS (SELECT FROM response r WHERE r.id = response_id AND app_has('FOCAL_POINT@' || r.body_id)));

CREATE POLICY anyone ON status_claim FOR SELECT TO tracker_public USING (
  EXISTS (SELECT FROM response r WHERE r.id = response_id AND r.state = 'PUBLISHED' AND r.current_version = response_version));
CREATE POLICY reads ON status_claim FOR SELECT TO tracker_app USING (
  EXISTS (SELECT FROM response r WHERE r.id = response_id AND (
    (r.state = 'PUBLISHED' AND r.current_version = response_version) OR app_has('FOCAL_POINT@' || r.body_id) OR app_has('APPROVER@' || r.body_id)
    OR app_has('SECRETARIAT@' || r.state_id) OR app_has('WORKING_GROUP_MEMBER@' || r.state_id))));
CREATE POLICY claims ON status_claim FOR INSERT TO tracker_app WITH CHECK (
  claimed_by_id = app_actor() AND app_has('APPROVER@' || body_id)
  AND EXISTS (SELECT FROM response r WHERE r.id = response_id AND r.body_id = status_claim.body_id AND r.recommendation_id = status_claim.recommendation_id
    AND r.state = 'SIGNED' AND r.signed_by_id = app_actor() AND r.current_version = status_claim.response_version));

CREATE POLICY anyone ON status_verification FOR SELECT TO tracker_public USING (
  EXISTS (SELECT FROM status_claim c WHERE c.id = claim_id) AND EXISTS (SELECT FROM response r WHERE r.id = response_id AND r.state = 'PUBLISHED'));
CREATE POLICY reads ON status_verification FOR SELECT TO tracker_app USING (EXISTS (SELECT FROM status_claim c WHERE c.id = claim_id));
CREATE POLICY verifies ON status_verification FOR INSERT TO tracker_app WITH CHECK (
  verified_by_id = app_actor() AND EXISTS (SELECT FROM response r WHERE r.id = response_id AND r.recommendation_id = status_verification.recommendation_id
    AND app_has('SECRETARIAT@' || r.state_id) AND r.state = 'VERIFIED' AND r.verified_by_id = app_actor()));

-- A reform is its body's and the secretariat's until it is published.
CREATE POLICY anyone ON reform FOR SELECT TO tracker_public USING (published_at IS NOT NULL);
CREATE POLICY reads ON reform FOR SELECT TO tracker_app USING (
  published_at IS NOT NULL OR app_has('FOCAL_POINT@' || body_id) OR app_has('APPROVER@' || body_id)
  OR app_has('SECRETARIAT@' || state_id) OR app_has('WORKING_GROUP_MEMBER@' || state_id));
CREATE POLICY records ON reform FOR INSERT TO tracker_app WITH CHECK (
  app_has('SECRETARIAT@' || state_id) OR (app_has('FOCAL_POINT@' || body_id) AND published_at IS NULL));
CREATE POLICY revises ON reform FOR UPDATE TO tracker_app
  USING (app_has('SECRETARIAT@' || state_id) OR (app_has('FOCAL_POINT@' || body_id) AND published_at IS NULL));
CREATE POLICY at_home ON reform AS RESTRICTIVE FOR ALL TO tracker_app USING (true)
  WITH CHECK (body_id IS NULL OR EXISTS (SELECT FROM state_body b WHERE b.id = body_id AND b.state_id = reform.state_id));
CREATE POLICY anyone ON reform_stage_entry FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM reform f WHERE f.id = reform_id));
CREATE POLICY records ON reform_stage_entry FOR INSERT TO tracker_app WITH CHECK (EXISTS (SELECT FROM reform f WHERE f.id = reform_id
  AND (app_has('SECRETARIAT@' || f.state_id) OR (app_has('FOCAL_POINT@' || f.body_id) AND f.published_at IS NULL))));

CREATE POLICY anyone ON reform_link FOR SELECT TO tracker_public USING (EXISTS (SELECT FROM response r WHERE r.id = response_id AND r.state = 'PUBLISHED'));
CREATE POLICY reads ON reform_link FOR SELECT TO tracker_app USING (
  EXISTS (SELECT FROM response r WHERE r.id = response_id AND (
    r.state = 'PUBLISHED' OR app_has('FOCAL_POINT@' || r.body_id) OR app_has('APPROVER@' || r.body_id)
    OR ((app_has('SECRETARIAT@' || r.state_id) OR app_has('WORKING_GROUP_MEMBER@' || r.state_id)) AND r.state IN ('SIGNED', 'VERIFIED', 'WITHDRAWN')))));
CREATE POLICY links ON reform_link FOR ALL TO tracker_app
  USING (EXISTS (SELECT FROM response r WHERE r.id = response_id AND app_has('FOCAL_POINT@' || r.body_id) AND r.state IN ('DRAFT', 'RETURNED')))
  WITH CHECK (EXISTS (SELECT FROM response r WHERE r.id = response_id AND r.recommendation_id = reform_link.recommendation_id
    AND app_has('FOCAL_POINT@' || r.body_id) AND r.state IN ('DRAFT', 'RETURNED')) AND EXISTS (SELECT FROM reform f WHERE f.id = reform_id));

CREATE POLICY anyone ON evidence FOR SELECT TO tracker_public USING (
  visibility = 'PUBLIC' AND removed_at IS NULL AND EXISTS (SELECT FROM response r WHERE r.id = response_id AND r.state = 'PUBLISHED'));
CREATE POLICY reads ON evidence FOR SELECT TO tracker_app USING (
  EXISTS (SELECT FROM response r WHERE r.id = response_id AND (
    (r.state = 'PUBLISHED' AND visibility = 'PUBLIC' AND removed_at IS NULL) OR app_has('FOCAL_POINT@' || r.body_id) OR app_has('APPROVER@' || r.body_id)
    OR ((app_has('SECRETARIAT@' || r.state_id) OR app_has('WORKING_GROUP_MEMBER@' || r.state_id)) AND r.state IN ('SIGNED', 'VERIFIED', 'PUBLISHED', 'WITHDRAWN')))));
CREATE POLICY adds ON evidence FOR INSERT TO tracker_app WITH CHECK (
  added_by_id = app_actor() AND EXISTS (SELECT FROM response r WHERE r.id = response_id AND app_has('FOCAL_POINT@' || r.body_id) AND r.state IN ('DRAFT', 'RETURNED')));
CREATE POLICY removes ON evidence FOR UPDATE TO tracker_app USING (
  EXISTS (SELECT FROM response r WHERE r.id = response_id AND app_has('FOCAL_POINT@' || r.body_id) AND r.state IN ('DRAFT', 'RETURNED')));

-- History: what happened to the recommendation is public; what happened inside a response, once it is published.
CREATE POLICY anyone ON history_entry FOR SELECT TO tracker_public USING (
  EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id)
  AND (response_id IS NULL OR kind = 'RESPONSE_WITHDRAWN'
    OR (kind IN ('RESPONSE_SIGNED', 'RESPONSE_VERIFIED', 'RESPONSE_PUBLISHED')
      AND EXISTS (SELECT FROM response r WHERE r.id = response_id AND r.state = 'PUBLISHED'))));
CREATE POLICY reads ON history_entry FOR SELECT TO tracker_app USING (
  (response_id IS NULL AND EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id)) OR kind = 'RESPONSE_WITHDRAWN'
  OR app_has('FOCAL_POINT@' || body_id) OR app_has('APPROVER@' || body_id)
  OR EXISTS (SELECT FROM response r WHERE r.id = response_id AND (
    (r.state = 'PUBLISHED' AND kind IN ('RESPONSE_SIGNED', 'RESPONSE_VERIFIED', 'RESPONSE_PUBLISHED'))
    OR ((app_has('SECRETARIAT@' || r.state_id) OR app_has('WORKING_GROUP_MEMBER@' || r.state_id))
      AND kind NOT IN ('RESPONSE_STARTED', 'RESPONSE_RETURNED_BY_APPROVER')))));
-- An entry is made by whoever does what it tells, once it is done.
CREATE POLICY records ON history_entry FOR INSERT TO tracker_app WITH CHECK (actor_id = app_actor() AND CASE
  WHEN response_id IS NULL THEN kind IN ('RECORDED', 'CLASSIFIED', 'ASSIGNED', 'UNASSIGNED')
    AND EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id AND app_has('SECRETARIAT@' || r.state_id))
  ELSE EXISTS (SELECT FROM response r WHERE r.id = response_id
    AND (r.recommendation_id, r.body_id, r.current_version) = (history_entry.recommendation_id, history_entry.body_id, history_entry.response_version)
    AND CASE kind
      WHEN 'RESPONSE_STARTED' THEN r.state = 'DRAFT' AND app_has('FOCAL_POINT@' || r.body_id)
      WHEN 'RESPONSE_SUBMITTED' THEN r.state = 'SUBMITTED' AND app_has('FOCAL_POINT@' || r.body_id)
      WHEN 'RESPONSE_RETURNED_BY_APPROVER' THEN r.state = 'RETURNED' AND app_has('APPROVER@' || r.body_id)
      WHEN 'RESPONSE_SIGNED' THEN r.state = 'SIGNED' AND r.signed_by_id = app_actor()
      WHEN 'RESPONSE_RETURNED_BY_SECRETARIAT' THEN r.state = 'RETURNED' AND app_has('SECRETARIAT@' || r.state_id)
      WHEN 'RESPONSE_VERIFIED' THEN r.state = 'VERIFIED' AND r.verified_by_id = app_actor()
      WHEN 'RESPONSE_PUBLISHED' THEN r.state = 'PUBLISHED' AND r.published_by_id = app_actor()
      WHEN 'RESPONSE_WITHDRAWN' THEN r.state = 'WITHDRAWN' AND app_has('SECRETARIAT@' || r.state_id)
    END)
  END);

-- People: oneself, the administrator, the auditor; officials see officials, never who belongs to an organisation.
CREATE POLICY reads ON membership FOR SELECT TO tracker_app USING (
  user_id = app_actor() OR app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR') OR app_has('AUDITOR') OR (app_has('STATE_SIDE') AND organisation_id IS NULL));
CREATE POLICY grants ON membership FOR INSERT TO tracker_app WITH CHECK (app_has('ADMINISTRATOR@' || state_id) AND user_id <> app_actor()
  AND (body_id IS NULL OR EXISTS (SELECT FROM state_body b WHERE b.id = body_id AND b.state_id = membership.state_id))
  AND (organisation_id IS NULL OR EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.state_id = membership.state_id)));
CREATE POLICY ends ON membership FOR UPDATE TO tracker_app USING (app_has('ADMINISTRATOR@' || state_id) AND user_id <> app_actor());
CREATE POLICY reads ON "user" FOR SELECT TO tracker_app USING (
  id = app_actor() OR app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR') OR app_has('AUDITOR')
  OR (app_has('STATE_SIDE') AND EXISTS (SELECT FROM membership m WHERE m.user_id = "user".id AND m.organisation_id IS NULL)));
CREATE POLICY invites ON "user" FOR INSERT TO tracker_app WITH CHECK (app_has('ADMINISTRATOR'));
CREATE POLICY revises ON "user" FOR UPDATE TO tracker_app USING (app_has('ADMINISTRATOR') OR id = app_actor());
CREATE POLICY own ON credential FOR ALL TO tracker_app
  USING (user_id = app_actor() OR app_has('AUTHENTICATION')) WITH CHECK (user_id = app_actor() OR app_has('AUTHENTICATION'));
CREATE POLICY own ON session FOR SELECT TO tracker_app USING (user_id = app_actor() OR app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR'));
CREATE POLICY opens ON session FOR INSERT TO tracker_app WITH CHECK (app_has('AUTHENTICATION'));
CREATE POLICY ends ON session FOR UPDATE TO tracker_app USING (user_id = app_actor() OR app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR'))
  WITH CHECK (user_id = app_actor() OR app_has('AUTHENTICATION') OR revoked_at IS NOT NULL);
CREATE POLICY uses ON account_link FOR SELECT TO tracker_app USING (app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR'));
CREATE POLICY sends ON account_link FOR INSERT TO tracker_app WITH CHECK (app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR'));
CREATE POLICY spends ON account_link FOR UPDATE TO tracker_app USING (app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR'));

CREATE POLICY records ON audit_entry FOR INSERT TO tracker_app WITH CHECK (actor_id = app_actor() OR app_has('AUTHENTICATION'));
CREATE POLICY reads ON audit_entry FOR SELECT TO tracker_app USING (app_has('AUDITOR') OR app_has('ADMINISTRATOR'));
CREATE POLICY records ON audit_content FOR INSERT TO tracker_app WITH CHECK (true);
CREATE POLICY reads ON audit_content FOR SELECT TO tracker_app USING (app_has('AUDITOR'));
CREATE POLICY own ON idempotency_key FOR ALL TO tracker_app USING (actor_id = app_actor()) WITH CHECK (actor_id = app_actor());

-- ── Guards ──────────────────────────────────────────────────────────────────
ALTER TABLE response ADD CONSTRAINT signed_by_another CHECK (signed_by_id IS NULL OR signed_by_id <> ALL (writer_ids));
ALTER TABLE response ADD CONSTRAINT published_by_another CHECK (published_by_id IS NULL OR published_by_id <> verified_by_id);
ALTER TABLE assignment ADD CONSTRAINT lead_of_itself CHECK (
  (lead_of = recommendation_id AND role = 'LEAD' AND ended_at IS NULL) OR (lead_of IS NULL AND (role <> 'LEAD' OR ended_at IS NOT NULL)));
ALTER TABLE evidence ADD CONSTRAINT file_or_link CHECK ((url IS NULL) <> (file_hash IS NULL));
ALTER TABLE membership ADD CONSTRAINT body_or_organisation CHECK (body_id IS NULL OR organisation_id IS NULL);

CREATE FUNCTION guard_response() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  step text := OLD.state || '>' || NEW.state;
  hands uuid[] := ARRAY[NEW.signed_by_id, NEW.verified_by_id, NEW.published_by_id];
  former uuid[] := ARRAY[OLD.signed_by_id, OLD.verified_by_id, OLD.published_by_id];
BEGIN
  IF (NEW.id, NEW.state_id, NEW.recommendation_id, NEW.body_id, NEW.sequence) IS DISTINCT FROM (OLD.id, OLD.state_id, OLD.recommendation_id, OLD.body_id, OLD.sequence) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a response keeps its recommendation and its body';
  END IF;
  IF NOT (NEW.writer_ids @> OLD.writer_ids)
    OR (OLD.state NOT IN ('DRAFT', 'RETURNED') AND (NEW.writer_ids, NEW.current_version) IS DISTINCT FROM (OLD.writer_ids, OLD.current_version)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a response keeps its writers, and once it is submitted its words';
  END IF;
  IF NEW.published_at IS DISTINCT FROM OLD.published_at AND step <> 'VERIFIED>PUBLISHED' THEN
    RAISE insufficient_privilege USING MESSAGE = 'a response keeps the date it was published';
  END IF;
  IF NOT (CASE
    WHEN OLD.state = NEW.state THEN OLD.state IN ('DRAFT', 'RETURNED') AND app_has('FOCAL_POINT@' || OLD.body_id) AND hands = former
    WHEN step IN ('DRAFT>SUBMITTED', 'RETURNED>SUBMITTED') THEN app_has('FOCAL_POINT@' || OLD.body_id) AND hands = former
    WHEN step = 'SUBMITTED>RETURNED' THEN app_has('APPROVER@' || OLD.body_id) AND hands = former
    WHEN step = 'SUBMITTED>SIGNED' THEN app_has('APPROVER@' || OLD.body_id) AND hands = ARRAY[app_actor(), NULL, NULL]
      AND NOT EXISTS (SELECT FROM response_version v WHERE v.response_id = OLD.id AND v.written_by_id = app_actor())
      AND NOT EXISTS (SELECT FROM evidence e WHERE e.response_id = OLD.id AND e.added_by_id = app_actor())
    WHEN step IN ('SIGNED>RETURNED', 'VERIFIED>RETURNED') THEN app_has('SECRETARIAT@' || OLD.state_id) AND hands = ARRAY[NULL, NULL, NULL]::uuid[]
    WHEN step = 'SIGNED>VERIFIED' THEN app_has('SECRETARIAT@' || OLD.state_id) AND hands = ARRAY[OLD.signed_by_id, app_actor(), NULL]
    WHEN step = 'VERIFIED>PUBLISHED' THEN app_has('SECRETARIAT@' || OLD.state_id) AND hands = ARRAY[OLD.signed_by_id, OLD.verified_by_id, app_actor()]
    WHEN step = 'PUBLISHED>WITHDRAWN' THEN app_has('SECRETARIAT@' || OLD.state_id) AND hands = former
    ELSE false
  END) THEN
    RAISE insufficient_privilege USING MESSAGE = format('this step of a response is not allowed: %s', step);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_response BEFORE UPDATE ON response FOR EACH ROW EXECUTE FUNCTION guard_response();

-- A person says who they are; whether they may come in, the administrator says, and never about themselves.
CREATE FUNCTION guard_user() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ((NEW.name, NEW.locale) IS DISTINCT FROM (OLD.name, OLD.locale) AND OLD.id IS DISTINCT FROM app_actor())
    OR (NEW.disabled_at IS DISTINCT FROM OLD.disabled_at AND (OLD.id = app_actor() OR NOT app_has('ADMINISTRATOR'))) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this is not theirs to change about a person';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_user BEFORE UPDATE ON "user" FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_user();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = format('%s is append-only', TG_TABLE_NAME);
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['audit_entry', 'audit_checkpoint', 'history_entry', 'status_claim', 'status_verification', 'reform_stage_entry'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- A translation adds its headings to the paragraph; those that are there stay as they are.
CREATE FUNCTION keep_headings() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own text := (SELECT language FROM un_document WHERE id = NEW.document_id);
BEGIN
  IF NOT (coalesce(NEW.section, '{}') @> coalesce(OLD.section, '{}') AND coalesce(NEW.heading, '{}') @> coalesce(OLD.heading, '{}'))
    OR (NEW.section -> own, NEW.heading -> own) IS DISTINCT FROM (OLD.section -> own, OLD.heading -> own) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the headings of a locked document are not edited';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_headings BEFORE UPDATE ON paragraph FOR EACH ROW EXECUTE FUNCTION keep_headings();

INSERT INTO audit_chain_head (id, seq, hash) VALUES (1, 0, repeat('0', 64));
ALTER TABLE audit_chain_head ADD CONSTRAINT only_one CHECK (id = 1);

-- Adds a link to the audit chain within the writer's transaction. The head is locked first, so that two writers never follow the same link,
-- and in one statement, since everybody else waits until the end of the transaction. The hash is that of domain/audit/rules.ts.
CREATE FUNCTION append_audit_entry(at timestamptz, actor uuid, action text, subject uuid, salt text, commitment text, content jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  head audit_chain_head;
  link text;
BEGIN
  SELECT * INTO STRICT head FROM audit_chain_head FOR UPDATE;
  link := encode(sha256(convert_to(format('["%s","%s","%s","%s","%s","%s","%s"]', head.seq + 1,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor, action, subject, commitment, head.hash), 'UTF8')), 'hex');
  INSERT INTO audit_entry (seq, at, actor_id, action, subject_id, commitment, previous_hash, hash)
    VALUES (head.seq + 1, at, actor, action, subject, commitment, head.hash, link);
  INSERT INTO audit_content (seq, salt, content) VALUES (head.seq + 1, salt, content);
  UPDATE audit_chain_head SET seq = head.seq + 1, hash = link;
END $$;
REVOKE EXECUTE ON FUNCTION append_audit_entry(timestamptz, uuid, text, uuid, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit_entry(timestamptz, uuid, text, uuid, text, text, jsonb) TO tracker_app;

-- ── Search ──────────────────────────────────────────────────────────────────
-- Outside the schema that Prisma describes; filled by triggers in the same transaction, rebuilt by search.refresh over all.
CREATE SCHEMA search;
GRANT USAGE ON SCHEMA search TO tracker_app, tracker_public, tracker_backup, tracker_verifier;
CREATE TABLE search.recommendation (
  recommendation_id uuid PRIMARY KEY REFERENCES recommendation (id) ON DELETE CASCADE,
  english tsvector NOT NULL,
  russian tsvector NOT NULL,
  plain tsvector NOT NULL
);
CREATE INDEX ON search.recommendation USING gin (english);
CREATE INDEX ON search.recommendation USING gin (russian);
CREATE INDEX ON search.recommendation USING gin (plain);
GRANT SELECT ON search.recommendation TO tracker_app, tracker_public, tracker_backup, tracker_verifier;
GRANT INSERT, UPDATE ON search.recommendation TO tracker_app;
ALTER TABLE search.recommendation ENABLE ROW LEVEL SECURITY;
ALTER TABLE search.recommendation FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON search.recommendation TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON search.recommendation FOR SELECT TO tracker_backup, tracker_verifier USING (true);
CREATE POLICY anyone ON search.recommendation FOR SELECT TO tracker_app, tracker_public
  USING (EXISTS (SELECT FROM public.recommendation r WHERE r.id = recommendation_id));
CREATE POLICY fills ON search.recommendation FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM public.recommendation r WHERE r.id = recommendation_id AND app_has('SECRETARIAT@' || r.state_id)));
CREATE POLICY refills ON search.recommendation FOR UPDATE TO tracker_app
  USING (EXISTS (SELECT FROM public.recommendation r WHERE r.id = recommendation_id AND app_has('SECRETARIAT@' || r.state_id)));

-- Kazakh has no dictionary: its words are found whole or by their beginning, in the plain vector.
CREATE FUNCTION search.refresh(wanted uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search.recommendation (recommendation_id, english, russian, plain)
  SELECT r.id,
    to_tsvector('english', coalesce(words.en, '')),
    to_tsvector('russian', coalesce(words.ru, '')),
    setweight(to_tsvector('simple', concat_ws(' ', r.reference, d.symbol, replace(d.symbol, '/', ' '))), 'A')
      || to_tsvector('simple', concat_ws(' ', words.en, words.ru, words.kk))
  FROM public.recommendation r
  JOIN public.un_document d ON d.id = r.document_id
  CROSS JOIN LATERAL (
    SELECT
      concat_ws(' ', string_agg(t.text, ' ') FILTER (WHERE t.language NOT IN ('ru', 'kk')), string_agg(DISTINCT p.heading ->> 'en', ' ')) AS en,
      concat_ws(' ', string_agg(t.text, ' ') FILTER (WHERE t.language = 'ru'), string_agg(DISTINCT p.heading ->> 'ru', ' ')) AS ru,
      concat_ws(' ', string_agg(t.text, ' ') FILTER (WHERE t.language = 'kk'), string_agg(DISTINCT p.heading ->> 'kk', ' ')) AS kk
    FROM public.paragraph p
    LEFT JOIN public.paragraph_text t ON t.paragraph_id = p.id
    WHERE p.id IN (r.paragraph_id, r.concern_id) OR p.parent_id = r.paragraph_id
  ) words
  WHERE r.id = wanted
  ON CONFLICT (recommendation_id) DO UPDATE SET english = excluded.english, russian = excluded.russian, plain = excluded.plain
$$;

CREATE FUNCTION search.follow_recommendation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search.refresh(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER follow AFTER INSERT OR UPDATE OF reference, paragraph_id, concern_id ON recommendation
  FOR EACH ROW EXECUTE FUNCTION search.follow_recommendation();

CREATE FUNCTION search.follow_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search.refresh(r.id)
  FROM public.paragraph p JOIN public.recommendation r ON r.paragraph_id IN (p.id, p.parent_id) OR r.concern_id = p.id
  WHERE p.id = NEW.paragraph_id;
  RETURN NULL;
END $$;
CREATE TRIGGER follow AFTER INSERT OR UPDATE OF text ON paragraph_text FOR EACH ROW EXECUTE FUNCTION search.follow_text();
GRANT EXECUTE ON FUNCTION search.refresh(uuid), search.follow_recommendation(), search.follow_text() TO tracker_app;

-- ── Slowing guesses ─────────────────────────────────────────────────────────
CREATE SCHEMA throttle;
CREATE TABLE throttle.attempt (key text PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
GRANT USAGE ON SCHEMA throttle TO tracker_app, tracker_backup;
GRANT SELECT, INSERT, UPDATE, DELETE ON throttle.attempt TO tracker_app;
GRANT SELECT ON throttle.attempt TO tracker_backup;
