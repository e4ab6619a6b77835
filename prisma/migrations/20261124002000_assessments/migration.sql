-- Grading scales as data, and what the NHRI, NGOs, Committees and others say of a recommendation, beside what the State claims.

CREATE TYPE "assessment_voice" AS ENUM ('NHRI', 'NGO', 'COMMITTEE', 'OTHER');

CREATE TYPE "grade_standing" AS ENUM ('ACHIEVED', 'PARTLY', 'NOT', 'CONTRARY', 'NOT_SAID');

CREATE TYPE "grade_tone" AS ENUM ('neutral', 'info', 'progress', 'success', 'warning', 'danger', 'muted');

CREATE TABLE "assessment_scale" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "mechanism_id" UUID,
    "voices" "assessment_voice"[],
    "names" JSONB NOT NULL,
    "original_language" "language",
    "in_use_from" INTEGER,
    "in_use_to" INTEGER,
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "used_since" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_scale_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "scale_grade" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "scale_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "definitions" JSONB,
    "position" INTEGER NOT NULL,
    "standing" "grade_standing" NOT NULL,
    "tone" "grade_tone" NOT NULL,
    "attestation" "attestation" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "scale_grade_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "assessment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "limb_id" UUID,
    "voice" "assessment_voice" NOT NULL,
    "organisation_id" UUID,
    "author" TEXT,
    "grade_id" UUID NOT NULL,
    "rationale" TEXT,
    "language" "language" NOT NULL,
    "said_on" DATE NOT NULL,
    "evidence_up_to" DATE,
    "session" TEXT,
    "document_id" UUID,
    "paragraph_id" UUID,
    "paragraph" TEXT,
    "source" TEXT,
    "address" TEXT,
    "supersedes_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "case_grade" ADD COLUMN "grade_id" UUID;

ALTER TABLE "withdrawal" ADD COLUMN "assessment_id" UUID, ADD COLUMN "organisation_id" UUID;

CREATE INDEX "assessment_scale_mechanism_id_idx" ON "assessment_scale"("mechanism_id");

CREATE UNIQUE INDEX "assessment_scale_code_edition_key" ON "assessment_scale"("code", "edition");

CREATE UNIQUE INDEX "scale_grade_scale_id_code_key" ON "scale_grade"("scale_id", "code");

CREATE UNIQUE INDEX "assessment_supersedes_id_key" ON "assessment"("supersedes_id");

CREATE INDEX "assessment_recommendation_id_said_on_idx" ON "assessment"("recommendation_id", "said_on");

CREATE INDEX "assessment_grade_id_idx" ON "assessment"("grade_id");

CREATE INDEX "assessment_organisation_id_idx" ON "assessment"("organisation_id");

CREATE INDEX "assessment_document_id_idx" ON "assessment"("document_id");

CREATE INDEX "assessment_limb_id_idx" ON "assessment"("limb_id");

CREATE INDEX "assessment_paragraph_id_idx" ON "assessment"("paragraph_id");

CREATE INDEX "case_grade_grade_id_idx" ON "case_grade"("grade_id");

CREATE UNIQUE INDEX "withdrawal_assessment_id_key" ON "withdrawal"("assessment_id");

ALTER TABLE "assessment_scale" ADD CONSTRAINT "assessment_scale_mechanism_id_fkey" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "scale_grade" ADD CONSTRAINT "scale_grade_scale_id_fkey" FOREIGN KEY ("scale_id") REFERENCES "assessment_scale"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_limb_id_fkey" FOREIGN KEY ("limb_id") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_grade_id_fkey" FOREIGN KEY ("grade_id") REFERENCES "scale_grade"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "un_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_grade" ADD CONSTRAINT "case_grade_grade_id_fkey" FOREIGN KEY ("grade_id") REFERENCES "scale_grade"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A scale belongs to a mechanism, whose Committee grades by it, or to the voices it names; the Committee has no scale beside its own.
ALTER TABLE assessment_scale ADD CONSTRAINT of_mechanism_or_voices
  CHECK ((mechanism_id IS NULL) = (cardinality(voices) > 0) AND NOT 'COMMITTEE' = ANY (voices)),
  ADD CONSTRAINT used_in_order CHECK (in_use_from <= in_use_to);
