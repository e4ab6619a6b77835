import type { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";

import { asOwner, truncateAll } from "@/prisma/test-database";

/*
 * What the migration of the periods leaves: every table that everybody may read of has its versions, nothing of it was forgotten, and
 * nobody but the triggers writes them.
 */

/** Tables and columns that are read of today but not of the past, or whose past reads otherwise than they do. */
const forgotten = `
  SELECT c.oid::regclass::text || ' is not kept' AS what FROM history.kept() k JOIN pg_class c ON c.oid = k
    WHERE to_regclass(format('history.%I', c.relname)) IS NULL
  UNION ALL
  SELECT format('%s.%s', k, n.name) FROM history.kept() k JOIN pg_class c ON c.oid = k CROSS JOIN LATERAL history.columns(k) n
    LEFT JOIN LATERAL history.columns(to_regclass(format('history.%I', c.relname))) h ON h.name = n.name
    WHERE n.is_kept AND h.type IS DISTINCT FROM n.type
  UNION ALL
  SELECT format('%s: %s may read %s', k, p.reader, n.name) FROM history.kept() k JOIN pg_class c ON c.oid = k
    CROSS JOIN (VALUES ('tracker_app', 'as_of'), ('tracker_public', 'as_of_public')) p (reader, place) CROSS JOIN LATERAL history.columns(k) n
    LEFT JOIN pg_attribute a ON a.attrelid = to_regclass(format('%I.%I', p.place, c.relname)) AND quote_ident(a.attname) = n.name
    WHERE has_column_privilege(p.reader, k, n.attnum, 'SELECT') IS DISTINCT FROM (a.attname IS NOT NULL)
  UNION ALL
  SELECT format('%s: the rule %s', k, o.polname) FROM history.kept() k JOIN pg_class c ON c.oid = k JOIN pg_policy o ON o.polrelid = k
    CROSS JOIN (VALUES ('tracker_app', 'as_of'), ('tracker_public', 'as_of_public')) p (reader, place)
    WHERE o.polcmd IN ('r', '*') AND (SELECT oid FROM pg_roles WHERE rolname = p.reader) = ANY (o.polroles)
      AND NOT EXISTS (SELECT FROM pg_policy h WHERE h.polrelid = to_regclass(format('history.%I', c.relname)) AND h.polname = o.polname || '_' || p.place)`;

const found = async (client: Client) => (await client.query<{ what: string }>(forgotten)).rows.map(({ what }) => what);

/** The same after something was planted, which is taken back. */
const foundAfter = (planted: string) =>
  asOwner(async (client) => {
    await client.query(`BEGIN; ${planted}`);
    const what = await found(client);
    await client.query("ROLLBACK");
    return what;
  });

beforeAll(truncateAll);

describe("the tables of the past", () => {
  it("are those of the register, with every column and every rule", async () => {
    expect(await asOwner(found)).toEqual([]);
    const kept = await asOwner(async (client) => (await client.query("SELECT history.kept()")).rowCount);
    expect(kept).toBeGreaterThan(70);
  });

  it.each([
    [
      "a table",
      "CREATE TABLE extra (id uuid PRIMARY KEY); GRANT SELECT ON extra TO tracker_public",
      ["extra is not kept", "extra.id", "extra: tracker_public may read id"],
    ],
    [
      "a column",
      "ALTER TABLE reform ADD COLUMN motto text",
      ["reform.motto", "reform: tracker_app may read motto", "reform: tracker_public may read motto"],
    ],
    ["the type of a column", "ALTER TABLE reform ALTER COLUMN number TYPE jsonb USING to_jsonb(number)", ["reform.number"]],
    [
      "a right",
      "GRANT SELECT (recorded_by_id) ON reform_practice TO tracker_public",
      ["reform_practice: tracker_public may read recorded_by_id"],
    ],
    ["a rule", "CREATE POLICY others ON reform FOR SELECT TO tracker_app USING (true)", ["reform: the rule others"]],
  ])("are missed when %s was forgotten", async (_, planted, missing) => {
    expect((await foundAfter(planted)).sort()).toEqual(missing.sort());
    expect(
      await foundAfter(
        `${planted.includes("jsonb") ? "SELECT history.close(); ALTER TABLE history.reform ALTER COLUMN number TYPE jsonb USING to_jsonb(number);" : ""} ${planted}; SELECT history.open()`,
      ),
    ).toEqual([]);
  });

  it("are written by nobody: whoever adds to a table adds its versions without a right to", async () => {
    const { rows } = await asOwner((client) =>
      client.query(`SELECT c.relname FROM pg_class c CROSS JOIN (VALUES ('tracker_app'), ('tracker_public'), ('tracker_backup')) r (name)
        WHERE c.relnamespace IN ('history'::regnamespace, 'as_of'::regnamespace, 'as_of_public'::regnamespace) AND c.relkind IN ('r', 'v')
          AND (has_table_privilege(r.name, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') OR has_any_column_privilege(r.name, c.oid, 'INSERT, UPDATE'))`),
    );
    expect(rows).toEqual([]);
  });
});

describe("the versions of a row", () => {
  const day = (number: number) => `2026-01-0${number}T00:00:00Z`;
  const at = (number: number, statement: string) => `SELECT set_config('app.acting_at', '${day(number)}', false); ${statement};`;

  it("follow each other without a gap, whatever the clock says, and end with it", async () => {
    const versions = await asOwner(async (client) => {
      await client.query(
        [
          at(
            2,
            `INSERT INTO mechanism (id, code, names, kind, symbol_prefix) VALUES ('00000000-0000-4000-8000-000000000001', 'A', '{}', 'TREATY_BODY', 'A')`,
          ),
          at(3, `UPDATE mechanism SET code = 'B'`),
          // Twice in one instant, and by a clock that went back: only the last is to be seen.
          at(3, `UPDATE mechanism SET code = 'C'`),
          at(1, `UPDATE mechanism SET code = 'D'`),
          at(5, `DELETE FROM mechanism`),
          at(
            4,
            `INSERT INTO mechanism (id, code, names, kind, symbol_prefix) VALUES ('00000000-0000-4000-8000-000000000001', 'E', '{}', 'TREATY_BODY', 'E')`,
          ),
        ].join("\n"),
      );
      return client.query(`SELECT code, to_char(kept_from AT TIME ZONE 'UTC', 'DD') AS from, to_char(kept_until AT TIME ZONE 'UTC', 'DD') AS until
        FROM history.mechanism ORDER BY kept_from`);
    });
    expect(versions.rows).toEqual([
      { code: "A", from: "02", until: "03" },
      { code: "D", from: "03", until: "05" },
      { code: "E", from: "05", until: null },
    ]);
  });

  it("are not to be read without saying of which instant", async () => {
    await expect(asOwner((client) => client.query("SELECT FROM as_of.mechanism"))).rejects.toThrow(/app\.as_of/);
  });
});
