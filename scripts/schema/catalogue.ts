import type { Client } from "pg";

const enums = `
  SELECT 'enum ' || t.typname AS line, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) AS meaning
  FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`;

const columns = `
  SELECT 'column ' || c.relname || '.' || a.attname AS line,
    concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'NOT NULL' END, pg_get_expr(d.adbin, d.adrelid),
      NULLIF(a.attidentity::text, ''), NULLIF(a.attgenerated::text, '')) AS meaning
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> '_prisma_migrations'`;

/** Checks, partial indexes, and when a key is checked are left out: Prisma cannot express them, so they are always the migrations' own. */
const constraints = `
  SELECT 'constraint ' || conrelid::regclass || '.' || conname AS line, replace(pg_get_constraintdef(oid), ' DEFERRABLE INITIALLY DEFERRED', '') AS meaning
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f', 'x') AND conrelid <> coalesce(to_regclass('public._prisma_migrations'), 0)`;

const indexes = `
  SELECT 'index ' || tablename || '.' || indexname AS line, indexdef AS meaning
  FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' AND indexdef NOT LIKE '% WHERE %'`;

/** Everything about the schema `public` that `prisma/schema` can say, one line each. */
export async function catalogue(client: Client): Promise<string[]> {
  const lines: string[] = [];
  for (const query of [enums, columns, constraints, indexes]) {
    const { rows } = await client.query<{ line: string; meaning: string }>(query);
    lines.push(...rows.map(({ line, meaning }) => `${line}: ${meaning}`));
  }
  return lines.sort();
}
