import { routing } from "@/lib/i18n/routing";

type Query = Record<string, string | number | readonly string[] | null | undefined>;

function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** Every address of the application, without its language: `Link` and `redirect` add it. Those of docs/architecture.md are a promise. */
export const paths = {
  home: () => "/",
  about: () => "/about",
  statuses: () => "/about#statuses",
  recommendations: (query?: Query) => withQuery("/recommendations", query),
  recommendation: (id: string) => `/recommendations/${id}`,
  classification: (id: string, query?: Query) => withQuery(`/recommendations/${id}/themes`, query),
  recurrence: (id: string) => `/recommendations/${id}/recurrence`,
  assignment: (id: string) => `/recommendations/${id}/assignment`,
  discussion: (id: string, query?: Query) => withQuery(`/recommendations/${id}/discussion`, query),
  newResponse: (id: string, bodyId: string) => withQuery(`/recommendations/${id}/responses/new`, { body: bodyId }),
  response: (recommendationId: string, responseId: string) => `/recommendations/${recommendationId}/responses/${responseId}`,
  responseReforms: (recommendationId: string, responseId: string, query?: Query) =>
    withQuery(`/recommendations/${recommendationId}/responses/${responseId}/reforms`, query),
  reviews: () => "/reviews",
  newReview: () => "/reviews/new",
  review: (id: string) => `/reviews/${id}`,
  reviewDetails: (id: string) => `/reviews/${id}/details`,
  toClassify: (reviewId: string) => `/reviews/${reviewId}/classification`,
  reviewAssignments: (id: string, query?: Query) => withQuery(`/reviews/${id}/assignments`, query),
  milestone: (reviewId: string, id: string, query?: Query) => withQuery(`/reviews/${reviewId}/milestones/${id}`, query),
  dialogue: (reviewId: string, query?: Query) => withQuery(`/reviews/${reviewId}/dialogue`, query),
  dialogueMeeting: (reviewId: string, id: string) => `/reviews/${reviewId}/dialogue/meetings/${id}`,
  delegate: (reviewId: string, id: string) => `/reviews/${reviewId}/dialogue/delegation/${id}`,
  question: (reviewId: string, id: string) => `/reviews/${reviewId}/dialogue/questions/${id}`,
  reply: (reviewId: string, questionId: string, id: string) => `/reviews/${reviewId}/dialogue/questions/${questionId}/replies/${id}`,
  participation: (reviewId: string) => `/reviews/${reviewId}/participation`,
  participationRecord: (reviewId: string, id: string) => `/reviews/${reviewId}/participation/${id}`,
  remark: (reviewId: string, id: string) => `/reviews/${reviewId}/participation/remarks/${id}`,
  contestedPoint: (id: string, query?: Query) => withQuery(`/claims/${id}`, query),
  claim: (pointId: string, id: string) => `/claims/${pointId}/${id}`,
  events: () => "/events",
  event: (id: string) => `/events/${id}`,
  eventDetails: (id: string) => `/events/${id}/details`,
  treaties: (query?: Query) => withQuery("/treaties", query),
  treatyAction: (id: string, query?: Query) => withQuery(`/treaties/actions/${id}`, query),
  newDocument: (reviewId: string) => `/reviews/${reviewId}/documents/new`,
  imports: () => "/imports",
  newImport: (query?: Query) => withQuery("/imports/new", query),
  import: (id: string, query?: Query) => withQuery(`/imports/${id}`, query),
  undoImport: (id: string) => `/imports/${id}/undo`,
  importFiles: (query: Query) => withQuery("/api/imports", query),
  document: (id: string) => `/documents/${id}`,
  documentFiles: () => "/api/documents",
  documentProposal: (id: string) => `/documents/${id}/proposal`,
  reforms: (query?: Query) => withQuery("/reforms", query),
  reform: (id: string) => `/reforms/${id}`,
  newReform: (query?: Query) => withQuery("/reforms/new", query),
  reformDetails: (id: string) => `/reforms/${id}/details`,
  bodies: () => "/bodies",
  body: (id: string) => `/bodies/${id}`,
  succession: (id: string) => `/bodies/${id}/succession`,
  measures: (query?: Query) => withQuery("/measures", query),
  newMeasure: (query?: Query) => withQuery("/measures/new", query),
  measure: (id: string) => `/measures/${id}`,
  measureDetails: (id: string) => `/measures/${id}/details`,
  measureMilestone: (measureId: string, id: string) => `/measures/${measureId}/milestones/${id}`,
  plan: (query?: Query) => withQuery("/plan", query),
  planTimeline: (query?: Query) => withQuery("/plan/timeline", query),
  planFile: (format: "docx" | "xlsx", query?: Query) => withQuery("/exports/plan", { ...query, format }),
  indicators: (query?: Query) => withQuery("/indicators", query),
  newIndicator: (query?: Query) => withQuery("/indicators/new", query),
  indicator: (id: string) => `/indicators/${id}`,
  indicatorDetails: (id: string) => `/indicators/${id}/details`,
  newIndicatorValue: (id: string) => `/indicators/${id}/values/new`,
  indicatorValue: (id: string, valueId: string) => `/indicators/${id}/values/${valueId}`,
  indicatorSeries: (id: string) => withQuery("/exports/indicators", { indicator: id }),
  workingGroup: (query?: Query) => withQuery("/working-group", query),
  workingGroupDetails: () => "/working-group/details",
  meetings: (query?: Query) => withQuery("/working-group/meetings", query),
  newMeeting: () => "/working-group/meetings/new",
  meeting: (id: string) => `/working-group/meetings/${id}`,
  meetingDetails: (id: string) => `/working-group/meetings/${id}/details`,
  meetingMinutes: (id: string) => `/working-group/meetings/${id}/minutes`,
  newDecision: (meetingId: string) => `/working-group/meetings/${meetingId}/decisions/new`,
  decision: (id: string) => `/working-group/decisions/${id}`,
  decisionDetails: (id: string) => `/working-group/decisions/${id}/details`,
  groupTasks: (query?: Query) => withQuery("/working-group/tasks", query),
  groupTask: (id: string) => `/working-group/tasks/${id}`,
  minutesFile: (id: string) => withQuery("/exports/minutes", { meeting: id }),
  paperFiles: () => "/api/papers",
  paperFile: (id: string) => `/api/papers/${id}`,
  cases: (query?: Query) => withQuery("/cases", query),
  newCase: () => "/cases/new",
  case: (id: string) => `/cases/${id}`,
  caseDetails: (id: string) => `/cases/${id}/details`,
  caseTable: (format: "xlsx" | "csv", query?: Query) => withQuery("/exports/cases", { ...query, format }),
  search: (query?: Query) => withQuery("/search", query),
  work: (query?: Query) => withQuery("/work", query),
  notifications: (query?: Query) => withQuery("/notifications", query),
  notificationSettings: () => "/notifications/settings",
  reminders: (query?: Query) => withQuery("/notifications/reminders", query),
  unsubscribe: (token: string) => `/unsubscribe/${token}`,
  oneClickUnsubscribe: (token: string) => `/api/unsubscribe/${token}`,
  calendarFile: (token: string) => `/api/calendar/${token}`,
  mailbox: () => "/mailbox",
  signOut: () => "/api/auth/sign-out",
  signIn: (query?: Query) => withQuery("/sign-in", query),
  secondFactor: (query?: Query) => withQuery("/sign-in/second-factor", query),
  forgottenPassword: () => "/sign-in/forgotten",
  accountLink: (token: string) => `/sign-in/link/${token}`,
  account: () => "/account",
  ownDeputies: () => "/account/deputies",
  secondFactorSetup: () => "/account/second-factor",
  admin: () => "/admin",
  people: (query?: Query) => withQuery("/admin/people", query),
  invitePerson: () => "/admin/people/new",
  person: (id: string, query?: Query) => withQuery(`/admin/people/${id}`, query),
  handover: (personId: string, query?: Query) => withQuery(`/admin/people/${personId}/handover`, query),
  handOverSheet: (bodyId: string) => withQuery("/exports/hand-over-sheet", { body: bodyId }),
  deputies: (personId: string) => `/admin/people/${personId}/deputies`,
  adminBodies: () => "/admin/bodies",
  newBody: () => "/admin/bodies/new",
  adminBody: (id: string) => `/admin/bodies/${id}`,
  vocabularies: () => "/admin/vocabularies",
  newVocabulary: () => "/admin/vocabularies/new",
  vocabulary: (id: string, query?: Query) => withQuery(`/admin/vocabularies/${id}`, query),
  vocabularyDetails: (id: string) => `/admin/vocabularies/${id}/details`,
  newTerm: (vocabularyId: string) => `/admin/vocabularies/${vocabularyId}/terms/new`,
  term: (vocabularyId: string, id: string) => `/admin/vocabularies/${vocabularyId}/terms/${id}`,
  mechanisms: (query?: Query) => withQuery("/admin/mechanisms", query),
  newMechanism: (query?: Query) => withQuery("/admin/mechanisms/new", query),
  mechanism: (id: string) => `/admin/mechanisms/${id}`,
  audit: (query?: Query) => withQuery("/admin/audit", query),
  importMapping: (query: Query) => withQuery("/imports/mapping", query),
  tableTemplate: (kind: string, format: "xlsx" | "csv") => withQuery("/exports/templates", { kind, format }),
  progressSummary: (format: "docx" | "xlsx" | "csv", query?: Query) => withQuery("/exports/progress-summary", { ...query, format }),
  uhriLayout: (format: "csv" | "xlsx", query?: Query) => withQuery("/exports/uhri", { ...query, format }),
  evidenceFiles: () => "/api/evidence",
  evidenceFile: (id: string) => `/api/evidence/${id}`,
} as const;

/** The proxy writes the address of a page into this header of the request, because a page does not know its own. */
export const addressHeader = "x-tracker-address";

const nowhere = "http://own.invalid";
const language = new RegExp(`^/(${routing.locales.join("|")})(?=/|$)`);

/** An address of ours without its language, from a text that anybody may have written; null for any other text. */
export function ownPath(text: string | null | undefined): string | null {
  if (!text?.startsWith("/") || !URL.canParse(text, nowhere)) return null;
  const { origin, pathname, search } = new URL(text, nowhere);
  if (origin !== nowhere) return null;
  const path = pathname.replace(language, "") || "/";
  return path.startsWith("//") ? null : path + search;
}
