import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { z } from "zod";
import { demonstrationTreaties } from "../demonstration/treaties.ts";
import { loadProcedures } from "./follow-up.ts";
import { loadMechanisms } from "./mechanisms.ts";
import { loadReportTemplates } from "./report-templates.ts";
import { loadScales } from "./scales.ts";

const names = z.partialRecord(z.enum(["en", "ru", "kk"]), z.string().min(1));
const vocabulary = z.strictObject({
  code: z.string().min(1),
  kind: z.enum(["THEME", "GROUP", "SDG", "ARTICLE", "MEASURE_TYPE", "CLUSTER"]),
  names,
  edition: z.string().optional(),
  source: z.string().optional(),
  treaty: z.string().optional(),
  terms: z.array(
    z.strictObject({
      code: z.string().min(1),
      parent: z.string().optional(),
      names,
      description: names.optional(),
      aliases: z
        .array(z.strictObject({ text: z.string().min(1), language: z.enum(["en", "ru", "kk"]), edition: z.string().optional() }))
        .default([]),
    }),
  ),
});
type Vocabulary = z.output<typeof vocabulary>;

const directory = path.join(import.meta.dirname, "../vocabularies");

/** The vocabularies that come with the register, from prisma/vocabularies. */
export const readVocabularies = (): Vocabulary[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => z.union([z.array(vocabulary), vocabulary]).parse(JSON.parse(readFileSync(path.join(directory, name), "utf8"))));

/**
 * What every register begins with: the treaties, the mechanisms, the scales, the procedures of follow-up, the templates of alternative reports, and the vocabularies. May be repeated at any time:
 * it adds what is missing and brings up to date what nobody has revised; what an administrator has revised stays as it is.
 */
export async function loadStanding(client: Client): Promise<void> {
  await client.query("BEGIN");
  try {
    for (const { code, names: called } of demonstrationTreaties)
      await client.query("INSERT INTO treaty (code, names) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING", [code, called]);
    await loadMechanisms(client);
    await loadScales(client);
    await loadProcedures(client);
    await loadReportTemplates(client);
    for (const one of readVocabularies()) await loadVocabulary(client, one);
    await client.query("COMMIT");
  } catch (failure) {
    await client.query("ROLLBACK");
    throw failure;
  }
}

async function loadVocabulary(client: Client, { code, kind, names: called, edition, source, treaty, terms }: Vocabulary): Promise<void> {
  await client.query(
    `INSERT INTO vocabulary (code, kind, names, edition, source, treaty_id) VALUES ($1, $2, $3, $4, $5, (SELECT id FROM treaty WHERE code = $6))
     ON CONFLICT (code) DO UPDATE SET names = excluded.names, edition = excluded.edition, source = excluded.source WHERE vocabulary.version = 1`,
    [code, kind, called, edition ?? null, source ?? null, treaty ?? null],
  );
  const listed = JSON.stringify(terms.map((term, place) => ({ ...term, position: place + 1 })));
  await client.query(
    `INSERT INTO term (vocabulary_id, code, names, description, position)
     SELECT v.id, t.code, t.names, t.description, t.position
     FROM vocabulary v, jsonb_to_recordset($2::jsonb) AS t (code text, names jsonb, description jsonb, position int) WHERE v.code = $1
     ON CONFLICT (vocabulary_id, code) DO UPDATE SET names = excluded.names, description = excluded.description, position = excluded.position
     WHERE term.version = 1`,
    [code, listed],
  );
  await client.query(
    `UPDATE term SET parent_id = p.id
     FROM vocabulary v, jsonb_to_recordset($2::jsonb) AS t (code text, parent text), term p
     WHERE v.code = $1 AND term.vocabulary_id = v.id AND term.code = t.code AND term.version = 1
       AND p.vocabulary_id = v.id AND p.code = t.parent AND term.parent_id IS DISTINCT FROM p.id`,
    [code, listed],
  );
  // The key is that of domain/vocabularies/rules.ts.
  await client.query(
    `INSERT INTO term_alias (term_id, vocabulary_id, text, key, language, edition)
     SELECT term.id, v.id, a.text, lower(regexp_replace(normalize(a.text, NFKC), '\\s+', ' ', 'g')), a.language, a.edition
     FROM vocabulary v, jsonb_to_recordset($2::jsonb) AS t (code text, aliases jsonb), term,
       jsonb_to_recordset(t.aliases) AS a (text text, language language, edition text)
     WHERE v.code = $1 AND term.vocabulary_id = v.id AND term.code = t.code AND term.version = 1
     ON CONFLICT DO NOTHING`,
    [code, listed],
  );
}
