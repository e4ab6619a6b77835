-- What is said of a piece of evidence beyond its name, the pieces that follow one another, and what was found in its file: docs/decisions/0018.

-- A value added here cannot be named before this migration is over, so the policies below compare its text.
ALTER TYPE "evidence_visibility" ADD VALUE 'RESTRICTED';
ALTER TYPE "notification_kind" ADD VALUE 'EVIDENCE_EXPIRING';
ALTER TYPE "notification_kind" ADD VALUE 'EVIDENCE_EXPIRED';

CREATE TYPE "file_finding" AS ENUM ('AUTHORS', 'PROPERTIES', 'COMMENT_AUTHORS', 'PICTURE_DATA', 'ATTACHED_FILES', 'PROGRAMS', 'OUTSIDE_LINKS', 'APPENDED_DATA', 'SIGNED');

ALTER TABLE "evidence"
  ADD COLUMN "period_from" DATE,
  ADD COLUMN "period_to" DATE,
  ADD COLUMN "language" "language",
  ADD COLUMN "description" TEXT,
  ADD COLUMN "origin" TEXT,
  ADD COLUMN "expires_on" DATE,
  ADD COLUMN "findings" "file_finding"[],
  ADD COLUMN "line_id" UUID,
  ADD COLUMN "replaced_at" TIMESTAMPTZ(3);

-- Whoever migrates goes past row-level security; nobody else changes what is on record.
UPDATE "evidence" SET "line_id" = "id";
ALTER TABLE "evidence" ALTER COLUMN "line_id" SET NOT NULL;

CREATE INDEX "evidence_line_id_idx" ON "evidence"("line_id");
CREATE INDEX "evidence_expires_on_idx" ON "evidence"("expires_on");

-- Of everything that follows one another, a response shows one.
CREATE UNIQUE INDEX evidence_shown_version ON evidence (response_id, line_id) WHERE removed_at IS NULL AND replaced_at IS NULL;
ALTER TABLE evidence ADD CONSTRAINT period_in_order CHECK (period_from <= period_to);

GRANT UPDATE (replaced_at) ON evidence TO tracker_app;

-- What was replaced before its response was published was never published. Restricted evidence is for the body and for the secretariat, which verifies.
DROP POLICY anyone ON evidence;
CREATE POLICY anyone ON evidence FOR SELECT TO tracker_public USING (
  visibility = 'PUBLIC' AND removed_at IS NULL AND replaced_at IS NULL
  AND EXISTS (SELECT FROM response r WHERE r.id = response_id AND r.state = 'PUBLISHED'));
DROP POLICY reads ON evidence;
CREATE POLICY reads ON evidence FOR SELECT TO tracker_app USING (
  EXISTS (SELECT FROM response r WHERE r.id = response_id AND (
    (r.state = 'PUBLISHED' AND visibility = 'PUBLIC' AND removed_at IS NULL AND replaced_at IS NULL)
    OR app_has('FOCAL_POINT@' || r.body_id) OR app_has('APPROVER@' || r.body_id)
    OR ((app_has('SECRETARIAT@' || r.state_id) OR (app_has('WORKING_GROUP_MEMBER@' || r.state_id) AND visibility::text <> 'RESTRICTED'))
      AND r.state IN ('SIGNED', 'VERIFIED', 'PUBLISHED', 'WITHDRAWN')))));
CREATE POLICY delivers ON evidence FOR SELECT TO tracker_app USING (app_has('DELIVERY'));

-- A new version follows what the same body has shown for the same recommendation; a policy of this table cannot look into the table itself.
CREATE FUNCTION guard_evidence_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.line_id <> NEW.id AND NOT EXISTS (SELECT FROM evidence e JOIN response f ON f.id = e.response_id JOIN response r ON r.id = NEW.response_id
      WHERE e.line_id = NEW.line_id AND f.body_id = r.body_id AND f.recommendation_id = r.recommendation_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a piece of evidence follows only its own body''s';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_evidence_line BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION guard_evidence_line();
