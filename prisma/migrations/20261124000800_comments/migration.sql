-- What a body and the secretariat ask and tell each other about a recommendation. It is never public: the public role has no rights on it.
CREATE TYPE "discussion_side" AS ENUM ('BODY', 'SECRETARIAT');

CREATE TABLE "discussion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "awaits" "discussion_side",
    "due_on" DATE,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "discussion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "discussion_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "mention_ids" UUID[],
    "corrects_id" UUID,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "discussion_recommendation_id_body_id_opened_at_idx" ON "discussion"("recommendation_id", "body_id", "opened_at");

CREATE INDEX "discussion_body_id_idx" ON "discussion"("body_id");

CREATE INDEX "discussion_state_id_due_on_idx" ON "discussion"("state_id", "due_on");

CREATE INDEX "comment_discussion_id_written_at_idx" ON "comment"("discussion_id", "written_at");

CREATE INDEX "comment_corrects_id_idx" ON "comment"("corrects_id");

ALTER TABLE "discussion" ADD CONSTRAINT "discussion_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "discussion" ADD CONSTRAINT "discussion_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "discussion" ADD CONSTRAINT "discussion_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "comment" ADD CONSTRAINT "comment_discussion_id_fkey" FOREIGN KEY ("discussion_id") REFERENCES "discussion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "comment" ADD CONSTRAINT "comment_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE discussion ADD CONSTRAINT owed_by_a_side CHECK ((due_on IS NULL) = (awaits IS NULL));
ALTER TABLE discussion ADD CONSTRAINT resolved_by_somebody CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));

-- ── What each role may touch ────────────────────────────────────────────────
GRANT SELECT ON discussion, comment TO tracker_app, tracker_backup, tracker_verifier;
GRANT INSERT ON discussion, comment TO tracker_app;
GRANT UPDATE (resolved_at, resolved_by_id, version) ON discussion TO tracker_app;
GRANT UPDATE (text, mention_ids, version) ON comment TO tracker_app;

-- ── Row-level security ──────────────────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['discussion', 'comment'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
END $$;

-- The body and the secretariat, and nobody else on the State's side.
CREATE POLICY reads ON discussion FOR SELECT TO tracker_app USING (
  app_has('SECRETARIAT@' || state_id) OR app_has('FOCAL_POINT@' || body_id) OR app_has('APPROVER@' || body_id));
CREATE POLICY opens ON discussion FOR INSERT TO tracker_app WITH CHECK (
  (app_has('SECRETARIAT@' || state_id) OR app_has('FOCAL_POINT@' || body_id) OR app_has('APPROVER@' || body_id))
  AND opened_by_id = app_actor() AND resolved_at IS NULL
  AND EXISTS (SELECT FROM assignment a WHERE a.recommendation_id = discussion.recommendation_id AND a.body_id = discussion.body_id
    AND a.state_id = discussion.state_id));
CREATE POLICY resolves ON discussion FOR UPDATE TO tracker_app
  USING (app_has('SECRETARIAT@' || state_id) OR app_has('FOCAL_POINT@' || body_id) OR app_has('APPROVER@' || body_id))
  WITH CHECK (resolved_by_id IS NULL OR resolved_by_id = app_actor());
CREATE POLICY reads ON comment FOR SELECT TO tracker_app USING (EXISTS (SELECT FROM discussion d WHERE d.id = discussion_id));
CREATE POLICY writes ON comment FOR INSERT TO tracker_app WITH CHECK (
  written_by_id = app_actor() AND EXISTS (SELECT FROM discussion d WHERE d.id = discussion_id AND d.resolved_at IS NULL));
CREATE POLICY revises ON comment FOR UPDATE TO tracker_app USING (
  written_by_id = app_actor() AND EXISTS (SELECT FROM discussion d WHERE d.id = discussion_id AND d.resolved_at IS NULL));

-- What was said stays said: a slip is put right at once, or not at all. domain/discussions/rules.ts says the same.
CREATE FUNCTION guard_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF now() > OLD.written_at + interval '15 minutes' THEN
    RAISE insufficient_privilege USING MESSAGE = 'what was said a while ago is corrected by another comment';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_comment BEFORE UPDATE ON comment FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_comment();
