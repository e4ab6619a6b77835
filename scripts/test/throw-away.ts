import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createDatabase, type DatabaseUrls, letIn, withDatabase } from "../database.ts";
import { applyMigrations } from "../migrate.ts";
import { startCluster } from "../postgres/cluster.ts";
import { connect } from "../postgres/connection.ts";
import { homeForRoot, makeOwned, openTo, removeOwned } from "../postgres/place.ts";
import { logLinePrefix } from "../postgres/statements.ts";
import { newSecrets, type Secrets } from "../secrets.ts";

export const template = "migrated";

export interface ThrowAway {
  /** The addresses of a database of this cluster: its owner's, the application's and the public's. */
  urls: (database: string) => DatabaseUrls;
  secrets: Secrets;
  /** For files of the run; it goes with the cluster. */
  home: string;
  /** Where the server writes what it is asked, once a database has `log_statement` on. */
  log: string;
  stop: () => Promise<void>;
}

/** A PostgreSQL for as long as a test run, with one migrated database to copy others from. */
export async function startThrowAway({ isDurable = false } = {}): Promise<ThrowAway> {
  const home = mkdtempSync(path.join(openTo(os.tmpdir()) ? os.tmpdir() : homeForRoot(), "treaty-tracker-test-"));
  makeOwned(home);
  const secrets = newSecrets();
  const password = secrets.databaseOwner;
  // Nothing here outlives the run, so nothing needs to survive a crash, unless that is what is measured.
  const hurry = isDurable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const options = [...hurry, "max_connections=200", `log_line_prefix=${logLinePrefix}`];
  const log = path.join(home, "postgres.log");
  const cluster = await startCluster({ directory: path.join(home, "postgres"), log, password, options });
  const stop = async () => {
    await cluster.stop();
    removeOwned(home);
  };
  process.once("exit", () => removeOwned(home));

  const urls = (database: string): DatabaseUrls => ({
    owner: cluster.url(database),
    app: as("tracker_app", secrets.databaseApp, cluster.url(database)),
    public: as("tracker_public", secrets.databasePublic, cluster.url(database)),
  });
  await createDatabase(cluster, template);
  await applyMigrations(urls(template).owner);
  await prepareTemplate(urls(template));
  return { urls, secrets, home, log, stop };
}

function as(user: string, password: string, url: string): string {
  return Object.assign(new URL(url), { username: user, password }).href;
}

async function prepareTemplate({ owner, app, public: visitors }: DatabaseUrls): Promise<void> {
  const client = await connect(owner);
  try {
    await client.query(restoreToMigrated);
    for (const url of [app, visitors]) await letIn(client, url);
  } finally {
    await client.end();
  }
}

/** Makes a database of the cluster as the migrations leave it. */
export async function copyTemplate(owner: string, name: string): Promise<void> {
  const client = await connect(withDatabase(owner, "postgres"));
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
}

/**
 * The migrations leave some rows, the head of the audit chain among them; these are kept aside and put back.
 * What is done before and after nearly every test is written out table by table, so that a connection plans it once.
 */
const restoreToMigrated = `
CREATE SCHEMA pristine;
CREATE FUNCTION pristine.tables() RETURNS TABLE (name text, kept text) LANGUAGE sql AS $$
  SELECT format('%I.%I', schemaname, tablename), format('pristine.%I', schemaname || '_' || tablename)
  FROM pg_tables
  WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'pristine') AND tablename <> '_prisma_migrations'
$$;
DO $$
DECLARE t record; is_filled boolean;
BEGIN
  FOR t IN SELECT * FROM pristine.tables() LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s)', t.name) INTO is_filled;
    IF is_filled THEN EXECUTE format('CREATE TABLE %s AS TABLE %s', t.kept, t.name); END IF;
  END LOOP;
END $$;
DO $$
BEGIN
  EXECUTE format('CREATE FUNCTION pristine.restore() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS %L', (
    SELECT format('BEGIN %s END', string_agg(format('DELETE FROM %s;', name) || coalesce(' INSERT INTO ' || name || ' TABLE ' || to_regclass(kept) || ';', ''), ' '))
    FROM pristine.tables()
  ));
  EXECUTE format('CREATE FUNCTION pristine.digests() RETURNS TABLE (name text, digest text) LANGUAGE plpgsql AS %L', (
    SELECT format('BEGIN %s END', string_agg(
      format('RETURN QUERY SELECT %L, md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM %s AS t;', replace(substr(t.name, 8), '"', ''), t.name), ' '))
    FROM pristine.tables() AS t WHERE t.name LIKE 'public.%'
  ));
END $$;`;
