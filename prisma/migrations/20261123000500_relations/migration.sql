-- Further kinds of documents, and which recommendations say the same as earlier ones.

ALTER TYPE "document_kind" ADD VALUE 'FOLLOW_UP_REPORT' AFTER 'LIST_OF_ISSUES';
ALTER TYPE "document_kind" ADD VALUE 'VIEWS' AFTER 'FOLLOW_UP_REPORT';
ALTER TYPE "paragraph_kind" ADD VALUE 'ASSESSMENT' AFTER 'QUESTION';
ALTER TYPE "paragraph_kind" ADD VALUE 'VIOLATION' AFTER 'ASSESSMENT';
ALTER TYPE "paragraph_kind" ADD VALUE 'REMEDY' AFTER 'VIOLATION';
ALTER TYPE "history_kind" ADD VALUE 'RELATED' AFTER 'UNASSIGNED';
ALTER TYPE "history_kind" ADD VALUE 'UNRELATED' AFTER 'RELATED';

-- ── Relations ───────────────────────────────────────────────────────────────
CREATE TYPE "relation_kind" AS ENUM ('REPEATS', 'NARROWS', 'REPLACES', 'RELATED', 'UNRELATED');

CREATE TABLE "recommendation_relation" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "relation_kind" NOT NULL,
    "note" TEXT,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "recommendation_relation_pkey" PRIMARY KEY ("from_id","to_id")
);
CREATE INDEX "recommendation_relation_to_id_idx" ON "recommendation_relation"("to_id");
ALTER TABLE "recommendation_relation" ADD CONSTRAINT "recommendation_relation_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recommendation_relation" ADD CONSTRAINT "recommendation_relation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "recommendation_relation" ADD CONSTRAINT "not_to_itself" CHECK ("from_id" <> "to_id");

-- A chain of earlier recommendations never leads back to where it began, not even by way of two people who decide at once.
CREATE FUNCTION refuse_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('recommendation_relation', 0));
  IF EXISTS (
    WITH RECURSIVE earlier (id) AS (
      SELECT NEW.to_id
      UNION
      SELECT r.to_id FROM recommendation_relation r JOIN earlier ON r.from_id = earlier.id
    ) SELECT FROM earlier WHERE id = NEW.from_id
  ) THEN
    RAISE check_violation USING MESSAGE = 'relations of recommendations never lead in a circle';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_circle BEFORE INSERT ON "recommendation_relation" FOR EACH ROW EXECUTE FUNCTION refuse_circle();

GRANT SELECT ON recommendation_relation TO tracker_app, tracker_public, tracker_backup, tracker_verifier;
GRANT INSERT, DELETE ON recommendation_relation TO tracker_app;
GRANT UPDATE (kind, note, decided_by_id, decided_at, version) ON recommendation_relation TO tracker_app;

ALTER TABLE recommendation_relation ENABLE ROW LEVEL SECURITY;
ALTER TABLE recommendation_relation FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON recommendation_relation TO tracker_migrator USING (true) WITH CHECK (true);
CREATE POLICY reading_all ON recommendation_relation FOR SELECT TO tracker_backup, tracker_verifier USING (true);
-- A relation is public where both its recommendations are; the secretariat of their State decides it.
CREATE POLICY anyone ON recommendation_relation FOR SELECT TO tracker_app, tracker_public USING (
  EXISTS (SELECT FROM recommendation r WHERE r.id = from_id) AND EXISTS (SELECT FROM recommendation r WHERE r.id = to_id));
CREATE POLICY relates ON recommendation_relation FOR INSERT TO tracker_app WITH CHECK (decided_by_id = app_actor()
  AND EXISTS (SELECT FROM recommendation l JOIN recommendation e ON e.state_id = l.state_id
    WHERE l.id = from_id AND e.id = to_id AND app_has('SECRETARIAT@' || l.state_id)));
CREATE POLICY reconsiders ON recommendation_relation FOR UPDATE TO tracker_app
  USING (EXISTS (SELECT FROM recommendation r WHERE r.id = from_id AND app_has('SECRETARIAT@' || r.state_id)))
  WITH CHECK (decided_by_id = app_actor());
CREATE POLICY unrelates ON recommendation_relation FOR DELETE TO tracker_app
  USING (EXISTS (SELECT FROM recommendation r WHERE r.id = from_id AND app_has('SECRETARIAT@' || r.state_id)));

-- The new kinds are compared as text: a value cannot be used in the transaction that adds it.
CREATE POLICY relates ON history_entry FOR INSERT TO tracker_app WITH CHECK (
  actor_id = app_actor() AND response_id IS NULL AND kind::text IN ('RELATED', 'UNRELATED')
  AND EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id AND app_has('SECRETARIAT@' || r.state_id)));
