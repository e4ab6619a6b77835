-- Mechanisms become data: any administrator adds, names and aliases them, so that what a data set says in the name of a
-- special procedure finds its place. Which code a mechanism has stays, because references are made of it.

ALTER TABLE "mechanism" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "mechanism_alias" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "mechanism_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "mechanism_alias_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "mechanism_alias_key_key" ON "mechanism_alias"("key");
CREATE INDEX "mechanism_alias_mechanism_id_idx" ON "mechanism_alias"("mechanism_id");

ALTER TABLE "mechanism_alias" ADD CONSTRAINT "mechanism_alias_mechanism_id_fkey" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Rights ──────────────────────────────────────────────────────────────────
GRANT SELECT ON mechanism_alias TO tracker_app, tracker_public, tracker_backup, tracker_verifier;
GRANT INSERT ON mechanism, mechanism_alias TO tracker_app;
GRANT UPDATE (names, symbol_prefix, version) ON mechanism TO tracker_app;
GRANT DELETE ON mechanism_alias TO tracker_app;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['mechanism', 'mechanism_alias'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY migrator ON %I TO tracker_migrator USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY reading_all ON %I FOR SELECT TO tracker_backup, tracker_verifier USING (true)', name);
    EXECUTE format('CREATE POLICY anyone ON %I FOR SELECT TO tracker_app, tracker_public USING (true)', name);
    EXECUTE format('CREATE POLICY adds ON %I FOR INSERT TO tracker_app WITH CHECK (app_has(''ADMINISTRATOR''))', name);
  END LOOP;
END $$;

CREATE POLICY revises ON mechanism FOR UPDATE TO tracker_app USING (app_has('ADMINISTRATOR'));
CREATE POLICY removes ON mechanism_alias FOR DELETE TO tracker_app USING (app_has('ADMINISTRATOR'));
