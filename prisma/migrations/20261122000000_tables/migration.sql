-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "mechanism_kind" AS ENUM ('TREATY_BODY', 'UPR', 'SPECIAL_PROCEDURE', 'REGIONAL', 'OTHER');

-- CreateEnum
CREATE TYPE "review_procedure" AS ENUM ('SIMPLIFIED', 'STANDARD', 'UPR', 'VISIT');

-- CreateEnum
CREATE TYPE "review_stage" AS ENUM ('PLANNED', 'LIST_OF_ISSUES', 'REPORTING', 'DIALOGUE', 'ADOPTED', 'FOLLOW_UP', 'CLOSED');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "attestation" AS ENUM ('VERIFIED', 'STATED', 'UNVERIFIED');

-- CreateEnum
CREATE TYPE "cycle_fact_kind" AS ENUM ('MILESTONE', 'DELEGATION_HEAD', 'POSITIVE_ASPECT', 'PARTICIPATION', 'WORKING_GROUP', 'DISPUTED');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('CONCLUDING_OBSERVATIONS', 'UPR_RECOMMENDATIONS', 'LIST_OF_ISSUES', 'WORKING_SUMMARY', 'OTHER');

-- CreateEnum
CREATE TYPE "language" AS ENUM ('en', 'ru', 'kk', 'fr', 'es', 'ar', 'zh');

-- CreateEnum
CREATE TYPE "translation_state" AS ENUM ('OFFICIAL', 'UNOFFICIAL', 'MACHINE', 'OUTDATED');

-- CreateEnum
CREATE TYPE "paragraph_kind" AS ENUM ('INTRODUCTION', 'POSITIVE', 'CONCERN', 'RECOMMENDATION', 'LIMB', 'FOLLOW_UP', 'DISSEMINATION', 'QUESTION', 'OTHER');

-- CreateEnum
CREATE TYPE "pair_kind" AS ENUM ('SPLIT', 'MERGED', 'CONCERN_ONLY', 'RECOMMENDATION_ONLY', 'MULTI');

-- CreateEnum
CREATE TYPE "upr_position" AS ENUM ('SUPPORTED', 'NOTED', 'PENDING');

-- CreateEnum
CREATE TYPE "implementation_status" AS ENUM ('NO_INFORMATION', 'NOT_STARTED', 'PLANNED', 'IN_PROGRESS', 'PARTIALLY_IMPLEMENTED', 'IMPLEMENTED', 'CONTINUOUS', 'NOT_ACCEPTED', 'SUPERSEDED', 'REGRESSION');

-- CreateEnum
CREATE TYPE "state_body_kind" AS ENUM ('MINISTRY', 'AGENCY', 'COURT', 'PROSECUTOR', 'PARLIAMENT', 'PRESIDENTIAL', 'OMBUDS', 'COMMISSION', 'LOCAL', 'OTHER');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('LOCAL_NGO', 'INTERNATIONAL_NGO', 'COALITION', 'NHRI');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('FOCAL_POINT', 'APPROVER', 'SECRETARIAT', 'WORKING_GROUP_MEMBER', 'NHRI_OFFICER', 'NGO_MEMBER', 'NGO_ADMIN', 'ADMINISTRATOR', 'AUDITOR');

