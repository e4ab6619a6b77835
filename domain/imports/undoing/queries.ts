import type { Actor } from "@/domain/actor";
import { plannerOf } from "@/domain/imports/kinds/commands";
import { identifier, ofOwnState } from "@/domain/imports/kinds/rows/commands";
import type { Blocker, ChangedTable, PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { plannedRun } from "@/domain/imports/reading/queries";
import { reading } from "@/domain/reading";
import { Prisma } from "@/generated/prisma/client";

const shown = 5;

type Reference = { table: string; column: string | null; target: string };

/**
 * What stands in the way of undoing: whatever refers to a record that the run made, in any table; whatever was revised since;
 * runs that changed the same; and what the kind itself knows of. Row-level security hides nothing of the State from those who may undo.
 */
export async function findBlockers(tx: Tx, run: PlannedRun): Promise<Blocker[]> {
  const { tables, blockers } = plannerOf(run.kind);
  const references = await referencesTo(tx, tables);
  const questions = references.map(({ column, ...reference }) =>
    column === null ? revised(run, reference.table) : built(run, tables, { ...reference, column }),
  );
  const found = await tx.$queryRaw<Blocker[]>(Prisma.join([...questions, laterRuns(run)], " UNION ALL "));
  return [...merged(found.filter(({ count }) => count > 0)), ...((await blockers?.(tx, run)) ?? [])];
}

/** The same for the page on which undoing is asked for. */
export const listBlockers = (actor: Actor, id: string): Promise<Blocker[]> =>
  reading(
    actor,
    async (reader) => {
      await reader.$queryRaw`SELECT set_config('enable_nestloop', 'off', true)`;
      return findBlockers(reader, await plannedRun(reader, id));
    },
    { minutes: 2 },
  );

/** Every column of the register that may refer to a row of these tables, but for the parts that go with them; and, without a column, the tables that count versions. */
function referencesTo(tx: Tx, tables: readonly ChangedTable[]): Promise<Reference[]> {
  const names = tables.map(({ name }) => name);
  const parts = tables.flatMap(({ parts: own = [] }) => own.map(({ name }) => name));
  return tx.$queryRaw<Reference[]>`
    SELECT r.relname AS "table", a.attname AS "column", t.relname AS target
    FROM pg_constraint c
    JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace AND n.nspname = 'public'
    JOIN pg_class t ON t.oid = c.confrelid
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND cardinality(c.conkey) = 1 AND t.relname = ANY (${names})
      AND r.relname <> ALL (${parts}) AND has_table_privilege(r.oid, 'SELECT')
    UNION ALL
    SELECT table_name, NULL, table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'version' AND table_name = ANY (${names})
    ORDER BY 1, 2`;
}

/** Up to five of the records, by name where they are recommendations. */
const records = (target: string, ids: Prisma.Sql): Prisma.Sql =>
  target === "recommendation"
    ? Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('label', n.reference, 'recommendationId', n.id) ORDER BY n.reference), '[]')
        FROM recommendation n WHERE n.id = ANY ((array_agg(DISTINCT ${ids}))[1:${shown}]))`
    : Prisma.sql`'[]'::jsonb`;

/** Rows that refer to what the run made and are not its own: those it made itself, or changed, are put back with it. */
function built({ id }: PlannedRun, tables: readonly ChangedTable[], { table, column, target }: Reference & { column: string }): Prisma.Sql {
  const own = tables.some(({ name }) => name === table)
    ? Prisma.sql`AND NOT EXISTS (SELECT FROM import_change o WHERE o.run_id = ${id}::uuid AND o.table_name = ${table} AND o.row_id = x.id)`
    : Prisma.empty;
  return Prisma.sql`
    SELECT ${table}::text AS what, count(*)::int AS count, ${records(target, Prisma.sql`c.row_id`)} AS records
    FROM ${identifier(table)} x JOIN import_change c ON c.row_id = x.${identifier(column)}
    WHERE c.run_id = ${id}::uuid AND c.table_name = ${target} AND c.before IS NULL ${own}`;
}

/** Made rows begin with version 1, and changing one adds 1 to what it was. */
const revised = ({ id, stateId }: PlannedRun, table: string): Prisma.Sql => Prisma.sql`
  SELECT 'revised' AS what, count(*)::int AS count, ${records(table, Prisma.sql`x.id`)} AS records
  FROM ${identifier(table)} x JOIN import_change c ON c.row_id = x.id
  WHERE c.run_id = ${id}::uuid AND c.table_name = ${table} AND x.version <> coalesce((c.before ->> 'version')::int, 0) + 1
    ${ofOwnState(table, "x", stateId)}`;

/** Runs that were applied since and changed the same records. */
const laterRuns = ({ id }: PlannedRun): Prisma.Sql => Prisma.sql`
  SELECT 'laterImport' AS what, count(*)::int AS count, jsonb_build_array(jsonb_build_object('label', r.file_name, 'runId', r.id)) AS records
  FROM import_change mine JOIN import_change other ON other.row_id = mine.row_id AND other.table_name = mine.table_name AND other.before IS NOT NULL
  JOIN import_run r ON r.id = other.run_id AND r.state = 'APPLIED' AND r.id <> mine.run_id
  JOIN import_run own ON own.id = mine.run_id AND r.applied_at > own.applied_at
  WHERE mine.run_id = ${id}::uuid GROUP BY r.id, r.file_name`;

/** The same table is said once, whichever of its columns it was. */
function merged(found: readonly Blocker[]): Blocker[] {
  const byWhat = new Map<string, Blocker>();
  for (const one of found) {
    const known = byWhat.get(one.what);
    const all = [...(known?.records ?? []), ...one.records];
    const unique = all.filter(({ label }, at) => all.findIndex((other) => other.label === label) === at);
    byWhat.set(one.what, { what: one.what, count: Math.max(known?.count ?? 0, one.count), records: unique.slice(0, shown) });
  }
  return [...byWhat.values()];
}
