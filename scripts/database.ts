import { chmodSync, existsSync, mkdirSync, readlinkSync, symlinkSync, lstatSync, mkdtempSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { loadStanding } from "../prisma/loading/vocabularies.ts";
import { applyMigrations } from "./migrate.ts";
import { type Cluster, runningCluster, startCluster } from "./postgres/cluster.ts";
import { connect, refuseOldServer } from "./postgres/connection.ts";
import { takeLock } from "./postgres/lock.ts";
import { homeForRoot, openTo } from "./postgres/place.ts";
import { dataDirectory, type Secrets, secrets } from "./secrets.ts";
import { Refusal, say, whenStopping } from "./session.ts";

export const databaseName = "treaty_tracker";

export interface DatabaseUrls {
  owner: string;
  app: string;
  public: string;
}

/** The database of this checkout: the one DATABASE_URL names, or the embedded one, started if nobody runs it. */
export async function openDatabase({ alone }: { alone: boolean }): Promise<string> {
  const named = process.env.DATABASE_URL;
  if (named) {
    const client = await connect(named);
    await refuseOldServer(client).finally(() => client.end());
    return named;
  }
  return embeddedDatabase(alone);
}

async function embeddedDatabase(alone: boolean): Promise<string> {
  const directory = clusterDirectory();
  const isNew = !existsSync(path.join(directory, "PG_VERSION"));
  if (!isNew && !existsSync(path.join(dataDirectory, "secrets.json"))) {
    throw new Refusal(
      `The database in ${directory} is there, but its password, ${dataDirectory}/secrets.json, is not. Restore that file, or delete ${dataDirectory} to begin anew.`,
    );
  }
  const { databaseOwner: password } = secrets();

  if (!(await takeLock())) {
    const running = runningCluster(directory, password);
    if (alone || !running) throw new Refusal("Another npm script is running this checkout's database. Stop it first.");
    return withDatabase(running, databaseName);
  }

  say(isNew ? "Creating the database …" : "Starting the database …");
  const cluster = await startCluster({ directory, password, log: path.join(dataDirectory, "postgres.log") });
  whenStopping(cluster.stop);
  await createDatabase(cluster, databaseName);
  return cluster.url(databaseName);
}

/**
 * `.data/postgres`, or what it links to: when root works below a folder that the database's user may not enter,
 * the files live among root's own and the link remembers where.
 */
function clusterDirectory(): string {
  const wanted = path.resolve(dataDirectory, "postgres");
  mkdirSync(dataDirectory, { recursive: true });
  if (lstatSync(wanted, { throwIfNoEntry: false })?.isSymbolicLink()) return path.join(readlinkSync(wanted), "postgres");
  if (openTo(path.resolve(dataDirectory))) return wanted;
  const home = mkdtempSync(path.join(homeForRoot(), `${path.basename(process.cwd())}-`));
  chmodSync(home, 0o755);
  symlinkSync(home, wanted);
  return path.join(home, "postgres");
}

export async function createDatabase(cluster: Cluster, name: string): Promise<void> {
  const client = await connect(cluster.url("postgres"));
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Applies the migrations, brings what every register begins with, and lets the application's two roles sign in with this checkout's passwords. */
export async function prepareDatabase(owner: string, { databaseApp, databasePublic }: Secrets): Promise<DatabaseUrls> {
  const applied = await applyMigrations(owner);
  if (applied.length)
    say(`Applied ${applied.length === 1 ? "the migration" : `${applied.length} migrations, the last being`} ${applied.at(-1)}.`);
  const urls = {
    owner,
    app: withUser(owner, "tracker_app", databaseApp),
    public: withUser(owner, "tracker_public", databasePublic),
  };
  const client = await connect(owner);
  try {
    await loadStanding(client);
    for (const url of [urls.app, urls.public]) await letIn(client, url);
  } finally {
    await client.end();
  }
  return urls;
}

/** Gives the role of an address the password of that address. Roles belong to the whole server, so a role that can already sign in is left alone. */
export async function letIn(owner: Client, url: string): Promise<void> {
  const works = await connect(url).then(
    (client) => client.end().then(() => true),
    () => false,
  );
  if (works) return;
  const { username, password } = new URL(url);
  const role = owner.escapeIdentifier(decodeURIComponent(username));
  await owner.query(`ALTER ROLE ${role} LOGIN PASSWORD ${owner.escapeLiteral(decodeURIComponent(password))}`);
}

function withUser(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = encodeURIComponent(password);
  return changed.href;
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
