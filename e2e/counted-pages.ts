import type { Client } from "pg";

import type { ImportProposal } from "@/domain/documents/import/schema";

/** The fullest of everything there is in a register, and who may see it. */
export type Subjects = {
  people: Record<Person, string>;
  cycle: string;
  recommendation: string;
  body: string;
  reform: string;
  document: string;
  proposal: string;
  /** A response that its writer may go on with. */
  draft: { id: string; recommendation: string };
  /** A body that may begin an answer, and its focal point. */
  start: { recommendation: string; body: string };
};

type Person = "secretariat" | "administrator" | "auditor" | "writer" | "approver" | "starter";
type Asked = { as?: Person[]; visitor?: true; address: (subjects: Subjects) => string };

const everybody = { visitor: true, as: ["secretariat", "writer"] } as const satisfies Partial<Asked>;
const record = ({ recommendation }: Subjects) => `/recommendations/${recommendation}`;
const response = ({ draft }: Subjects) => `/recommendations/${draft.recommendation}/responses/${draft.id}`;

/** Every page and document of the application, by its file below app/[locale]: who asks, and for which address. */
export const countedPages: Record<string, Asked> = {
  "page.tsx": { ...everybody, as: ["secretariat"], address: () => "/" },
  "about/page.tsx": { visitor: true, as: ["secretariat"], address: () => "/about" },
  "account/page.tsx": { as: ["secretariat"], address: () => "/account" },
  "account/second-factor/page.tsx": { as: ["secretariat"], address: () => "/account/second-factor" },
  "admin/page.tsx": { as: ["administrator"], address: () => "/admin" },
  "admin/audit/page.tsx": { as: ["administrator", "auditor"], address: () => "/admin/audit" },
  "admin/bodies/page.tsx": { as: ["administrator"], address: () => "/admin/bodies" },
  "admin/bodies/[id]/page.tsx": { as: ["administrator"], address: ({ body }) => `/admin/bodies/${body}` },
  "admin/bodies/new/page.tsx": { as: ["administrator"], address: () => "/admin/bodies/new" },
  "admin/people/page.tsx": { as: ["administrator"], address: () => "/admin/people" },
  "admin/people/[id]/page.tsx": { as: ["administrator"], address: ({ people }) => `/admin/people/${people.writer}` },
  "admin/people/new/page.tsx": { as: ["administrator"], address: () => "/admin/people/new" },
  "bodies/page.tsx": { ...everybody, address: () => "/bodies" },
  "bodies/[id]/page.tsx": { ...everybody, address: ({ body }) => `/bodies/${body}` },
  "documents/[id]/page.tsx": { ...everybody, address: ({ document }) => `/documents/${document}` },
  "documents/[id]/proposal/page.tsx": { as: ["secretariat"], address: ({ proposal }) => `/documents/${proposal}/proposal` },
  "exports/[document]/route.ts": { ...everybody, address: () => "/exports/progress-summary?format=csv" },
  "recommendations/page.tsx": { ...everybody, address: () => "/recommendations?q=the&sort=due" },
  "recommendations/[id]/page.tsx": { ...everybody, address: record },
  "recommendations/[id]/assignment/page.tsx": { as: ["secretariat"], address: (subjects) => `${record(subjects)}/assignment` },
  "recommendations/[id]/themes/page.tsx": { as: ["secretariat"], address: (subjects) => `${record(subjects)}/themes` },
  "recommendations/[id]/responses/new/page.tsx": {
    as: ["starter"],
    address: ({ start }) => `/recommendations/${start.recommendation}/responses/new?body=${start.body}`,
  },
  "recommendations/[id]/responses/[responseId]/page.tsx": { as: ["writer", "approver", "secretariat"], address: response },
  "recommendations/[id]/responses/[responseId]/reforms/page.tsx": {
    as: ["writer"],
    address: (subjects) => `${response(subjects)}/reforms`,
  },
  "reforms/page.tsx": { ...everybody, address: () => "/reforms" },
  "reforms/[id]/page.tsx": { ...everybody, address: ({ reform }) => `/reforms/${reform}` },
  "reforms/[id]/details/page.tsx": { as: ["secretariat"], address: ({ reform }) => `/reforms/${reform}/details` },
  "reforms/new/page.tsx": { as: ["writer"], address: () => "/reforms/new" },
  "reviews/page.tsx": { ...everybody, address: () => "/reviews" },
  "reviews/[id]/page.tsx": { ...everybody, address: ({ cycle }) => `/reviews/${cycle}` },
  "reviews/[id]/assignments/page.tsx": { as: ["secretariat"], address: ({ cycle }) => `/reviews/${cycle}/assignments` },
  "reviews/[id]/details/page.tsx": { as: ["secretariat"], address: ({ cycle }) => `/reviews/${cycle}/details` },
  "reviews/[id]/documents/new/page.tsx": { as: ["secretariat"], address: ({ cycle }) => `/reviews/${cycle}/documents/new` },
  "reviews/new/page.tsx": { as: ["secretariat"], address: () => "/reviews/new" },
  // A letter that is in everything there is to find.
  "search/page.tsx": { ...everybody, address: () => "/search?q=a" },
  "sign-in/page.tsx": { visitor: true, address: () => "/sign-in" },
  "sign-in/forgotten/page.tsx": { visitor: true, address: () => "/sign-in/forgotten" },
  "sign-in/link/[token]/page.tsx": { visitor: true, address: () => "/sign-in/link/spent" },
  "sign-in/second-factor/page.tsx": { visitor: true, address: () => "/sign-in/second-factor" },
  "work/page.tsx": { as: ["secretariat", "writer", "approver"], address: () => "/work" },
};

