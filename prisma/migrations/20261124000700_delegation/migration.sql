-- Who stands in for whom. A deputy has, by the database's clock, what a role in a body allows its holder; nothing has to be switched on or off.
CREATE TABLE "delegation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "membership_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "named_by_id" UUID NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "delegation_membership_id_idx" ON "delegation"("membership_id");

CREATE INDEX "delegation_deputy_id_idx" ON "delegation"("deputy_id");

ALTER TABLE "delegation" ADD CONSTRAINT "delegation_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delegation" ADD CONSTRAINT "delegation_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delegation" ADD CONSTRAINT "delegation_named_by_id_fkey" FOREIGN KEY ("named_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "history_entry" ADD COLUMN "in_place_of_id" UUID;

ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_in_place_of_id_fkey" FOREIGN KEY ("in_place_of_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "audit_entry" ADD COLUMN "in_place_of_id" UUID;

ALTER TABLE delegation ADD CONSTRAINT ends_after_it_begins CHECK (valid_to > valid_from);

-- ── Which roles are in force ────────────────────────────────────────────────
-- What people hold themselves, and what is lent to deputies: while the official still holds it and may come in, and the deputy is in the body.
CREATE VIEW effective_membership WITH (security_invoker = true) AS
  WITH held AS (
    SELECT m.* FROM membership m WHERE m.valid_from <= now() AND (m.valid_to IS NULL OR m.valid_to > now())
  )
  SELECT h.user_id, h.state_id, h.role, h.body_id, h.organisation_id, h.is_alternate, NULL::uuid AS in_place_of_id FROM held h
  UNION ALL
  SELECT d.deputy_id, h.state_id, h.role, h.body_id, NULL, h.is_alternate, h.user_id
  FROM delegation d
  JOIN held h ON h.id = d.membership_id
  JOIN "user" official ON official.id = h.user_id AND official.disabled_at IS NULL
  WHERE d.ended_at IS NULL AND d.valid_from <= now() AND d.valid_to > now()
    AND EXISTS (SELECT FROM held own WHERE own.user_id = d.deputy_id AND own.body_id = h.body_id);

GRANT SELECT ON delegation, effective_membership TO tracker_app, tracker_backup, tracker_verifier;
GRANT INSERT ON delegation TO tracker_app;
GRANT UPDATE (ended_at, version) ON delegation TO tracker_app;

-- As before, with what is lent as well. Whom a deputy stands in for is known before anybody is, as when signing in.
CREATE OR REPLACE FUNCTION app_enter(actor uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE powers text;
BEGIN
  PERFORM set_config('app.actor', actor::text, true), set_config('app.powers', 'AUTHENTICATION', true);
  -- A disabled person is nobody, whatever page they still have open.
  IF NOT EXISTS (SELECT FROM "user" u WHERE u.id = actor AND u.disabled_at IS NULL) THEN
    PERFORM set_config('app.actor', '', true), set_config('app.powers', '', true);
    RETURN;
  END IF;
  SELECT string_agg(DISTINCT power, ' ') INTO powers
  FROM effective_membership m
  CROSS JOIN LATERAL unnest(array_remove(ARRAY[
    m.role::text,
    m.role || '@' || m.state_id,
    m.role || '@' || m.body_id,
    m.role || '@' || m.organisation_id,
    'MEMBER@' || m.organisation_id,
    CASE WHEN m.role IN ('FOCAL_POINT', 'APPROVER', 'SECRETARIAT', 'WORKING_GROUP_MEMBER') THEN 'STATE_SIDE@' || m.state_id END,
    CASE WHEN m.role IN ('FOCAL_POINT', 'APPROVER', 'SECRETARIAT', 'WORKING_GROUP_MEMBER') THEN 'STATE_SIDE' END
  ], NULL)) AS power
  WHERE m.user_id = actor;
  PERFORM set_config('app.powers', coalesce(powers, ''), true);
END $$;

CREATE OR REPLACE FUNCTION app_memberships(person uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'stateId', m.state_id, 'bodyId', m.body_id, 'organisationId', m.organisation_id)
    || CASE WHEN official.id IS NULL THEN '{}' ELSE jsonb_build_object('inPlaceOf', jsonb_build_object('id', official.id, 'name', official.name)) END), '[]')
  FROM effective_membership m LEFT JOIN "user" official ON official.id = m.in_place_of_id WHERE m.user_id = person
