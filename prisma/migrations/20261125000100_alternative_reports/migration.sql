-- Alternative reports: being written, submitted, opened, answered, refused (docs/decisions/0027).
CREATE TYPE "report_stage" AS ENUM ('BEFORE_LIST_OF_ISSUES', 'BEFORE_SESSION', 'FOLLOW_UP', 'UPR');

CREATE TYPE "report_visibility" AS ENUM ('PRIVATE', 'COMMITTEE_ONLY', 'EMBARGOED', 'PUBLIC');

CREATE TYPE "report_authorship" AS ENUM ('NAMED', 'PSEUDONYM', 'UNNAMED');

CREATE TYPE "report_section_kind" AS ENUM ('SUMMARY', 'ISSUE', 'TEXT', 'ANNEX');

CREATE TYPE "report_outcome_kind" AS ENUM ('SEEN', 'ANSWERED', 'CITED', 'REFLECTED');

CREATE TYPE "refusal_reason" AS ENUM ('NAMES_PERSONS_AT_RISK', 'PERSONAL_DATA', 'CALLS_FOR_VIOLENCE', 'ABUSIVE_LANGUAGE', 'NOT_ABOUT_THE_REVIEW', 'NOT_THE_AUTHORS_OWN');

CREATE TABLE "report_template" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "mechanism_id" UUID,
    "stage" "report_stage" NOT NULL,
    "names" JSONB NOT NULL,
    "languages" "language"[],
    "word_limit" INTEGER,
    "sections" JSONB NOT NULL,
    "needs_grades" BOOLEAN NOT NULL DEFAULT false,
    "file_name" TEXT NOT NULL,
    "answer_days" INTEGER NOT NULL,
    "send_to" JSONB,
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_template_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "alternative_report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "session" TEXT,
    "articles" TEXT[],
    "language" "language" NOT NULL,
    "translation_language" "language",
    "authorship" "report_authorship" NOT NULL DEFAULT 'NAMED',
    "pseudonym" TEXT,
    "deadline_on" DATE,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "discarded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "alternative_report_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_section" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "kind" "report_section_kind" NOT NULL,
    "code" TEXT,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "recommendation_id" UUID,
    "paragraph_id" UUID,
    "state_said" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "suggestion" TEXT NOT NULL DEFAULT '',
    "grade_id" UUID,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "edited_by_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_section_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_section_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "section_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "contents" JSONB NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_section_version_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_source" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "section_id" UUID,
    "organisation_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_source_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "findings" "file_finding"[],
    "position" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_file_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "section_id" UUID,
    "text" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_comment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_partner" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "organisation_id" UUID,
    "token_hash" TEXT,
    "note" TEXT NOT NULL,
    "may_write" BOOLEAN NOT NULL,
    "is_named" BOOLEAN NOT NULL DEFAULT true,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "joined_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "signed_by_id" UUID,
    "signed_hash" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_partner_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_edition" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "state_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "stage" "report_stage" NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "language" "language" NOT NULL,
    "languages" "language"[],
    "authorship" "report_authorship" NOT NULL,
    "authors" JSONB NOT NULL,
    "kinds" "organisation_kind"[],
    "session" TEXT,
    "articles" TEXT[],
    "contents" JSONB NOT NULL,
    "words" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "visibility" "report_visibility" NOT NULL,
    "opens_at" TIMESTAMPTZ(3),
    "submitted_on" DATE NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_due_on" DATE,
    "withdrawn_at" TIMESTAMPTZ(3),
    "supersedes_id" UUID,
    "refused_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_edition_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_edition_author" (
    "edition_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "report_edition_author_pkey" PRIMARY KEY ("edition_id","organisation_id")
);

