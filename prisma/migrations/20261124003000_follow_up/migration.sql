-- The follow-up to a Committee: procedures as rows, the rounds that go through them, and grades that found no place.

CREATE TYPE "follow_up_state_kind" AS ENUM ('OPEN', 'FINAL');

CREATE TYPE "follow_up_actor" AS ENUM ('STATE', 'BODIES', 'COMMITTEE', 'NGO', 'CLOCK');

CREATE TYPE "follow_up_term_unit" AS ENUM ('DAYS', 'MONTHS');

CREATE TYPE "follow_up_term_base" AS ENUM ('DUE', 'SELECTED', 'ENTERED');

CREATE TYPE "follow_up_requirement" AS ENUM ('ITEMS', 'PROOF', 'GRADES', 'REASON');

CREATE TABLE "follow_up_procedure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "usual_months" INTEGER,
    "most_selected" INTEGER,
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "used_since" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_procedure_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "follow_up_state" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "procedure_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "follow_up_state_kind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_state_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "follow_up_transition" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "procedure_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "actor" "follow_up_actor" NOT NULL,
    "position" INTEGER NOT NULL,
    "term_count" INTEGER,
    "term_unit" "follow_up_term_unit",
    "term_base" "follow_up_term_base",
    "requires" "follow_up_requirement"[],
    "grades" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_transition_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "follow_up" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "due_on" DATE,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "follow_up_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "follow_up_id" UUID NOT NULL,
    "recommendation_id" UUID,
    "paragraph" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "follow_up_item_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "follow_up_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "follow_up_id" UUID NOT NULL,
    "transition_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "happened_on" DATE NOT NULL,
    "precision" "date_precision" NOT NULL,
    "document_id" UUID,
    "source" TEXT,
    "session" TEXT,
    "note" TEXT,
    "language" "language" NOT NULL,
    "attestation" "attestation" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,

    CONSTRAINT "follow_up_entry_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "follow_up_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follow_up_file_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "follow_up_term" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "follow_up_id" UUID NOT NULL,
    "state_id" UUID NOT NULL,
    "transition_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "actor" "follow_up_actor" NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "follow_up_term_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "unplaced_grade" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "paragraph_id" UUID,
    "paragraph" TEXT,
    "measure" TEXT,
    "grade" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "settled_note" TEXT,

    CONSTRAINT "unplaced_grade_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "follow_up_procedure_mechanism_id_idx" ON "follow_up_procedure"("mechanism_id");

CREATE UNIQUE INDEX "follow_up_procedure_code_edition_key" ON "follow_up_procedure"("code", "edition");

CREATE UNIQUE INDEX "follow_up_state_procedure_id_code_key" ON "follow_up_state"("procedure_id", "code");

CREATE INDEX "follow_up_transition_procedure_id_idx" ON "follow_up_transition"("procedure_id");

CREATE INDEX "follow_up_transition_to_id_idx" ON "follow_up_transition"("to_id");

CREATE UNIQUE INDEX "follow_up_transition_from_id_code_key" ON "follow_up_transition"("from_id", "code");

CREATE INDEX "follow_up_state_id_idx" ON "follow_up"("state_id");

CREATE INDEX "follow_up_procedure_id_idx" ON "follow_up"("procedure_id");

CREATE UNIQUE INDEX "follow_up_cycle_id_number_key" ON "follow_up"("cycle_id", "number");

CREATE INDEX "follow_up_item_recommendation_id_idx" ON "follow_up_item"("recommendation_id");

CREATE UNIQUE INDEX "follow_up_item_follow_up_id_recommendation_id_key" ON "follow_up_item"("follow_up_id", "recommendation_id");

CREATE INDEX "follow_up_entry_transition_id_idx" ON "follow_up_entry"("transition_id");

CREATE INDEX "follow_up_entry_document_id_idx" ON "follow_up_entry"("document_id");

CREATE UNIQUE INDEX "follow_up_entry_follow_up_id_sequence_key" ON "follow_up_entry"("follow_up_id", "sequence");

CREATE INDEX "follow_up_file_entry_id_idx" ON "follow_up_file"("entry_id");

CREATE INDEX "follow_up_term_state_id_due_on_idx" ON "follow_up_term"("state_id", "due_on");

