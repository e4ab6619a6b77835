import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { Client } from "pg";
import { inject } from "vitest";

import { withDatabase } from "@/scripts/database";

const directory = path.resolve("prisma/migrations");
const sqlOf = (migration: string) => readFileSync(path.join(directory, migration, "migration.sql"), "utf8");

/** A database of a test as it was before one of the migrations, to be filled and then migrated. */
export async function beforeMigration(migration: string) {
  const server = withDatabase(inject("migrated").owner, "postgres");
  const name = `before_${migration}`;
  const admin = new Client({ connectionString: server });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await admin.query(`CREATE DATABASE "${name}"`);
  const client = new Client({ connectionString: withDatabase(server, name) });
  await client.connect();
  const earlier = readdirSync(directory).filter((one) => /^\d{14}_/.test(one) && one < migration);
  for (const one of earlier.sort()) await client.query(sqlOf(one));
  return {
    migrate: () => client.query(sqlOf(migration)),
    query: (query: string) => client.query<Record<string, unknown>>(query),
    async drop() {
      await client.end();
      await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await admin.end();
    },
  };
}