$$;

-- ── Row-level security ──────────────────────────────────────────────────────
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegation FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON delegation TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON delegation FOR SELECT TO tracker_backup, tracker_verifier USING (true);
CREATE POLICY delivers ON delegation FOR SELECT TO tracker_app USING (app_has('DELIVERY'));

-- Officials know who stands in for whom, as they know who holds which role.
CREATE POLICY reads ON delegation FOR SELECT TO tracker_app USING (
  deputy_id = app_actor() OR app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR') OR app_has('AUDITOR') OR app_has('STATE_SIDE')
  OR EXISTS (SELECT FROM membership m WHERE m.id = membership_id AND m.user_id = app_actor()));
-- Who holds a role now lends it; for everybody else the administrator does, and never to themselves. Nobody lends what is lent to them.
CREATE POLICY names ON delegation FOR INSERT TO tracker_app WITH CHECK (named_by_id = app_actor() AND deputy_id <> app_actor() AND ended_at IS NULL
  AND EXISTS (SELECT FROM membership m WHERE m.id = membership_id AND m.role IN ('FOCAL_POINT', 'APPROVER') AND m.user_id <> deputy_id
    AND m.valid_from <= now() AND (m.valid_to IS NULL OR m.valid_to > now())
    AND (m.user_id = app_actor() OR app_has('ADMINISTRATOR@' || m.state_id))
    AND EXISTS (SELECT FROM membership own WHERE own.user_id = deputy_id AND own.body_id = m.body_id
      AND own.valid_from <= now() AND (own.valid_to IS NULL OR own.valid_to > now()))));
CREATE POLICY ends ON delegation FOR UPDATE TO tracker_app USING (EXISTS (SELECT FROM membership m WHERE m.id = membership_id
  AND (m.user_id = app_actor() OR app_has('ADMINISTRATOR@' || m.state_id))));

-- What was ended is not begun again.
CREATE FUNCTION guard_delegation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'what was lent and taken back stays taken back';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_delegation BEFORE UPDATE ON delegation FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_delegation();

-- ── For whom it was done ────────────────────────────────────────────────────
-- What a body does to its answer is done in the official's place by whoever holds the role only as their deputy.
CREATE FUNCTION stamp_in_place_of() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.in_place_of_id := (
    SELECT m.in_place_of_id FROM effective_membership m
    WHERE m.user_id = app_actor() AND m.body_id = NEW.body_id AND m.role = CASE
      WHEN NEW.kind IN ('RESPONSE_STARTED', 'RESPONSE_SUBMITTED') THEN 'FOCAL_POINT'
      WHEN NEW.kind IN ('RESPONSE_SIGNED', 'RESPONSE_RETURNED_BY_APPROVER') THEN 'APPROVER'
    END::role
    ORDER BY m.in_place_of_id NULLS FIRST LIMIT 1);
  RETURN NEW;
END $$;
CREATE TRIGGER stamp_in_place_of BEFORE INSERT ON history_entry FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION stamp_in_place_of();

