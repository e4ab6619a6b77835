import type { Client } from "pg";

import type { DeskSubjects } from "@/e2e/counted-desk";

/** An edition that everybody reads, of the report with much in it. */
export type EditionSubjects = { edition: string };

type OfEditions = { desk: DeskSubjects; editions: EditionSubjects };
const author = { as: ["author"] } as const;
const everybody = { visitor: true, as: ["secretariat", "author"] } as const;
const report = ({ desk }: OfEditions) => `/desk/reports/${desk.report}`;
const edition = ({ editions }: OfEditions) => editions.edition;

/** The library, and what is done with a report before it is in there. */
export const editionPages = {
  "alternative-reports/page.tsx": { ...everybody, address: () => "/alternative-reports?stage=BEFORE_SESSION&sort=title" },
  "alternative-reports/[id]/page.tsx": { ...everybody, address: (subjects: OfEditions) => `/alternative-reports/${edition(subjects)}` },
  "exports/alternative-report/route.ts": {
    ...everybody,
    address: (subjects: OfEditions) => `/exports/alternative-report?format=docx&edition=${edition(subjects)}`,
  },
  "desk/reports/[id]/partners/page.tsx": { ...author, address: (subjects: OfEditions) => `${report(subjects)}/partners` },
  "desk/reports/[id]/submission/page.tsx": { ...author, address: (subjects: OfEditions) => `${report(subjects)}/submission` },
  "desk/editions/[id]/page.tsx": { ...author, address: (subjects: OfEditions) => `/desk/editions/${edition(subjects)}` },
  "desk/editions/[id]/file/route.ts": {
    ...author,
    address: (subjects: OfEditions) => `/desk/editions/${edition(subjects)}/file?format=docx`,
  },
  "desk/invitations/[token]/page.tsx": { ...author, address: () => "/desk/invitations/none" },
} as const;

const issue = { kind: "ISSUE", code: null, reference: "7", stateSaid: "It is.", text: "It is not.", evidence: "", suggestion: "Do it." };
const contents = {
  title: "A report",
  state: "State",
  committee: "Committee",
  review: "Review",
  stage: "BEFORE_SESSION",
  session: null,
  articles: ["7"],
  language: "en",
  translationLanguage: null,
  words: 100,
  parts: Array.from({ length: 12 }, (_, at) => ({ ...issue, heading: `Issue ${at + 1}`, about: null, grade: null, translation: null })),
  annexes: [],
  authors: { authorship: "UNNAMED", pseudonym: null, named: [], unnamed: 1 },
};

/** Submits the report with much in it, without a name. */
export async function putEditions(owner: Client, { report: id }: DeskSubjects): Promise<EditionSubjects> {
  const { rows } = await owner.query<EditionSubjects>(
    `WITH edition AS (
      INSERT INTO report_edition (report_id, state_id, cycle_id, template_id, stage, number, title, language, languages, authorship, authors, kinds,
        articles, contents, words, content_hash, receipt, visibility, opens_at, submitted_on, submitted_at, answer_due_on)
      SELECT id, state_id, cycle_id, template_id, 'BEFORE_SESSION', 1, title, 'en', '{en}', 'UNNAMED', $2::jsonb -> 'authors', '{LOCAL_NGO}',
        '{7}', $2::jsonb, 100, 'none', 'counted', 'PUBLIC', now() - interval '1 day', now() - interval '1 day', now() - interval '1 day', now()
      FROM alternative_report WHERE id = $1 RETURNING id
    ), item AS (
      INSERT INTO report_item (edition_id, position, heading, reference, state_said, text, evidence, suggestion, translations)
      SELECT id, n, 'Issue ' || n, '7', 'It is.', 'It is not.', '', 'Do it.', '{}' FROM edition, generate_series(1, 12) n
    )
    SELECT id AS edition FROM edition`,
    [id, JSON.stringify(contents)],
  );
  const [found] = rows;
  if (!found) throw new Error("There is no report to submit.");
  return found;
}