CREATE TABLE "report_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "edition_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "recommendation_id" UUID,
    "paragraph_id" UUID,
    "state_said" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "suggestion" TEXT NOT NULL,
    "grade_id" UUID,
    "translations" JSONB NOT NULL,

    CONSTRAINT "report_item_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_edition_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "edition_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "report_edition_file_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_outcome" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "item_id" UUID,
    "kind" "report_outcome_kind" NOT NULL,
    "by_authors" BOOLEAN NOT NULL DEFAULT false,
    "body_id" UUID,
    "text" TEXT,
    "language" "language",
    "document_id" UUID,
    "recommendation_id" UUID,
    "place" TEXT,
    "address" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_outcome_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_refusal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "stage" "report_stage" NOT NULL,
    "reason" "refusal_reason" NOT NULL,
    "explanation" TEXT NOT NULL,
    "refused_by_id" UUID NOT NULL,
    "refused_at" TIMESTAMPTZ(3) NOT NULL,
    "appealed_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "is_upheld" BOOLEAN,
    "decision" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_refusal_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_appeal" (
    "refusal_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "report_appeal_pkey" PRIMARY KEY ("refusal_id")
);

CREATE UNIQUE INDEX "report_template_code_key" ON "report_template"("code");

CREATE INDEX "report_template_mechanism_id_idx" ON "report_template"("mechanism_id");

CREATE INDEX "alternative_report_organisation_id_idx" ON "alternative_report"("organisation_id");

CREATE INDEX "alternative_report_cycle_id_idx" ON "alternative_report"("cycle_id");

CREATE INDEX "alternative_report_template_id_idx" ON "alternative_report"("template_id");

CREATE INDEX "report_section_report_id_position_idx" ON "report_section"("report_id", "position");

CREATE INDEX "report_section_recommendation_id_idx" ON "report_section"("recommendation_id");

CREATE INDEX "report_section_paragraph_id_idx" ON "report_section"("paragraph_id");

CREATE INDEX "report_section_grade_id_idx" ON "report_section"("grade_id");

CREATE UNIQUE INDEX "report_section_version_section_id_number_key" ON "report_section_version"("section_id", "number");

CREATE INDEX "report_source_report_id_idx" ON "report_source"("report_id");

CREATE INDEX "report_source_section_id_idx" ON "report_source"("section_id");

CREATE INDEX "report_file_report_id_idx" ON "report_file"("report_id");

CREATE INDEX "report_comment_report_id_idx" ON "report_comment"("report_id");

CREATE INDEX "report_comment_section_id_idx" ON "report_comment"("section_id");

CREATE UNIQUE INDEX "report_partner_token_hash_key" ON "report_partner"("token_hash");

CREATE INDEX "report_partner_report_id_idx" ON "report_partner"("report_id");

CREATE INDEX "report_partner_organisation_id_idx" ON "report_partner"("organisation_id");

CREATE UNIQUE INDEX "report_edition_receipt_key" ON "report_edition"("receipt");

CREATE INDEX "report_edition_cycle_id_stage_idx" ON "report_edition"("cycle_id", "stage");

CREATE INDEX "report_edition_template_id_idx" ON "report_edition"("template_id");

CREATE INDEX "report_edition_opens_at_idx" ON "report_edition"("opens_at");

CREATE INDEX "report_edition_supersedes_id_idx" ON "report_edition"("supersedes_id");

CREATE UNIQUE INDEX "report_edition_report_id_number_key" ON "report_edition"("report_id", "number");

CREATE INDEX "report_edition_author_organisation_id_idx" ON "report_edition_author"("organisation_id");

CREATE INDEX "report_item_recommendation_id_idx" ON "report_item"("recommendation_id");

CREATE INDEX "report_item_paragraph_id_idx" ON "report_item"("paragraph_id");

CREATE INDEX "report_item_grade_id_idx" ON "report_item"("grade_id");

CREATE UNIQUE INDEX "report_item_edition_id_position_key" ON "report_item"("edition_id", "position");

CREATE UNIQUE INDEX "report_edition_file_edition_id_position_key" ON "report_edition_file"("edition_id", "position");

CREATE INDEX "report_outcome_edition_id_idx" ON "report_outcome"("edition_id");

CREATE INDEX "report_outcome_item_id_idx" ON "report_outcome"("item_id");

CREATE INDEX "report_outcome_body_id_idx" ON "report_outcome"("body_id");

