import type { Actor } from "@/domain/actor";
import type { ResponseState, Role } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";

// What each person sees. Row-level security says the same once more.
// A filter that lets nothing through is { id: { in: [] } }, never { OR: [] }.

const holds = (actor: Actor, role: Role) => actor.memberships.some((held) => held.role === role);

const statesOf = (actor: Actor | null, ...held: Role[]): string[] =>
  actor?.memberships.filter(({ role }) => held.includes(role)).map(({ stateId }) => stateId) ?? [];
const bodiesOf = (actor: Actor | null): string[] =>
  actor?.memberships.flatMap(({ role, bodyId }) => (bodyId && (role === "FOCAL_POINT" || role === "APPROVER") ? [bodyId] : [])) ?? [];

/** The bodies this person answers for, as focal point or approver. */
export const ownBodies = bodiesOf;

/** The States whose working group this person coordinates. */
export const coordinatedStates = (actor: Actor | null): string[] => statesOf(actor, "SECRETARIAT");

/** The States whose accounts and bodies this person administers. */
export const administeredStates = (actor: Actor | null): string[] => statesOf(actor, "ADMINISTRATOR");

/** A document is public once it is locked; before that it is the secretariat's. */
export const visibleDocuments = (actor: Actor | null): Prisma.UnDocumentWhereInput => ({
  discardedAt: null,
  OR: [{ lockedAt: { not: null } }, { stateId: { in: coordinatedStates(actor) } }],
});

/** A recommendation is public from the lock of its document on. */
export const visibleRecommendations = (actor: Actor | null): Prisma.RecommendationWhereInput => ({
  OR: [{ publishedAt: { not: null } }, { stateId: { in: coordinatedStates(actor) } }],
});

/** `visibleRecommendations` for written SQL; the table is called `r`. */
export const visibleRecommendationsSql = (actor: Actor | null): Prisma.Sql =>
  Prisma.sql`(r.published_at IS NOT NULL OR r.state_id = ANY (${coordinatedStates(actor)}::uuid[]))`;

/** Where a response stands: everybody once published; before that its body, the secretariat and the working group. */
export const visibleResponses = (actor: Actor | null): Prisma.ResponseWhereInput => ({
  OR: [
    { state: "PUBLISHED" },
    { bodyId: { in: bodiesOf(actor) } },
    { stateId: { in: statesOf(actor, "SECRETARIAT", "WORKING_GROUP_MEMBER") } },
  ],
});

type OfVersion = { number: number; isSigned: boolean };

/** The words of a response: its body sees all of them, the State's side what was signed, everybody what is published. */
export const seesVersion = (
  actor: Actor | null,
  response: { stateId: string; bodyId: string; state: ResponseState; currentVersion: number },
  { number, isSigned }: OfVersion,
): boolean =>
  (response.state === "PUBLISHED" && number === response.currentVersion) ||
  bodiesOf(actor).includes(response.bodyId) ||
  (isSigned && statesOf(actor, "SECRETARIAT", "WORKING_GROUP_MEMBER").includes(response.stateId));

/** What a response is made of, its reforms and evidence: its body always, the State's side once it is signed. */
const visibleContents = (actor: Actor | null): Prisma.ResponseWhereInput[] => [
  { bodyId: { in: bodiesOf(actor) } },
  {
    stateId: { in: statesOf(actor, "SECRETARIAT", "WORKING_GROUP_MEMBER") },
    state: { in: ["SIGNED", "VERIFIED", "PUBLISHED", "WITHDRAWN"] },
  },
];

export const visibleReformLinks = (actor: Actor | null): Prisma.ReformLinkWhereInput => ({
  response: { OR: [{ state: "PUBLISHED" }, ...visibleContents(actor)] },
});

/** Public evidence is for everybody once its response is published, unless it was removed; internal evidence never is. */
export const visibleEvidence = (actor: Actor | null): Prisma.EvidenceWhereInput => ({
  OR: [{ visibility: "PUBLIC", removedAt: null, response: { state: "PUBLISHED" } }, { response: { OR: visibleContents(actor) } }],
});

/** What happened to a recommendation is public; what happened inside a response, once it is published or withdrawn. */
export const visibleHistory = (actor: Actor | null): Prisma.HistoryEntryWhereInput => ({
  OR: [
    { responseId: null, recommendation: visibleRecommendations(actor) },
    { kind: "RESPONSE_WITHDRAWN" },
    { kind: { in: ["RESPONSE_SIGNED", "RESPONSE_VERIFIED", "RESPONSE_PUBLISHED"] }, response: { state: "PUBLISHED" } },
    { bodyId: { in: bodiesOf(actor) } },
    {
      kind: { notIn: ["RESPONSE_STARTED", "RESPONSE_RETURNED_BY_APPROVER"] },
      response: { stateId: { in: statesOf(actor, "SECRETARIAT", "WORKING_GROUP_MEMBER") } },
    },
  ],
});

/** A reform is public once a published response or the secretariat made it so. */
export const visibleReforms = (actor: Actor | null): Prisma.ReformWhereInput => ({
  OR: [
    { publishedAt: { not: null } },
    { bodyId: { in: bodiesOf(actor) } },
    { stateId: { in: statesOf(actor, "SECRETARIAT", "WORKING_GROUP_MEMBER") } },
  ],
});

/** An organisation is seen if it wishes to be, by its own people, and by the administrator. */
export const visibleOrganisations = (actor: Actor | null): Prisma.OrganisationWhereInput => ({
  OR: [
    { isPublic: true },
    { stateId: { in: statesOf(actor, "ADMINISTRATOR") } },
    { id: { in: actor?.memberships.flatMap(({ organisationId }) => organisationId ?? []) ?? [] } },
  ],
});

const isOfficial = (actor: Actor): boolean =>
  holds(actor, "FOCAL_POINT") || holds(actor, "APPROVER") || holds(actor, "SECRETARIAT") || holds(actor, "WORKING_GROUP_MEMBER");
const seesEverybody = (actor: Actor): boolean => holds(actor, "ADMINISTRATOR") || holds(actor, "AUDITOR");

/** Officials know each other; who belongs to an organisation is known to themselves, the administrator and the auditor. */
export const visibleMemberships = (actor: Actor): Prisma.MembershipWhereInput =>
  seesEverybody(actor) ? {} : { OR: [{ userId: actor.id }, ...(isOfficial(actor) ? [{ organisationId: null }] : [])] };

export const visiblePeople = (actor: Actor): Prisma.UserWhereInput =>
  seesEverybody(actor)
    ? {}
    : { OR: [{ id: actor.id }, ...(isOfficial(actor) ? [{ memberships: { some: { organisationId: null } } }] : [])] };

/** What an audit entry was about is for the auditor; the administrator sees that it happened. */
export const readsAuditContents = (actor: Actor): boolean => holds(actor, "AUDITOR");
