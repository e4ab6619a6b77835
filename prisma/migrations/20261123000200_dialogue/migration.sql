-- The review cycle: milestones, the dialogue, who took part and what was welcomed, treaty actions, and sources that contradict each other.
-- What cycle_fact held moves into these tables, and it goes.

CREATE TYPE "milestone_kind" AS ENUM ('LOIPR_NGO_INPUT_DUE', 'LOIPR_ADOPTED', 'STATE_REPORT_DUE', 'STATE_REPORT_RECEIVED', 'STATE_REPORT_PUBLISHED', 'LOI_ADOPTED', 'REPLIES_TO_LOI_RECEIVED', 'NGO_ALT_REPORT_DUE', 'NGO_BRIEFING', 'DIALOGUE_MEETING_1', 'DIALOGUE_MEETING_2', 'STATE_EXTRA_WRITTEN_REPLIES', 'CO_ADOPTED', 'CO_ADVANCE_UNEDITED', 'CO_PUBLISHED', 'STATE_COMMENTS_ON_CO', 'FOLLOWUP_REPORT_DUE', 'FOLLOWUP_REPORT_RECEIVED', 'NGO_FOLLOWUP_SUBMISSION', 'REMINDER', 'FOLLOWUP_EVALUATED', 'FOLLOWUP_CLOSED', 'NEXT_LOIPR', 'NEXT_REPORT_DUE', 'NEXT_DIALOGUE', 'OTHER');

CREATE TYPE "dialogue_meeting_kind" AS ENUM ('DIALOGUE', 'NGO_BRIEFING', 'ADOPTION', 'PREPARATORY');

CREATE TYPE "reply_form" AS ENUM ('ORAL', 'WRITTEN');

CREATE TYPE "remark_attribution" AS ENUM ('CO_TEXT', 'CHAIR', 'EXPERT', 'STATE_ACCOUNT', 'MEDIA', 'OTHER');

CREATE TYPE "participation_kind" AS ENUM ('ALTERNATIVE_REPORTS', 'CONSULTATION', 'FORMAL_BRIEFING', 'INFORMAL_BRIEFING', 'SIDE_EVENT', 'OBSERVER', 'NATIONAL_MECHANISM');

CREATE TYPE "treaty_action_kind" AS ENUM ('SIGNATURE', 'RATIFICATION', 'ACCESSION', 'SUCCESSION', 'DECLARATION', 'RESERVATION', 'RESERVATION_WITHDRAWN', 'COMPETENCE_RECOGNISED');

CREATE TYPE "contested_subject" AS ENUM ('REVIEW', 'TIMELINE', 'DIALOGUE', 'PARTICIPATION', 'EVENT', 'TREATY');

CREATE TYPE "source_kind" AS ENUM ('UN', 'STATE', 'NHRI', 'NGO', 'MEDIA', 'OTHER');

CREATE TABLE "milestone" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" UUID NOT NULL,
    "kind" "milestone_kind" NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 1,
    "due_on" DATE,
    "due_precision" "date_precision",
    "done_on" DATE,
    "done_precision" "date_precision",
    "document_id" UUID,
    "symbol" TEXT,
    "address" TEXT,
    "notes" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "dialogue_meeting" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" UUID NOT NULL,
    "kind" "dialogue_meeting_kind" NOT NULL,
    "number" INTEGER,
    "held_on" DATE NOT NULL,
    "begins_at" TEXT,
    "ends_at" TEXT,
    "places" JSONB NOT NULL,
    "summary_record" TEXT,
    "document_id" UUID,
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dialogue_meeting_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delegation_member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "functions" JSONB NOT NULL,
    "is_head" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "body_id" UUID,
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "delegation_member_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "places" JSONB NOT NULL,
    "summaries" JSONB NOT NULL,
    "began_on" DATE NOT NULL,
    "began_precision" "date_precision" NOT NULL,
    "ended_on" DATE,
    "ended_precision" "date_precision",
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "expert_question" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" UUID NOT NULL,
    "meeting_id" UUID,
    "position" INTEGER NOT NULL,
    "experts" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "articles" TEXT[],
    "is_outside_period" BOOLEAN NOT NULL,
    "event_id" UUID,
    "owed_until" DATE,
    "owed_attestation" "attestation",
    "is_unanswered" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "expert_question_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "question_term" (
    "question_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,

    CONSTRAINT "question_term_pkey" PRIMARY KEY ("question_id","term_id")
);