CREATE INDEX "follow_up_term_transition_id_idx" ON "follow_up_term"("transition_id");

CREATE UNIQUE INDEX "follow_up_term_follow_up_id_code_due_on_key" ON "follow_up_term"("follow_up_id", "code", "due_on");

CREATE INDEX "unplaced_grade_cycle_id_idx" ON "unplaced_grade"("cycle_id");

CREATE INDEX "unplaced_grade_document_id_idx" ON "unplaced_grade"("document_id");

ALTER TABLE "follow_up_procedure" ADD CONSTRAINT "follow_up_procedure_mechanism_id_fkey" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_state" ADD CONSTRAINT "follow_up_state_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "follow_up_procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_transition" ADD CONSTRAINT "follow_up_transition_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "follow_up_procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_transition" ADD CONSTRAINT "follow_up_transition_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "follow_up_state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_transition" ADD CONSTRAINT "follow_up_transition_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "follow_up_state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "follow_up_procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_item" ADD CONSTRAINT "follow_up_item_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_up"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_item" ADD CONSTRAINT "follow_up_item_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_entry" ADD CONSTRAINT "follow_up_entry_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_up"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_entry" ADD CONSTRAINT "follow_up_entry_transition_id_fkey" FOREIGN KEY ("transition_id") REFERENCES "follow_up_transition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_entry" ADD CONSTRAINT "follow_up_entry_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "un_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_file" ADD CONSTRAINT "follow_up_file_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "follow_up_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_term" ADD CONSTRAINT "follow_up_term_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_up"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up_term" ADD CONSTRAINT "follow_up_term_transition_id_fkey" FOREIGN KEY ("transition_id") REFERENCES "follow_up_transition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unplaced_grade" ADD CONSTRAINT "unplaced_grade_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unplaced_grade" ADD CONSTRAINT "unplaced_grade_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "un_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "notification" ADD COLUMN "follow_up_id" UUID;
ALTER TYPE "notification_kind" ADD VALUE 'FOLLOW_UP_MOVED';

-- A term is whole or it is none; the clock cannot do without one, and asks for nothing.
ALTER TABLE follow_up_transition ADD CONSTRAINT whole_term
  CHECK (num_nonnulls(term_count, term_unit, term_base) IN (0, 3)),
  ADD CONSTRAINT taken_by_the_clock
  CHECK (actor <> 'CLOCK' OR (term_count IS NOT NULL AND from_id <> to_id AND requires = '{}' AND grades = '{}'));
ALTER TABLE follow_up_item ADD CONSTRAINT of_something CHECK (num_nonnulls(recommendation_id, paragraph) >= 1);
ALTER TABLE follow_up_entry ADD CONSTRAINT revoked_for_a_reason CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL));
ALTER TABLE unplaced_grade ADD CONSTRAINT settled_by_somebody CHECK (num_nonnulls(settled_at, settled_by_id, settled_note) IN (0, 3));

-- ── What each role may touch at all ─────────────────────────────────────────
GRANT SELECT ON follow_up_procedure, follow_up_state, follow_up_transition, follow_up, follow_up_item, follow_up_entry, follow_up_file, follow_up_term,
  unplaced_grade TO tracker_app, tracker_backup, tracker_verifier;
GRANT SELECT ON follow_up_procedure, follow_up_state, follow_up_transition, follow_up, follow_up_item, follow_up_entry, follow_up_file, follow_up_term
  TO tracker_public;
GRANT INSERT ON follow_up_procedure, follow_up_state, follow_up_transition, follow_up, follow_up_item, follow_up_entry, follow_up_file, follow_up_term,
  unplaced_grade TO tracker_app;
GRANT UPDATE (names, usual_months, most_selected, source, attestation, used_since, retired_at, version) ON follow_up_procedure TO tracker_app;
GRANT UPDATE (names, position, kind, version) ON follow_up_state TO tracker_app;
GRANT UPDATE (names, actor, position, term_count, term_unit, term_base, requires, grades, version) ON follow_up_transition TO tracker_app;
GRANT UPDATE (due_on, version) ON follow_up TO tracker_app;
GRANT UPDATE (revoked_at, revoked_reason) ON follow_up_entry TO tracker_app;
GRANT UPDATE (settled_at, settled_by_id, settled_note) ON unplaced_grade TO tracker_app;
GRANT DELETE ON follow_up_transition, follow_up_item, follow_up_term TO tracker_app;

