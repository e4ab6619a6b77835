-- Closing: the reasons a status needs, the archive, reopening; and notices that were missing.

-- New values are compared as text below: a value cannot be used in the transaction that adds it.
ALTER TYPE "history_kind" ADD VALUE 'REOPENED';
ALTER TYPE "history_kind" ADD VALUE 'ARCHIVED';
ALTER TYPE "history_kind" ADD VALUE 'RESTORED';
ALTER TYPE "notification_kind" ADD VALUE 'REOPENED' AFTER 'UNASSIGNED';
ALTER TYPE "notification_kind" ADD VALUE 'ARCHIVED' AFTER 'REOPENED';
ALTER TYPE "notification_kind" ADD VALUE 'RESTORED' AFTER 'ARCHIVED';
ALTER TYPE "notification_kind" ADD VALUE 'MENTIONED' AFTER 'TASK_CANCELLED';
ALTER TYPE "notification_kind" ADD VALUE 'QUESTION_ASKED' AFTER 'MENTIONED';
ALTER TYPE "notification_kind" ADD VALUE 'QUESTION_ANSWERED' AFTER 'QUESTION_ASKED';
ALTER TYPE "notification_kind" ADD VALUE 'HANDED_OVER' AFTER 'QUESTION_ANSWERED';
ALTER TYPE "notification_kind" ADD VALUE 'DEPUTY_NAMED' AFTER 'HANDED_OVER';
ALTER TYPE "notification_kind" ADD VALUE 'DEPUTY_BEGINS' AFTER 'DEPUTY_NAMED';

CREATE TYPE "archive_act" AS ENUM ('ARCHIVED', 'RESTORED');

-- ── What a status needs beside evidence ─────────────────────────────────────
ALTER TABLE "response_version" ADD COLUMN "status_reason" TEXT,
ADD COLUMN "superseded_by" TEXT,
ADD COLUMN "superseded_by_reform_id" UUID,
ADD COLUMN "override_reason" TEXT;

ALTER TABLE "response_version" ADD CONSTRAINT "response_version_superseded_by_reform_id_fkey" FOREIGN KEY ("superseded_by_reform_id") REFERENCES "reform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE INDEX "response_version_superseded_by_reform_id_idx" ON "response_version"("superseded_by_reform_id");

ALTER TABLE "status_verification" ADD COLUMN "superseded_by" TEXT;

-- What was frozen before the reasons were asked for stays as it is.
ALTER TABLE response_version ADD CONSTRAINT status_with_reason CHECK (
  frozen_at IS NULL OR status NOT IN ('NOT_ACCEPTED', 'SUPERSEDED', 'REGRESSION') OR status_reason IS NOT NULL) NOT VALID;
ALTER TABLE response_version ADD CONSTRAINT superseded_by_something CHECK (
  frozen_at IS NULL OR status <> 'SUPERSEDED' OR superseded_by IS NOT NULL OR superseded_by_reform_id IS NOT NULL) NOT VALID;
ALTER TABLE response_version ADD CONSTRAINT override_kept_apart CHECK (frozen_at IS NULL OR override_reason IS NULL);

-- Why something was submitted in spite of a warning is between the body and the State's side: the public role has no rights on it.
CREATE TABLE "submission_override" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "response_id" UUID NOT NULL,
    "response_version" INTEGER NOT NULL,
    "warnings" TEXT[],
    "reason" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_override_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "submission_override_response_id_response_version_key" ON "submission_override"("response_id", "response_version");

ALTER TABLE "submission_override" ADD CONSTRAINT "submission_override_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT ON submission_override TO tracker_app, tracker_backup, tracker_verifier;
GRANT INSERT ON submission_override TO tracker_app;
ALTER TABLE submission_override ENABLE ROW LEVEL SECURITY;
ALTER TABLE submission_override FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON submission_override TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON submission_override FOR SELECT TO tracker_backup, tracker_verifier USING (true);
-- Read by the body, and by the secretariat and the group once the words are signed.
CREATE POLICY reads ON submission_override FOR SELECT TO tracker_app USING (
  EXISTS (SELECT FROM response r WHERE r.id = response_id AND (app_has('FOCAL_POINT@' || r.body_id) OR app_has('APPROVER@' || r.body_id)
    OR ((app_has('SECRETARIAT@' || r.state_id) OR app_has('WORKING_GROUP_MEMBER@' || r.state_id)) AND r.signed_by_id IS NOT NULL))));