-- CreateEnum
CREATE TYPE "account_link_kind" AS ENUM ('INVITATION', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "assignment_role" AS ENUM ('LEAD', 'CO_EXECUTOR', 'CONSULTED');

-- CreateEnum
CREATE TYPE "response_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'SIGNED', 'VERIFIED', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "reform_kind" AS ENUM ('CONSTITUTIONAL', 'CONSTITUTIONAL_LAW', 'CODE', 'LAW', 'DECREE', 'GOVERNMENT_RESOLUTION', 'COURT_RULING', 'RATIFICATION', 'INSTITUTION', 'PROGRAMME', 'JURISDICTION_TRANSFER', 'FUNDING', 'PRACTICE');

-- CreateEnum
CREATE TYPE "reform_stage" AS ENUM ('IDEA', 'DRAFT', 'IN_PARLIAMENT', 'ADOPTED', 'IN_FORCE', 'REPEALED');

-- CreateEnum
CREATE TYPE "contribution" AS ENUM ('FULL', 'PARTIAL', 'INDIRECT', 'CONTRARY');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('ACT', 'STATISTIC', 'COURT_PRACTICE', 'BUDGET', 'TRAINING', 'REPORT', 'OTHER');

-- CreateEnum
CREATE TYPE "evidence_visibility" AS ENUM ('PUBLIC', 'INTERNAL');

-- CreateEnum
CREATE TYPE "history_kind" AS ENUM ('RECORDED', 'CLASSIFIED', 'ASSIGNED', 'UNASSIGNED', 'RESPONSE_STARTED', 'RESPONSE_SUBMITTED', 'RESPONSE_RETURNED_BY_APPROVER', 'RESPONSE_SIGNED', 'RESPONSE_RETURNED_BY_SECRETARIAT', 'RESPONSE_VERIFIED', 'RESPONSE_PUBLISHED', 'RESPONSE_WITHDRAWN');

-- CreateTable
CREATE TABLE "state" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "treaty" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "treaty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "treaty_article" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "treaty_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "titles" JSONB NOT NULL,

    CONSTRAINT "treaty_article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mechanism" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "kind" "mechanism_kind" NOT NULL,
    "symbol_prefix" TEXT,
    "treaty_id" UUID,

    CONSTRAINT "mechanism_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_cycle" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "procedure" "review_procedure" NOT NULL,
    "stage" "review_stage" NOT NULL,
    "titles" JSONB NOT NULL,
    "session" TEXT,
    "previous_cycle_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle_fact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" UUID NOT NULL,
    "kind" "cycle_fact_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "attribution" JSONB,
    "occurred_on" DATE,
    "precision" "date_precision",
    "source" TEXT NOT NULL,
    "attestation" "attestation" NOT NULL,

    CONSTRAINT "cycle_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "un_document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "symbol" TEXT,
    "symbol_raw" TEXT,
    "titles" JSONB NOT NULL,
    "language" "language" NOT NULL,
    "original_language" "language",
    "considered_on" DATE,
    "adopted_on" DATE,
    "distributed_on" DATE,
    "file_name" TEXT,
    "file_hash" TEXT,
    "source_text" TEXT NOT NULL,
    "proposal" JSONB,
    "locked_at" TIMESTAMPTZ(3),
    "discarded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "un_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paragraph" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "document_id" UUID NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,
    "number" TEXT,
    "label" TEXT,
    "kind" "paragraph_kind" NOT NULL,
    "section" JSONB,
    "heading" JSONB,
    "articles" TEXT[],

    CONSTRAINT "paragraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paragraph_text" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "paragraph_id" UUID NOT NULL,
    "language" "language" NOT NULL,
    "translation" "translation_state" NOT NULL,
    "text" TEXT NOT NULL,
    "raw" TEXT,
    "is_locked" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "paragraph_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "paragraph_id" UUID NOT NULL,
    "concern_id" UUID,
    "pair_kind" "pair_kind" NOT NULL,
    "reference" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_follow_up" BOOLEAN NOT NULL DEFAULT false,
    "follow_up_due_on" DATE,
    "upr_position" "upr_position",
    "recommending_states" TEXT[],
    "claimed_status" "implementation_status" NOT NULL DEFAULT 'NO_INFORMATION',
    "claimed_on" DATE,
    "verified_status" "implementation_status" NOT NULL DEFAULT 'NO_INFORMATION',
    "verified_on" DATE,
    "due_on" DATE,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_theme" (
    "recommendation_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,

    CONSTRAINT "recommendation_theme_pkey" PRIMARY KEY ("recommendation_id","theme_id")
);

