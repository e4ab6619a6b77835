import type { Client } from "pg";

/** A report with much in it, one of its issues, the rules it is written by, and one of those who write it. */
export type DeskSubjects = { author: string; report: string; issue: string; template: string };

type OfDesk = { desk: DeskSubjects };
const author = { as: ["author"] } as const;
const administrator = { as: ["administrator"] } as const;
const report = ({ desk }: OfDesk) => `/desk/reports/${desk.report}`;
const issue = (subjects: OfDesk) => `${report(subjects)}/sections/${subjects.desk.issue}`;

/** The pages of the desk, and of the rules that reports are written by. */
export const deskPages = {
  "desk/page.tsx": { ...author, address: () => "/desk?sort=changed" },
  "desk/protection/page.tsx": { ...author, visitor: true, address: () => "/desk/protection" },
  "desk/new/page.tsx": { ...author, address: () => "/desk/new" },
  "desk/reports/[id]/page.tsx": { ...author, address: report },
  "desk/reports/[id]/cover/page.tsx": { ...author, address: (subjects: OfDesk) => `${report(subjects)}/cover` },
  "desk/reports/[id]/annexes/page.tsx": { ...author, address: (subjects: OfDesk) => `${report(subjects)}/annexes` },
  "desk/reports/[id]/sources/page.tsx": { ...author, address: (subjects: OfDesk) => `${report(subjects)}/sources` },
  "desk/reports/[id]/sections/[sectionId]/page.tsx": { ...author, address: issue },
  "desk/reports/[id]/sections/[sectionId]/reference/page.tsx": { ...author, address: (subjects: OfDesk) => `${issue(subjects)}/reference` },
  "admin/report-templates/page.tsx": { ...administrator, address: () => "/admin/report-templates" },
  "admin/report-templates/new/page.tsx": { ...administrator, address: () => "/admin/report-templates/new" },
  "admin/report-templates/[id]/page.tsx": { ...administrator, address: ({ desk }: OfDesk) => `/admin/report-templates/${desk.template}` },
} as const;

/** Lets two people of an organisation write a report of twelve issues on the review that has most recommendations. */
export async function putDesk(owner: Client): Promise<DeskSubjects> {
  const { rows } = await owner.query<DeskSubjects>(
    `WITH wanted AS (
      SELECT r.cycle_id, r.state_id, c.mechanism_id FROM recommendation r JOIN review_cycle c ON c.id = r.cycle_id
      GROUP BY 1, 2, 3 ORDER BY count(*) DESC, 1 LIMIT 1
    ), organisation AS (
      INSERT INTO organisation (state_id, names, kind) SELECT state_id, '{"en": "An organisation"}', 'LOCAL_NGO' FROM wanted RETURNING id, state_id
    ), person AS (
      INSERT INTO "user" (email, name) VALUES ('author.one@example.org', 'Author One'), ('author.two@example.org', 'Author Two') RETURNING id
    ), member AS (
      INSERT INTO membership (user_id, role, state_id, organisation_id, valid_from)
      SELECT person.id, 'NGO_MEMBER', organisation.state_id, organisation.id, now() - interval '1 year' FROM person, organisation RETURNING user_id
    ), template AS (
      INSERT INTO report_template (code, mechanism_id, stage, names, languages, word_limit, sections, file_name, answer_days, source, attestation)
      SELECT 'COUNTED', mechanism_id, 'BEFORE_SESSION', '{"en": "Counted"}', '{en}', 100,
        '[{"code": "issues", "kind": "ISSUE", "titles": {"en": "Issues"}, "guidance": {"en": "One by one."}, "isRequired": true}]', '{state}', 60, 'A note', 'STATED'
      FROM wanted RETURNING id
    ), report AS (
      INSERT INTO alternative_report (state_id, organisation_id, cycle_id, template_id, title, articles, language, translation_language, started_by_id, started_at)
      SELECT wanted.state_id, organisation.id, wanted.cycle_id, template.id, 'A report', '{7}', 'ru', 'en', (SELECT min(user_id::text)::uuid FROM member), now()
      FROM wanted, organisation, template RETURNING id, organisation_id
    ), section AS (
      INSERT INTO report_section (report_id, kind, position, heading, text, edited_by_id, edited_at)
      SELECT report.id, 'ISSUE', n, 'Issue ' || n, 'Words of it.', (SELECT user_id FROM member ORDER BY 1 LIMIT 1 OFFSET n % 2), now() FROM report, generate_series(1, 12) n
      RETURNING id, report_id, position, edited_by_id
    ), version AS (
      INSERT INTO report_section_version (section_id, number, contents, written_by_id, written_at)
      SELECT id, n, '{"text": "Earlier."}', edited_by_id, now() FROM section, generate_series(1, 3) n
    ), comment AS (
      INSERT INTO report_comment (report_id, section_id, text, written_by_id, written_at) SELECT report_id, id, 'Why?', edited_by_id, now() FROM section
    ), source AS (
      INSERT INTO report_source (report_id, organisation_id, sealed, added_at) SELECT id, organisation_id, 'none', now() FROM report, generate_series(1, 3)
    ), file AS (
      INSERT INTO report_file (report_id, title, file_name, file_hash, media_type, size, position, added_at)
      SELECT id, 'Annex ' || n, 'annex.txt', 'none', 'text/plain', 1, n, now() FROM report, generate_series(1, 3) n
    )
    SELECT (SELECT min(user_id::text)::uuid FROM member) AS author, report.id AS report, template.id AS template,
      (SELECT id FROM section WHERE position = 1) AS issue FROM report, template`,
  );
  const [found] = rows;
  if (!found) throw new Error("The register has no review to report on.");
  return found;
}