CREATE TABLE "question_recommendation" (
    "question_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,

    CONSTRAINT "question_recommendation_pkey" PRIMARY KEY ("question_id","recommendation_id")
);

CREATE TABLE "delegation_reply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "question_id" UUID NOT NULL,
    "member_id" UUID,
    "body_id" UUID,
    "form" "reply_form" NOT NULL,
    "texts" JSONB NOT NULL,
    "given_on" DATE,
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "delegation_reply_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "positive_remark" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "attribution" "remark_attribution" NOT NULL,
    "speakers" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "paragraph" TEXT,
    "said_on" DATE,
    "said_precision" "date_precision",
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "positive_remark_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "positive_remark_reform" (
    "remark_id" UUID NOT NULL,
    "reform_id" UUID NOT NULL,

    CONSTRAINT "positive_remark_reform_pkey" PRIMARY KEY ("remark_id","reform_id")
);

CREATE TABLE "participation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" UUID NOT NULL,
    "kind" "participation_kind" NOT NULL,
    "titles" JSONB NOT NULL,
    "aims" JSONB NOT NULL,
    "places" JSONB NOT NULL,
    "organisers" JSONB NOT NULL,
    "partners" JSONB NOT NULL,
    "held_on" DATE,
    "held_precision" "date_precision",
    "address" TEXT,
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "treaty_action" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "treaty_id" UUID NOT NULL,
    "kind" "treaty_action_kind" NOT NULL,
    "provision" TEXT,
    "reform_id" UUID,
    "enacted_on" DATE,
    "enacted_precision" "date_precision",
    "deposited_on" DATE,
    "deposited_precision" "date_precision",
    "effective_on" DATE,
    "effective_precision" "date_precision",
    "notes" JSONB NOT NULL,
    "address" TEXT,
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "treaty_action_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "contested_point" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "subject" "contested_subject" NOT NULL,
    "cycle_id" UUID,
    "event_id" UUID,
    "treaty_id" UUID,
    "titles" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contested_point_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "claim" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "point_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "source_kind" "source_kind" NOT NULL,
    "source" TEXT NOT NULL,
    "address" TEXT,
    "said_on" DATE,
    "said_precision" "date_precision",
    "attestation" "attestation" NOT NULL,
    "confirmation" TEXT,
    "document_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "milestone_document_id_idx" ON "milestone"("document_id");

CREATE UNIQUE INDEX "milestone_cycle_id_kind_ordinal_key" ON "milestone"("cycle_id", "kind", "ordinal");

CREATE INDEX "dialogue_meeting_document_id_idx" ON "dialogue_meeting"("document_id");

CREATE UNIQUE INDEX "dialogue_meeting_cycle_id_number_key" ON "dialogue_meeting"("cycle_id", "number");

CREATE INDEX "delegation_member_cycle_id_idx" ON "delegation_member"("cycle_id");

CREATE INDEX "delegation_member_body_id_idx" ON "delegation_member"("body_id");

CREATE INDEX "event_state_id_idx" ON "event"("state_id");

CREATE INDEX "expert_question_cycle_id_position_idx" ON "expert_question"("cycle_id", "position");

CREATE INDEX "expert_question_meeting_id_idx" ON "expert_question"("meeting_id");

CREATE INDEX "expert_question_event_id_idx" ON "expert_question"("event_id");

CREATE INDEX "question_term_term_id_idx" ON "question_term"("term_id");

