import type { Client } from "pg";

import type { DeskSubjects } from "@/e2e/counted-desk";
import type { EditionSubjects } from "@/e2e/counted-editions";

/** An issue of an edition, and a report that was taken off the register. */
export type OutcomeSubjects = { item: string; refusal: string };

type OfOutcomes = { desk: DeskSubjects; editions: EditionSubjects; outcomes: OutcomeSubjects };
const everybody = { visitor: true, as: ["secretariat"] } as const;
const secretariat = { as: ["secretariat"] } as const;
const author = { as: ["author"] } as const;
const edition = ({ editions }: OfOutcomes) => `/alternative-reports/${editions.edition}`;
const trace = ({ desk }: OfOutcomes) => `/desk/reports/${desk.report}/trace`;

/** What became of reports, and what was refused. */
export const outcomePages = {
  "alternative-reports/[id]/outcomes/page.tsx": { ...secretariat, address: (subjects: OfOutcomes) => `${edition(subjects)}/outcomes` },
  "alternative-reports/[id]/outcomes/[itemId]/page.tsx": {
    ...secretariat,
    address: (subjects: OfOutcomes) => `${edition(subjects)}/outcomes/${subjects.outcomes.item}`,
  },
  "alternative-reports/[id]/refusal/page.tsx": {
    as: ["administrator"],
    address: (subjects: OfOutcomes) => `${edition(subjects)}/refusal`,
  },
  "alternative-reports/answers/page.tsx": { ...secretariat, address: () => "/alternative-reports/answers?sort=review" },
  "alternative-reports/uptake/page.tsx": { ...everybody, address: () => "/alternative-reports/uptake" },
  "alternative-reports/rules/page.tsx": { ...everybody, address: () => "/alternative-reports/rules" },
  "alternative-reports/refusals/page.tsx": { ...everybody, address: () => "/alternative-reports/refusals?reason=PERSONAL_DATA" },
  "alternative-reports/refusals/[id]/page.tsx": {
    visitor: true,
    as: ["administrator"],
    address: ({ outcomes }: OfOutcomes) => `/alternative-reports/refusals/${outcomes.refusal}`,
  },
  "desk/assessments/page.tsx": { ...author, address: () => "/desk/assessments?show=all" },
  "desk/reports/[id]/trace/page.tsx": { ...author, address: trace },
  "desk/reports/[id]/trace/[itemId]/page.tsx": {
    ...author,
    address: (subjects: OfOutcomes) => `${trace(subjects)}/${subjects.outcomes.item}`,
  },
} as const;

/** Answers every issue of an edition, and takes another one off the register, whose authors appeal. One of them speaks for them all. */
export async function putOutcomes(
  owner: Client,
  { edition: id }: EditionSubjects,
  { author: userId }: DeskSubjects,
): Promise<OutcomeSubjects> {
  const { rows } = await owner.query<OutcomeSubjects>(
    `WITH speaker AS (
      INSERT INTO membership (user_id, role, state_id, organisation_id, valid_from)
      SELECT user_id, 'NGO_ADMIN', state_id, organisation_id, valid_from FROM membership WHERE user_id = $2
    ), answer AS (
      INSERT INTO report_outcome (state_id, edition_id, item_id, kind, text, language, recorded_by_id, recorded_at)
      SELECT e.state_id, e.id, i.id, 'ANSWERED', 'It is.', 'en', gen_random_uuid(), now()
      FROM report_edition e JOIN report_item i ON i.edition_id = e.id, generate_series(1, 3) WHERE e.id = $1
    ), other AS (
      INSERT INTO report_edition (report_id, state_id, cycle_id, template_id, stage, number, title, language, languages, authorship, authors, kinds,
        articles, contents, words, content_hash, receipt, visibility, opens_at, submitted_on, submitted_at, answer_due_on, refused_at)
      SELECT report_id, state_id, cycle_id, template_id, stage, 2, title, language, languages, authorship, authors, kinds, articles, contents, words,
        content_hash, 'refused', visibility, opens_at, submitted_on, submitted_at, answer_due_on, now() FROM report_edition WHERE id = $1
      RETURNING id, state_id, cycle_id, stage
    ), refusal AS (
      INSERT INTO report_refusal (state_id, edition_id, cycle_id, stage, reason, explanation, refused_by_id, refused_at, appealed_at)
      SELECT state_id, id, cycle_id, stage, 'PERSONAL_DATA', 'It names a person.', gen_random_uuid(), now(), now() FROM other
      RETURNING id
    ), appeal AS (
      INSERT INTO report_appeal (refusal_id, text) SELECT id, 'It does not.' FROM refusal
    )
    SELECT (SELECT id FROM report_item WHERE edition_id = $1 AND position = 1) AS item, refusal.id AS refusal FROM refusal`,
    [id, userId],
  );
  const [found] = rows;
  if (!found) throw new Error("There is no edition to answer.");
  return found;
}
