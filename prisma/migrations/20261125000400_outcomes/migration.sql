-- What became of a report is told to its authors, step by step; and they see what was taken back of it.

-- New values are compared as text below: a value cannot be used in the transaction that adds it.
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_PARTNER_JOINED';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_PARTNER_SIGNED';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_PARTNER_LEFT';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_SUBMITTED';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_SEEN';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_ANSWERED';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_CITED';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_REFLECTED';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_OUTCOME_REVOKED';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_REFUSED';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_APPEALED';
ALTER TYPE "notification_kind" ADD VALUE 'REPORT_APPEAL_DECIDED';

ALTER TABLE "notification" ADD COLUMN "report_id" UUID, ADD COLUMN "refusal_id" UUID;

-- ── What was taken back ─────────────────────────────────────────────────────
-- It was an answer to its authors, and they know that they had it.
DROP POLICY reads ON report_outcome;
CREATE POLICY reads ON report_outcome FOR SELECT TO tracker_app USING (EXISTS (SELECT FROM report_edition e WHERE e.id = edition_id
  AND (report_outcome.revoked_at IS NULL OR app_reads_report(e.report_id)
    OR (NOT report_outcome.by_authors AND app_has('SECRETARIAT@' || report_outcome.state_id)))));

-- The State's side speaks of what everybody reads, also where somebody of it belongs to an organisation and sees more.
CREATE FUNCTION app_is_open(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM report_edition e WHERE e.id = wanted AND e.opens_at <= now() AND e.withdrawn_at IS NULL AND e.refused_at IS NULL)
$$;
GRANT EXECUTE ON FUNCTION app_is_open(uuid) TO tracker_app;
CREATE POLICY of_what_is_open ON report_outcome AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (by_authors OR app_is_open(edition_id));
CREATE POLICY of_what_is_still_open ON report_outcome AS RESTRICTIVE FOR UPDATE TO tracker_app USING (by_authors OR app_is_open(edition_id));

-- ── Who is told ─────────────────────────────────────────────────────────────
-- Nobody of the State's side knows who belongs to an organisation, and no organisation knows who belongs to another. For these notices,
-- and for them alone, the function takes the power to find the people of the leading organisation and of those that joined it; of an
-- appeal, the administrators who may decide of it. A notice names nobody who did what it tells.
CREATE POLICY tells ON alternative_report FOR SELECT TO tracker_app USING (app_has('NEWS@' || id));
CREATE POLICY tells ON report_partner FOR SELECT TO tracker_app USING (app_has('NEWS@' || report_id));
CREATE FUNCTION app_tell_of_report(report uuid, kind text, refusal uuid, batch uuid, told_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  powers text := coalesce(current_setting('app.powers', true), '');
  doer uuid := app_actor();
  refuser uuid := (SELECT f.refused_by_id FROM report_refusal f WHERE f.id = refusal);
  state uuid;
BEGIN
  SELECT r.state_id INTO state FROM alternative_report r WHERE r.id = report AND app_reads_report(r.id);
  IF state IS NULL THEN
    SELECT e.state_id INTO state FROM report_edition e
    WHERE e.report_id = report AND (app_has('SECRETARIAT@' || e.state_id) OR app_has('ADMINISTRATOR@' || e.state_id)) LIMIT 1;
  END IF;
  IF state IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'only who does something with a report tells of it';
  END IF;
  PERFORM set_config('app.powers', format('DELIVERY NEWS@%s', report), true);
  INSERT INTO notification (user_id, state_id, kind, batch, report_id, refusal_id, at)
  SELECT DISTINCT m.user_id, state, app_tell_of_report.kind::notification_kind, app_tell_of_report.batch,
    CASE WHEN app_tell_of_report.kind <> 'REPORT_APPEALED' THEN report END, refusal, told_at
  FROM effective_membership m
  WHERE m.user_id <> doer AND CASE WHEN app_tell_of_report.kind = 'REPORT_APPEALED'
    THEN m.role = 'ADMINISTRATOR' AND m.state_id = state AND m.user_id <> refuser
    ELSE m.organisation_id IN (
      SELECT r.organisation_id FROM alternative_report r WHERE r.id = report
      UNION SELECT p.organisation_id FROM report_partner p WHERE p.report_id = report AND p.joined_at IS NOT NULL AND p.ended_at IS NULL) END;
  PERFORM set_config('app.powers', powers, true);
END $$;
GRANT EXECUTE ON FUNCTION app_tell_of_report(uuid, text, uuid, uuid, timestamptz) TO tracker_app;

DO $$ BEGIN PERFORM history.open(); END $$;