-- CreateTable
CREATE TABLE "state_body" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "acronyms" JSONB,
    "kind" "state_body_kind" NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "successor_id" UUID,
    "source" TEXT,
    "attestation" "attestation" NOT NULL DEFAULT 'VERIFIED',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "state_body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" "language" NOT NULL DEFAULT 'en',
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "user_id" UUID NOT NULL,
    "password_hash" TEXT,
    "second_factor" TEXT,
    "second_factor_since" TIMESTAMPTZ(3),
    "second_factor_step" BIGINT,
    "recovery_codes" TEXT[],
    "oidc_subject" TEXT,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "state_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "body_id" UUID,
    "organisation_id" UUID,
    "is_alternate" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_to" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "device" TEXT,
    "second_factor_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "account_link_kind" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "role" "assignment_role" NOT NULL,
    "lead_of" UUID,
    "due_on" DATE,
    "decision_reference" TEXT NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "state" "response_state" NOT NULL DEFAULT 'DRAFT',
    "since" TIMESTAMPTZ(3) NOT NULL,
    "current_version" INTEGER NOT NULL DEFAULT 1,
    "writer_ids" UUID[],
    "signed_by_id" UUID,
    "verified_by_id" UUID,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "response_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "language" "language" NOT NULL,
    "text" TEXT NOT NULL,
    "status" "implementation_status",
    "is_adopted" BOOLEAN,
    "is_applied_in_practice" BOOLEAN,
    "evidence_up_to" DATE,
    "step_back_reason" TEXT,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "response_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_claim" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "recommendation_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "response_version" INTEGER NOT NULL,
    "status" "implementation_status" NOT NULL,
    "is_adopted" BOOLEAN NOT NULL,
    "is_applied_in_practice" BOOLEAN NOT NULL,
    "evidence_up_to" DATE,
    "claimed_by_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "status_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_verification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "recommendation_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "status" "implementation_status" NOT NULL,
    "rationale" TEXT NOT NULL,
    "verified_by_id" UUID NOT NULL,
    "verified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "status_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reform" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "state_id" UUID NOT NULL,
    "body_id" UUID,
    "titles" JSONB NOT NULL,
    "kind" "reform_kind" NOT NULL,
    "number" TEXT,
    "stage" "reform_stage" NOT NULL,
    "adopted_on" DATE,
    "adopted_precision" "date_precision",
    "in_force_on" DATE,
    "in_force_precision" "date_precision",
    "repealed_on" DATE,
    "links" JSONB NOT NULL,
    "note" JSONB,
    "replaces_id" UUID,
    "source" TEXT,
    "attestation" "attestation" NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reform_stage_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reform_id" UUID NOT NULL,
    "stage" "reform_stage" NOT NULL,
    "reached_on" DATE,
    "precision" "date_precision",
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reform_stage_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reform_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "recommendation_id" UUID NOT NULL,
    "reform_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "contribution" "contribution" NOT NULL,

    CONSTRAINT "reform_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "response_id" UUID NOT NULL,
    "kind" "evidence_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "dated_on" DATE NOT NULL,
    "visibility" "evidence_visibility" NOT NULL,
    "url" TEXT,
    "file_name" TEXT,
    "file_hash" TEXT,
    "media_type" TEXT,
    "size" INTEGER,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "recommendation_id" UUID NOT NULL,
    "response_id" UUID,
    "body_id" UUID,
    "kind" "history_kind" NOT NULL,
    "status" "implementation_status",
    "assignment_role" "assignment_role",
    "response_version" INTEGER,
    "note" TEXT,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "history_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "commitment" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_content" (
    "seq" BIGINT NOT NULL,
    "salt" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "audit_content_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_chain_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_chain_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_checkpoint" (
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "public_key" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "audit_checkpoint_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "reply" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "state_code_key" ON "state"("code");

-- CreateIndex
CREATE UNIQUE INDEX "treaty_code_key" ON "treaty"("code");

-- CreateIndex
CREATE UNIQUE INDEX "treaty_article_treaty_id_number_key" ON "treaty_article"("treaty_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "mechanism_code_key" ON "mechanism"("code");

-- CreateIndex
CREATE UNIQUE INDEX "review_cycle_state_id_mechanism_id_ordinal_key" ON "review_cycle"("state_id", "mechanism_id", "ordinal");

-- CreateIndex
CREATE INDEX "cycle_fact_cycle_id_kind_position_idx" ON "cycle_fact"("cycle_id", "kind", "position");

-- CreateIndex
CREATE INDEX "un_document_cycle_id_idx" ON "un_document"("cycle_id");

-- CreateIndex
CREATE UNIQUE INDEX "un_document_state_id_symbol_language_key" ON "un_document"("state_id", "symbol", "language");

-- CreateIndex
CREATE INDEX "paragraph_parent_id_idx" ON "paragraph"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "paragraph_document_id_position_key" ON "paragraph"("document_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "paragraph_text_paragraph_id_language_key" ON "paragraph_text"("paragraph_id", "language");

-- CreateIndex
CREATE INDEX "recommendation_cycle_id_position_idx" ON "recommendation"("cycle_id", "position");

-- CreateIndex
CREATE INDEX "recommendation_due_on_id_idx" ON "recommendation"("due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_state_id_reference_key" ON "recommendation"("state_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "theme_code_key" ON "theme"("code");

-- CreateIndex
CREATE INDEX "recommendation_theme_theme_id_idx" ON "recommendation_theme"("theme_id");

-- CreateIndex
CREATE INDEX "state_body_state_id_idx" ON "state_body"("state_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "credential_oidc_subject_key" ON "credential"("oidc_subject");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "membership_body_id_idx" ON "membership"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_link_token_hash_key" ON "account_link"("token_hash");

-- CreateIndex
CREATE INDEX "account_link_user_id_idx" ON "account_link"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_lead_of_key" ON "assignment"("lead_of");

-- CreateIndex
CREATE INDEX "assignment_body_id_idx" ON "assignment"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_recommendation_id_body_id_key" ON "assignment"("recommendation_id", "body_id");

-- CreateIndex
CREATE INDEX "response_body_id_state_idx" ON "response"("body_id", "state");

-- CreateIndex
CREATE INDEX "response_state_idx" ON "response"("state");

-- CreateIndex
CREATE UNIQUE INDEX "response_recommendation_id_body_id_sequence_key" ON "response"("recommendation_id", "body_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "response_version_response_id_number_key" ON "response_version"("response_id", "number");

-- CreateIndex
CREATE INDEX "status_claim_recommendation_id_claimed_at_idx" ON "status_claim"("recommendation_id", "claimed_at");

-- CreateIndex
CREATE UNIQUE INDEX "status_claim_response_id_response_version_key" ON "status_claim"("response_id", "response_version");

-- CreateIndex
CREATE UNIQUE INDEX "status_verification_claim_id_key" ON "status_verification"("claim_id");

-- CreateIndex
CREATE INDEX "status_verification_recommendation_id_verified_at_idx" ON "status_verification"("recommendation_id", "verified_at");

-- CreateIndex
CREATE INDEX "status_verification_response_id_idx" ON "status_verification"("response_id");

-- CreateIndex
CREATE INDEX "reform_state_id_idx" ON "reform"("state_id");

-- CreateIndex
CREATE INDEX "reform_stage_entry_reform_id_recorded_at_idx" ON "reform_stage_entry"("reform_id", "recorded_at");

-- CreateIndex
CREATE INDEX "reform_link_recommendation_id_idx" ON "reform_link"("recommendation_id");

-- CreateIndex
CREATE INDEX "reform_link_reform_id_idx" ON "reform_link"("reform_id");

-- CreateIndex
CREATE UNIQUE INDEX "reform_link_response_id_reform_id_key" ON "reform_link"("response_id", "reform_id");

-- CreateIndex
CREATE INDEX "evidence_response_id_idx" ON "evidence"("response_id");

-- CreateIndex
CREATE INDEX "history_entry_recommendation_id_at_idx" ON "history_entry"("recommendation_id", "at");

-- CreateIndex
CREATE INDEX "history_entry_at_idx" ON "history_entry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "history_entry_response_id_response_version_kind_key" ON "history_entry"("response_id", "response_version", "kind");

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_seq_idx" ON "audit_entry"("subject_id", "seq");

-- CreateIndex
CREATE INDEX "idempotency_key_at_idx" ON "idempotency_key"("at");

-- AddForeignKey
ALTER TABLE "treaty_article" ADD CONSTRAINT "treaty_article_treaty_id_fkey" FOREIGN KEY ("treaty_id") REFERENCES "treaty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mechanism" ADD CONSTRAINT "mechanism_treaty_id_fkey" FOREIGN KEY ("treaty_id") REFERENCES "treaty"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cycle" ADD CONSTRAINT "review_cycle_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cycle" ADD CONSTRAINT "review_cycle_mechanism_id_fkey" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cycle" ADD CONSTRAINT "review_cycle_previous_cycle_id_fkey" FOREIGN KEY ("previous_cycle_id") REFERENCES "review_cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_fact" ADD CONSTRAINT "cycle_fact_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "un_document" ADD CONSTRAINT "un_document_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "un_document" ADD CONSTRAINT "un_document_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "un_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "paragraph"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_text" ADD CONSTRAINT "paragraph_text_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "un_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_concern_id_fkey" FOREIGN KEY ("concern_id") REFERENCES "paragraph"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_theme" ADD CONSTRAINT "recommendation_theme_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_theme" ADD CONSTRAINT "recommendation_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "state_body" ADD CONSTRAINT "state_body_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "state_body" ADD CONSTRAINT "state_body_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "state_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_version" ADD CONSTRAINT "response_version_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_claim" ADD CONSTRAINT "status_claim_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_claim" ADD CONSTRAINT "status_claim_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_claim" ADD CONSTRAINT "status_claim_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_verification" ADD CONSTRAINT "status_verification_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_verification" ADD CONSTRAINT "status_verification_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_verification" ADD CONSTRAINT "status_verification_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "status_claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform" ADD CONSTRAINT "reform_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform" ADD CONSTRAINT "reform_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform" ADD CONSTRAINT "reform_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "reform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_stage_entry" ADD CONSTRAINT "reform_stage_entry_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_link" ADD CONSTRAINT "reform_link_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_link" ADD CONSTRAINT "reform_link_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reform_link" ADD CONSTRAINT "reform_link_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "state_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_content" ADD CONSTRAINT "audit_content_seq_fkey" FOREIGN KEY ("seq") REFERENCES "audit_entry"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;