-- ── Row-level security ──────────────────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['follow_up_procedure', 'follow_up_state', 'follow_up_transition', 'follow_up', 'follow_up_item', 'follow_up_entry',
    'follow_up_file', 'follow_up_term', 'unplaced_grade'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
END $$;

-- Procedures are public, and kept by any administrator as long as no round goes by them.
CREATE POLICY anyone ON follow_up_procedure FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY adds ON follow_up_procedure FOR INSERT TO tracker_app WITH CHECK (app_has('ADMINISTRATOR') AND used_since IS NULL AND retired_at IS NULL);
CREATE POLICY revises ON follow_up_procedure FOR UPDATE TO tracker_app USING (app_has('ADMINISTRATOR') OR app_has('FOLLOWING'));
CREATE FUNCTION app_lays_down(procedure uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT app_has('ADMINISTRATOR') AND EXISTS (SELECT FROM follow_up_procedure p WHERE p.id = procedure AND p.used_since IS NULL)
$$;
GRANT EXECUTE ON FUNCTION app_lays_down(uuid) TO tracker_app;
CREATE POLICY anyone ON follow_up_state FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY adds ON follow_up_state FOR INSERT TO tracker_app WITH CHECK (app_lays_down(procedure_id));
CREATE POLICY revises ON follow_up_state FOR UPDATE TO tracker_app USING (app_lays_down(procedure_id));
CREATE POLICY anyone ON follow_up_transition FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY adds ON follow_up_transition FOR INSERT TO tracker_app WITH CHECK (app_lays_down(procedure_id)
  AND EXISTS (SELECT FROM follow_up_state s WHERE s.id = from_id AND s.procedure_id = follow_up_transition.procedure_id)
  AND EXISTS (SELECT FROM follow_up_state s WHERE s.id = to_id AND s.procedure_id = follow_up_transition.procedure_id));
CREATE POLICY revises ON follow_up_transition FOR UPDATE TO tracker_app USING (app_lays_down(procedure_id));
CREATE POLICY removes ON follow_up_transition FOR DELETE TO tracker_app USING (app_lays_down(procedure_id));

-- That a round is under way, and where it stands, is public; the secretariat keeps it.
CREATE FUNCTION app_follows(round uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM follow_up f WHERE f.id = round AND app_has('SECRETARIAT@' || f.state_id))
$$;
GRANT EXECUTE ON FUNCTION app_follows(uuid) TO tracker_app;
CREATE POLICY anyone ON follow_up FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY opens ON follow_up FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id) AND EXISTS (
  SELECT FROM review_cycle c JOIN follow_up_procedure p ON p.mechanism_id = c.mechanism_id
  WHERE c.id = cycle_id AND c.state_id = follow_up.state_id AND p.id = procedure_id AND p.retired_at IS NULL));
CREATE POLICY moves ON follow_up FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id));

CREATE POLICY anyone ON follow_up_item FOR SELECT TO tracker_app, tracker_public
  USING (recommendation_id IS NULL OR EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id));
CREATE POLICY selects ON follow_up_item FOR INSERT TO tracker_app WITH CHECK (app_follows(follow_up_id) AND (recommendation_id IS NULL
  OR EXISTS (SELECT FROM recommendation r JOIN follow_up f ON f.cycle_id = r.cycle_id WHERE r.id = recommendation_id AND f.id = follow_up_id AND r.published_at IS NOT NULL)));
CREATE POLICY deselects ON follow_up_item FOR DELETE TO tracker_app USING (app_follows(follow_up_id));

CREATE POLICY anyone ON follow_up_entry FOR SELECT TO tracker_public USING (revoked_at IS NULL);
CREATE POLICY reads ON follow_up_entry FOR SELECT TO tracker_app
  USING (revoked_at IS NULL OR EXISTS (SELECT FROM follow_up f WHERE f.id = follow_up_id AND app_has('STATE_SIDE@' || f.state_id)));