CREATE POLICY writes ON submission_override FOR INSERT TO tracker_app WITH CHECK (written_by_id = app_actor()
  AND EXISTS (SELECT FROM response r WHERE r.id = response_id AND r.current_version = submission_override.response_version
    AND r.state = 'SUBMITTED' AND app_has('FOCAL_POINT@' || r.body_id)));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON submission_override FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── The archive, and reopening ──────────────────────────────────────────────
ALTER TABLE "recommendation" ADD COLUMN "archived_at" TIMESTAMPTZ(3),
ADD COLUMN "reopened_at" TIMESTAMPTZ(3);

ALTER TABLE "measure" ADD COLUMN "archived_at" TIMESTAMPTZ(3);

ALTER TABLE "reform" ADD COLUMN "archived_at" TIMESTAMPTZ(3);

CREATE TABLE "archive_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "measure_id" UUID,
    "reform_id" UUID,
    "act" "archive_act" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "archive_entry_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "archive_entry_measure_id_at_key" ON "archive_entry"("measure_id", "at");

CREATE UNIQUE INDEX "archive_entry_reform_id_at_key" ON "archive_entry"("reform_id", "at");

ALTER TABLE "archive_entry" ADD CONSTRAINT "archive_entry_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "archive_entry" ADD CONSTRAINT "archive_entry_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE archive_entry ADD CONSTRAINT of_one_record CHECK (num_nonnulls(measure_id, reform_id) = 1);

GRANT SELECT ON archive_entry TO tracker_app, tracker_public, tracker_backup, tracker_verifier;
GRANT INSERT ON archive_entry TO tracker_app;

ALTER TABLE archive_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE archive_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON archive_entry TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON archive_entry FOR SELECT TO tracker_backup, tracker_verifier USING (true);
-- Seen with what it is about; written by whoever keeps it, once for every time.
CREATE POLICY anyone ON archive_entry FOR SELECT TO tracker_app, tracker_public USING (
  EXISTS (SELECT FROM measure m WHERE m.id = measure_id) OR EXISTS (SELECT FROM reform f WHERE f.id = reform_id));
CREATE POLICY records ON archive_entry FOR INSERT TO tracker_app WITH CHECK (
  (may_plan(measure_id) AND EXISTS (SELECT FROM measure m WHERE m.id = measure_id
    AND m.archived_at IS NOT DISTINCT FROM CASE act WHEN 'ARCHIVED' THEN at END))
  OR EXISTS (SELECT FROM reform f WHERE f.id = reform_id AND f.archived_at IS NOT DISTINCT FROM CASE act WHEN 'ARCHIVED' THEN at END
    AND (app_has('SECRETARIAT@' || f.state_id) OR (app_has('FOCAL_POINT@' || f.body_id) AND f.published_at IS NULL))));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON archive_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE POLICY closes ON history_entry FOR INSERT TO tracker_app WITH CHECK (
  actor_id = app_actor() AND response_id IS NULL AND kind::text IN ('REOPENED', 'ARCHIVED', 'RESTORED') AND note IS NOT NULL
  AND EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id AND app_has('SECRETARIAT@' || r.state_id)));

-- What is archived rests: nobody is given it and nobody answers it until it is restored.
CREATE FUNCTION refuse_archived() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM recommendation r WHERE r.id = NEW.recommendation_id AND r.archived_at IS NOT NULL) THEN
    RAISE insufficient_privilege USING MESSAGE = 'what is archived is restored before it is worked on';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_archived BEFORE INSERT ON response FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION refuse_archived();
CREATE TRIGGER refuse_archived BEFORE INSERT ON assignment FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION refuse_archived();

