const names = new Map<string, string>();

/** A connection never forgets a name that it was given, so there must be an end to them. */
export const mostNames = 500;

/**
 * Names a statement after its text, so that PostgreSQL plans it once for each connection: with row-level security, planning takes longer
 * than doing. Empty for what is better planned each time: a search, whose words decide, and whatever comes after the first 500 texts.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known) return known;
  if (names.size >= mostNames || sql.includes("_to_tsquery")) return "";
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}