CREATE INDEX "question_recommendation_recommendation_id_idx" ON "question_recommendation"("recommendation_id");

CREATE INDEX "delegation_reply_question_id_idx" ON "delegation_reply"("question_id");

CREATE INDEX "delegation_reply_member_id_idx" ON "delegation_reply"("member_id");

CREATE INDEX "delegation_reply_body_id_idx" ON "delegation_reply"("body_id");

CREATE INDEX "positive_remark_cycle_id_position_idx" ON "positive_remark"("cycle_id", "position");

CREATE INDEX "positive_remark_reform_reform_id_idx" ON "positive_remark_reform"("reform_id");

CREATE INDEX "participation_cycle_id_idx" ON "participation"("cycle_id");

CREATE INDEX "treaty_action_state_id_treaty_id_idx" ON "treaty_action"("state_id", "treaty_id");

CREATE INDEX "treaty_action_treaty_id_idx" ON "treaty_action"("treaty_id");

CREATE INDEX "treaty_action_reform_id_idx" ON "treaty_action"("reform_id");

CREATE INDEX "contested_point_state_id_idx" ON "contested_point"("state_id");

CREATE INDEX "contested_point_cycle_id_idx" ON "contested_point"("cycle_id");

CREATE INDEX "contested_point_event_id_idx" ON "contested_point"("event_id");

CREATE INDEX "contested_point_treaty_id_idx" ON "contested_point"("treaty_id");

CREATE INDEX "claim_point_id_idx" ON "claim"("point_id");

CREATE INDEX "claim_document_id_idx" ON "claim"("document_id");

ALTER TABLE "milestone" ADD CONSTRAINT "milestone_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "milestone" ADD CONSTRAINT "milestone_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "un_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "dialogue_meeting" ADD CONSTRAINT "dialogue_meeting_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "dialogue_meeting" ADD CONSTRAINT "dialogue_meeting_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "un_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "delegation_member" ADD CONSTRAINT "delegation_member_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delegation_member" ADD CONSTRAINT "delegation_member_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "event" ADD CONSTRAINT "event_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "expert_question" ADD CONSTRAINT "expert_question_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "expert_question" ADD CONSTRAINT "expert_question_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "dialogue_meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "expert_question" ADD CONSTRAINT "expert_question_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "question_term" ADD CONSTRAINT "question_term_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "expert_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "question_term" ADD CONSTRAINT "question_term_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "question_recommendation" ADD CONSTRAINT "question_recommendation_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "expert_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "question_recommendation" ADD CONSTRAINT "question_recommendation_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delegation_reply" ADD CONSTRAINT "delegation_reply_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "expert_question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delegation_reply" ADD CONSTRAINT "delegation_reply_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "delegation_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "delegation_reply" ADD CONSTRAINT "delegation_reply_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "positive_remark" ADD CONSTRAINT "positive_remark_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "positive_remark_reform" ADD CONSTRAINT "positive_remark_reform_remark_id_fkey" FOREIGN KEY ("remark_id") REFERENCES "positive_remark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "positive_remark_reform" ADD CONSTRAINT "positive_remark_reform_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "participation" ADD CONSTRAINT "participation_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "treaty_action" ADD CONSTRAINT "treaty_action_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "treaty_action" ADD CONSTRAINT "treaty_action_treaty_id_fkey" FOREIGN KEY ("treaty_id") REFERENCES "treaty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "treaty_action" ADD CONSTRAINT "treaty_action_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "reform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "contested_point" ADD CONSTRAINT "contested_point_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "contested_point" ADD CONSTRAINT "contested_point_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "contested_point" ADD CONSTRAINT "contested_point_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "contested_point" ADD CONSTRAINT "contested_point_treaty_id_fkey" FOREIGN KEY ("treaty_id") REFERENCES "treaty"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "claim" ADD CONSTRAINT "claim_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "contested_point"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "claim" ADD CONSTRAINT "claim_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "un_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What was known so far ───────────────────────────────────────────────────
-- A milestone had no kind but its words; those that no kind fits become OTHER, and the words stay as its note.
INSERT INTO milestone (cycle_id, kind, ordinal, due_on, due_precision, done_on, done_precision, notes, source, attestation)
SELECT cycle_id, kind, row_number() OVER (PARTITION BY cycle_id, kind ORDER BY position),
  CASE WHEN is_due THEN occurred_on END, CASE WHEN is_due THEN "precision" END,
  CASE WHEN NOT is_due THEN occurred_on END, CASE WHEN NOT is_due THEN "precision" END, texts, source, attestation
