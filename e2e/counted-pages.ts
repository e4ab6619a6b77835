import type { Client } from "pg";

import type { ImportProposal } from "@/domain/documents/import/schema";
import { followUpPages, type FollowUpSubjects, putFollowUps } from "@/e2e/counted-follow-ups";
import { dayAfter, today } from "@/lib/day";
import { deskPages, type DeskSubjects, putDesk } from "@/e2e/counted-desk";
import { editionPages, type EditionSubjects, putEditions } from "@/e2e/counted-editions";
import { outcomePages, type OutcomeSubjects, putOutcomes } from "@/e2e/counted-outcomes";
import { organisationPages, type OrganisationSubjects, putOrganisations } from "@/e2e/counted-organisations";
import { putVoices, voicePages, type VoiceSubjects } from "@/e2e/counted-voices";
import { type IndicatorSubject, putIndicator } from "@/e2e/counted-indicators";
import { groupPages, type GroupSubjects, putGroup } from "@/e2e/counted-group";

/** The fullest of everything there is in a register, and who may see it. */
export type Subjects = {
  people: Record<Person, string>;
  cycle: string;
  recommendation: string;
  body: string;
  reform: string;
  document: string;
  proposal: string;
  /** A data set that was applied. */
  run: string;
  /** A table of one's own, whose columns have been assigned. */
  table: string;
  group: GroupSubjects;
  term: { id: string; vocabulary: string };
  indicator: IndicatorSubject;
  mechanism: string;
  voices: VoiceSubjects;
  organisations: OrganisationSubjects;
  desk: DeskSubjects;
  editions: EditionSubjects;
  outcomes: OutcomeSubjects;
  followUps: FollowUpSubjects;
  question: string;
  event: string;
  point: string;
  /** A response that its writer may go on with. */
  draft: { id: string; recommendation: string };
  /** A body that may begin an answer, and its focal point. */
  start: { recommendation: string; body: string };
};

type Person = "secretariat" | "administrator" | "auditor" | "writer" | "approver" | "starter" | "author" | "leader";
type Asked = { as?: readonly Person[]; visitor?: true; address: (subjects: Subjects) => string };

const everybody = { visitor: true, as: ["secretariat", "writer"] } as const satisfies Partial<Asked>;
const record = ({ recommendation }: Subjects) => `/recommendations/${recommendation}`;
const vocabulary = ({ term }: Subjects) => `/admin/vocabularies/${term.vocabulary}`;
const response = ({ draft }: Subjects) => `/recommendations/${draft.recommendation}/responses/${draft.id}`;

const aYearAgo = () => dayAfter(today(), -365);

