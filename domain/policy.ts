import type { Actor } from "@/domain/actor";
import { NotAllowed } from "@/domain/errors";
import type { ResponseState, Role } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";

type InState = { stateId: string };
type OfBody = { bodyId: string | null };
type OfDocument = InState & { lockedAt: Date | null; discardedAt: Date | null };
type OfAssignment = { bodyId: string; mayRespond: boolean };
type OfResponse = InState & { bodyId: string; state: ResponseState; writerIds: string[]; verifiedById: string | null };
type OfReform = InState & OfBody & { publishedAt: Date | null };
type OfUser = { userId: string };

const holds = (actor: Actor, role: Role) => actor.memberships.some((held) => held.role === role);
const holdsIn = (actor: Actor, role: Role, { stateId }: InState) =>
  actor.memberships.some((held) => held.role === role && held.stateId === stateId);
const holdsAt = (actor: Actor, role: Role, { bodyId }: OfBody) =>
  bodyId !== null && actor.memberships.some((held) => held.role === role && held.bodyId === bodyId);

const coordinates = (actor: Actor, subject: InState) => holdsIn(actor, "SECRETARIAT", subject);
const administers = (actor: Actor, subject: InState) => holdsIn(actor, "ADMINISTRATOR", subject);
const drafts = (actor: Actor, response: OfResponse) =>
  holdsAt(actor, "FOCAL_POINT", response) && (response.state === "DRAFT" || response.state === "RETURNED");
const signs = (actor: Actor, response: OfResponse) => holdsAt(actor, "APPROVER", response) && response.state === "SUBMITTED";
const keepsReform = (actor: Actor, reform: OfReform) =>
  coordinates(actor, reform) ||
  (holdsIn(actor, "FOCAL_POINT", reform) && holdsAt(actor, "FOCAL_POINT", reform) && reform.publishedAt === null);
const isOpen = ({ lockedAt, discardedAt }: OfDocument) => lockedAt === null && discardedAt === null;

const rules = {
  "reviewCycle.open": (actor: Actor, state: InState) => coordinates(actor, state),
  "reviewCycle.revise": (actor: Actor, cycle: InState) => coordinates(actor, cycle),

  "document.import": (actor: Actor, state: InState) => coordinates(actor, state),
  "document.revise": (actor: Actor, document: OfDocument) => coordinates(actor, document) && isOpen(document),
  "document.lock": (actor: Actor, document: OfDocument) => coordinates(actor, document) && isOpen(document),
  "document.discard": (actor: Actor, document: OfDocument) => coordinates(actor, document) && isOpen(document),

  "recommendation.classify": (actor: Actor, recommendation: InState) => coordinates(actor, recommendation),
  "recommendation.assign": (actor: Actor, recommendation: InState) => coordinates(actor, recommendation),
  "recommendation.unassign": (actor: Actor, recommendation: InState) => coordinates(actor, recommendation),

  "response.start": (actor: Actor, assignment: OfAssignment) => assignment.mayRespond && holdsAt(actor, "FOCAL_POINT", assignment),
  "response.draft": (actor: Actor, response: OfResponse) => drafts(actor, response),
  "response.submit": (actor: Actor, response: OfResponse) => drafts(actor, response),
  "response.sign": (actor: Actor, response: OfResponse) => signs(actor, response) && !response.writerIds.includes(actor.id),
  "response.return": (actor: Actor, response: OfResponse) =>
    signs(actor, response) || (coordinates(actor, response) && (response.state === "SIGNED" || response.state === "VERIFIED")),
  "response.verify": (actor: Actor, response: OfResponse) => coordinates(actor, response) && response.state === "SIGNED",
  "response.publish": (actor: Actor, response: OfResponse) =>
    coordinates(actor, response) && response.state === "VERIFIED" && response.verifiedById !== actor.id,
  "response.withdraw": (actor: Actor, response: OfResponse) => coordinates(actor, response) && response.state === "PUBLISHED",

  "evidence.add": (actor: Actor, response: OfResponse) => drafts(actor, response),
  "evidence.remove": (actor: Actor, response: OfResponse) => drafts(actor, response),
  "reform.link": (actor: Actor, response: OfResponse) => drafts(actor, response),
  "reform.unlink": (actor: Actor, response: OfResponse) => drafts(actor, response),
  "reform.record": (actor: Actor, reform: OfReform) => keepsReform(actor, reform),
  "reform.revise": (actor: Actor, reform: OfReform) => keepsReform(actor, reform),

  "stateBody.record": (actor: Actor, state: InState) => administers(actor, state),
  "stateBody.revise": (actor: Actor, body: InState) => administers(actor, body),
  "user.invite": (actor: Actor, state: InState) => administers(actor, state),
  "user.sendLink": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "user.disable": (actor: Actor, user: OfUser) => holds(actor, "ADMINISTRATOR") && user.userId !== actor.id,
  "user.resetSecondFactor": (actor: Actor, user: OfUser) => holds(actor, "ADMINISTRATOR") && user.userId !== actor.id,
  "user.enable": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "membership.grant": (actor: Actor, membership: InState & OfUser) => administers(actor, membership) && membership.userId !== actor.id,
  "membership.end": (actor: Actor, membership: InState & OfUser) => administers(actor, membership) && membership.userId !== actor.id,

  "account.revise": (actor: Actor, user: OfUser) => user.userId === actor.id,
  "account.changePassword": (actor: Actor, user: OfUser) => user.userId === actor.id,
  "account.protect": (actor: Actor, user: OfUser) => user.userId === actor.id,
  "session.end": (actor: Actor, session: OfUser) => session.userId === actor.id,
  "audit.read": (actor: Actor) => holds(actor, "AUDITOR") || holds(actor, "ADMINISTRATOR"),
};

export type Ability = keyof typeof rules;
export const abilities = Object.keys(rules) as Ability[];

export type SubjectOf<A extends Ability> = Parameters<(typeof rules)[A]> extends [Actor, ...infer Subject] ? Subject : never;

/** Whether this person may do this to this thing. Nobody is nobody: a visitor may only read what is published. */
export function can<A extends Ability>(actor: Actor | null, ability: A, ...subject: SubjectOf<A>): boolean {
  const rule: unknown = rules[ability];
  return actor !== null && (rule as (actor: Actor, ...subject: SubjectOf<A>) => boolean)(actor, ...subject);
}

/** Refuses with NotAllowed what `can` denies. */
export function authorize<A extends Ability>(actor: Actor | null, ability: A, ...subject: SubjectOf<A>): void {
  if (!can(actor, ability, ...subject)) throw new NotAllowed();
}

/** Roles whose holders must show a second factor: they sign, verify, publish, or decide who may. */
export const needsSecondFactor = (actor: Pick<Actor, "memberships">): boolean =>
  actor.memberships.some(({ role }) => role === "APPROVER" || role === "SECRETARIAT" || role === "ADMINISTRATOR" || role === "NGO_ADMIN");

// ── What each person sees ────────────────────────────────────────────────────
// Row-level security says the same once more. A filter that lets nothing through is { id: { in: [] } }, never { OR: [] }.

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
  response: Pick<OfResponse, "stateId" | "bodyId" | "state"> & { currentVersion: number },
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
