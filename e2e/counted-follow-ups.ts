import type { Client } from "pg";

/** A round that has gone on to its grades, the review it is of, a procedure nobody goes by, and a state and a step of that. */
export type FollowUpSubjects = Record<"round" | "cycle" | "procedure" | "state" | "step", string>;

type OfFollowUps = { followUps: FollowUpSubjects };
const kept = { as: ["secretariat"] } as const;
const laidDown = { as: ["administrator"] } as const;
const everybody = { visitor: true, as: ["secretariat"] } as const;
const round = ({ followUps }: OfFollowUps) => `/follow-ups/${followUps.round}`;
const procedure = ({ followUps }: OfFollowUps) => `/admin/procedures/${followUps.procedure}`;

/** The pages of follow-ups and of the procedures they go by. */
export const followUpPages = {
  "follow-ups/page.tsx": { ...everybody, address: () => "/follow-ups?show=all" },
  "follow-ups/calendar/page.tsx": { ...everybody, address: () => "/follow-ups/calendar" },
  "follow-ups/procedures/page.tsx": { visitor: true, as: ["administrator"], address: () => "/follow-ups/procedures" },
  "follow-ups/[id]/page.tsx": { ...everybody, address: round },
  "follow-ups/[id]/steps/[code]/page.tsx": { ...kept, address: (subjects: OfFollowUps) => `${round(subjects)}/steps/EVALUATE` },
  "follow-ups/[id]/revocation/page.tsx": { ...kept, address: (subjects: OfFollowUps) => `${round(subjects)}/revocation` },
  "reviews/[id]/follow-up/page.tsx": { ...kept, address: ({ followUps }: OfFollowUps) => `/reviews/${followUps.cycle}/follow-up` },
  "exports/follow-up-reply/route.ts": {
    visitor: true,
    as: ["secretariat"],
    address: ({ followUps }: OfFollowUps) => `/exports/follow-up-reply?round=${followUps.round}`,
  },
  "admin/procedures/new/page.tsx": {
    ...laidDown,
    address: ({ followUps }: OfFollowUps) => `/admin/procedures/new?of=${followUps.procedure}`,
  },
  "admin/procedures/[id]/page.tsx": { ...laidDown, address: procedure },
  "admin/procedures/[id]/states/[stateId]/page.tsx": {
    ...laidDown,
    address: (subjects: OfFollowUps) => `${procedure(subjects)}/states/${subjects.followUps.state}`,
  },
  "admin/procedures/[id]/steps/[stepId]/page.tsx": {
    ...laidDown,
    address: (subjects: OfFollowUps) => `${procedure(subjects)}/steps/${subjects.followUps.step}`,
  },
} as const;

const longestReview = `SELECT c.id, c.state_id, c.mechanism_id FROM review_cycle c JOIN recommendation r ON r.cycle_id = c.id
  GROUP BY c.id ORDER BY count(*) DESC, c.id LIMIT 1`;

/** Lets a Committee follow up four recommendations of the longest review, and leaves two grades without a place. */
export async function putFollowUps(owner: Client): Promise<FollowUpSubjects> {
  await owner.query(
    `WITH reviewed AS (${longestReview}), laid_down AS (
      INSERT INTO follow_up_procedure (code, edition, mechanism_id, names, source, attestation)
      SELECT 'COUNTED', n::text, mechanism_id, '{"en": "A procedure"}', 'A note', 'STATED' FROM reviewed, generate_series(1, 2) n RETURNING id
    ), state AS (
      INSERT INTO follow_up_state (procedure_id, code, names, position, kind)
      SELECT p.id, s.code, '{"en": "A state"}', s.place, s.kind::follow_up_state_kind
      FROM laid_down p, (VALUES ('WAITING', 1, 'OPEN'), ('SENT', 2, 'OPEN'), ('ENDED', 3, 'FINAL')) s (code, place, kind) RETURNING id, procedure_id, code
    )
    INSERT INTO follow_up_transition (procedure_id, from_id, to_id, code, names, actor, position, requires, grades)
    SELECT a.procedure_id, a.id, b.id, t.code, '{"en": "A step"}', 'COMMITTEE', 1, t.requires::follow_up_requirement[], '{}'
    FROM (VALUES ('SELECT', 'WAITING', 'SENT', '{ITEMS}'), ('EVALUATE', 'SENT', 'ENDED', '{GRADES}')) t (code, one, other, requires)
    JOIN state a ON a.code = t.one JOIN state b ON b.code = t.other AND b.procedure_id = a.procedure_id`,
  );
  const { rows } = await owner.query<FollowUpSubjects>(
    `WITH reviewed AS (${longestReview}), laid_down AS (SELECT id, edition FROM follow_up_procedure WHERE code = 'COUNTED'),
    step AS (SELECT * FROM follow_up_transition WHERE procedure_id IN (SELECT id FROM laid_down)),
    round AS (
      INSERT INTO follow_up (state_id, cycle_id, procedure_id, number, due_on, opened_at)
      SELECT reviewed.state_id, reviewed.id, p.id, 1, '2030-01-01', now() FROM reviewed, laid_down p WHERE p.edition = '1' RETURNING id, state_id, cycle_id, procedure_id
    ), entry AS (
      INSERT INTO follow_up_entry (follow_up_id, transition_id, sequence, happened_on, precision, language, attestation, recorded_at)
      SELECT round.id, step.id, 1, '2026-01-01', 'DAY', 'en', 'STATED', now() FROM round JOIN step USING (procedure_id) WHERE step.code = 'SELECT' RETURNING 1
    ), item AS (
      INSERT INTO follow_up_item (follow_up_id, recommendation_id, position)
      SELECT round.id, r.id, row_number() OVER () FROM round JOIN LATERAL (SELECT id FROM recommendation WHERE cycle_id = round.cycle_id ORDER BY id LIMIT 4) r ON true
      RETURNING 1
    ), term AS (
      INSERT INTO follow_up_term (follow_up_id, state_id, transition_id, code, actor, due_on)
      SELECT round.id, round.state_id, step.id, step.code, 'STATE', '2030-01-01' FROM round JOIN step USING (procedure_id) RETURNING 1
    ), unplaced AS (
      INSERT INTO unplaced_grade (state_id, cycle_id, document_id, grade, recorded_at)
      SELECT round.state_id, round.cycle_id, d.id, 'B', now()
      FROM round JOIN LATERAL (SELECT id FROM un_document WHERE cycle_id = round.cycle_id AND locked_at IS NOT NULL LIMIT 1) d ON true, generate_series(1, 2) RETURNING 1
    )
    SELECT round.id AS round, round.cycle_id AS cycle, p.id AS procedure,
      (SELECT id FROM follow_up_state WHERE procedure_id = p.id AND code = 'SENT') AS state, (SELECT id FROM step WHERE procedure_id = p.id AND code = 'SELECT') AS step
    FROM round, laid_down p WHERE p.edition = '2'`,
  );
  const [found] = rows;
  if (!found) throw new Error("The register has no review to follow up.");
  return found;
}
