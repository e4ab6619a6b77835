import type { Client } from "pg";

/** A meeting under way with a decision and a task of it, a case, and a plan: no register of the benchmark has one. */
export type GroupSubjects = Record<"planned" | "meeting" | "decision" | "task" | "case" | "measure", string>;

type OfGroup = { group: GroupSubjects };

/** The pages of the working group. */
export const groupPages = {
  "working-group/page.tsx": { visitor: true, as: ["secretariat", "writer"], address: () => "/working-group?on=2026-01-01" },
  "working-group/details/page.tsx": { as: ["secretariat"], address: () => "/working-group/details" },
  "working-group/decisions/[id]/page.tsx": {
    as: ["secretariat", "writer"],
    address: ({ group }: OfGroup) => `/working-group/decisions/${group.decision}`,
  },
  "working-group/decisions/[id]/details/page.tsx": {
    as: ["secretariat"],
    address: ({ group }: OfGroup) => `/working-group/decisions/${group.decision}/details`,
  },
  "working-group/meetings/page.tsx": { visitor: true, as: ["secretariat", "writer"], address: () => "/working-group/meetings?sort=oldest" },
  "working-group/meetings/[id]/page.tsx": {
    visitor: true,
    as: ["secretariat", "writer"],
    address: ({ group }: OfGroup) => `/working-group/meetings/${group.meeting}`,
  },
  "working-group/meetings/[id]/decisions/new/page.tsx": {
    as: ["secretariat"],
    address: ({ group }: OfGroup) => `/working-group/meetings/${group.meeting}/decisions/new`,
  },
  "working-group/meetings/[id]/details/page.tsx": {
    as: ["secretariat"],
    address: ({ group }: OfGroup) => `/working-group/meetings/${group.planned}/details`,
  },
  "working-group/meetings/[id]/minutes/page.tsx": {
    as: ["secretariat"],
    address: ({ group }: OfGroup) => `/working-group/meetings/${group.meeting}/minutes`,
  },
  "working-group/meetings/new/page.tsx": { as: ["secretariat"], address: () => "/working-group/meetings/new" },
  "working-group/tasks/page.tsx": { visitor: true, as: ["secretariat", "writer"], address: () => "/working-group/tasks?state=OPEN" },
  "working-group/tasks/[id]/page.tsx": {
    as: ["secretariat", "writer"],
    address: ({ group }: OfGroup) => `/working-group/tasks/${group.task}`,
  },
} as const;

/** Puts a working group into the register that holds a meeting, has decided on every recommendation, and keeps a case; and a plan. */
export async function putGroup(owner: Client): Promise<GroupSubjects> {
  const { rows } = await owner.query<GroupSubjects>(`
    WITH place AS (SELECT id AS state_id FROM state ORDER BY code LIMIT 1),
    grp AS (
      INSERT INTO working_group (state_id, names, basis, basis_links, attestation) SELECT state_id, '{}', '{}', '{}', 'STATED' FROM place RETURNING id, state_id
    ), seat AS (
      INSERT INTO working_group_member (state_id, group_id, seat, body_id, valid_from)
      SELECT grp.state_id, grp.id, 'MEMBER', b.id, '2020-01-01' FROM grp JOIN state_body b ON b.state_id = grp.state_id RETURNING id
    ), met AS (
      INSERT INTO working_group_meeting (state_id, group_id, number, meets_on, state)
      SELECT grp.state_id, grp.id, n::text, date '2026-01-01' + n, CASE n WHEN 1 THEN 'PLANNED' ELSE 'HELD' END::meeting_state
      FROM grp, generate_series(1, 2) n RETURNING id, state_id, state
    ), item AS (
      INSERT INTO agenda_item (meeting_id, position, title)
      SELECT met.id, row_number() OVER (), 'An item' FROM met CROSS JOIN seat RETURNING id, meeting_id
    ), decision AS (
      INSERT INTO group_decision (state_id, meeting_id, number, text) SELECT state_id, id, '1', 'Decided.' FROM met WHERE state = 'HELD' RETURNING id, state_id
    ), about AS (
      INSERT INTO decision_recommendation (decision_id, recommendation_id) SELECT decision.id, r.id FROM decision JOIN recommendation r USING (state_id) RETURNING 1
    ), task AS (
      INSERT INTO decision_task (state_id, decision_id, body_id, text)
      SELECT state_id, decision.id, b.id, 'To do.' FROM decision JOIN state_body b USING (state_id) RETURNING id
    ), file AS (
      INSERT INTO case_file (state_id, mechanism_id, communication_number, articles, attestation, published_at)
      SELECT state_id, (SELECT id FROM mechanism ORDER BY id LIMIT 1), '1/2012', '{}', 'STATED', now() FROM place RETURNING id
    ), remedy AS (
      INSERT INTO case_remedy (case_file_id, position, kind, text) SELECT file.id, row_number() OVER (), 'OTHER', 'To do.' FROM file CROSS JOIN seat RETURNING 1
    )
    , measure AS (
      INSERT INTO measure (state_id, code, titles, lead_body_id, starts_on, ends_on, published_at)
      SELECT b.state_id, row_number() OVER ()::text, '{"en": "Repair the path"}', b.id, '2026-01-01', '2026-12-31', now() FROM state_body b JOIN place USING (state_id)
      RETURNING id, state_id
    ), step AS (
      INSERT INTO measure_milestone (measure_id, titles, due_on) SELECT measure.id, '{"en": "Measured"}', '2026-06-01' FROM measure CROSS JOIN generate_series(1, 3) RETURNING 1
    ), for_what AS (
      INSERT INTO measure_recommendation (measure_id, recommendation_id)
      SELECT m.id, r.id FROM measure m CROSS JOIN LATERAL (SELECT id FROM recommendation WHERE state_id = m.state_id ORDER BY id LIMIT 3) r RETURNING 1
    )
    SELECT (SELECT id FROM met WHERE state = 'PLANNED') AS planned, (SELECT id FROM met WHERE state = 'HELD') AS meeting,
      (SELECT id FROM decision) AS decision, (SELECT id FROM task LIMIT 1) AS task, (SELECT id FROM file) AS "case", (SELECT id FROM measure LIMIT 1) AS measure`);
  const [subjects] = rows;
  if (!subjects) throw new Error("The register has no State.");
  return subjects;
}
