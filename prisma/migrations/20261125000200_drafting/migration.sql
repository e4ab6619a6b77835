-- An issue is moved and taken out by others than whoever wrote it, and its words stay whose they are: only who changes the words signs.
DROP POLICY revises ON report_section;
CREATE POLICY revises ON report_section FOR UPDATE TO tracker_app USING (app_writes_report(report_id)) WITH CHECK (app_writes_report(report_id));
CREATE FUNCTION guard_report_section() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  placed text[] := ARRAY['position', 'removed_at'];
BEGIN
  IF to_jsonb(NEW) - placed IS DISTINCT FROM to_jsonb(OLD) - placed AND NEW.edited_by_id IS DISTINCT FROM app_actor() THEN
    RAISE insufficient_privilege USING MESSAGE = 'whoever changes the words of a section signs them';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_report_section BEFORE UPDATE ON report_section FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_report_section();

-- A comment is resolved in one's own name, and opened again by anybody of its authors.
DROP POLICY resolves ON report_comment;
CREATE POLICY resolves ON report_comment FOR UPDATE TO tracker_app USING (app_reads_report(report_id))
  WITH CHECK (app_reads_report(report_id) AND (resolved_by_id IS NULL OR resolved_by_id = app_actor()));

-- Only an organisation that is still verified begins one; whoever leads a report puts it away, and then nothing more is said of it.
DROP POLICY starts ON alternative_report;
CREATE POLICY starts ON alternative_report FOR INSERT TO tracker_app WITH CHECK (app_writes_for(organisation_id) AND started_by_id = app_actor()
  AND discarded_at IS NULL
  AND EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.state_id = alternative_report.state_id AND o.verification_ended_at IS NULL)
  AND EXISTS (SELECT FROM review_cycle c WHERE c.id = cycle_id AND c.state_id = alternative_report.state_id));
CREATE FUNCTION guard_alternative_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.discarded_at IS DISTINCT FROM OLD.discarded_at AND (OLD.discarded_at IS NOT NULL OR NOT app_speaks_for(OLD.organisation_id)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a report is put away once, by whoever leads it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_alternative_report BEFORE UPDATE ON alternative_report
  FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_alternative_report();
DROP POLICY writes ON report_comment;
CREATE POLICY writes ON report_comment FOR INSERT TO tracker_app WITH CHECK (written_by_id = app_actor()
  AND EXISTS (SELECT FROM alternative_report r WHERE r.id = report_id AND r.discarded_at IS NULL AND (app_writes_for(r.organisation_id)
    OR EXISTS (SELECT FROM report_partner p WHERE p.report_id = r.id AND p.ended_at IS NULL AND app_writes_for(p.organisation_id)))));
-- Sources are read by whoever belongs to the organisation that wrote them down, and kept by those who write for it.
DROP POLICY own ON report_source;
CREATE POLICY reads ON report_source FOR SELECT TO tracker_app USING (app_has('MEMBER@' || organisation_id) AND app_reads_report(report_id));
CREATE POLICY keeps ON report_source FOR INSERT TO tracker_app WITH CHECK (app_writes_for(organisation_id)
  AND EXISTS (SELECT FROM alternative_report r WHERE r.id = report_id AND r.discarded_at IS NULL));
CREATE POLICY revises ON report_source FOR UPDATE TO tracker_app USING (app_writes_for(organisation_id))
  WITH CHECK (EXISTS (SELECT FROM alternative_report r WHERE r.id = report_id AND r.discarded_at IS NULL));
CREATE POLICY removes ON report_source FOR DELETE TO tracker_app USING (app_writes_for(organisation_id) AND app_reads_report(report_id));
DO $$ BEGIN PERFORM history.open(); END $$;