/** Finds what to ask for. A document that is still a proposal is put there first, because no page of the register has one. */
export async function findSubjects(owner: Client, proposal: ImportProposal): Promise<Subjects> {
  const { rows } = await owner.query<Subjects>(
    `WITH draft AS (
      SELECT r.* FROM response r WHERE state = 'DRAFT' ORDER BY (SELECT count(*) FROM evidence e WHERE e.response_id = r.id) DESC, id LIMIT 1
    ), start AS (
      SELECT a.* FROM assignment a WHERE NOT EXISTS (SELECT FROM response r WHERE (r.recommendation_id, r.body_id) = (a.recommendation_id, a.body_id)
        AND r.state NOT IN ('PUBLISHED', 'WITHDRAWN')) ORDER BY id LIMIT 1
    ), proposal AS (
      INSERT INTO un_document (state_id, cycle_id, kind, titles, language, source_text, proposal)
      SELECT state_id, id, 'CONCLUDING_OBSERVATIONS', '{}', 'en', '', $1 FROM review_cycle ORDER BY id LIMIT 1 RETURNING id
    )
    SELECT
      (SELECT jsonb_build_object('id', id, 'recommendation', recommendation_id) FROM draft) AS draft,
      (SELECT jsonb_build_object('body', body_id, 'recommendation', recommendation_id) FROM start) AS start,
      (SELECT id FROM proposal) AS proposal,
      (SELECT cycle_id FROM recommendation GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS cycle,
      (SELECT document_id FROM recommendation GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS document,
      (SELECT recommendation_id FROM response GROUP BY 1 ORDER BY count(*) FILTER (WHERE state = 'PUBLISHED') DESC, 1 LIMIT 1) AS recommendation,
      (SELECT body_id FROM assignment GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS body,
      (SELECT reform_id FROM reform_link GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS reform,
      (SELECT jsonb_build_object(
        'writer', draft.writer_ids[1],
        'approver', (SELECT user_id FROM membership m WHERE m.role = 'APPROVER' AND m.body_id = draft.body_id),
        'starter', (SELECT user_id FROM membership m WHERE m.role = 'FOCAL_POINT' AND m.body_id = start.body_id),
        'secretariat', (SELECT user_id FROM membership WHERE role = 'SECRETARIAT' LIMIT 1),
        'administrator', (SELECT user_id FROM membership WHERE role = 'ADMINISTRATOR' LIMIT 1),
        'auditor', (SELECT user_id FROM membership WHERE role = 'AUDITOR' LIMIT 1)
      ) FROM draft, start) AS people`,
    [proposal],
  );
  const [subjects] = rows;
  const missing = Object.entries(subjects ?? {}).filter(([, found]) => found === null);
  if (!subjects || missing.length) throw new Error(`The register holds too little: no ${missing.map(([name]) => name).join(", ")}.`);
  return subjects;
}