CREATE INDEX "report_outcome_document_id_idx" ON "report_outcome"("document_id");

CREATE INDEX "report_outcome_recommendation_id_idx" ON "report_outcome"("recommendation_id");

CREATE INDEX "report_refusal_edition_id_idx" ON "report_refusal"("edition_id");

CREATE INDEX "report_refusal_cycle_id_idx" ON "report_refusal"("cycle_id");

ALTER TABLE "report_template" ADD CONSTRAINT "report_template_mechanism_id_fkey" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "alternative_report" ADD CONSTRAINT "alternative_report_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "alternative_report" ADD CONSTRAINT "alternative_report_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "alternative_report" ADD CONSTRAINT "alternative_report_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "report_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_section" ADD CONSTRAINT "report_section_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "alternative_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_section" ADD CONSTRAINT "report_section_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_section" ADD CONSTRAINT "report_section_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_section" ADD CONSTRAINT "report_section_grade_id_fkey" FOREIGN KEY ("grade_id") REFERENCES "scale_grade"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_section_version" ADD CONSTRAINT "report_section_version_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "report_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_source" ADD CONSTRAINT "report_source_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "alternative_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_source" ADD CONSTRAINT "report_source_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "report_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_file" ADD CONSTRAINT "report_file_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "alternative_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "alternative_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "report_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_partner" ADD CONSTRAINT "report_partner_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "alternative_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_partner" ADD CONSTRAINT "report_partner_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_edition" ADD CONSTRAINT "report_edition_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "alternative_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_edition" ADD CONSTRAINT "report_edition_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_edition" ADD CONSTRAINT "report_edition_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "report_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_edition" ADD CONSTRAINT "report_edition_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "report_edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_edition_author" ADD CONSTRAINT "report_edition_author_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "report_edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_edition_author" ADD CONSTRAINT "report_edition_author_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_item" ADD CONSTRAINT "report_item_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "report_edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_item" ADD CONSTRAINT "report_item_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_item" ADD CONSTRAINT "report_item_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_item" ADD CONSTRAINT "report_item_grade_id_fkey" FOREIGN KEY ("grade_id") REFERENCES "scale_grade"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_edition_file" ADD CONSTRAINT "report_edition_file_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "report_edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_outcome" ADD CONSTRAINT "report_outcome_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "report_edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_outcome" ADD CONSTRAINT "report_outcome_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "report_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_outcome" ADD CONSTRAINT "report_outcome_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_outcome" ADD CONSTRAINT "report_outcome_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "un_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_outcome" ADD CONSTRAINT "report_outcome_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_refusal" ADD CONSTRAINT "report_refusal_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "report_edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_refusal" ADD CONSTRAINT "report_refusal_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_appeal" ADD CONSTRAINT "report_appeal_refusal_id_fkey" FOREIGN KEY ("refusal_id") REFERENCES "report_refusal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An edition that everybody reads has an instant from which on they do; one that nobody but its authors reads has none.
ALTER TABLE report_edition ADD CONSTRAINT opens CHECK ((visibility IN ('EMBARGOED', 'PUBLIC')) = (opens_at IS NOT NULL)),
  ADD CONSTRAINT answered_by CHECK ((opens_at IS NULL) = (answer_due_on IS NULL));
ALTER TABLE alternative_report ADD CONSTRAINT pseudonym CHECK ((authorship = 'PSEUDONYM') = (pseudonym IS NOT NULL));
ALTER TABLE report_section ADD CONSTRAINT of_the_template CHECK ((kind = 'ISSUE') = (code IS NULL));
ALTER TABLE report_partner ADD CONSTRAINT invited CHECK ((organisation_id IS NULL) = (joined_at IS NULL) AND organisation_id IS DISTINCT FROM owner_id),
  ADD CONSTRAINT signed CHECK (num_nulls(signed_at, signed_by_id, signed_hash) IN (0, 3));
