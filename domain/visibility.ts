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

/** The States whose working group this person belongs to, and so sees where everything stands. */
export const groupStates = (actor: Actor | null): string[] => statesOf(actor, "SECRETARIAT", "WORKING_GROUP_MEMBER");

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

/**
 * Public evidence is for everybody once its response is published, unless it was removed or replaced before; internal evidence never
 * is, and restricted evidence is for its body and for the secretariat, which verifies.
 */
export const visibleEvidence = (actor: Actor | null): Prisma.EvidenceWhereInput => ({
  OR: [
    { visibility: "PUBLIC", removedAt: null, replacedAt: null, response: { state: "PUBLISHED" } },
    { visibility: { not: "RESTRICTED" }, response: { OR: visibleContents(actor) } },
    { response: { bodyId: { in: bodiesOf(actor) } } },
    { response: { stateId: { in: statesOf(actor, "SECRETARIAT") }, state: { in: ["SIGNED", "VERIFIED", "PUBLISHED", "WITHDRAWN"] } } },
  ],
});

/** Why something was submitted in spite of a warning: its body knows, and the State's side once it is signed. */
export const visibleOverrides = (actor: Actor): Prisma.SubmissionOverrideWhereInput => ({
  response: {
    OR: [
      { bodyId: { in: bodiesOf(actor) } },
      { stateId: { in: statesOf(actor, "SECRETARIAT", "WORKING_GROUP_MEMBER") }, signedById: { not: null } },
    ],
  },
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

/** What a body and the secretariat say to each other is theirs. */
export const visibleDiscussions = (actor: Actor | null): Prisma.DiscussionWhereInput => ({
  OR: [{ bodyId: { in: bodiesOf(actor) } }, { stateId: { in: coordinatedStates(actor) } }],
});

/** A reminder is between the secretariat and the body it was sent to. */
export const visibleReminders = (actor: Actor | null): Prisma.ReminderWhereInput => ({
  OR: [{ bodyId: { in: bodiesOf(actor) } }, { stateId: { in: coordinatedStates(actor) } }],
});

/** A reform is public once a published response or the secretariat made it so. */
export const visibleReforms = (actor: Actor | null): Prisma.ReformWhereInput => ({
  OR: [
    { publishedAt: { not: null } },
    { bodyId: { in: bodiesOf(actor) } },
    { stateId: { in: statesOf(actor, "SECRETARIAT", "WORKING_GROUP_MEMBER") } },
  ],
});

/** A measure of a plan is public once the secretariat has published it; the State's side, which drafts the plan, reads it before. */
export const visibleMeasures = (actor: Actor | null): Prisma.MeasureWhereInput => ({
  OR: [{ publishedAt: { not: null } }, { stateId: { in: workingStates(actor) } }],
});

/** Of a public measure, what was written down since it is public; what was said before is the State side's. */
export const visibleMeasureEntries = (actor: Actor | null): Prisma.MeasureEntryWhereInput => ({
  OR: [{ isPublic: true, measure: visibleMeasures(actor) }, { measure: { stateId: { in: workingStates(actor) } } }],
});

/** An indicator is public once the secretariat has published it; the State's side, which measures it, reads it before. */
export const visibleIndicators = (actor: Actor | null): Prisma.IndicatorWhereInput => ({
  OR: [{ publishedAt: { not: null } }, { stateId: { in: workingStates(actor) } }],
});

/** Of a public indicator, what was done since it is public. */
export const visibleIndicatorEntries = (actor: Actor | null): Prisma.IndicatorEntryWhereInput => ({
  OR: [{ isPublic: true, indicator: visibleIndicators(actor) }, { indicator: { stateId: { in: workingStates(actor) } } }],
});

/** Of a public indicator, the values that stood when it became public, and all since. */
export const visibleIndicatorValues = (actor: Actor | null): Prisma.IndicatorValueWhereInput => ({
  OR: [{ isPublic: true, indicator: visibleIndicators(actor) }, { indicator: { stateId: { in: workingStates(actor) } } }],
});

/** The organisations this person belongs to. */
export const ownOrganisations = (actor: Actor | null): string[] =>
  actor?.memberships.flatMap(({ organisationId }) => organisationId ?? []) ?? [];

/** An organisation is seen if it wishes to be, by its own people, and by the administrator. */
export const visibleOrganisations = (actor: Actor | null): Prisma.OrganisationWhereInput => ({
  OR: [{ isPublic: true }, { stateId: { in: statesOf(actor, "ADMINISTRATOR") } }, { id: { in: ownOrganisations(actor) } }],
});

/** The State's side: those who prepare, take part in and carry out what the working group decides. */
export const workingStates = (actor: Actor | null): string[] =>
  statesOf(actor, "SECRETARIAT", "WORKING_GROUP_MEMBER", "FOCAL_POINT", "APPROVER");

/** Whether this person works on the State's side, in one of its own bodies or in the group itself. */
export const isOnStateSide = (actor: Actor | null, { stateId }: { stateId: string }): boolean => workingStates(actor).includes(stateId);

/** That a meeting was held is public; that one is planned is known to the State's side. */
export const visibleMeetings = (actor: Actor | null): Prisma.WorkingGroupMeetingWhereInput => ({
  OR: [{ state: { not: "PLANNED" } }, { stateId: { in: workingStates(actor) } }],
});

/** What a meeting spoke of and decided: the State's side, and everybody once the secretariat has published its minutes. */
export const visibleMinutes = (actor: Actor | null): Prisma.WorkingGroupMeetingWhereInput => ({
  OR: [{ publishedAt: { not: null } }, { stateId: { in: workingStates(actor) } }],
});

/** `visibleMinutes` of one meeting that is at hand. */
export const seesMinutes = (actor: Actor | null, meeting: { stateId: string; publishedAt: Date | null }): boolean =>
  meeting.publishedAt !== null || isOnStateSide(actor, meeting);

/** Papers and attendance stay with the State's side. */
export const visiblePapers = (actor: Actor | null): Prisma.WorkingGroupMeetingWhereInput => ({ stateId: { in: workingStates(actor) } });

/** Which bodies the group is made of is public; who sits there, where the seat says so, and else known to the State's side. */
export const visibleGroupPersons = (actor: Actor | null): Prisma.GroupPersonWhereInput => ({
  member: { OR: [{ isPersonPublic: true }, { stateId: { in: workingStates(actor) } }] },
});

/** `visibleGroupPersons` of one seat that is at hand. */
export const seesGroupPerson = (actor: Actor | null, seat: { stateId: string; isPersonPublic: boolean }): boolean =>
  seat.isPersonPublic || isOnStateSide(actor, seat);

/** `visibleMinutes` for written SQL; the table of meetings is called `m`. */
export const visibleMinutesSql = (actor: Actor | null): Prisma.Sql =>
  Prisma.sql`(m.published_at IS NOT NULL OR m.state_id = ANY (${workingStates(actor)}::uuid[]))`;

/** A case of Views is the State side's until the secretariat publishes it. */
export const visibleCases = (actor: Actor | null): Prisma.CaseFileWhereInput => ({
  OR: [{ publishedAt: { not: null } }, { stateId: { in: workingStates(actor) } }],
});

/** `visibleCases` for written SQL; the table is called `c`. */
export const visibleCasesSql = (actor: Actor | null): Prisma.Sql =>
  Prisma.sql`(c.published_at IS NOT NULL OR c.state_id = ANY (${workingStates(actor)}::uuid[]))`;

/** Why something was withdrawn stays with the State's side, or with the organisation whose word it was: the reason may say what must not be read. */
export const visibleWithdrawals = (actor: Actor): Prisma.WithdrawalWhereInput => ({
  OR: [{ organisationId: null, stateId: { in: workingStates(actor) } }, { organisationId: { in: ownOrganisations(actor) } }],
});

/** What a voice says is as public as the recommendation, until whoever said it takes it back. */
export const visibleAssessments = (actor: Actor | null): Prisma.AssessmentWhereInput => ({
  recommendation: visibleRecommendations(actor),
  OR: [
    { withdrawnAt: null },
    { organisationId: { in: ownOrganisations(actor) } },
    { organisationId: null, stateId: { in: coordinatedStates(actor) } },
  ],
});

/** A file of a follow-up is for everybody if it was entered as public and the step it belongs to stands, and else the State side's. */
export const visibleFollowUpFiles = (actor: Actor | null): Prisma.FollowUpFileWhereInput => ({
  OR: [{ isPublic: true, entry: { revokedAt: null } }, { stateId: { in: workingStates(actor) } }],
});

/** A step that was taken back is known to the State's side. */
export const visibleFollowUpEntries = (actor: Actor | null): Prisma.FollowUpEntryWhereInput => ({
  OR: [{ revokedAt: null }, { followUp: { stateId: { in: workingStates(actor) } } }],
});

/** Grades that found no place are the secretariat's to place. */
export const visibleUnplacedGrades = (actor: Actor | null): Prisma.UnplacedGradeWhereInput => ({
  stateId: { in: coordinatedStates(actor) },
});

const isOfficial = (actor: Actor): boolean =>
  holds(actor, "FOCAL_POINT") || holds(actor, "APPROVER") || holds(actor, "SECRETARIAT") || holds(actor, "WORKING_GROUP_MEMBER");
const seesEverybody = (actor: Actor): boolean => holds(actor, "ADMINISTRATOR") || holds(actor, "AUDITOR");

/** Officials know each other, and so do those of an organisation; beside them, the administrator and the auditor know who belongs to one. */
export const visibleMemberships = (actor: Actor): Prisma.MembershipWhereInput =>
  seesEverybody(actor)
    ? {}
    : {
        OR: [
          { userId: actor.id },
          { organisationId: { in: ownOrganisations(actor) } },
          ...(isOfficial(actor) ? [{ organisationId: null }] : []),
        ],
      };

/** Whom to ask at these bodies, for those who may know: the main focal points. */
export const visibleFocalPoints = (actor: Actor, bodyIds: string[]): Prisma.MembershipWhereInput => ({
  AND: [visibleMemberships(actor), { bodyId: { in: bodyIds }, role: "FOCAL_POINT", isAlternate: false }],
});

/** Officials know who stands in for whom, as they know who holds which role. */
export const visibleDelegations = (actor: Actor): Prisma.DelegationWhereInput =>
  seesEverybody(actor) || isOfficial(actor) ? {} : { OR: [{ deputyId: actor.id }, { membership: { userId: actor.id } }] };

/** Who took over from whom is known to the two of them and to the State's side. */
export const visibleHandovers = (actor: Actor): Prisma.HandoverWhereInput =>
  seesEverybody(actor) ? {} : { OR: [{ officialId: actor.id }, { successorId: actor.id }, { stateId: { in: workingStates(actor) } }] };

export const visiblePeople = (actor: Actor): Prisma.UserWhereInput =>
  seesEverybody(actor)
    ? {}
    : {
        OR: [
          { id: actor.id },
          { memberships: { some: { organisationId: { in: ownOrganisations(actor) } } } },
          ...(isOfficial(actor) ? [{ memberships: { some: { organisationId: null } } }] : []),
        ],
      };

/** What an audit entry was about is for the auditor; the administrator sees that it happened. */
export const readsAuditContents = (actor: Actor): boolean => holds(actor, "AUDITOR");

/** Which data sets came into a register is known to whoever is signed in; what is planned, to those who import. Accounts are the administrator's affair. */
export const visibleImports = (actor: Actor | null): Prisma.ImportRunWhereInput => ({
  OR: [{ state: "APPLIED", kind: { not: "USERS" } }, ...importedBy(actor)],
});

/** The runs that this person may carry on with. */
export const ownImports = (actor: Actor): Prisma.ImportRunWhereInput => ({ OR: importedBy(actor) });

const importedBy = (actor: Actor | null): Prisma.ImportRunWhereInput[] => [
  { kind: { notIn: ["STATE_BODIES", "USERS"] }, stateId: { in: coordinatedStates(actor) } },
  { kind: { in: ["STATE_BODIES", "USERS"] }, stateId: { in: administeredStates(actor) } },
];