-- An organisation speaks for itself; what else is said has an author, and a place where it was said.
ALTER TABLE assessment ADD CONSTRAINT spoken CHECK (CASE
  WHEN organisation_id IS NOT NULL THEN voice IN ('NHRI', 'NGO') AND author IS NULL
  WHEN voice = 'COMMITTEE' THEN author IS NULL AND (document_id IS NOT NULL OR source IS NOT NULL)
  ELSE author IS NOT NULL AND (document_id IS NOT NULL OR source IS NOT NULL) END);
ALTER TABLE withdrawal DROP CONSTRAINT of_one_thing;
ALTER TABLE withdrawal ADD CONSTRAINT of_one_thing CHECK (num_nonnulls(meeting_id, case_file_id, measure_id, indicator_id, assessment_id) = 1);

-- ── What each role may touch at all ─────────────────────────────────────────
GRANT SELECT ON assessment_scale, scale_grade, assessment TO tracker_app, tracker_public, tracker_backup, tracker_verifier;
GRANT INSERT ON assessment_scale, scale_grade, assessment TO tracker_app;
-- A scale keeps its code, its edition and whose it is; a grade its letter; a statement every word.
GRANT UPDATE (names, in_use_from, in_use_to, source, attestation, used_since, retired_at, version) ON assessment_scale TO tracker_app;
GRANT UPDATE (labels, definitions, position, standing, tone, attestation, version) ON scale_grade TO tracker_app;
GRANT UPDATE (superseded_at, withdrawn_at) ON assessment TO tracker_app;

-- ── Row-level security ──────────────────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['assessment_scale', 'scale_grade', 'assessment'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
END $$;

-- Scales are public, and kept by any administrator. That one is used from now on is noted by its first use, with a power taken for that statement.
CREATE POLICY anyone ON assessment_scale FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY adds ON assessment_scale FOR INSERT TO tracker_app WITH CHECK (app_has('ADMINISTRATOR') AND used_since IS NULL AND retired_at IS NULL);
CREATE POLICY revises ON assessment_scale FOR UPDATE TO tracker_app USING (app_has('ADMINISTRATOR') OR app_has('GRADING'));
CREATE POLICY anyone ON scale_grade FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY adds ON scale_grade FOR INSERT TO tracker_app WITH CHECK (app_has('ADMINISTRATOR'));
CREATE POLICY revises ON scale_grade FOR UPDATE TO tracker_app USING (app_has('ADMINISTRATOR'));

-- An NHRI and an NGO speak through their own people and through nobody else; the secretariat puts down what others have published.
CREATE FUNCTION app_speaks(of_state uuid, voice assessment_voice, organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN organisation IS NULL THEN app_has('SECRETARIAT@' || of_state)
    WHEN voice = 'NHRI' THEN app_has('NHRI_OFFICER@' || organisation)
    ELSE voice = 'NGO' AND (app_has('NGO_MEMBER@' || organisation) OR app_has('NGO_ADMIN@' || organisation))
  END AND (organisation IS NULL OR EXISTS (
    SELECT FROM organisation o WHERE o.id = organisation AND o.state_id = of_state AND (o.kind = 'NHRI') = (voice = 'NHRI')))
$$;
-- A policy cannot ask its own table, a function can.
CREATE FUNCTION continues_assessment(wanted uuid, of_recommendation uuid, of_limb uuid, of_voice assessment_voice, of_organisation uuid, of_author text, of_grade uuid)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM assessment a JOIN scale_grade g ON g.id = a.grade_id JOIN assessment_scale s ON s.id = g.scale_id
    WHERE a.id = wanted AND a.recommendation_id = of_recommendation AND a.limb_id IS NOT DISTINCT FROM of_limb AND a.voice = of_voice
      AND a.organisation_id IS NOT DISTINCT FROM of_organisation AND a.author IS NOT DISTINCT FROM of_author AND a.withdrawn_at IS NULL
      AND s.code = (SELECT n.code FROM scale_grade ng JOIN assessment_scale n ON n.id = ng.scale_id WHERE ng.id = of_grade))
$$;
GRANT EXECUTE ON FUNCTION app_speaks(uuid, assessment_voice, uuid),
  continues_assessment(uuid, uuid, uuid, assessment_voice, uuid, text, uuid) TO tracker_app;

-- What is said is as public as the recommendation, until whoever said it takes it back.
CREATE POLICY anyone ON assessment FOR SELECT TO tracker_public
  USING (withdrawn_at IS NULL AND EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id));
