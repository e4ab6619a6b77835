import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { noFilters, withEngine } from "./schema/engine.ts";
import { connect } from "./postgres/connection.ts";
import { Refusal } from "./session.ts";

const directory = path.resolve("prisma/migrations");

interface Applied {
  name: string;
  checksum: string;
  isFinished: boolean;
}

/** Brings a database to the state the migrations describe, as `prisma migrate deploy` would; names what it applied. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const names = migrationNames();
  const applied = await appliedMigrations(databaseUrl);
  refuseOtherHistory(names, applied);
  if (applied.filter(({ isFinished }) => isFinished).length === names.length) return [];

  return withEngine(databaseUrl, async (engine) => {
    await forgetUnfinished(engine, applied);
    const { appliedMigrationNames } = await engine
      .applyMigrations({ migrationsList: migrationsList(names), filters: noFilters })
      .catch(async (error: unknown) => {
        await forgetUnfinished(engine, await appliedMigrations(databaseUrl));
        throw new Refusal(explain(String(error)));
      });
    return appliedMigrationNames;
  });
}

function explain(failure: string): string {
  const [, reason = failure] = /Error querying the database: (.*)/.exec(failure) ?? [];
  const [, name = ""] = /migration_name="(.*?)"/.exec(failure) ?? [];
  return `The migration ${name} failed, and nothing of it was kept: ${reason.replace(/^ERROR: /, "")}`;
}

/** A migration is one transaction: when it did not finish, nothing of it is there, and it can be tried again. */
async function forgetUnfinished(engine: SchemaEngine, applied: Applied[]): Promise<void> {
  for (const { name } of applied.filter(({ isFinished }) => !isFinished)) await engine.markMigrationRolledBack({ migrationName: name });
}

function migrationNames(): string[] {
  return readdirSync(directory)
    .filter((name) => existsSync(file(name)))
    .sort();
}

function file(name: string): string {
  return path.join(directory, name, "migration.sql");
}

export function migrationsList(names = migrationNames()): MigrationList {
  return {
    baseDir: directory,
    lockfile: { path: "migration_lock.toml", content: readFileSync(path.join(directory, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: readFileSync(file(name), "utf8") } },
    })),
  };
}

async function appliedMigrations(databaseUrl: string): Promise<Applied[]> {
  const client = await connect(databaseUrl);
  try {
    const { rows: tables } = await client.query<{ present: boolean }>(
      "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present",
    );
    if (!tables[0]?.present) return [];
    const { rows } = await client.query<Applied>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
       FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

function refuseOtherHistory(names: string[], applied: Applied[]): void {
  const unknown = applied.filter(({ name }) => !names.includes(name));
  if (unknown.length) {
    throw new Refusal(
      `The database is newer than this checkout: it has ${unknown.map(({ name }) => name).join(", ")}. Use the version it was last used with, or another database.`,
    );
  }
  const edited = applied.find(
    ({ name, checksum, isFinished }) =>
      isFinished &&
      checksum !==
        createHash("sha256")
          .update(readFileSync(file(name)))
          .digest("hex"),
  );
  if (edited)
    throw new Refusal(
      `The migration ${edited.name} was changed after it was applied; restore it, or empty the database with npm run db:reset.`,
    );
}