FROM (
  SELECT f.*, kind_of.kind, kind_of.kind IN ('FOLLOWUP_REPORT_DUE', 'NEXT_LOIPR') AS is_due
  FROM (SELECT *, row_number() OVER (PARTITION BY cycle_id, texts ->> 'en' LIKE 'Dialogue%' ORDER BY occurred_on, position) AS day
    FROM cycle_fact WHERE kind = 'MILESTONE') f (id, cycle_id, old_kind, position, texts, attribution, occurred_on, "precision", source, attestation, day),
    LATERAL (SELECT (CASE
      WHEN texts ->> 'en' LIKE 'Dialogue%' AND day = 1 THEN 'DIALOGUE_MEETING_1'
      WHEN texts ->> 'en' LIKE 'Dialogue%' AND day = 2 THEN 'DIALOGUE_MEETING_2'
      WHEN texts ->> 'en' LIKE 'Concluding observations adopted%' THEN 'CO_ADOPTED'
      WHEN texts ->> 'en' LIKE 'Concluding observations distributed%' THEN 'CO_PUBLISHED'
      WHEN texts ->> 'en' LIKE 'Follow-up information due%' THEN 'FOLLOWUP_REPORT_DUE'
      WHEN texts ->> 'en' LIKE 'Next list of issues%' THEN 'NEXT_LOIPR'
      ELSE 'OTHER' END)::milestone_kind AS kind) kind_of
) moved;

-- "Name, function" in each language.
INSERT INTO delegation_member (cycle_id, names, functions, is_head, position, source, attestation)
SELECT cycle_id,
  (SELECT coalesce(jsonb_object_agg(key, split_part(value, ', ', 1)), '{}') FROM jsonb_each_text(texts)),
  (SELECT coalesce(jsonb_object_agg(key, substr(value, strpos(value, ', ') + 2)), '{}') FROM jsonb_each_text(texts) WHERE value LIKE '%, %'),
  true, row_number() OVER (PARTITION BY cycle_id ORDER BY position), source, attestation
FROM cycle_fact WHERE kind = 'DELEGATION_HEAD';

-- What the Committee welcomed was dated by the act, which its words name too; when it was said is another date.
INSERT INTO positive_remark (cycle_id, position, attribution, speakers, texts, paragraph, said_on, said_precision, source, attestation)
SELECT cycle_id, row_number() OVER (PARTITION BY cycle_id ORDER BY position),
  (CASE
    WHEN attribution ->> 'en' LIKE 'The Committee, in its concluding observations%' THEN 'CO_TEXT'
    WHEN attribution ->> 'en' LIKE 'Experts%' THEN 'EXPERT'
    WHEN attribution ->> 'en' = 'Account of one party' THEN 'STATE_ACCOUNT'
    ELSE 'OTHER' END)::remark_attribution,
  coalesce(attribution, '{}'), texts, substring(source FROM 'para\. (.+)$'),
  CASE WHEN coalesce(attribution ->> 'en', '') NOT LIKE 'The Committee, in its%' THEN occurred_on END,
  CASE WHEN coalesce(attribution ->> 'en', '') NOT LIKE 'The Committee, in its%' THEN "precision" END, source, attestation
FROM cycle_fact WHERE kind = 'POSITIVE_ASPECT';

