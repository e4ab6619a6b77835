-- The register as it was: every version of each row that everybody may read of, and the tables as of an instant.
-- `history` holds the versions; `as_of` and `as_of_public` show those of the instant that a reading is about (docs/decisions/0024).

CREATE SCHEMA history;
GRANT USAGE ON SCHEMA history TO tracker_app, tracker_public, tracker_backup, tracker_verifier;

-- The instant that a reading is about: what was written before it is there. Reading without one is a mistake, and fails.
CREATE FUNCTION history.at() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT current_setting('app.as_of')::timestamptz $$;

-- The instant that a writer's acts are dated with; without one, the beginning of the transaction.
CREATE FUNCTION history.acting_at() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.acting_at', true), '')::timestamptz, now()) $$;

-- ── What is kept ────────────────────────────────────────────────────────────
-- All that everybody may read of, but what is itself a record of what happened, and what only helps to find something today.
CREATE FUNCTION history.kept() RETURNS SETOF regclass LANGUAGE sql STABLE AS $$
  SELECT c.oid::regclass FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_any_column_privilege('tracker_public', c.oid, 'SELECT')
    AND c.relname NOT IN ('audit_checkpoint', 'audit_key', 'audit_watch', 'log_link', 'log_statement', 'import_run', 'annotation',
      'mechanism_alias', 'term_alias')
  ORDER BY c.relname
$$;

-- Not the words of a draft while they are being written, nor the proposal that a document is made from.
CREATE FUNCTION history.columns(kept regclass) RETURNS TABLE (attnum smallint, name text, type text, is_kept boolean) LANGUAGE sql STABLE AS $$
  SELECT attnum, quote_ident(attname), format_type(atttypid, atttypmod) || coalesce(' COLLATE ' || nullif(attcollation, typcollation)::regcollation, ''),
    NOT (kept = 'public.un_document'::regclass AND attname = 'proposal')
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid WHERE attrelid = kept AND attnum > 0 AND NOT attisdropped ORDER BY attnum
$$;
CREATE FUNCTION history.kept_when(kept regclass) RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT CASE kept WHEN 'public.response_version'::regclass THEN 'n.frozen_at IS NOT NULL' ELSE 'true' END $$;

