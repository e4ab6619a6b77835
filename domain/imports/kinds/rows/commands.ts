import type { Part, PlannedRun, SettledRow, Tx } from "@/domain/imports/kinds/schema";
import type { ImportOutcome } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";

const atOnce = 1_000;

export type PlannedRow<Values> = {
  position: number;
  key: string;
  label: string;
  values: Values;
  outcome: ImportOutcome | null;
  subjectId: string | null;
};

/** The staged rows in the order of the file, a page at a time: those not settled yet, or those with one of these outcomes. */
export async function* stagedRows<Values>(
  tx: Tx,
  { id }: PlannedRun,
  outcomes?: readonly ImportOutcome[],
): AsyncGenerator<PlannedRow<Values>> {
  const wanted = outcomes ? Prisma.sql`outcome = ANY (${[...outcomes]}::import_outcome[])` : Prisma.sql`outcome IS NULL`;
  for (let after = -1; ;) {
    const rows = await tx.$queryRaw<PlannedRow<Values>[]>`
      SELECT position, key, label, values, outcome, subject_id AS "subjectId" FROM import_row
      WHERE run_id = ${id}::uuid AND position > ${after} AND ${wanted} ORDER BY position LIMIT ${atOnce}`;
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.position;
  }
}

/** Writes down what becomes of rows, for kinds that plan row by row. */
export async function settle(tx: Tx, { id }: PlannedRun, rows: readonly SettledRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce)
    await tx.$executeRaw`
      UPDATE import_row i SET outcome = s.outcome, reason = s.reason, differences = s.differences, subject_id = s."subjectId"
      FROM jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + atOnce))}::jsonb)
        AS s (position int, outcome import_outcome, reason text, differences jsonb, "subjectId" uuid)
      WHERE i.run_id = ${id}::uuid AND i.position = s.position`;
}

/** Notes rows that the run made, so that undoing takes them away. `ids` selects them: a query with one column. */
export const noteMade = (tx: Tx, { id }: PlannedRun, table: string, ids: Prisma.Sql): Promise<number> => tx.$executeRaw`
  INSERT INTO import_change (run_id, table_name, row_id) SELECT ${id}::uuid, ${table}, made.id FROM (${ids}) AS made (id)`;

/** The name of a table or column of ours, as SQL; it comes from our own code, and anything that is no such name is a bug. */
export function identifier(name: string): Prisma.Sql {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`${name} is no name of a table or column.`);
  return new Prisma.Sql([`"${name}"`], []);
}

/** The id of an annotation is UHRI's, so that another State may have the same. */
export const ofOwnState = (table: string, alias: string, stateId: string): Prisma.Sql =>
  table === "annotation" ? Prisma.sql`AND ${identifier(alias)}.state_id = ${stateId}::uuid` : Prisma.empty;

/**
 * Keeps rows as they are before the run changes them, with those of their parts that it changes too, so that undoing puts
 * them back. To be called before the change. A row that the run itself made needs no such thing.
 */
export function keepBefore(
  tx: Tx,
  { id, stateId }: PlannedRun,
  table: string,
  ids: Prisma.Sql,
  parts: readonly Part[] = [],
): Promise<number> {
  const kept = parts.map(
    ({ name, column }) => Prisma.sql`|| jsonb_build_object(${`.${name}`}::text, (SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]')
      FROM ${identifier(name)} p WHERE p.${identifier(column)} = t.id))`,
  );
  return tx.$executeRaw`
    INSERT INTO import_change (run_id, table_name, row_id, before)
    SELECT ${id}::uuid, ${table}, t.id, to_jsonb(t) ${kept.length ? Prisma.join(kept, " ") : Prisma.empty}
    FROM ${identifier(table)} t WHERE t.id IN (${ids}) ${ofOwnState(table, "t", stateId)} ON CONFLICT DO NOTHING`;
}

/** The same for ids that are known. */
export const among = (ids: readonly string[]): Prisma.Sql => Prisma.sql`SELECT unnest(${[...ids]}::uuid[])`;

/**
 * For statements over whole sets. The database has no figures yet of rows that came a moment ago and takes them for few, and
 * would look them up one in the other; here it goes through them once.
 */
export async function inSets<Result>(tx: Tx, act: () => Promise<Result>): Promise<Result> {
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
  await tx.$executeRaw`SET LOCAL gin_pending_list_limit = '64MB'`;
  const result = await act();
  await tx.$executeRaw`SET LOCAL enable_nestloop = on`;
  return result;
}

/** An id that follows from a text, in the form that RFC 9562 gives to such (version 8): forms refuse any other. */
export const idFrom = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`overlay(overlay(md5(${text}) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;