INSERT INTO participation (cycle_id, kind, titles, aims, places, organisers, partners, held_on, held_precision, source, attestation)
SELECT cycle_id,
  (CASE
    WHEN kind = 'WORKING_GROUP' THEN 'NATIONAL_MECHANISM'
    WHEN texts ->> 'en' LIKE '%alternative reports by%' THEN 'ALTERNATIVE_REPORTS'
    WHEN texts ->> 'en' LIKE 'Side event%' THEN 'SIDE_EVENT'
    WHEN texts ->> 'en' ILIKE '%briefing%' THEN 'FORMAL_BRIEFING'
    ELSE 'CONSULTATION' END)::participation_kind,
  texts, '{}', '{}', '{}', '{}', occurred_on, "precision", source, attestation
FROM cycle_fact WHERE kind IN ('PARTICIPATION', 'WORKING_GROUP') ORDER BY position;

-- "What it is about: what the source says", in each language.
INSERT INTO contested_point (state_id, subject, cycle_id, titles)
SELECT DISTINCT ON (f.cycle_id, split_part(f.texts ->> 'en', ': ', 1)) c.state_id, 'REVIEW'::contested_subject, f.cycle_id,
  (SELECT jsonb_object_agg(key, split_part(value, ': ', 1)) FROM jsonb_each_text(f.texts))
FROM cycle_fact f JOIN review_cycle c ON c.id = f.cycle_id WHERE f.kind = 'DISPUTED'
ORDER BY f.cycle_id, split_part(f.texts ->> 'en', ': ', 1), f.position;
INSERT INTO claim (point_id, position, texts, source_kind, source, said_on, said_precision, attestation)
SELECT p.id, row_number() OVER (PARTITION BY p.id ORDER BY f.position),
  (SELECT jsonb_object_agg(key, CASE WHEN value LIKE '%: %' THEN substr(value, strpos(value, ': ') + 2) ELSE value END) FROM jsonb_each_text(f.texts)),
  (CASE
    WHEN f.source ~ '^(UN |[A-Z.]+/)' THEN 'UN'
    WHEN f.source LIKE 'Ministry%' OR f.source LIKE 'Interview%' THEN 'STATE'
    WHEN f.source LIKE '%Bureau for Human Rights%' THEN 'NGO'
    ELSE 'OTHER' END)::source_kind,
  f.source, f.occurred_on, f."precision", f.attestation
FROM cycle_fact f JOIN contested_point p ON p.cycle_id = f.cycle_id AND p.titles ->> 'en' = split_part(f.texts ->> 'en', ': ', 1)
WHERE f.kind = 'DISPUTED';

DO $$
BEGIN
  IF (SELECT count(*) FROM cycle_fact) <> (SELECT (SELECT count(*) FROM milestone) + (SELECT count(*) FROM delegation_member)
    + (SELECT count(*) FROM positive_remark) + (SELECT count(*) FROM participation) + (SELECT count(*) FROM claim)) THEN
    RAISE EXCEPTION 'a fact of a cycle found no place';
  END IF;
END $$;
DROP TABLE cycle_fact;
DROP TYPE cycle_fact_kind;