CREATE POLICY reads ON assessment FOR SELECT TO tracker_app USING (EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id)
  AND (withdrawn_at IS NULL OR app_has('MEMBER@' || organisation_id) OR (organisation_id IS NULL AND app_has('SECRETARIAT@' || state_id))));
CREATE POLICY says ON assessment FOR INSERT TO tracker_app WITH CHECK (
  withdrawn_at IS NULL AND superseded_at IS NULL AND app_speaks(state_id, voice, organisation_id)
  AND EXISTS (SELECT FROM recommendation r JOIN review_cycle c ON c.id = r.cycle_id, scale_grade g JOIN assessment_scale s ON s.id = g.scale_id
    WHERE r.id = recommendation_id AND r.state_id = assessment.state_id AND g.id = grade_id AND s.retired_at IS NULL
      AND (s.mechanism_id = c.mechanism_id OR (s.mechanism_id IS NULL AND assessment.voice = ANY (s.voices)))
      AND (limb_id IS NULL OR EXISTS (SELECT FROM paragraph p WHERE p.id = limb_id AND p.parent_id = r.paragraph_id)))
  AND (document_id IS NULL OR EXISTS (SELECT FROM un_document d WHERE d.id = document_id AND d.state_id = assessment.state_id))
  AND (paragraph_id IS NULL OR EXISTS (SELECT FROM paragraph p WHERE p.id = paragraph_id AND p.document_id = assessment.document_id))
  AND (supersedes_id IS NULL
    OR continues_assessment(supersedes_id, recommendation_id, limb_id, voice, organisation_id, author, grade_id)));
CREATE POLICY takes_back ON assessment FOR UPDATE TO tracker_app USING (app_has('GRADING') OR app_speaks(state_id, voice, organisation_id));

-- Why an organisation took back its own words is its own to know; the rest stays with the State's side.
DROP POLICY reads ON withdrawal;
CREATE POLICY reads ON withdrawal FOR SELECT TO tracker_app
  USING (CASE WHEN organisation_id IS NULL THEN app_has('STATE_SIDE@' || state_id) ELSE app_has('MEMBER@' || organisation_id) END);
DROP POLICY withdraws ON withdrawal;
CREATE POLICY withdraws ON withdrawal FOR INSERT TO tracker_app WITH CHECK (withdrawn_by_id = app_actor() AND (
  (organisation_id IS NULL AND app_has('SECRETARIAT@' || state_id) AND (
    EXISTS (SELECT FROM working_group_meeting m WHERE m.id = meeting_id AND m.state_id = withdrawal.state_id AND m.published_at = withdrawal.published_at)
    OR EXISTS (SELECT FROM case_file c WHERE c.id = case_file_id AND c.state_id = withdrawal.state_id AND c.published_at = withdrawal.published_at)
    OR EXISTS (SELECT FROM measure p WHERE p.id = measure_id AND p.state_id = withdrawal.state_id AND p.published_at = withdrawal.published_at)
    OR EXISTS (SELECT FROM indicator i WHERE i.id = indicator_id AND i.state_id = withdrawal.state_id AND i.published_at = withdrawal.published_at)))
  OR EXISTS (SELECT FROM assessment a WHERE a.id = assessment_id AND a.state_id = withdrawal.state_id AND a.recorded_at = withdrawal.published_at
    AND a.withdrawn_at IS NULL AND a.organisation_id IS NOT DISTINCT FROM withdrawal.organisation_id
    AND app_speaks(a.state_id, a.voice, a.organisation_id))));