-- The audit chain says it too, in the hash; entries in nobody's place keep the form they always had.
DROP FUNCTION append_audit_entry(timestamptz, uuid, text, uuid, text, text, jsonb);
CREATE FUNCTION append_audit_entry(at timestamptz, actor uuid, action text, subject uuid, salt text, commitment text, content jsonb, in_place_of uuid DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  head audit_chain_head;
  link text;
BEGIN
  SELECT * INTO STRICT head FROM audit_chain_head FOR UPDATE;
  link := encode(sha256(convert_to(format('["%s","%s","%s","%s","%s","%s","%s"%s]', head.seq + 1,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor, action, subject, commitment, head.hash,
    ',"' || in_place_of || '"'), 'UTF8')), 'hex');
  INSERT INTO audit_entry (seq, at, actor_id, in_place_of_id, action, subject_id, commitment, previous_hash, hash)
    VALUES (head.seq + 1, at, actor, in_place_of, action, subject, commitment, head.hash, link);
  INSERT INTO audit_content (seq, salt, content) VALUES (head.seq + 1, salt, content);
  UPDATE audit_chain_head SET seq = head.seq + 1, hash = link;
END $$;
REVOKE EXECUTE ON FUNCTION append_audit_entry(timestamptz, uuid, text, uuid, text, text, jsonb, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit_entry(timestamptz, uuid, text, uuid, text, text, jsonb, uuid) TO tracker_app;

-- ── The main focal point ────────────────────────────────────────────────────
GRANT UPDATE (is_alternate) ON membership TO tracker_app;

-- ── Handing over ────────────────────────────────────────────────────────────
CREATE TABLE "handover" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "official_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "roles" "role"[],
    "ends_access" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "moved" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "done_by_id" UUID NOT NULL,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "handover_body_id_idx" ON "handover"("body_id");

CREATE INDEX "handover_official_id_idx" ON "handover"("official_id");

CREATE INDEX "handover_successor_id_idx" ON "handover"("successor_id");

ALTER TABLE "handover" ADD CONSTRAINT "handover_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handover" ADD CONSTRAINT "handover_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handover" ADD CONSTRAINT "handover_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handover" ADD CONSTRAINT "handover_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handover" ADD CONSTRAINT "handover_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT ON handover TO tracker_app, tracker_backup, tracker_verifier;
GRANT INSERT ON handover TO tracker_app;
ALTER TABLE handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE handover FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON handover TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON handover FOR SELECT TO tracker_backup, tracker_verifier USING (true);
CREATE POLICY reads ON handover FOR SELECT TO tracker_app USING (
  app_has('ADMINISTRATOR') OR app_has('AUDITOR') OR app_has('STATE_SIDE@' || state_id) OR official_id = app_actor() OR successor_id = app_actor());
CREATE POLICY hands_over ON handover FOR INSERT TO tracker_app WITH CHECK (app_has('ADMINISTRATOR@' || state_id)
  AND done_by_id = app_actor() AND app_actor() NOT IN (official_id, successor_id) AND official_id <> successor_id
  AND EXISTS (SELECT FROM state_body b WHERE b.id = body_id AND b.state_id = handover.state_id));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON handover FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- How much is open in a body, for the administrator who passes it on: numbers alone. The powers of the body are taken for that one
-- statement, since what is in its drafts is not the administrator's to read.
CREATE FUNCTION app_open_work(body uuid, official uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  powers text := current_setting('app.powers', true);
  state uuid := (SELECT b.state_id FROM state_body b WHERE b.id = body);
  found jsonb;
BEGIN
  IF state IS NULL OR NOT coalesce(app_has('ADMINISTRATOR@' || state), false) THEN RETURN NULL; END IF;
  PERFORM set_config('app.powers', format('FOCAL_POINT@%1$s APPROVER@%1$s STATE_SIDE STATE_SIDE@%2$s', body, state), true);
  SELECT jsonb_build_object(
    'assignments', (SELECT count(*) FROM assignment a WHERE a.body_id = body AND a.ended_at IS NULL),
    'drafts', (SELECT count(*) FROM response r WHERE r.body_id = body AND r.state IN ('DRAFT', 'RETURNED')),
    'ownDrafts', (SELECT count(*) FROM response r WHERE r.body_id = body AND r.state IN ('DRAFT', 'RETURNED') AND official = ANY (r.writer_ids)),
    'toSign', (SELECT count(*) FROM response r WHERE r.body_id = body AND r.state = 'SUBMITTED'),
    'tasks', (SELECT count(*) FROM decision_task t WHERE t.body_id = body AND t.state = 'OPEN'),
    'measures', (SELECT count(*) FROM measure m WHERE m.lead_body_id = body AND m.state IN ('PLANNED', 'UNDER_WAY')))
  INTO found;
  PERFORM set_config('app.powers', powers, true);
  RETURN found;
END $$;
GRANT EXECUTE ON FUNCTION app_open_work(uuid, uuid) TO tracker_app;