/** Every page and document of the application, by its file below app/[locale]: who asks, and for which address. */
export const countedPages: Record<string, Asked> = {
  "page.tsx": { ...everybody, as: ["secretariat"], address: () => "/" },
  "about/page.tsx": { visitor: true, as: ["secretariat"], address: () => "/about" },
  "account/page.tsx": { as: ["secretariat"], address: () => "/account" },
  "account/deputies/page.tsx": { as: ["writer"], address: () => "/account/deputies" },
  "account/second-factor/page.tsx": { as: ["secretariat"], address: () => "/account/second-factor" },
  "admin/page.tsx": { as: ["administrator"], address: () => "/admin" },
  "admin/audit/page.tsx": { as: ["administrator", "auditor"], address: () => "/admin/audit" },
  "admin/bodies/page.tsx": { as: ["administrator"], address: () => "/admin/bodies" },
  "admin/bodies/[id]/page.tsx": { as: ["administrator"], address: ({ body }) => `/admin/bodies/${body}` },
  "admin/bodies/new/page.tsx": { as: ["administrator"], address: () => "/admin/bodies/new" },
  "admin/witnesses/page.tsx": { as: ["administrator"], address: () => "/admin/witnesses" },
  "admin/mail/page.tsx": { as: ["administrator"], address: () => "/admin/mail" },
  "admin/people/page.tsx": { as: ["administrator"], address: () => "/admin/people" },
  "admin/people/[id]/page.tsx": { as: ["administrator"], address: ({ people }) => `/admin/people/${people.writer}` },
  "admin/people/[id]/deputies/page.tsx": { as: ["administrator"], address: ({ people }) => `/admin/people/${people.writer}/deputies` },
  "admin/people/[id]/handover/page.tsx": { as: ["administrator"], address: ({ people }) => `/admin/people/${people.writer}/handover` },
  "admin/people/new/page.tsx": { as: ["administrator"], address: () => "/admin/people/new" },
  ...voicePages,
  ...organisationPages,
  ...deskPages,
  ...editionPages,
  ...outcomePages,
  ...followUpPages,
  "admin/mechanisms/page.tsx": { as: ["administrator"], address: () => "/admin/mechanisms?q=a" },
  "admin/mechanisms/new/page.tsx": { as: ["administrator"], address: () => "/admin/mechanisms/new" },
  "admin/mechanisms/[id]/page.tsx": { as: ["administrator"], address: ({ mechanism }) => `/admin/mechanisms/${mechanism}` },
  "admin/vocabularies/page.tsx": { as: ["administrator"], address: () => "/admin/vocabularies" },
  "admin/vocabularies/new/page.tsx": { as: ["administrator"], address: () => "/admin/vocabularies/new" },
  "admin/vocabularies/[id]/page.tsx": { as: ["administrator"], address: vocabulary },
  "admin/vocabularies/[id]/details/page.tsx": { as: ["administrator"], address: (subjects) => `${vocabulary(subjects)}/details` },
  "admin/vocabularies/[id]/terms/new/page.tsx": { as: ["administrator"], address: (subjects) => `${vocabulary(subjects)}/terms/new` },
  "admin/vocabularies/[id]/terms/[termId]/page.tsx": {
    as: ["administrator"],
    address: (subjects) => `${vocabulary(subjects)}/terms/${subjects.term.id}`,
  },
  "bodies/page.tsx": { ...everybody, address: () => "/bodies" },
  "bodies/[id]/page.tsx": { ...everybody, address: ({ body }) => `/bodies/${body}` },
  "cases/page.tsx": { ...everybody, address: () => "/cases?overdue=1" },
  "cases/[id]/page.tsx": { ...everybody, address: ({ group }) => `/cases/${group.case}` },
  "cases/[id]/details/page.tsx": { as: ["secretariat"], address: ({ group }) => `/cases/${group.case}/details` },
  "cases/new/page.tsx": { as: ["secretariat"], address: () => "/cases/new" },
  "log/page.tsx": { ...everybody, address: () => "/log" },
  "log/feed/route.ts": { visitor: true, as: ["secretariat"], address: () => "/log/feed" },
  "verification/page.tsx": { ...everybody, address: () => "/verification" },
  "subscriptions/[token]/page.tsx": { visitor: true, address: () => "/subscriptions/leave.none.none" },
  "documents/[id]/page.tsx": { ...everybody, address: ({ document }) => `/documents/${document}` },
  "documents/[id]/proposal/page.tsx": { as: ["secretariat"], address: ({ proposal }) => `/documents/${proposal}/proposal` },
  "exports/templates/route.ts": { visitor: true, as: ["secretariat"], address: () => "/exports/templates?kind=measures&format=xlsx" },
  "exports/[document]/route.ts": { ...everybody, address: () => "/exports/progress-summary?format=csv" },
  "changes/page.tsx": { ...everybody, address: () => `/changes?from=${aYearAgo()}&to=${today()}` },
  "exports/changes/route.ts": { ...everybody, address: () => `/exports/changes?format=csv&from=${aYearAgo()}&to=${today()}` },
  "dashboard/page.tsx": { ...everybody, address: () => "/dashboard" },
  "exports/dashboard/route.ts": { ...everybody, address: () => "/exports/dashboard?chart=bodies&format=svg" },
  "exports/cases/route.ts": { ...everybody, address: () => "/exports/cases?format=csv" },
  "exports/indicators/route.ts": { ...everybody, address: ({ indicator }) => `/exports/indicators?indicator=${indicator.id}` },
  "exports/uhri/route.ts": { ...everybody, address: () => "/exports/uhri?format=csv" },
  "recommendations/[id]/discussion/page.tsx": {
    as: ["secretariat", "writer"],
    address: ({ draft }) => `/recommendations/${draft.recommendation}/discussion`,
  },
  "bodies/[id]/succession/page.tsx": { as: ["secretariat"], address: ({ body }) => `/bodies/${body}/succession` },
  "exports/hand-over-sheet/route.ts": { as: ["starter"], address: ({ start }) => `/exports/hand-over-sheet?body=${start.body}` },
  "exports/minutes/route.ts": { as: ["secretariat", "writer"], address: ({ group }) => `/exports/minutes?meeting=${group.meeting}` },
  "mailbox/page.tsx": { as: ["secretariat"], address: () => "/mailbox" },
  "notifications/page.tsx": { as: ["secretariat", "writer"], address: () => "/notifications" },
  "notifications/settings/page.tsx": { as: ["secretariat", "writer"], address: () => "/notifications/settings" },
  "notifications/reminders/page.tsx": { as: ["secretariat"], address: () => "/notifications/reminders" },
  "recommendations/page.tsx": { ...everybody, address: () => "/recommendations?q=the&sort=due" },
  "recommendations/[id]/page.tsx": { ...everybody, address: record },
  "recommendations/[id]/assignment/page.tsx": { as: ["secretariat"], address: (subjects) => `${record(subjects)}/assignment` },
  "recommendations/[id]/closing/page.tsx": { as: ["secretariat"], address: (subjects) => `${record(subjects)}/closing` },
  "recommendations/[id]/recurrence/page.tsx": { as: ["secretariat"], address: (subjects) => `${record(subjects)}/recurrence` },
  "recommendations/[id]/themes/page.tsx": { as: ["secretariat"], address: (subjects) => `${record(subjects)}/themes?q=a&queue=1` },
  "recommendations/[id]/responses/new/page.tsx": {
    as: ["starter"],
    address: ({ start }) => `/recommendations/${start.recommendation}/responses/new?body=${start.body}`,
  },
  "recommendations/[id]/responses/[responseId]/page.tsx": { as: ["writer", "approver", "secretariat"], address: response },
  "recommendations/[id]/responses/[responseId]/reforms/page.tsx": {
    as: ["writer"],
    address: (subjects) => `${response(subjects)}/reforms`,
  },
  "imports/page.tsx": { as: ["secretariat"], address: () => "/imports" },
  "imports/new/page.tsx": { as: ["secretariat"], address: () => "/imports/new" },
  "imports/mapping/page.tsx": { as: ["secretariat"], address: ({ table }) => `/imports/mapping?run=${table}` },
  "imports/[id]/page.tsx": { as: ["secretariat"], address: ({ run }) => `/imports/${run}` },
  "imports/[id]/undo/page.tsx": { as: ["secretariat"], address: ({ run }) => `/imports/${run}/undo` },
  "indicators/page.tsx": { ...everybody, address: () => "/indicators?sort=due" },
  "indicators/new/page.tsx": { as: ["secretariat", "writer"], address: () => "/indicators/new" },
  "indicators/[id]/page.tsx": { ...everybody, address: ({ indicator }) => `/indicators/${indicator.id}` },
  "indicators/[id]/details/page.tsx": { as: ["secretariat"], address: ({ indicator }) => `/indicators/${indicator.id}/details` },
  "indicators/[id]/values/[valueId]/page.tsx": {
    as: ["secretariat"],
    address: ({ indicator }) => `/indicators/${indicator.id}/values/${indicator.value}`,
  },
  "measures/page.tsx": { ...everybody, address: () => "/measures?sort=ends" },
  "measures/new/page.tsx": { as: ["secretariat", "writer"], address: () => "/measures/new" },
  "measures/[id]/page.tsx": { ...everybody, address: ({ group }) => `/measures/${group.measure}` },
  "measures/[id]/details/page.tsx": { as: ["secretariat"], address: ({ group }) => `/measures/${group.measure}/details` },
  "measures/[id]/milestones/[milestoneId]/page.tsx": {
    as: ["secretariat"],
    address: ({ group }) => `/measures/${group.measure}/milestones/new`,
  },
  "plan/page.tsx": { ...everybody, address: () => "/plan?by=body" },
  "plan/timeline/page.tsx": { ...everybody, address: () => "/plan/timeline" },
  "exports/plan/route.ts": { ...everybody, address: () => "/exports/plan?format=docx&layout=government" },
  "reforms/page.tsx": { ...everybody, address: () => "/reforms" },
  "reforms/[id]/page.tsx": { ...everybody, address: ({ reform }) => `/reforms/${reform}` },
  "reforms/[id]/details/page.tsx": { as: ["secretariat"], address: ({ reform }) => `/reforms/${reform}/details` },
  "reforms/[id]/versions/new/page.tsx": { as: ["secretariat"], address: ({ reform }) => `/reforms/${reform}/versions/new` },
  "reforms/new/page.tsx": { as: ["writer"], address: () => "/reforms/new" },
  "claims/[pointId]/page.tsx": { as: ["secretariat"], address: ({ point }) => `/claims/${point}` },
  "claims/[pointId]/[claimId]/page.tsx": { as: ["secretariat"], address: ({ point }) => `/claims/${point}/new` },
  "events/page.tsx": { ...everybody, address: () => "/events" },
  "events/[id]/page.tsx": { ...everybody, address: ({ event }) => `/events/${event}` },
  "events/[id]/details/page.tsx": { as: ["secretariat"], address: ({ event }) => `/events/${event}/details` },
  "treaties/page.tsx": { ...everybody, address: () => "/treaties" },
  "treaties/actions/[actionId]/page.tsx": { as: ["secretariat"], address: () => "/treaties/actions/new" },
  "reviews/page.tsx": { ...everybody, address: () => "/reviews" },
  "reviews/[id]/page.tsx": { ...everybody, address: ({ cycle }) => `/reviews/${cycle}` },
  "reviews/[id]/milestones/[milestoneId]/page.tsx": { as: ["secretariat"], address: ({ cycle }) => `/reviews/${cycle}/milestones/new` },
  "reviews/[id]/dialogue/page.tsx": { ...everybody, address: ({ cycle }) => `/reviews/${cycle}/dialogue` },
  "reviews/[id]/dialogue/meetings/[meetingId]/page.tsx": {
    as: ["secretariat"],
    address: ({ cycle }) => `/reviews/${cycle}/dialogue/meetings/new`,
  },
  "reviews/[id]/dialogue/delegation/[delegateId]/page.tsx": {
    as: ["secretariat"],
    address: ({ cycle }) => `/reviews/${cycle}/dialogue/delegation/new`,
  },
  "reviews/[id]/dialogue/questions/[questionId]/page.tsx": {
    as: ["secretariat"],
    address: ({ cycle, question }) => `/reviews/${cycle}/dialogue/questions/${question}`,
  },
  "reviews/[id]/dialogue/questions/[questionId]/replies/[replyId]/page.tsx": {
    as: ["secretariat"],
    address: ({ cycle, question }) => `/reviews/${cycle}/dialogue/questions/${question}/replies/new`,
  },
  "reviews/[id]/participation/page.tsx": { ...everybody, address: ({ cycle }) => `/reviews/${cycle}/participation` },
  "reviews/[id]/participation/[participationId]/page.tsx": {
    as: ["secretariat"],
    address: ({ cycle }) => `/reviews/${cycle}/participation/new`,
  },
  "reviews/[id]/participation/remarks/[remarkId]/page.tsx": {
    as: ["secretariat"],
    address: ({ cycle }) => `/reviews/${cycle}/participation/remarks/new`,
  },
  "reviews/[id]/classification/page.tsx": { as: ["secretariat"], address: ({ cycle }) => `/reviews/${cycle}/classification` },
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
  "unsubscribe/[token]/page.tsx": { visitor: true, address: () => "/unsubscribe/spent" },
  ...groupPages,
  "work/body/page.tsx": { as: ["writer", "approver"], address: () => "/work/body?show=silent" },
  "work/group/page.tsx": { as: ["secretariat"], address: () => "/work/group?sort=silent" },
  "work/group/bulk/page.tsx": {
    as: ["secretariat"],
    address: ({ recommendation }) => `/work/group/bulk?act=DATE&item=${recommendation}.none`,
  },
  "work/group/list/page.tsx": { as: ["secretariat"], address: () => "/work/group/list?sort=age" },
  "work/page.tsx": { as: ["secretariat", "writer", "approver"], address: () => "/work" },
};