-- ── What does not change ────────────────────────────────────────────────────
-- Nobody changes what was said. It is superseded by what follows it, and it can be taken back, once, with a reason.
CREATE FUNCTION guard_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE noted text[] := ARRAY['superseded_at', 'withdrawn_at'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - noted IS DISTINCT FROM to_jsonb(OLD) - noted
    OR (NEW.superseded_at IS DISTINCT FROM OLD.superseded_at AND (OLD.superseded_at IS NOT NULL OR NOT app_has('GRADING')))
    OR (NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at
      AND (OLD.withdrawn_at IS NOT NULL OR NOT EXISTS (SELECT FROM withdrawal w WHERE w.assessment_id = OLD.id))) THEN
    RAISE insufficient_privilege USING MESSAGE = 'assessment is append-only; it is withdrawn once, with a reason';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON assessment FOR EACH ROW EXECUTE FUNCTION guard_assessment();

-- What follows from a grade: its scale is used, and what it follows is superseded.
CREATE FUNCTION use_scale(of_grade uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE assessment_scale s SET used_since = now() FROM scale_grade g WHERE g.id = of_grade AND s.id = g.scale_id AND s.used_since IS NULL
$$;
GRANT EXECUTE ON FUNCTION use_scale(uuid) TO tracker_app;
CREATE FUNCTION note_grading() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE powers text := coalesce(current_setting('app.powers', true), '');
BEGIN
  PERFORM set_config('app.powers', powers || ' GRADING', true);
  PERFORM use_scale(NEW.grade_id);
  IF TG_TABLE_NAME = 'assessment' THEN
    UPDATE assessment SET superseded_at = NEW.recorded_at WHERE id = (to_jsonb(NEW) ->> 'supersedes_id')::uuid;
  END IF;
  PERFORM set_config('app.powers', powers, true);
  RETURN NULL;
END $$;
CREATE TRIGGER note_grading AFTER INSERT ON assessment FOR EACH ROW EXECUTE FUNCTION note_grading();
CREATE TRIGGER note_grading AFTER INSERT ON case_grade FOR EACH ROW WHEN (NEW.grade_id IS NOT NULL) EXECUTE FUNCTION note_grading();

-- Once somebody has graded by a scale, its grades mean what they meant: the original words stay, translations may be mended.
CREATE FUNCTION guard_scale() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE noted text[] := ARRAY['used_since'];
BEGIN
  IF app_has('GRADING') THEN
    IF to_jsonb(NEW) - noted IS DISTINCT FROM to_jsonb(OLD) - noted THEN
      RAISE insufficient_privilege USING MESSAGE = 'whoever grades by a scale changes nothing of it';
    END IF;
  ELSIF NEW.used_since IS DISTINCT FROM OLD.used_since THEN
    RAISE insufficient_privilege USING MESSAGE = 'since when a scale is used follows from its use';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_scale BEFORE UPDATE ON assessment_scale FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_scale();

CREATE FUNCTION guard_grade() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE original text;
BEGIN
  SELECT coalesce(s.original_language::text, 'en') INTO original FROM assessment_scale s WHERE s.id = NEW.scale_id AND s.used_since IS NOT NULL;
  IF NOT FOUND THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    RAISE insufficient_privilege USING MESSAGE = 'a scale that is used gets no further grades';
  END IF;
  IF (NEW.standing, NEW.position, NEW.labels ->> original, NEW.definitions ->> original)
    IS DISTINCT FROM (OLD.standing, OLD.position, OLD.labels ->> original, OLD.definitions ->> original) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a grade of a scale that is used keeps its meaning';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_grade BEFORE INSERT OR UPDATE ON scale_grade FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_grade();

-- A grade of Views that names one of a scale is of the scale of its committee.
CREATE POLICY of_its_scale ON case_grade AS RESTRICTIVE FOR INSERT TO tracker_app WITH CHECK (grade_id IS NULL OR EXISTS (
  SELECT FROM scale_grade g JOIN assessment_scale s ON s.id = g.scale_id JOIN case_file c ON c.mechanism_id = s.mechanism_id
  WHERE g.id = grade_id AND g.code = grade AND c.id = case_file_id AND s.retired_at IS NULL));
