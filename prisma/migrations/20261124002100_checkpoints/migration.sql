-- Signed checkpoints, the public log, and those who are written to: docs/decisions/0020 and docs/public-log.md.

ALTER TYPE "mail_kind" ADD VALUE 'CONFIRMATION';
ALTER TYPE "mail_kind" ADD VALUE 'CHECKPOINT';
ALTER TYPE "mail_kind" ADD VALUE 'RECORD_CHANGED';

-- ── The public half of the chain ────────────────────────────────────────────
-- An entry of before has no salt, and its hash is made as it was.
ALTER TABLE "audit_entry" ADD COLUMN "salt" TEXT, ADD COLUMN "said" TEXT;

CREATE TABLE "log_link" (
    "seq" BIGINT NOT NULL,
    "sealed" TEXT NOT NULL,
    "said" TEXT,
    "hash" TEXT NOT NULL,

    CONSTRAINT "log_link_pkey" PRIMARY KEY ("seq")
);

CREATE TABLE "log_statement" (
    "seq" BIGINT NOT NULL,
    "salt" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "state_id" UUID,
    "body_ids" UUID[],
    "recommendation_ids" UUID[],
    "hidden_at" TIMESTAMPTZ(3),

    CONSTRAINT "log_statement_pkey" PRIMARY KEY ("seq")
);

CREATE INDEX "log_statement_at_idx" ON "log_statement"("at");

CREATE INDEX "log_statement_subject_id_idx" ON "log_statement"("subject_id");

CREATE INDEX "log_statement_body_ids_idx" ON "log_statement" USING GIN ("body_ids");

CREATE INDEX "log_statement_recommendation_ids_idx" ON "log_statement" USING GIN ("recommendation_ids");

-- ── Who signs, and whether somebody does ────────────────────────────────────
CREATE TABLE "audit_key" (
    "id" SERIAL NOT NULL,
    "public_key" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "former_key" TEXT,
    "endorsement" TEXT,
    "acceptance" TEXT,

    CONSTRAINT "audit_key_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "audit_watch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "after_seq" BIGINT NOT NULL,
    "after_hash" TEXT NOT NULL,

    CONSTRAINT "audit_watch_pkey" PRIMARY KEY ("id")
);
ALTER TABLE audit_watch ADD CONSTRAINT only_one_watch CHECK (id = 1);
INSERT INTO audit_watch (id, looked_at, after_seq, after_hash) SELECT 1, now(), seq, hash FROM audit_chain_head;

ALTER TABLE "audit_checkpoint" ADD COLUMN "is_late" BOOLEAN NOT NULL DEFAULT false;

INSERT INTO audit_key (public_key, seq, began_at)
SELECT public_key, min(seq), min(signed_at) FROM audit_checkpoint GROUP BY public_key ORDER BY min(seq);

-- ── Who is written to without an account ────────────────────────────────────
-- A witness, or where a recommendation is named, somebody who follows that one.
CREATE TABLE "subscription" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "recommendation_id" UUID,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "locale" "language" NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "told_seq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "subscription_recommendation_id_idx" ON "subscription"("recommendation_id");

-- An address is there once for each thing it is written to about, as long as it stays.
CREATE UNIQUE INDEX subscription_once ON subscription (lower(email), coalesce(recommendation_id, '00000000-0000-0000-0000-000000000000')) WHERE ended_at IS NULL;

ALTER TABLE "outgoing_mail" ALTER COLUMN "user_id" DROP NOT NULL, ADD COLUMN "subscription_id" UUID, ADD COLUMN "checkpoint_seq" BIGINT;

CREATE INDEX "outgoing_mail_subscription_id_idx" ON "outgoing_mail"("subscription_id");

ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscription"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE outgoing_mail ADD CONSTRAINT to_somebody CHECK ((user_id IS NULL) <> (subscription_id IS NULL));

