import { Client } from "pg";
import { describe, expect, inject, it } from "vitest";

import { asOwner } from "@/prisma/test-database";
import { withDatabase } from "@/scripts/database";
import { applyMigrations, migrationsList } from "@/scripts/migrate";
import { catalogue } from "@/scripts/schema/catalogue";
import { ddlOfSchema } from "@/scripts/schema/engine";
import { copyTemplate } from "@/scripts/test/throw-away";

const server = withDatabase(inject("migrated").owner, "postgres");

type Made = (admin: Client, name: string) => Promise<unknown>;
const empty: Made = (admin, name) => admin.query(`CREATE DATABASE ${name}`);
/** As the migrations leave it, without waiting for all of them once more. */
const migratedCopy: Made = (_, name) => copyTemplate(server, name);

/** A database of its own for one test, dropped afterwards. */
async function inNewDatabase<Result>(name: string, run: (client: Client, url: string) => Promise<Result>, make = empty): Promise<Result> {
  const admin = new Client({ connectionString: server });
  const client = new Client({ connectionString: withDatabase(server, name) });
  await admin.connect();
  try {
    await make(admin, name);
    await client.connect();
    return await run(client, withDatabase(server, name));
  } finally {
    await client.end();
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}

// All of them take a while on a busy machine.
describe("the migrations", { timeout: 120_000 }, () => {
  it("produce exactly what prisma/schema says", async () => {
    const said = await inNewDatabase("said", async (client) => {
      await client.query(await ddlOfSchema());
      return catalogue(client);
    });
    const migrated = await asOwner(catalogue);
    expect(said.length).toBeGreaterThan(100);
    const lacks = (these: unknown[], those: unknown[]) => {
      const known = new Set(those.map((one) => JSON.stringify(one)));
      return these.filter((one) => !known.has(JSON.stringify(one)));
    };
    expect({ only: lacks(said, migrated), more: lacks(migrated, said) }).toEqual({ only: [], more: [] });
    expect(migrated).toEqual(said);
  });

  it.each([
    ["a column", `ALTER TABLE state ADD COLUMN motto text`],
    ["a type", `ALTER TABLE state ALTER COLUMN code TYPE varchar(3)`],
    ["nullability", `ALTER TABLE state ALTER COLUMN names DROP NOT NULL`],
    ["a default", `ALTER TABLE state ALTER COLUMN id SET DEFAULT uuidv7()`],
    ["an enum value", `ALTER TYPE role ADD VALUE 'GUEST'`],
    ["an index", `CREATE INDEX extra ON state (code)`],
    ["a foreign key", `ALTER TABLE mechanism DROP CONSTRAINT mechanism_treaty_id_fkey`],
  ])("would be caught differing in %s", async (_, difference) => {
    const [before, after] = await inNewDatabase(
      "differing",
      async (client) => [await catalogue(client), await client.query(difference).then(() => catalogue(client))],
      migratedCopy,
    );
    expect(after).not.toEqual(before);
  });

  it("are noted where `prisma migrate deploy` looks for them, and are not applied twice", async () => {
    await inNewDatabase("noted", async (client, url) => {
      const applied = await applyMigrations(url);
      const { rows } = await client.query<{ name: string }>(
        "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
      );
      expect(rows.map(({ name }) => name)).toEqual(applied);
      expect(await applyMigrations(url)).toEqual([]);
    });
  });

  it("refuse a database that a newer version has used", async () => {
    const renaming = "UPDATE _prisma_migrations SET migration_name = '29990101000000_future' WHERE migration_name LIKE '%_safety'";
    const refused = (client: Client, url: string) =>
      client
        .query(renaming)
        .then(() => expect(applyMigrations(url)).rejects.toThrow("newer than this checkout: it has 29990101000000_future"));
    await inNewDatabase("newer", refused, migratedCopy);
  });

  it("refuse to go on from one that was edited after it was applied", async () => {
    const editing = "UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name LIKE '%_safety'";
    const refused = (client: Client, url: string) =>
      client.query(editing).then(() => expect(applyMigrations(url)).rejects.toThrow(/_safety was changed after it was applied/));
    await inNewDatabase("edited", refused, migratedCopy);
  });

  it("are tried again when the last try was killed in the middle", async () => {
    await inNewDatabase("killed", async (client, url) => {
      await client.query(`CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
        migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(),
        applied_steps_count integer NOT NULL DEFAULT 0)`);
      const [first] = migrationsList().migrationDirectories;
      await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'x', $1)", [first?.path]);
      expect(await applyMigrations(url)).toContain(first?.path);
    });
  });

  it("leave nothing behind when one fails", async () => {
    await inNewDatabase("failing", async (client, url) => {
      // The second migration makes a schema of this name, near its end.
      await client.query("CREATE SCHEMA search");
      await expect(applyMigrations(url)).rejects.toThrow(/_safety failed, and nothing of it was kept: schema "search" already exists/);
      const { rows } = await client.query("SELECT count(*)::int AS policies FROM pg_policies");
      expect(rows).toEqual([{ policies: 0 }]);
      await client.query("DROP SCHEMA search");
      expect(await applyMigrations(url)).toHaveLength(migrationsList().migrationDirectories.length - 1);
    });
  });
});
