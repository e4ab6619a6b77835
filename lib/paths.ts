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
  classification: (id: string) => `/recommendations/${id}/themes`,
  assignment: (id: string) => `/recommendations/${id}/assignment`,
  newResponse: (id: string, bodyId: string) => withQuery(`/recommendations/${id}/responses/new`, { body: bodyId }),
  response: (recommendationId: string, responseId: string) => `/recommendations/${recommendationId}/responses/${responseId}`,
  responseReforms: (recommendationId: string, responseId: string, query?: Query) =>
    withQuery(`/recommendations/${recommendationId}/responses/${responseId}/reforms`, query),
  reviews: () => "/reviews",
  newReview: () => "/reviews/new",
  review: (id: string) => `/reviews/${id}`,
  reviewDetails: (id: string) => `/reviews/${id}/details`,
  reviewAssignments: (id: string, query?: Query) => withQuery(`/reviews/${id}/assignments`, query),
  newDocument: (reviewId: string) => `/reviews/${reviewId}/documents/new`,
  document: (id: string) => `/documents/${id}`,
  documentFiles: () => "/api/documents",
  documentProposal: (id: string) => `/documents/${id}/proposal`,
  reforms: (query?: Query) => withQuery("/reforms", query),
  reform: (id: string) => `/reforms/${id}`,
  newReform: (query?: Query) => withQuery("/reforms/new", query),
  reformDetails: (id: string) => `/reforms/${id}/details`,
  bodies: () => "/bodies",
  body: (id: string) => `/bodies/${id}`,
  search: (query?: Query) => withQuery("/search", query),
  work: (query?: Query) => withQuery("/work", query),
  signOut: () => "/api/auth/sign-out",
  signIn: (query?: Query) => withQuery("/sign-in", query),
  secondFactor: (query?: Query) => withQuery("/sign-in/second-factor", query),
  forgottenPassword: () => "/sign-in/forgotten",
  accountLink: (token: string) => `/sign-in/link/${token}`,
  account: () => "/account",
  secondFactorSetup: () => "/account/second-factor",
  admin: () => "/admin",
  people: (query?: Query) => withQuery("/admin/people", query),
  invitePerson: () => "/admin/people/new",
  person: (id: string, query?: Query) => withQuery(`/admin/people/${id}`, query),
  adminBodies: () => "/admin/bodies",
  newBody: () => "/admin/bodies/new",
  adminBody: (id: string) => `/admin/bodies/${id}`,
  audit: (query?: Query) => withQuery("/admin/audit", query),
  progressSummary: (format: "docx" | "xlsx" | "csv", query?: Query) => withQuery("/exports/progress-summary", { ...query, format }),
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