-- ── What each role may touch ────────────────────────────────────────────────
GRANT SELECT ON log_link, log_statement, audit_key, audit_watch TO tracker_app, tracker_public, tracker_backup, tracker_verifier;
GRANT SELECT ON audit_checkpoint TO tracker_public;
GRANT SELECT ON subscription TO tracker_app, tracker_backup, tracker_verifier;
GRANT INSERT ON log_link, log_statement, audit_key, subscription TO tracker_app;
GRANT UPDATE (hidden_at) ON log_statement TO tracker_app;
GRANT UPDATE (looked_at) ON audit_watch TO tracker_app;
GRANT UPDATE (confirmed_at, ended_at, told_seq) ON subscription TO tracker_app;
GRANT USAGE ON SEQUENCE audit_key_id_seq TO tracker_app;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['log_link', 'log_statement', 'audit_key', 'audit_watch', 'subscription'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['log_link', 'audit_key', 'audit_watch'] LOOP
    EXECUTE format('CREATE POLICY anyone ON %I FOR SELECT TO tracker_public USING (true)', name);
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO tracker_app USING (true)', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['log_link', 'audit_key'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- What was withdrawn is no longer told; that something was said stays in the chain. Like the entry itself, it is written with any act.
-- It is taken back by whoever takes back what it was about: the secretariat, or the organisation whose assessment it was.
CREATE FUNCTION app_takes_back(of_state uuid, act text, subject uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN act LIKE 'assessment.%'
    THEN EXISTS (SELECT FROM assessment a WHERE a.id = subject AND app_speaks(a.state_id, a.voice, a.organisation_id))
    ELSE app_has('SECRETARIAT@' || of_state) END
$$;
CREATE POLICY anyone ON log_statement FOR SELECT TO tracker_public USING (hidden_at IS NULL);
CREATE POLICY reads ON log_statement FOR SELECT TO tracker_app USING (hidden_at IS NULL OR app_takes_back(state_id, act, subject_id));
CREATE POLICY says ON log_statement FOR INSERT TO tracker_app WITH CHECK (hidden_at IS NULL);
CREATE POLICY hides ON log_statement FOR UPDATE TO tracker_app USING (app_takes_back(state_id, act, subject_id)) WITH CHECK (hidden_at IS NOT NULL);
CREATE POLICY records ON log_link FOR INSERT TO tracker_app WITH CHECK (true);

-- The worker signs, and says that it looked.
CREATE POLICY begins ON audit_key FOR INSERT TO tracker_app WITH CHECK (app_has('DELIVERY'));
CREATE POLICY looks ON audit_watch FOR UPDATE TO tracker_app USING (app_has('DELIVERY')) WITH CHECK (app_has('DELIVERY'));

-- Witnesses are the administrator's; whoever holds the link that was mailed to an address confirms it, or leaves.
CREATE POLICY reads ON subscription FOR SELECT TO tracker_app USING (
  app_has('AUTHENTICATION') OR app_has('DELIVERY') OR (recommendation_id IS NULL AND app_has('ADMINISTRATOR')));
CREATE POLICY names ON subscription FOR INSERT TO tracker_app WITH CHECK (confirmed_at IS NULL AND ended_at IS NULL AND (
  (recommendation_id IS NULL AND app_has('ADMINISTRATOR') AND added_by_id = app_actor())
  OR (recommendation_id IS NOT NULL AND app_has('AUTHENTICATION') AND added_by_id IS NULL)));
CREATE POLICY settles ON subscription FOR UPDATE TO tracker_app USING (
  app_has('AUTHENTICATION') OR app_has('DELIVERY') OR (recommendation_id IS NULL AND app_has('ADMINISTRATOR')));

CREATE FUNCTION guard_subscription() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at AND (OLD.confirmed_at IS NOT NULL OR OLD.ended_at IS NOT NULL OR NOT app_has('AUTHENTICATION')))
    OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at)
    OR (NEW.told_seq IS DISTINCT FROM OLD.told_seq AND NOT app_has('DELIVERY')) THEN
    RAISE insufficient_privilege USING MESSAGE = 'an address is confirmed by its link alone, and once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_subscription BEFORE UPDATE ON subscription FOR EACH ROW WHEN (current_user = 'tracker_app') EXECUTE FUNCTION guard_subscription();

CREATE POLICY owes_confirmation ON outgoing_mail FOR INSERT TO tracker_app WITH CHECK (
  (app_has('AUTHENTICATION') OR app_has('ADMINISTRATOR')) AND kind::text = 'CONFIRMATION' AND user_id IS NULL
  AND sent_at IS NULL AND abandoned_at IS NULL);

-- ── The link of the chain ───────────────────────────────────────────────────
-- As before, but in two halves: `sealed` commits to who did what to what, which stays here, `said` to what everybody is told, if anything.
-- The hash is that of domain/audit/rules.ts.
CREATE FUNCTION append_audit_entry(at timestamptz, actor uuid, action text, subject uuid, salt text, commitment text, content jsonb, in_place_of uuid,
  entry_salt text, sealed text, statement_salt text, said text, statement jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  head audit_chain_head;
  link text;
BEGIN
  SELECT * INTO STRICT head FROM audit_chain_head FOR UPDATE;
  link := encode(sha256(convert_to(format('["%s","%s","%s","%s"]', head.seq + 1, head.hash, sealed, coalesce(said, '')), 'UTF8')), 'hex');
  INSERT INTO audit_entry (seq, at, actor_id, in_place_of_id, action, subject_id, commitment, previous_hash, hash, salt, said)
    VALUES (head.seq + 1, at, actor, in_place_of, action, subject, commitment, head.hash, link, entry_salt, said);
  INSERT INTO audit_content (seq, salt, content) VALUES (head.seq + 1, salt, content);
  INSERT INTO log_link (seq, sealed, said, hash) VALUES (head.seq + 1, sealed, said, link);
  IF said IS NOT NULL THEN
    INSERT INTO log_statement (seq, salt, content, at, act, subject_id, state_id, body_ids, recommendation_ids)
      VALUES (head.seq + 1, statement_salt, statement, (statement ->> 'at')::timestamptz, statement ->> 'act', (statement ->> 'subject')::uuid,
        (statement ->> 'state')::uuid, ARRAY(SELECT jsonb_array_elements_text(statement -> 'bodies')::uuid),
        ARRAY(SELECT jsonb_array_elements_text(statement -> 'recommendations')::uuid));
  END IF;
  UPDATE audit_chain_head SET seq = head.seq + 1, hash = link;
END $$;
DROP FUNCTION append_audit_entry(timestamptz, uuid, text, uuid, text, text, jsonb, uuid);
REVOKE EXECUTE ON FUNCTION append_audit_entry(timestamptz, uuid, text, uuid, text, text, jsonb, uuid, text, text, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit_entry(timestamptz, uuid, text, uuid, text, text, jsonb, uuid, text, text, text, text, jsonb) TO tracker_app;
