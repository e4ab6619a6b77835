-- Reminders that the secretariat sends by hand, to the body whose turn it is. They are never public: the public role has no rights on them.
ALTER TYPE "notification_kind" ADD VALUE 'REMINDED' AFTER 'ESCALATED';

CREATE TABLE "reminder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_on" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "reminder_recommendation_id_body_id_sent_on_key" ON "reminder"("recommendation_id", "body_id", "sent_on");

CREATE INDEX "reminder_body_id_idx" ON "reminder"("body_id");

ALTER TABLE "reminder" ADD CONSTRAINT "reminder_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reminder" ADD CONSTRAINT "reminder_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What each role may touch ────────────────────────────────────────────────
GRANT SELECT ON reminder TO tracker_app, tracker_backup, tracker_verifier;
GRANT INSERT ON reminder TO tracker_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON reminder FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── Row-level security ──────────────────────────────────────────────────────
ALTER TABLE reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON reminder TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON reminder FOR SELECT TO tracker_backup, tracker_verifier USING (true);

-- The body that was reminded and the secretariat, and nobody else.
CREATE POLICY reads ON reminder FOR SELECT TO tracker_app USING (
  app_has('SECRETARIAT@' || state_id) OR app_has('FOCAL_POINT@' || body_id) OR app_has('APPROVER@' || body_id));
CREATE POLICY reminds ON reminder FOR INSERT TO tracker_app WITH CHECK (
  app_has('SECRETARIAT@' || state_id) AND sent_by_id = app_actor()
  AND EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id AND r.state_id = reminder.state_id)
  AND EXISTS (SELECT FROM state_body b WHERE b.id = body_id AND b.state_id = reminder.state_id));