CREATE UNIQUE INDEX report_partner_once ON report_partner (report_id, organisation_id) WHERE ended_at IS NULL;
ALTER TABLE report_outcome ADD CONSTRAINT of_its_kind CHECK (CASE kind
  WHEN 'SEEN' THEN item_id IS NULL AND NOT by_authors AND num_nonnulls(text, document_id, recommendation_id) = 0
  WHEN 'ANSWERED' THEN item_id IS NOT NULL AND NOT by_authors AND num_nonnulls(text, language) = 2
  WHEN 'CITED' THEN item_id IS NOT NULL AND place IS NOT NULL
  ELSE item_id IS NOT NULL AND recommendation_id IS NOT NULL END);
CREATE UNIQUE INDEX report_outcome_seen ON report_outcome (edition_id) WHERE kind = 'SEEN' AND revoked_at IS NULL;
CREATE UNIQUE INDEX report_outcome_reflected ON report_outcome (item_id, recommendation_id) WHERE kind = 'REFLECTED' AND revoked_at IS NULL;
ALTER TABLE report_refusal ADD CONSTRAINT appealed CHECK (num_nulls(decided_by_id, decided_at, is_upheld, decision) IN (0, 4) AND (decided_at IS NULL OR appealed_at IS NOT NULL)),
  ADD CONSTRAINT second_person CHECK (decided_by_id <> refused_by_id);
CREATE UNIQUE INDEX report_refusal_standing ON report_refusal (edition_id) WHERE is_upheld IS DISTINCT FROM false;

-- ── What each role may touch at all ─────────────────────────────────────────
-- Of what is being written, the public reads nothing; of an edition, nothing that leads back to it.
GRANT SELECT ON report_template, alternative_report, report_section, report_section_version, report_source, report_file, report_comment, report_partner,
  report_edition, report_edition_author, report_item, report_edition_file, report_outcome, report_refusal, report_appeal TO tracker_app, tracker_backup, tracker_verifier;
GRANT SELECT ON report_template, report_edition_author, report_item, report_edition_file TO tracker_public;
GRANT SELECT (id, state_id, cycle_id, template_id, stage, number, title, language, languages, authorship, authors, kinds, session, articles, contents,
  words, content_hash, visibility, opens_at, submitted_on, answer_due_on, withdrawn_at, supersedes_id, refused_at, version) ON report_edition TO tracker_public;
GRANT SELECT (id, state_id, edition_id, item_id, kind, by_authors, body_id, text, language, document_id, recommendation_id, place, address,
  recorded_at, revoked_at) ON report_outcome TO tracker_public;
GRANT SELECT (id, state_id, edition_id, cycle_id, stage, reason, explanation, refused_at, appealed_at, decided_at, is_upheld, decision, version)
  ON report_refusal TO tracker_public;
GRANT INSERT ON report_template, alternative_report, report_section, report_section_version, report_source, report_file, report_comment, report_partner,
  report_edition, report_edition_author, report_item, report_edition_file, report_outcome, report_refusal, report_appeal TO tracker_app;
GRANT UPDATE (names, languages, word_limit, sections, needs_grades, file_name, answer_days, send_to, source, attestation, retired_at, version)
  ON report_template TO tracker_app;
GRANT UPDATE (title, session, articles, language, translation_language, authorship, pseudonym, deadline_on, discarded_at, version)
  ON alternative_report TO tracker_app;
GRANT UPDATE (position, heading, reference, recommendation_id, paragraph_id, state_said, text, evidence, suggestion, grade_id, translations,
  edited_by_id, edited_at, removed_at, version) ON report_section TO tracker_app;
GRANT UPDATE (section_id, sealed, version), DELETE ON report_source TO tracker_app;
GRANT UPDATE (title, position, removed_at, version) ON report_file TO tracker_app;
GRANT UPDATE (resolved_by_id, resolved_at) ON report_comment TO tracker_app;
GRANT UPDATE (organisation_id, token_hash, note, may_write, is_named, joined_at, signed_at, signed_by_id, signed_hash, ended_at, version)
  ON report_partner TO tracker_app;