CREATE POLICY records ON follow_up_entry FOR INSERT TO tracker_app WITH CHECK (app_follows(follow_up_id) AND revoked_at IS NULL
  AND EXISTS (SELECT FROM follow_up f JOIN follow_up_transition t ON t.procedure_id = f.procedure_id
    WHERE f.id = follow_up_id AND t.id = transition_id AND t.actor <> 'CLOCK')
  AND (document_id IS NULL OR EXISTS (SELECT FROM un_document d JOIN follow_up f ON f.state_id = d.state_id
    WHERE d.id = document_id AND f.id = follow_up_id)));
CREATE POLICY revokes ON follow_up_entry FOR UPDATE TO tracker_app USING (app_follows(follow_up_id));

-- A file of the State's stays on its side unless it was entered as public.
CREATE POLICY anyone ON follow_up_file FOR SELECT TO tracker_public
  USING (is_public AND EXISTS (SELECT FROM follow_up_entry e WHERE e.id = entry_id));
CREATE POLICY reads ON follow_up_file FOR SELECT TO tracker_app
  USING ((is_public AND EXISTS (SELECT FROM follow_up_entry e WHERE e.id = entry_id)) OR app_has('STATE_SIDE@' || state_id));
CREATE POLICY adds ON follow_up_file FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id)
  AND EXISTS (SELECT FROM follow_up_entry e JOIN follow_up f ON f.id = e.follow_up_id
    WHERE e.id = entry_id AND f.state_id = follow_up_file.state_id AND e.revoked_at IS NULL));

CREATE POLICY anyone ON follow_up_term FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY counts ON follow_up_term FOR INSERT TO tracker_app WITH CHECK (app_follows(follow_up_id)
  AND EXISTS (SELECT FROM follow_up f WHERE f.id = follow_up_id AND f.state_id = follow_up_term.state_id));
CREATE POLICY discards ON follow_up_term FOR DELETE TO tracker_app USING (app_follows(follow_up_id));

CREATE POLICY reads ON unplaced_grade FOR SELECT TO tracker_app USING (app_has('SECRETARIAT@' || state_id));
CREATE POLICY leaves ON unplaced_grade FOR INSERT TO tracker_app WITH CHECK (app_has('SECRETARIAT@' || state_id) AND settled_at IS NULL
  AND EXISTS (SELECT FROM review_cycle c WHERE c.id = cycle_id AND c.state_id = unplaced_grade.state_id)
  AND EXISTS (SELECT FROM un_document d WHERE d.id = document_id AND d.cycle_id = unplaced_grade.cycle_id));
CREATE POLICY settles ON unplaced_grade FOR UPDATE TO tracker_app USING (app_has('SECRETARIAT@' || state_id) AND settled_at IS NULL)
  WITH CHECK (settled_by_id = app_actor());

-- ── What does not change ────────────────────────────────────────────────────
-- Nobody changes a step that was taken. The last one that stands can be revoked, once, with a reason.
CREATE FUNCTION guard_follow_up_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE noted text[] := ARRAY['revoked_at', 'revoked_reason'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL OR to_jsonb(NEW) - noted IS DISTINCT FROM to_jsonb(OLD) - noted
    OR EXISTS (SELECT FROM follow_up_entry e WHERE e.follow_up_id = OLD.follow_up_id AND e.sequence > OLD.sequence AND e.revoked_at IS NULL) THEN
    RAISE insufficient_privilege USING MESSAGE = 'follow_up_entry is append-only; the last one that stands is revoked once, with a reason';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON follow_up_entry FOR EACH ROW EXECUTE FUNCTION guard_follow_up_entry();

-- What follows from the first round: its procedure is used.
CREATE FUNCTION note_following() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE powers text := coalesce(current_setting('app.powers', true), '');
BEGIN
  PERFORM set_config('app.powers', powers || ' FOLLOWING', true);
  UPDATE follow_up_procedure SET used_since = now() WHERE id = NEW.procedure_id AND used_since IS NULL;
  PERFORM set_config('app.powers', powers, true);
  RETURN NULL;
END $$;
CREATE TRIGGER note_following AFTER INSERT ON follow_up FOR EACH ROW EXECUTE FUNCTION note_following();