-- What may be withdrawn: of the past, it is shown only to whom it is shown today.
CREATE FUNCTION history.withdrawable() RETURNS regclass[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY['response_version', 'status_claim', 'status_verification', 'evidence', 'history_entry', 'assessment', 'measure', 'measure_entry',
    'measure_milestone', 'indicator', 'indicator_entry', 'indicator_value', 'reform', 'reform_practice', 'case_file', 'case_reply', 'case_remedy',
    'organisation', 'group_person', 'minutes_addition']::regclass[]
$$;

CREATE FUNCTION history.key(kept regclass) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(quote_ident(a.attname) ORDER BY k.place)
  FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY k (attnum, place) JOIN pg_attribute a ON a.attrelid = kept AND a.attnum = k.attnum
  WHERE i.indrelid = kept AND i.indisprimary
$$;

-- ── Keeping ─────────────────────────────────────────────────────────────────
-- Whole sets at a time, so that an import of many rows is one more statement and not one more for each of them.
CREATE FUNCTION history.keep(kept regclass) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  own text := (SELECT relname FROM pg_class WHERE oid = kept);
  versions text := format('history.%I', own);
  keeper text := format('history.%I', 'keep_' || own);
  key text := array_to_string(history.key(kept), ', ');
  same text := (SELECT string_agg(format('h.%1$s = n.%1$s', k), ' AND ') FROM unnest(history.key(kept)) k);
  names text := (SELECT string_agg(name, ', ') FROM history.columns(kept) WHERE is_kept);
  of_new text := (SELECT string_agg('n.' || name, ', ') FROM history.columns(kept) WHERE is_kept);
  statement text;
BEGIN
  IF to_regclass(versions) IS NULL THEN
    EXECUTE format('CREATE TABLE %s (%s, kept_from timestamptz NOT NULL, kept_until timestamptz NOT NULL DEFAULT ''infinity'',
      PRIMARY KEY (%s, kept_until), CHECK (kept_from < kept_until))',
      versions, (SELECT string_agg(c.name || ' ' || c.type, ', ') FROM history.columns(kept) c WHERE is_kept), key);
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', versions);
    EXECUTE format('CREATE POLICY migrator ON %s TO tracker_migrator USING (true) WITH CHECK (true)', versions);
    EXECUTE format('CREATE POLICY reading_all ON %s FOR SELECT TO tracker_backup, tracker_verifier USING (true)', versions);
    EXECUTE format('GRANT SELECT ON %s TO tracker_backup, tracker_verifier', versions);
    FOR statement IN
      SELECT format('CREATE INDEX ON %s %s', versions, substring(pg_get_indexdef(indexrelid) FROM 'USING .*'))
      FROM pg_index WHERE indrelid = kept AND NOT indisprimary
    LOOP EXECUTE statement; END LOOP;
    EXECUTE format('INSERT INTO %s (%s, kept_from) SELECT %s, now() FROM %s n WHERE %s', versions, names, of_new, kept, history.kept_when(kept));
  ELSE
    IF EXISTS (SELECT FROM history.columns(kept) c JOIN history.columns(versions::regclass) v USING (name) WHERE c.type <> v.type) THEN
      RAISE 'a column of % has another type than its past: change it in both', own;
    END IF;
    FOR statement IN
      SELECT format('ALTER TABLE %s ADD COLUMN IF NOT EXISTS %s %s', versions, c.name, c.type) FROM history.columns(kept) c WHERE is_kept
    LOOP EXECUTE statement; END LOOP;
    EXECUTE format('UPDATE %s h SET (%s) = ROW (%s) FROM %s n WHERE %s AND h.kept_until = ''infinity'' AND ROW (%s) IS DISTINCT FROM ROW (%s)',
      versions, names, of_new, kept, same, of_new, replace(of_new, 'n.', 'h.'));
  END IF;

  -- A version that began at this instant, or after it by a clock that went back, was never to be seen: the new one takes its place.
  EXECUTE format($body$
    CREATE OR REPLACE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $function$
    DECLARE kept_at timestamptz := history.acting_at();
    BEGIN
      IF TG_OP = 'INSERT' THEN
        INSERT INTO %2$s (%4$s, kept_from)
          SELECT %5$s, greatest(kept_at, (SELECT max(h.kept_until) FROM %2$s h WHERE %3$s)) FROM came n WHERE %6$s;
        RETURN NULL;
      END IF;
      UPDATE %2$s h SET kept_until = kept_at FROM went n WHERE %3$s AND h.kept_until = 'infinity' AND h.kept_from < kept_at;
      IF TG_OP = 'DELETE' THEN
        DELETE FROM %2$s h USING went n WHERE %3$s AND h.kept_until = 'infinity';
        RETURN NULL;
      END IF;
      WITH h AS (DELETE FROM %2$s h USING went n WHERE %3$s AND h.kept_until = 'infinity' RETURNING h.*)
      INSERT INTO %2$s (%4$s, kept_from) SELECT %5$s, coalesce(h.kept_from, kept_at) FROM came n LEFT JOIN h ON %3$s WHERE %6$s;
      RETURN NULL;
    END $function$ $body$, keeper, versions, same, names, of_new, history.kept_when(kept));
  EXECUTE format('REVOKE EXECUTE ON FUNCTION %s() FROM PUBLIC', keeper);
  EXECUTE format('CREATE OR REPLACE TRIGGER keep_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION %s()', kept, keeper);
  EXECUTE format('CREATE OR REPLACE TRIGGER keep_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION %s()', kept, keeper);
  EXECUTE format('CREATE OR REPLACE TRIGGER keep_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION %s()', kept, keeper);
END $$;

