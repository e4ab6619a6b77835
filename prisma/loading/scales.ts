import { readFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { z } from "zod";

const word = z.string().min(1);
const names = z.strictObject({ en: word, ru: word, kk: word });
const attestation = z.enum(["VERIFIED", "STATED", "UNVERIFIED"]);
const scale = z.strictObject({
  code: z.string().min(1),
  edition: z.string().min(1),
  mechanism: z.string().optional(),
  voices: z.array(z.enum(["NHRI", "NGO", "OTHER"])).default([]),
  names,
  originalLanguage: z.enum(["en", "ru", "kk"]).optional(),
  inUseFrom: z.number().int().optional(),
  inUseTo: z.number().int().optional(),
  source: z.string().min(1),
  attestation,
  grades: z.array(
    z.strictObject({
      code: z.string().min(1),
      /** French and Spanish are on papers alone, of the Committee that reports suggest grades to. */
      labels: names.extend({ fr: word.optional(), es: word.optional() }),
      definitions: names.optional(),
      standing: z.enum(["ACHIEVED", "PARTLY", "NOT", "CONTRARY", "NOT_SAID"]),
      tone: z.enum(["neutral", "info", "progress", "success", "warning", "danger", "muted"]),
      attestation,
    }),
  ),
});

const file = path.join(import.meta.dirname, "../scales/scales.json");

/** The scales that come with the register, from prisma/scales. */
export const readScales = (): z.output<typeof scale>[] => z.array(scale).parse(JSON.parse(readFileSync(file, "utf8")));

/** Adds what is missing and brings up to date what nobody has revised or graded by. */
export async function loadScales(client: Client): Promise<void> {
  const listed = JSON.stringify(readScales());
  await client.query(
    `INSERT INTO assessment_scale (code, edition, mechanism_id, voices, names, original_language, in_use_from, in_use_to, source, attestation)
     SELECT s.code, s.edition, m.id, s.voices, s.names, s."originalLanguage", s."inUseFrom", s."inUseTo", s.source, s.attestation
     FROM jsonb_to_recordset($1::jsonb) AS s (code text, edition text, mechanism text, voices assessment_voice[], names jsonb, "originalLanguage" language,
       "inUseFrom" int, "inUseTo" int, source text, attestation attestation) LEFT JOIN mechanism m ON m.code = s.mechanism
     ON CONFLICT (code, edition) DO UPDATE SET names = excluded.names, in_use_from = excluded.in_use_from, in_use_to = excluded.in_use_to,
       source = excluded.source, attestation = excluded.attestation
     WHERE assessment_scale.version = 1 AND assessment_scale.used_since IS NULL`,
    [listed],
  );
  await client.query(
    `INSERT INTO scale_grade (scale_id, code, labels, definitions, position, standing, tone, attestation)
     SELECT a.id, g.code, g.labels, g.definitions, g.place, g.standing, g.tone, g.attestation
     FROM jsonb_to_recordset($1::jsonb) AS s (code text, edition text, grades jsonb)
     JOIN assessment_scale a ON a.code = s.code AND a.edition = s.edition AND a.version = 1 AND a.used_since IS NULL
     CROSS JOIN LATERAL (
       SELECT one.value ->> 'code' AS code, one.value -> 'labels' AS labels, one.value -> 'definitions' AS definitions, one.ordinality AS place,
         (one.value ->> 'standing')::grade_standing AS standing, (one.value ->> 'tone')::grade_tone AS tone,
         (one.value ->> 'attestation')::attestation AS attestation
       FROM jsonb_array_elements(s.grades) WITH ORDINALITY AS one) AS g
     ON CONFLICT (scale_id, code) DO UPDATE SET labels = excluded.labels, definitions = excluded.definitions, position = excluded.position,
       standing = excluded.standing, tone = excluded.tone, attestation = excluded.attestation
     WHERE scale_grade.version = 1`,
    [listed],
  );
}