-- ── Rights ──────────────────────────────────────────────────────────────────
ALTER TABLE dialogue_meeting ADD CONSTRAINT ends_after_it_begins CHECK (ends_at IS NULL OR begins_at IS NULL OR ends_at > begins_at);
ALTER TABLE event ADD CONSTRAINT ends_after_it_begins CHECK (ended_on IS NULL OR ended_on >= began_on);
ALTER TABLE expert_question ADD CONSTRAINT owed_as_attested CHECK ((owed_until IS NULL) = (owed_attestation IS NULL));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['milestone', 'dialogue_meeting', 'delegation_member', 'event', 'expert_question', 'question_term',
    'question_recommendation', 'delegation_reply', 'positive_remark', 'positive_remark_reform', 'participation', 'treaty_action',
    'contested_point', 'claim'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO tracker_app, tracker_public, tracker_backup, tracker_verifier', name);
    EXECUTE format('GRANT INSERT, DELETE ON %I TO tracker_app', name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
END $$;
GRANT UPDATE ON milestone, dialogue_meeting, delegation_member, event, expert_question, delegation_reply, positive_remark, participation,
  treaty_action, contested_point, claim TO tracker_app;

-- All of it is public. The secretariat of the State records, revises and removes; what is removed stays in the audit trail.
CREATE FUNCTION app_keeps_cycle(cycle uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT EXISTS (SELECT FROM review_cycle c WHERE c.id = cycle AND app_has('SECRETARIAT@' || c.state_id)) $$;
-- What a record refers to is of the same cycle or State.
CREATE FUNCTION app_is_of_cycle(document uuid, cycle uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT document IS NULL OR EXISTS (SELECT FROM un_document d JOIN review_cycle c ON c.state_id = d.state_id WHERE d.id = document AND c.id = cycle) $$;
CREATE FUNCTION app_keeps_question(question uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT EXISTS (SELECT FROM expert_question q WHERE q.id = question AND app_keeps_cycle(q.cycle_id)) $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['milestone', 'dialogue_meeting', 'delegation_member', 'event', 'expert_question', 'delegation_reply',
    'positive_remark', 'participation', 'treaty_action', 'contested_point', 'claim', 'question_term', 'positive_remark_reform'] LOOP
    EXECUTE format('CREATE POLICY anyone ON %I FOR SELECT TO tracker_app, tracker_public USING (true)', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['milestone', 'dialogue_meeting', 'delegation_member', 'expert_question', 'positive_remark', 'participation'] LOOP
    EXECUTE format('CREATE POLICY records ON %I FOR INSERT TO tracker_app WITH CHECK (app_keeps_cycle(cycle_id))', name);
    EXECUTE format('CREATE POLICY revises ON %I FOR UPDATE TO tracker_app USING (app_keeps_cycle(cycle_id))', name);
    EXECUTE format('CREATE POLICY removes ON %I FOR DELETE TO tracker_app USING (app_keeps_cycle(cycle_id))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['event', 'treaty_action', 'contested_point'] LOOP
    EXECUTE format('CREATE POLICY records ON %I FOR INSERT TO tracker_app WITH CHECK (app_has(''SECRETARIAT@'' || state_id))', name);
    EXECUTE format('CREATE POLICY revises ON %I FOR UPDATE TO tracker_app USING (app_has(''SECRETARIAT@'' || state_id))', name);
    EXECUTE format('CREATE POLICY removes ON %I FOR DELETE TO tracker_app USING (app_has(''SECRETARIAT@'' || state_id))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['delegation_reply', 'question_term', 'question_recommendation'] LOOP
    EXECUTE format('CREATE POLICY records ON %I FOR INSERT TO tracker_app WITH CHECK (app_keeps_question(question_id))', name);
    EXECUTE format('CREATE POLICY removes ON %I FOR DELETE TO tracker_app USING (app_keeps_question(question_id))', name);
  END LOOP;
END $$;
CREATE POLICY revises ON delegation_reply FOR UPDATE TO tracker_app USING (app_keeps_question(question_id));
CREATE POLICY records ON positive_remark_reform FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM positive_remark r WHERE r.id = remark_id AND app_keeps_cycle(r.cycle_id)));
CREATE POLICY removes ON positive_remark_reform FOR DELETE TO tracker_app
  USING (EXISTS (SELECT FROM positive_remark r WHERE r.id = remark_id AND app_keeps_cycle(r.cycle_id)));
CREATE POLICY records ON claim FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM contested_point p WHERE p.id = point_id AND app_has('SECRETARIAT@' || p.state_id)));
CREATE POLICY revises ON claim FOR UPDATE TO tracker_app
  USING (EXISTS (SELECT FROM contested_point p WHERE p.id = point_id AND app_has('SECRETARIAT@' || p.state_id)));
CREATE POLICY removes ON claim FOR DELETE TO tracker_app
  USING (EXISTS (SELECT FROM contested_point p WHERE p.id = point_id AND app_has('SECRETARIAT@' || p.state_id)));

-- That a question led to a recommendation is as public as the recommendation.
CREATE POLICY anyone ON question_recommendation FOR SELECT TO tracker_app, tracker_public
  USING (EXISTS (SELECT FROM recommendation r WHERE r.id = recommendation_id));
CREATE POLICY of_its_cycle ON question_recommendation AS RESTRICTIVE FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM expert_question q JOIN recommendation r ON r.cycle_id = q.cycle_id WHERE q.id = question_id AND r.id = recommendation_id));

-- Nothing is tied to what belongs to another State.
CREATE POLICY at_home ON milestone AS RESTRICTIVE FOR ALL TO tracker_app USING (true) WITH CHECK (app_is_of_cycle(document_id, cycle_id));
CREATE POLICY at_home ON dialogue_meeting AS RESTRICTIVE FOR ALL TO tracker_app USING (true) WITH CHECK (app_is_of_cycle(document_id, cycle_id));
CREATE POLICY at_home ON delegation_member AS RESTRICTIVE FOR ALL TO tracker_app USING (true) WITH CHECK (body_id IS NULL
  OR EXISTS (SELECT FROM state_body b JOIN review_cycle c ON c.state_id = b.state_id WHERE b.id = body_id AND c.id = cycle_id));
CREATE POLICY at_home ON expert_question AS RESTRICTIVE FOR ALL TO tracker_app USING (true) WITH CHECK (
  (meeting_id IS NULL OR EXISTS (SELECT FROM dialogue_meeting m WHERE m.id = meeting_id AND m.cycle_id = expert_question.cycle_id))
  AND (event_id IS NULL OR EXISTS (SELECT FROM event e JOIN review_cycle c ON c.state_id = e.state_id WHERE e.id = event_id AND c.id = expert_question.cycle_id)));
CREATE POLICY at_home ON delegation_reply AS RESTRICTIVE FOR ALL TO tracker_app USING (true) WITH CHECK (
  (member_id IS NULL OR EXISTS (SELECT FROM delegation_member m JOIN expert_question q ON q.cycle_id = m.cycle_id WHERE m.id = member_id AND q.id = question_id))
  AND (body_id IS NULL OR EXISTS (SELECT FROM state_body b JOIN review_cycle c ON c.state_id = b.state_id JOIN expert_question q ON q.cycle_id = c.id
    WHERE b.id = body_id AND q.id = question_id)));
CREATE POLICY at_home ON treaty_action AS RESTRICTIVE FOR ALL TO tracker_app USING (true) WITH CHECK (
  reform_id IS NULL OR EXISTS (SELECT FROM reform f WHERE f.id = reform_id AND f.state_id = treaty_action.state_id));
CREATE POLICY at_home ON contested_point AS RESTRICTIVE FOR ALL TO tracker_app USING (true) WITH CHECK (
  (cycle_id IS NULL OR EXISTS (SELECT FROM review_cycle c WHERE c.id = cycle_id AND c.state_id = contested_point.state_id))
  AND (event_id IS NULL OR EXISTS (SELECT FROM event e WHERE e.id = event_id AND e.state_id = contested_point.state_id)));
CREATE POLICY at_home ON claim AS RESTRICTIVE FOR ALL TO tracker_app USING (true) WITH CHECK (
  document_id IS NULL OR EXISTS (SELECT FROM un_document d JOIN contested_point p ON p.state_id = d.state_id WHERE d.id = document_id AND p.id = point_id));

-- A date as far as it is known: "2025-06-24", "2025-06", "2025"; empty for none.
CREATE FUNCTION app_partial_day(day date, known date_precision) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(to_char(day, CASE known WHEN 'YEAR' THEN 'YYYY' WHEN 'MONTH' THEN 'YYYY-MM' ELSE 'YYYY-MM-DD' END), '')
$$;
