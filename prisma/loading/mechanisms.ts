import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { z } from "zod";

const mechanism = z.strictObject({
  code: z.string().min(1),
  kind: z.enum(["TREATY_BODY", "UPR", "SPECIAL_PROCEDURE", "REGIONAL", "OTHER"]),
  symbolPrefix: z.string().optional(),
  /** The treaty whose keeping it watches over. */
  treaty: z.string().optional(),
  /** French and Spanish are on papers alone, and only what takes reports has papers. */
  names: z.strictObject({
    en: z.string().min(1),
    ru: z.string().min(1),
    kk: z.string().min(1),
    fr: z.string().min(1).optional(),
    es: z.string().min(1).optional(),
  }),
  aliases: z.array(z.string().min(1)),
});
type Mechanism = z.output<typeof mechanism>;

const directory = path.join(import.meta.dirname, "../mechanisms");

/** The mechanisms that come with the register, from prisma/mechanisms. */
export const readMechanisms = (): Mechanism[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => z.array(mechanism).parse(JSON.parse(readFileSync(path.join(directory, name), "utf8"))));

/** Adds what is missing and brings up to date what nobody has revised. The key of an alias is that of domain/vocabularies/rules.ts. */
export async function loadMechanisms(client: Client): Promise<void> {
  const listed = JSON.stringify(readMechanisms());
  await client.query(
    `INSERT INTO mechanism (code, names, kind, symbol_prefix, treaty_id)
     SELECT m.code, m.names, m.kind, m."symbolPrefix", t.id
     FROM jsonb_to_recordset($1::jsonb) AS m (code text, names jsonb, kind mechanism_kind, "symbolPrefix" text, treaty text) LEFT JOIN treaty t ON t.code = m.treaty
     ON CONFLICT (code) DO UPDATE SET names = excluded.names, symbol_prefix = excluded.symbol_prefix WHERE mechanism.version = 1`,
    [listed],
  );
  await client.query(
    `INSERT INTO mechanism_alias (mechanism_id, text, key)
     SELECT mechanism.id, a.text, a.key
     FROM jsonb_to_recordset($1::jsonb) AS m (code text, aliases jsonb) JOIN mechanism ON mechanism.code = m.code AND mechanism.version = 1
     CROSS JOIN LATERAL (SELECT text, lower(regexp_replace(normalize(text, NFKC), '\\s+', ' ', 'g')) AS key FROM jsonb_array_elements_text(m.aliases) AS text) a
     WHERE NOT EXISTS (SELECT FROM mechanism other WHERE lower(other.code) = a.key)
     ON CONFLICT DO NOTHING`,
    [listed],
  );
}