-- What is in the archive is restored and what is not is archived, so that no reason is given for what was not done.
CREATE FUNCTION refuse_same_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = 'it is there already';
END $$;
CREATE TRIGGER refuse_same_place BEFORE UPDATE OF archived_at ON recommendation FOR EACH ROW
  WHEN (current_user = 'tracker_app' AND (OLD.archived_at IS NULL) = (NEW.archived_at IS NULL)) EXECUTE FUNCTION refuse_same_place();
CREATE TRIGGER refuse_same_place BEFORE UPDATE OF archived_at ON measure FOR EACH ROW
  WHEN (current_user = 'tracker_app' AND (OLD.archived_at IS NULL) = (NEW.archived_at IS NULL)) EXECUTE FUNCTION refuse_same_place();
CREATE TRIGGER refuse_same_place BEFORE UPDATE OF archived_at ON reform FOR EACH ROW
  WHEN (current_user = 'tracker_app' AND (OLD.archived_at IS NULL) = (NEW.archived_at IS NULL)) EXECUTE FUNCTION refuse_same_place();

-- ── Questions are opened by a body that answers for the recommendation now ──
DROP POLICY opens ON discussion;
CREATE POLICY opens ON discussion FOR INSERT TO tracker_app WITH CHECK (
  (app_has('SECRETARIAT@' || state_id) OR app_has('FOCAL_POINT@' || body_id) OR app_has('APPROVER@' || body_id))
  AND opened_by_id = app_actor() AND resolved_at IS NULL
  AND EXISTS (SELECT FROM assignment a WHERE a.recommendation_id = discussion.recommendation_id AND a.body_id = discussion.body_id
    AND a.state_id = discussion.state_id AND a.ended_at IS NULL));

-- ── Notices ─────────────────────────────────────────────────────────────────
ALTER TABLE "notification" ADD COLUMN "discussion_id" UUID,
ADD COLUMN "measure_id" UUID,
ADD COLUMN "indicator_id" UUID,
ADD COLUMN "reform_id" UUID,
ADD COLUMN "body_id" UUID;

-- The administrator tells of the places that people hold, and of nothing else.
DROP POLICY tells ON notification;
CREATE POLICY tells ON notification FOR INSERT TO tracker_app WITH CHECK (by_id = app_actor()
  AND (app_has('STATE_SIDE@' || state_id) OR (app_has('ADMINISTRATOR@' || state_id) AND kind::text IN ('HANDED_OVER', 'DEPUTY_NAMED')))
  AND key IS NULL AND read_at IS NULL AND routed_at IS NULL AND mail_id IS NULL
  AND EXISTS (SELECT FROM membership m WHERE m.user_id = notification.user_id AND m.state_id = notification.state_id AND m.organisation_id IS NULL));

-- What the worker reminds of.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['discussion', 'measure', 'indicator'] LOOP
    EXECUTE format('CREATE POLICY delivers ON %I FOR SELECT TO tracker_app USING (app_has(''DELIVERY''))', name);
  END LOOP;
END $$;

-- ── Handing over ────────────────────────────────────────────────────────────
-- As before, with information asked for, indicators, measures that are helped with, and seats in the working group, which are given by name.
CREATE OR REPLACE FUNCTION app_open_work(body uuid, official uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
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
    'measures', (SELECT count(*) FROM measure m WHERE m.state IN ('PLANNED', 'UNDER_WAY') AND m.archived_at IS NULL
      AND (m.lead_body_id = body OR EXISTS (SELECT FROM measure_body c WHERE c.measure_id = m.id AND c.body_id = body))),
    'indicators', (SELECT count(*) FROM indicator i WHERE i.body_id = body AND i.retired_at IS NULL AND i.due_on IS NOT NULL),
    'requests', (SELECT count(*) FROM discussion d WHERE d.body_id = body AND d.awaits = 'BODY' AND d.resolved_at IS NULL),
    'seats', (SELECT count(*) FROM group_person p JOIN working_group_member s ON s.id = p.member_id
      WHERE p.user_id = official AND s.body_id = body AND (s.valid_to IS NULL OR s.valid_to >= current_date)))
  INTO found;
  PERFORM set_config('app.powers', powers, true);
  RETURN found;
END $$;