GRANT UPDATE (visibility, opens_at, answer_due_on, withdrawn_at, refused_at, version) ON report_edition TO tracker_app;
GRANT UPDATE (revoked_at) ON report_outcome TO tracker_app;
GRANT UPDATE (appealed_at, decided_by_id, decided_at, is_upheld, decision, version) ON report_refusal TO tracker_app;

-- ── Whose a report is ───────────────────────────────────────────────────────
-- Asked by the rules of the tables that belong to a report, and not bound by them.
CREATE FUNCTION app_speaks_for(organisation uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT app_has('NGO_ADMIN@' || organisation) OR app_has('NHRI_OFFICER@' || organisation) $$;
CREATE FUNCTION app_writes_for(organisation uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT app_has('NGO_MEMBER@' || organisation) OR app_speaks_for(organisation) $$;
CREATE FUNCTION app_reads_report(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM alternative_report r WHERE r.id = wanted AND app_has('MEMBER@' || r.organisation_id))
    OR EXISTS (SELECT FROM report_partner p WHERE p.report_id = wanted AND p.ended_at IS NULL AND app_has('MEMBER@' || p.organisation_id))
$$;
CREATE FUNCTION app_writes_report(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM alternative_report r WHERE r.id = wanted AND r.discarded_at IS NULL AND (app_writes_for(r.organisation_id)
    OR EXISTS (SELECT FROM report_partner p WHERE p.report_id = wanted AND p.ended_at IS NULL AND p.may_write AND app_writes_for(p.organisation_id))))
$$;
CREATE FUNCTION app_leads_report(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM alternative_report r WHERE r.id = wanted AND r.discarded_at IS NULL AND app_speaks_for(r.organisation_id))
$$;
CREATE FUNCTION app_edition_of(wanted uuid, report uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM report_edition e WHERE e.id = wanted AND e.report_id = report)
$$;
GRANT EXECUTE ON FUNCTION app_speaks_for(uuid), app_writes_for(uuid), app_reads_report(uuid), app_writes_report(uuid), app_leads_report(uuid),
  app_edition_of(uuid, uuid) TO tracker_app;

-- ── Row-level security ──────────────────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['report_template', 'alternative_report', 'report_section', 'report_section_version', 'report_source', 'report_file',
    'report_comment', 'report_partner', 'report_edition', 'report_edition_author', 'report_item', 'report_edition_file', 'report_outcome', 'report_refusal', 'report_appeal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
END $$;

CREATE POLICY anyone ON report_template FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY adds ON report_template FOR INSERT TO tracker_app WITH CHECK (app_has('ADMINISTRATOR'));
CREATE POLICY revises ON report_template FOR UPDATE TO tracker_app USING (app_has('ADMINISTRATOR'));

-- The own organisation is asked without looking at the report, so that whoever starts one may.
CREATE POLICY reads ON alternative_report FOR SELECT TO tracker_app USING (app_has('MEMBER@' || organisation_id) OR app_reads_report(id));
CREATE POLICY starts ON alternative_report FOR INSERT TO tracker_app WITH CHECK (app_writes_for(organisation_id) AND started_by_id = app_actor()
  AND discarded_at IS NULL
  AND EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.state_id = alternative_report.state_id)
  AND EXISTS (SELECT FROM review_cycle c WHERE c.id = cycle_id AND c.state_id = alternative_report.state_id));
CREATE POLICY revises ON alternative_report FOR UPDATE TO tracker_app USING (app_writes_report(id)) WITH CHECK (app_writes_for(organisation_id) OR app_reads_report(id));

CREATE POLICY reads ON report_section FOR SELECT TO tracker_app USING (app_reads_report(report_id));
CREATE POLICY writes ON report_section FOR INSERT TO tracker_app WITH CHECK (app_writes_report(report_id) AND edited_by_id = app_actor());
CREATE POLICY revises ON report_section FOR UPDATE TO tracker_app USING (app_writes_report(report_id)) WITH CHECK (edited_by_id = app_actor());
CREATE POLICY reads ON report_section_version FOR SELECT TO tracker_app
  USING (EXISTS (SELECT FROM report_section s WHERE s.id = section_id AND app_reads_report(s.report_id)));
CREATE POLICY keeps ON report_section_version FOR INSERT TO tracker_app
  WITH CHECK (EXISTS (SELECT FROM report_section s WHERE s.id = section_id AND app_writes_report(s.report_id)));
CREATE POLICY own ON report_source TO tracker_app USING (app_has('MEMBER@' || organisation_id) AND app_reads_report(report_id))
  WITH CHECK (app_writes_for(organisation_id) AND app_reads_report(report_id));
CREATE POLICY reads ON report_file FOR SELECT TO tracker_app USING (app_reads_report(report_id));
CREATE POLICY adds ON report_file FOR INSERT TO tracker_app WITH CHECK (app_writes_report(report_id));
CREATE POLICY revises ON report_file FOR UPDATE TO tracker_app USING (app_writes_report(report_id));
CREATE POLICY reads ON report_comment FOR SELECT TO tracker_app USING (app_reads_report(report_id));
CREATE POLICY writes ON report_comment FOR INSERT TO tracker_app WITH CHECK (app_reads_report(report_id) AND written_by_id = app_actor());
CREATE POLICY resolves ON report_comment FOR UPDATE TO tracker_app USING (app_reads_report(report_id));

-- Whoever follows the link of an invitation sees it by the link alone, and speaks for an organisation of its own.
CREATE FUNCTION is_presented(token_hash text) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(token_hash = current_setting('app.presented', true), false) $$;
GRANT EXECUTE ON FUNCTION is_presented(text) TO tracker_app;
CREATE POLICY reads ON report_partner FOR SELECT TO tracker_app USING (app_has('MEMBER@' || owner_id) OR app_has('MEMBER@' || organisation_id)
  OR app_reads_report(report_id) OR (is_presented(token_hash) AND expires_at > now() AND (app_has('NGO_ADMIN') OR app_has('NHRI_OFFICER'))));
CREATE POLICY invites ON report_partner FOR INSERT TO tracker_app WITH CHECK (app_leads_report(report_id) AND app_speaks_for(owner_id)
  AND organisation_id IS NULL AND signed_at IS NULL AND ended_at IS NULL);
CREATE POLICY revises ON report_partner FOR UPDATE TO tracker_app
  USING (app_speaks_for(owner_id) OR app_speaks_for(organisation_id) OR is_presented(token_hash));
-- The leading organisation invites and ends; it never joins or signs for another one.
CREATE FUNCTION guard_report_partner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR (NEW.report_id, NEW.owner_id) IS DISTINCT FROM (OLD.report_id, OLD.owner_id)
    OR (NEW.organisation_id IS DISTINCT FROM OLD.organisation_id AND (OLD.organisation_id IS NOT NULL OR NOT app_speaks_for(NEW.organisation_id)))
    OR ((NEW.signed_at, NEW.signed_by_id, NEW.signed_hash, NEW.is_named) IS DISTINCT FROM (OLD.signed_at, OLD.signed_by_id, OLD.signed_hash, OLD.is_named)
      AND NOT coalesce(app_speaks_for(NEW.organisation_id), false))
    OR ((NEW.may_write, NEW.note) IS DISTINCT FROM (OLD.may_write, OLD.note) AND NOT app_speaks_for(OLD.owner_id)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'each organisation joins and signs for itself';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_report_partner BEFORE UPDATE ON report_partner FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_report_partner();

-- An edition is everybody's from its instant on, until it is taken back or refused; before and besides, its authors'. What was refused stays
-- with those who decide of an appeal.
CREATE POLICY anyone ON report_edition FOR SELECT TO tracker_public USING (opens_at <= now() AND withdrawn_at IS NULL AND refused_at IS NULL);
CREATE POLICY reads ON report_edition FOR SELECT TO tracker_app USING ((opens_at <= now() AND withdrawn_at IS NULL AND refused_at IS NULL)
  OR app_reads_report(report_id)
  OR (opens_at <= now() AND withdrawn_at IS NULL AND app_has('ADMINISTRATOR@' || state_id)));
CREATE POLICY submits ON report_edition FOR INSERT TO tracker_app WITH CHECK (app_leads_report(report_id)
  AND withdrawn_at IS NULL AND refused_at IS NULL AND (supersedes_id IS NULL OR app_edition_of(supersedes_id, report_id))
  AND EXISTS (SELECT FROM alternative_report r WHERE r.id = report_id AND r.state_id = report_edition.state_id AND r.cycle_id = report_edition.cycle_id
    AND r.template_id = report_edition.template_id));
CREATE POLICY revises ON report_edition FOR UPDATE TO tracker_app USING (app_leads_report(report_id)
  OR (opens_at <= now() AND withdrawn_at IS NULL AND app_has('ADMINISTRATOR@' || state_id)));
-- Its authors say who reads it until everybody does, and take it back; refusing follows from a refusal, and ends with one that was not upheld.
CREATE FUNCTION guard_report_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  audience text[] := ARRAY['visibility', 'opens_at', 'answer_due_on'];
  noted text[] := audience || ARRAY['withdrawn_at', 'refused_at', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - noted IS DISTINCT FROM to_jsonb(OLD) - noted OR OLD.withdrawn_at IS NOT NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'an edition stays as it was submitted';
  END IF;
  IF (to_jsonb(NEW) - ARRAY['refused_at', 'version'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['refused_at', 'version'] AND NOT app_leads_report(OLD.report_id))
    OR ((NEW.visibility, NEW.opens_at, NEW.answer_due_on) IS DISTINCT FROM (OLD.visibility, OLD.opens_at, OLD.answer_due_on) AND OLD.opens_at <= now())
    OR (NEW.refused_at IS DISTINCT FROM OLD.refused_at AND (NEW.refused_at IS NULL) = EXISTS (
      SELECT FROM report_refusal f WHERE f.edition_id = OLD.id AND f.is_upheld IS DISTINCT FROM false)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'who reads an edition is decided by its authors, before everybody does';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_report_edition BEFORE UPDATE OR DELETE ON report_edition FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_report_edition();

-- Whoever sees an edition sees what it is made of.
CREATE FUNCTION app_submits_edition(wanted uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT FROM report_edition e WHERE e.id = wanted AND app_leads_report(e.report_id)) $$;
GRANT EXECUTE ON FUNCTION app_submits_edition(uuid) TO tracker_app;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['report_edition_author', 'report_item', 'report_edition_file'] LOOP
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO tracker_app, tracker_public USING (EXISTS (SELECT FROM report_edition e WHERE e.id = edition_id))', name);
    EXECUTE format('CREATE POLICY submits ON %I FOR INSERT TO tracker_app WITH CHECK (app_submits_edition(edition_id))', name);
  END LOOP;
END $$;

-- What became of it: the State's side says so of what everybody reads, its authors of their own.
CREATE POLICY anyone ON report_outcome FOR SELECT TO tracker_public USING (revoked_at IS NULL AND EXISTS (SELECT FROM report_edition e WHERE e.id = edition_id));
CREATE POLICY reads ON report_outcome FOR SELECT TO tracker_app USING (EXISTS (SELECT FROM report_edition e WHERE e.id = edition_id)
  AND (revoked_at IS NULL OR (by_authors AND app_submits_edition(edition_id)) OR (NOT by_authors AND app_has('SECRETARIAT@' || state_id))));
CREATE POLICY says ON report_outcome FOR INSERT TO tracker_app WITH CHECK (recorded_by_id = app_actor() AND revoked_at IS NULL
  AND EXISTS (SELECT FROM report_edition e WHERE e.id = edition_id AND e.state_id = report_outcome.state_id
    AND CASE WHEN by_authors THEN kind IN ('CITED', 'REFLECTED') AND app_leads_report(e.report_id)
      ELSE app_has('SECRETARIAT@' || e.state_id) AND e.opens_at <= now() END)
  AND (item_id IS NULL OR EXISTS (SELECT FROM report_item i WHERE i.id = item_id AND i.edition_id = report_outcome.edition_id)));
CREATE POLICY takes_back ON report_outcome FOR UPDATE TO tracker_app
  USING (CASE WHEN by_authors THEN app_submits_edition(edition_id) ELSE app_has('SECRETARIAT@' || state_id) END);
CREATE FUNCTION guard_report_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL OR to_jsonb(NEW) - 'revoked_at' IS DISTINCT FROM to_jsonb(OLD) - 'revoked_at' THEN
    RAISE insufficient_privilege USING MESSAGE = 'report_outcome is append-only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON report_outcome FOR EACH ROW EXECUTE FUNCTION guard_report_outcome();

-- Every refusal is public; what is said against it is read by its authors and by those who decide.
CREATE POLICY reads ON report_appeal FOR SELECT TO tracker_app USING (EXISTS (SELECT FROM report_refusal f WHERE f.id = refusal_id
  AND (app_has('ADMINISTRATOR@' || f.state_id) OR EXISTS (SELECT FROM report_edition e WHERE e.id = f.edition_id AND app_reads_report(e.report_id)))));
CREATE POLICY appeals ON report_appeal FOR INSERT TO tracker_app WITH CHECK (EXISTS (SELECT FROM report_refusal f
  WHERE f.id = refusal_id AND f.decided_at IS NULL AND app_submits_edition(f.edition_id)));
CREATE POLICY anyone ON report_refusal FOR SELECT TO tracker_app, tracker_public USING (true);
CREATE POLICY refuses ON report_refusal FOR INSERT TO tracker_app WITH CHECK (app_has('ADMINISTRATOR@' || state_id) AND refused_by_id = app_actor()
  AND appealed_at IS NULL AND decided_at IS NULL
  AND EXISTS (SELECT FROM report_edition e WHERE e.id = edition_id AND e.state_id = report_refusal.state_id AND e.cycle_id = report_refusal.cycle_id
    AND e.stage = report_refusal.stage AND e.opens_at <= now() AND e.withdrawn_at IS NULL AND e.refused_at IS NULL));
CREATE POLICY goes_on ON report_refusal FOR UPDATE TO tracker_app USING (app_has('ADMINISTRATOR@' || state_id) OR app_submits_edition(edition_id));
CREATE FUNCTION guard_report_refusal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  appealing text[] := ARRAY['appealed_at', 'version'];
  deciding text[] := ARRAY['decided_by_id', 'decided_at', 'is_upheld', 'decision', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR NOT (CASE
    WHEN OLD.appealed_at IS NULL THEN app_submits_edition(OLD.edition_id) AND to_jsonb(NEW) - appealing = to_jsonb(OLD) - appealing
    WHEN OLD.decided_at IS NULL THEN app_has('ADMINISTRATOR@' || OLD.state_id) AND NEW.decided_by_id = app_actor() AND to_jsonb(NEW) - deciding = to_jsonb(OLD) - deciding
    ELSE false END) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a refusal is appealed once by its authors and decided once by a second person';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_report_refusal BEFORE UPDATE OR DELETE ON report_refusal FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_report_refusal();

-- ── The register as of a day ────────────────────────────────────────────────
-- An edition never changes and knows when it was opened and closed, so the past asks today's tables; and what was taken back does not come back.
CREATE OR REPLACE FUNCTION history.kept() RETURNS SETOF regclass LANGUAGE sql STABLE AS $$
  SELECT c.oid::regclass FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_any_column_privilege('tracker_public', c.oid, 'SELECT')
    AND c.relname NOT IN ('audit_checkpoint', 'audit_key', 'audit_watch', 'log_link', 'log_statement', 'import_run', 'annotation',
      'mechanism_alias', 'term_alias', 'report_edition', 'report_edition_author', 'report_item', 'report_edition_file', 'report_outcome', 'report_refusal')
  ORDER BY c.relname
$$;
DO $$ BEGIN PERFORM history.open(); END $$;