-- ── Reading ─────────────────────────────────────────────────────────────────
-- The table as of the instant, with the columns that the role may read today. One schema a role, because a view asks for the rights to all
-- of its columns, and the public has none to those that name people. What is not kept is found behind it, in the tables of today.
CREATE FUNCTION history.show(kept regclass, reader name, place text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  own text := (SELECT relname FROM pg_class WHERE oid = kept);
  seen text[] := (SELECT array_agg(name ORDER BY attnum) FROM history.columns(kept) WHERE has_column_privilege(reader, kept, attnum, 'SELECT'));
BEGIN
  IF seen IS NULL THEN RETURN; END IF;
  EXECUTE format('CREATE VIEW %1$I.%2$I WITH (security_invoker) AS SELECT %3$s FROM history.%2$I WHERE kept_from < history.at() AND kept_until >= history.at()',
    place, own, (SELECT string_agg(CASE WHEN is_kept THEN name ELSE format('NULL::%s AS %s', type, name) END, ', ' ORDER BY attnum)
      FROM history.columns(kept) WHERE name = ANY (seen)));
  EXECUTE format('GRANT SELECT ON %I.%I TO %s', place, own, reader);
  EXECUTE format('GRANT SELECT (%s, kept_from, kept_until) ON history.%I TO %s',
    (SELECT string_agg(name, ', ') FROM history.columns(kept) WHERE is_kept AND name = ANY (seen)), own, reader);
END $$;

-- Who sees a version: whom the same rule shows the row today, with all that the rule asks about as it was then; and what may be withdrawn,
-- only who sees the row today.
CREATE FUNCTION history.guard(kept regclass, reader name, place text) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  own text := (SELECT relname FROM pg_class WHERE oid = kept);
  rules text[] := (
    SELECT array_agg(format('CREATE POLICY %I ON history.%I AS %s FOR SELECT TO %s USING (%s)', polname || '_' || place, own,
      CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END, reader, pg_get_expr(polqual, polrelid)))
    FROM pg_policy WHERE polrelid = kept AND polcmd IN ('r', '*') AND (SELECT oid FROM pg_roles WHERE rolname = reader) = ANY (polroles));
  rule text;
BEGIN
  IF NOT (SELECT relrowsecurity FROM pg_class WHERE oid = kept) THEN
    rules := ARRAY[format('CREATE POLICY %I ON history.%I FOR SELECT TO %s USING (true)', 'anyone_' || place, own, reader)];
  END IF;
  IF kept = ANY (history.withdrawable()) THEN
    rules := rules || format('CREATE POLICY %I ON history.%I AS RESTRICTIVE FOR SELECT TO %s USING (EXISTS (SELECT FROM public.%2$I t WHERE t.id = %2$I.id))',
      'today_' || place, own, reader);
  END IF;
  -- What a rule asks about is looked for in the tables of that day.
  PERFORM set_config('search_path', place || ', public', true);
  FOREACH rule IN ARRAY rules LOOP EXECUTE rule; END LOOP;
END $$;

-- Takes the readers' side away, so that a migration may change the type of a column in both of its tables.
CREATE FUNCTION history.close() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE rule record;
BEGIN
  FOR rule IN SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'history' AND policyname NOT IN ('migrator', 'reading_all') LOOP
    EXECUTE format('DROP POLICY %I ON history.%I', rule.policyname, rule.tablename);
  END LOOP;
  DROP SCHEMA IF EXISTS as_of, as_of_public CASCADE;
END $$;

-- Keeps, shows and guards every table there is. A migration that adds a table, a column or a rule ends with this.
CREATE FUNCTION history.open() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE kept regclass[] := (SELECT array_agg(k) FROM history.kept() k);
BEGIN
  PERFORM history.close();
  CREATE SCHEMA as_of;
  CREATE SCHEMA as_of_public;
  GRANT USAGE ON SCHEMA as_of TO tracker_app;
  GRANT USAGE ON SCHEMA as_of_public TO tracker_public;
  PERFORM history.keep(k) FROM unnest(kept) k;
  PERFORM history.show(k, 'tracker_app', 'as_of'), history.show(k, 'tracker_public', 'as_of_public') FROM unnest(kept) k;
  PERFORM history.guard(k, 'tracker_app', 'as_of'), history.guard(k, 'tracker_public', 'as_of_public') FROM unnest(kept) k;
END $$;

DO $$ BEGIN PERFORM history.open(); END $$;
CREATE INDEX ON history.recommendation (kept_from);
-- The instant after which there is a recommendation to show; null while there is none.
CREATE FUNCTION history.beginning() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT min(kept_from) FROM history.recommendation $$;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA history FROM PUBLIC;
GRANT EXECUTE ON FUNCTION history.at(), history.beginning() TO tracker_app, tracker_public;
