import { readFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { z } from "zod";

const names = z.object({
  en: z.string().min(1),
  ru: z.string().min(1),
  kk: z.string().min(1),
  fr: z.string().optional(),
  es: z.string().optional(),
});
const template = z.strictObject({
  code: z.string().min(1),
  mechanism: z.string().min(1),
  stage: z.enum(["BEFORE_LIST_OF_ISSUES", "BEFORE_SESSION", "FOLLOW_UP", "UPR"]),
  names,
  languages: z.array(z.enum(["en", "fr", "es", "ru"])).min(1),
  wordLimit: z.number().int().positive(),
  needsGrades: z.boolean(),
  fileName: z.string().min(1),
  answerDays: z.number().int().positive(),
  source: z.string().min(1),
  attestation: z.enum(["VERIFIED", "STATED", "UNVERIFIED"]),
  sections: z.array(
    z.strictObject({
      code: z.string().min(1),
      kind: z.enum(["SUMMARY", "ISSUE", "TEXT", "ANNEX"]),
      titles: names,
      guidance: names,
      isRequired: z.boolean(),
    }),
  ),
});

const file = path.join(import.meta.dirname, "../report-templates/templates.json");

/** The templates of alternative reports that come with the register, from prisma/report-templates. */
const readReportTemplates = (): z.output<typeof template>[] => z.array(template).parse(JSON.parse(readFileSync(file, "utf8")));

/** Adds what is missing and brings up to date what nobody has revised. */
export async function loadReportTemplates(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO report_template (code, mechanism_id, stage, names, languages, word_limit, sections, needs_grades, file_name, answer_days, source, attestation)
     SELECT t.code, m.id, t.stage, t.names, t.languages, t."wordLimit", t.sections, t."needsGrades", t."fileName", t."answerDays", t.source, t.attestation
     FROM jsonb_to_recordset($1::jsonb) AS t (code text, mechanism text, stage report_stage, names jsonb, languages language[], "wordLimit" int, sections jsonb,
       "needsGrades" boolean, "fileName" text, "answerDays" int, source text, attestation attestation) LEFT JOIN mechanism m ON m.code = t.mechanism
     ON CONFLICT (code) DO UPDATE SET names = excluded.names, languages = excluded.languages, word_limit = excluded.word_limit, sections = excluded.sections,
       needs_grades = excluded.needs_grades, file_name = excluded.file_name, answer_days = excluded.answer_days, source = excluded.source,
       attestation = excluded.attestation
     WHERE report_template.version = 1`,
    [JSON.stringify(readReportTemplates())],
  );
}
