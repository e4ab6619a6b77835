import type { Client } from "pg";

/** How many versions each recommendation has had, the present one included. */
const versions = 4;

/**
 * Gives a filled register a past: everything has been there for three years, and each recommendation was something else three times.
 * Takes the connection of a superuser. The same rows get the same past.
 */
export async function addPast(client: Client): Promise<void> {
  const { rows: tables } = await client.query<{ own: string; names: string; condition: string }>(`
    SELECT c.relname AS own, (SELECT string_agg(name, ', ' ORDER BY attnum) FROM history.columns(c.oid) WHERE is_kept) AS names,
      history.kept_when(c.oid) AS condition
    FROM history.kept() k JOIN pg_class c ON c.oid = k`);
  for (const { own, names, condition } of tables) {
    await client.query(`DELETE FROM history.${client.escapeIdentifier(own)}`);
    const [from, until] =
      own === "recommendation" ? ["v.begins", "v.ends"] : ["date_trunc('day', now()) - interval '1095 days'", "'infinity'"];
    await client.query(`
      INSERT INTO history.${client.escapeIdentifier(own)} (${names}, kept_from, kept_until)
      SELECT ${names}, ${from}, ${until} FROM ${client.escapeIdentifier(own)} n ${own === "recommendation" ? past : ""} WHERE ${condition}`);
  }
  // What they were differs from one version to the next as chance would have it, the same chance each time.
  await client.query(`
    UPDATE history.recommendation h SET verified_status = CASE lot % 2 WHEN 0 THEN 'NO_INFORMATION' ELSE 'IN_PROGRESS' END::implementation_status,
      claimed_status = CASE lot % 3 WHEN 0 THEN 'NO_INFORMATION' WHEN 1 THEN 'PLANNED' ELSE 'IN_PROGRESS' END::implementation_status
    FROM (SELECT id, kept_until, abs(hashtext(id::text || kept_from::text)) AS lot FROM history.recommendation) l
    WHERE h.id = l.id AND h.kept_until = l.kept_until AND h.kept_until < 'infinity'`);
  await client.query("VACUUM (ANALYZE)");
}

const past = `
  CROSS JOIN LATERAL (
    SELECT part, date_trunc('day', now()) - interval '1095 days' + (part * 240 + abs(hashtext(n.id::text || part)) % 200) * interval '1 day' * sign(part) AS begins
    FROM generate_series(0, ${versions - 1}) part) b
  CROSS JOIN LATERAL (SELECT b.begins, CASE WHEN b.part = ${versions - 1} THEN 'infinity'::timestamptz ELSE
    date_trunc('day', now()) - interval '1095 days' + ((b.part + 1) * 240 + abs(hashtext(n.id::text || (b.part + 1))) % 200) * interval '1 day' END AS ends) v`;