/** Finds what to ask for. A document that is still a proposal is put there first, because no page of the register has one. */
export async function findSubjects(owner: Client, proposal: ImportProposal): Promise<Subjects> {
  const { rows } = await owner.query<
    Omit<Subjects, "indicator" | "group" | "voices" | "organisations" | "followUps" | "desk" | "editions" | "outcomes">
  >(
    `WITH draft AS (
      SELECT r.* FROM response r WHERE state = 'DRAFT' ORDER BY (SELECT count(*) FROM evidence e WHERE e.response_id = r.id) DESC, id LIMIT 1
    ), start AS (
      SELECT a.* FROM assignment a WHERE NOT EXISTS (SELECT FROM response r WHERE (r.recommendation_id, r.body_id) = (a.recommendation_id, a.body_id)
        AND r.state NOT IN ('PUBLISHED', 'WITHDRAWN')) ORDER BY id LIMIT 1
    ), proposal AS (
      INSERT INTO un_document (state_id, cycle_id, kind, titles, language, source_text, proposal)
      SELECT state_id, id, 'CONCLUDING_OBSERVATIONS', '{}', 'en', '', $1 FROM review_cycle ORDER BY id LIMIT 1 RETURNING id
    )
    , run AS (
      INSERT INTO import_run (state_id, kind, state, file_name, file_hash, file_size, begun_by_id, begun_at, applied_by_id, applied_at, created)
      SELECT m.state_id, 'UHRI', 'APPLIED', 'export.csv', '', 1, m.user_id, now(), m.user_id, now(), 1 FROM membership m WHERE m.role = 'SECRETARIAT' ORDER BY m.user_id LIMIT 1 RETURNING id
    )
    , own_table AS (
      INSERT INTO import_run (state_id, kind, state, file_name, file_hash, file_size, begun_by_id, begun_at)
      SELECT m.state_id, 'MEASURES', 'CHECKED', 'plan.csv', repeat('0', 64), 1, m.user_id, now() FROM membership m WHERE m.role = 'SECRETARIAT' ORDER BY m.user_id LIMIT 1 RETURNING id
    )
    SELECT
      (SELECT id FROM run) AS run,
      (SELECT id FROM own_table) AS "table",
      (SELECT jsonb_build_object('id', id, 'recommendation', recommendation_id) FROM draft) AS draft,
      (SELECT jsonb_build_object('body', body_id, 'recommendation', recommendation_id) FROM start) AS start,
      (SELECT id FROM proposal) AS proposal,
      (SELECT cycle_id FROM recommendation GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS cycle,
      (SELECT q.id FROM expert_question q WHERE q.cycle_id = (SELECT cycle_id FROM recommendation GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) ORDER BY 1 LIMIT 1) AS question,
      (SELECT event_id FROM expert_question GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS event,
      (SELECT point_id FROM claim GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS point,
      (SELECT document_id FROM recommendation GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS document,
      (SELECT recommendation_id FROM response GROUP BY 1 ORDER BY count(*) FILTER (WHERE state = 'PUBLISHED') DESC, 1 LIMIT 1) AS recommendation,
      (SELECT body_id FROM assignment GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS body,
      (SELECT mechanism_id FROM review_cycle GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS mechanism,
      (SELECT reform_id FROM reform_link GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS reform,
      (SELECT jsonb_build_object('id', t.id, 'vocabulary', t.vocabulary_id) FROM recommendation_term rt JOIN term t ON t.id = rt.term_id
        GROUP BY t.id ORDER BY count(*) DESC, 1 LIMIT 1) AS term,
      (SELECT jsonb_build_object(
        'writer', draft.writer_ids[1],
        'approver', (SELECT user_id FROM membership m WHERE m.role = 'APPROVER' AND m.body_id = draft.body_id ORDER BY 1 LIMIT 1),
        'starter', (SELECT user_id FROM membership m WHERE m.role = 'FOCAL_POINT' AND m.body_id = start.body_id ORDER BY 1 LIMIT 1),
        'secretariat', (SELECT user_id FROM membership WHERE role = 'SECRETARIAT' LIMIT 1),
        'administrator', (SELECT user_id FROM membership WHERE role = 'ADMINISTRATOR' LIMIT 1),
        'auditor', (SELECT user_id FROM membership WHERE role = 'AUDITOR' LIMIT 1)
      ) FROM draft, start) AS people`,
    [proposal],
  );
  const [found] = rows;
  const desk = await putDesk(owner);
  const organisations = await putOrganisations(owner);
  const editions = await putEditions(owner, desk);
  const subjects = found && {
    ...found,
    people: { ...found.people, author: desk.author, leader: organisations.leader },
    organisations,
    desk,
    editions,
    outcomes: await putOutcomes(owner, editions, desk),
    indicator: await putIndicator(owner),
    group: await putGroup(owner),
    voices: await putVoices(owner),
    followUps: await putFollowUps(owner),
  };
  const missing = Object.entries(subjects ?? {}).filter(([, one]) => one === null);
  if (!subjects || missing.length) throw new Error(`The register holds too little: no ${missing.map(([name]) => name).join(", ")}.`);
  return subjects;
}
