import type { Actor } from "@/domain/actor";
import { reportRules } from "@/domain/alternative-reports/policy";
import { NotAllowed } from "@/domain/errors";
import { organisationRules } from "@/domain/organisations/policy";
import { administers, coordinates, holds, holdsAt, holdsIn, isLeadingRole, type InState } from "@/domain/roles";
import type { AssessmentVoice, ImportKind, MeetingState, ResponseState, Role, TaskState } from "@/domain/vocabulary";
import { dayShown } from "@/lib/day-shown";

type OfBody = { bodyId: string | null };
type Archivable = { archivedAt: Date | null };
type OfDocument = InState & { lockedAt: Date | null; discardedAt: Date | null };
type OfAssignment = { bodyId: string; mayRespond: boolean };
type OfResponse = InState & { bodyId: string; state: ResponseState; writerIds: string[]; verifiedById: string | null };
type OfReform = InState & OfBody & { publishedAt: Date | null };
type KeptReform = OfReform & Archivable;
type OfMeasure = InState & { leadBodyId: string | null; publishedAt: Date | null };
type KeptMeasure = OfMeasure & Archivable;
type OfIndicator = InState & OfBody & { publishedAt: Date | null; retiredAt: Date | null };
type OfMeeting = InState & { state: MeetingState; publishedAt: Date | null };
type OfTask = InState & { bodyId: string; state: TaskState };
type OfCase = InState & { publishedAt: Date | null };
type OfImport = InState & { kind: ImportKind };
type OfUser = { userId: string };
type OfFeed = OfUser & { body: (InState & { bodyId: string }) | null };
type OfVocabulary = { stateId: string | null };
type OfDiscussion = InState & { bodyId: string };
type OfSpeaker = InState & { voice: AssessmentVoice; organisationId: string | null };
type OfSpeech = OfSpeaker & { mayReport: boolean };
type OfAssessment = OfSpeaker & { withdrawnAt: Date | null };
type OfDelegation = InState & OfBody & OfUser & { role: Role };

const drafts = (actor: Actor, response: OfResponse) =>
  holdsAt(actor, "FOCAL_POINT", response) && (response.state === "DRAFT" || response.state === "RETURNED");
const signs = (actor: Actor, response: OfResponse) => holdsAt(actor, "APPROVER", response) && response.state === "SUBMITTED";
const keepsReform = (actor: Actor, reform: OfReform) =>
  coordinates(actor, reform) ||
  (holdsIn(actor, "FOCAL_POINT", reform) && holdsAt(actor, "FOCAL_POINT", reform) && reform.publishedAt === null);
const leadsMeasure = (actor: Actor, { stateId, leadBodyId }: OfMeasure) =>
  holdsIn(actor, "FOCAL_POINT", { stateId }) && holdsAt(actor, "FOCAL_POINT", { bodyId: leadBodyId });
const plansMeasure = (actor: Actor, measure: OfMeasure) =>
  coordinates(actor, measure) || (leadsMeasure(actor, measure) && measure.publishedAt === null);
const measures = (actor: Actor, indicator: OfIndicator) =>
  coordinates(actor, indicator) || (holdsIn(actor, "FOCAL_POINT", indicator) && holdsAt(actor, "FOCAL_POINT", indicator));
const keepsIndicator = (actor: Actor, indicator: OfIndicator) =>
  coordinates(actor, indicator) || (measures(actor, indicator) && indicator.publishedAt === null);
/** Bodies and accounts are the administrator's, whether they come one by one or in a file; the record is the secretariat's. */
const imports = (actor: Actor, run: OfImport) =>
  run.kind === "STATE_BODIES" || run.kind === "USERS" ? administers(actor, run) : coordinates(actor, run);
const owesTask = (actor: Actor, task: OfTask) =>
  coordinates(actor, task) || holdsAt(actor, "FOCAL_POINT", task) || holdsAt(actor, "APPROVER", task);
/** The vocabularies of everybody are kept by any administrator, a State's own by its administrator. */
const keepsVocabulary = (actor: Actor, { stateId }: OfVocabulary) =>
  stateId === null ? holds(actor, "ADMINISTRATOR") : administers(actor, { stateId });
/** A body and the secretariat talk to each other; nobody else listens. */
const discusses = (actor: Actor, discussion: OfDiscussion) =>
  coordinates(actor, discussion) || holdsAt(actor, "FOCAL_POINT", discussion) || holdsAt(actor, "APPROVER", discussion);
/** A role that is lent cannot be lent on. */
const holdsThemselves = (actor: Actor, { role, bodyId }: OfDelegation) =>
  actor.memberships.some((held) => held.role === role && held.bodyId === bodyId && !held.inPlaceOf);
/** One's own role in a body is lent by oneself; another's, for whom it is too late to do so, by the administrator. */
const lends = (actor: Actor, lent: OfDelegation) =>
  lent.bodyId !== null && (lent.userId === actor.id ? holdsThemselves(actor, lent) : administers(actor, lent));
/** An institution and an NGO speak through their own people and through nobody else; what others have published, the secretariat puts down. */
const speaks = (actor: Actor, { stateId, voice, organisationId }: OfSpeaker) => {
  if (organisationId === null) return coordinates(actor, { stateId });
  const speaking: Role[] = voice === "NHRI" ? ["NHRI_OFFICER"] : voice === "NGO" ? ["NGO_MEMBER", "NGO_ADMIN"] : [];
  return actor.memberships.some(
    (held) => held.stateId === stateId && held.organisationId === organisationId && speaking.includes(held.role),
  );
};
const answersFor = (actor: Actor, body: InState & { bodyId: string }) =>
  coordinates(actor, body) || holdsAt(actor, "FOCAL_POINT", body) || holdsAt(actor, "APPROVER", body);
/** What is put away rests: it is read, and taken out again before anything else is done to it. */
const isKept = ({ archivedAt }: Archivable): boolean => archivedAt === null;
const isMeasured = ({ retiredAt }: OfIndicator): boolean => retiredAt === null;
const isOpen = ({ lockedAt, discardedAt }: OfDocument) => lockedAt === null && discardedAt === null;

const rules = {
  "reviewCycle.open": (actor: Actor, state: InState) => coordinates(actor, state),
  "reviewCycle.revise": (actor: Actor, cycle: InState) => coordinates(actor, cycle),

  "milestone.record": (actor: Actor, cycle: InState) => coordinates(actor, cycle),
  "milestone.revise": (actor: Actor, cycle: InState) => coordinates(actor, cycle),
  "milestone.remove": (actor: Actor, cycle: InState) => coordinates(actor, cycle),
  "dialogue.record": (actor: Actor, cycle: InState) => coordinates(actor, cycle),
  "dialogue.revise": (actor: Actor, cycle: InState) => coordinates(actor, cycle),
  "dialogue.remove": (actor: Actor, cycle: InState) => coordinates(actor, cycle),
  "participation.record": (actor: Actor, cycle: InState) => coordinates(actor, cycle),
  "participation.revise": (actor: Actor, cycle: InState) => coordinates(actor, cycle),
  "participation.remove": (actor: Actor, cycle: InState) => coordinates(actor, cycle),
  "treatyAction.record": (actor: Actor, state: InState) => coordinates(actor, state),
  "treatyAction.revise": (actor: Actor, state: InState) => coordinates(actor, state),
  "treatyAction.remove": (actor: Actor, state: InState) => coordinates(actor, state),
  "claim.record": (actor: Actor, state: InState) => coordinates(actor, state),
  "claim.revise": (actor: Actor, state: InState) => coordinates(actor, state),
  "claim.remove": (actor: Actor, state: InState) => coordinates(actor, state),

  "document.import": (actor: Actor, state: InState) => coordinates(actor, state),
  "document.revise": (actor: Actor, document: OfDocument) => coordinates(actor, document) && isOpen(document),
  "document.lock": (actor: Actor, document: OfDocument) => coordinates(actor, document) && isOpen(document),
  "document.discard": (actor: Actor, document: OfDocument) => coordinates(actor, document) && isOpen(document),

  "import.begin": (actor: Actor, run: OfImport) => imports(actor, run),
  "import.apply": (actor: Actor, run: OfImport) => imports(actor, run),
  "import.undo": (actor: Actor, run: OfImport) => imports(actor, run),
  "import.discard": (actor: Actor, run: OfImport) => imports(actor, run),

  "recommendation.classify": (actor: Actor, recommendation: InState) => coordinates(actor, recommendation),
  "recommendation.relate": (actor: Actor, recommendation: InState) => coordinates(actor, recommendation),
  "recommendation.unrelate": (actor: Actor, recommendation: InState) => coordinates(actor, recommendation),
  "recommendation.assign": (actor: Actor, recommendation: InState) => coordinates(actor, recommendation),
  "recommendation.unassign": (actor: Actor, recommendation: InState) => coordinates(actor, recommendation),
  "recommendation.remind": (actor: Actor, recommendation: InState) => coordinates(actor, recommendation),
  "recommendation.reopen": (actor: Actor, recommendation: InState) => coordinates(actor, recommendation),
  "recommendation.archive": (actor: Actor, recommendation: InState & Archivable) =>
    coordinates(actor, recommendation) && isKept(recommendation),
  "recommendation.restore": (actor: Actor, recommendation: InState & Archivable) =>
    coordinates(actor, recommendation) && !isKept(recommendation),

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

  "discussion.open": (actor: Actor, discussion: OfDiscussion) => discusses(actor, discussion),
  "discussion.resolve": (actor: Actor, discussion: OfDiscussion) => discusses(actor, discussion),
  "discussion.reopen": (actor: Actor, discussion: OfDiscussion) => discusses(actor, discussion),
  "comment.write": (actor: Actor, discussion: OfDiscussion) => discusses(actor, discussion),
  "comment.revise": (actor: Actor, comment: OfDiscussion & OfUser) => discusses(actor, comment) && comment.userId === actor.id,

  "evidence.add": (actor: Actor, response: OfResponse) => drafts(actor, response),
  "evidence.remove": (actor: Actor, response: OfResponse) => drafts(actor, response),
  "reform.link": (actor: Actor, response: OfResponse) => drafts(actor, response),
  "reform.unlink": (actor: Actor, response: OfResponse) => drafts(actor, response),
  "reform.record": (actor: Actor, reform: OfReform) => keepsReform(actor, reform),
  "reform.revise": (actor: Actor, reform: KeptReform) => keepsReform(actor, reform) && isKept(reform),

  "reform.archive": (actor: Actor, reform: KeptReform) => keepsReform(actor, reform) && isKept(reform),
  "reform.restore": (actor: Actor, reform: KeptReform) => keepsReform(actor, reform) && !isKept(reform),
  "reform.answer": (actor: Actor, reform: InState & Archivable) => coordinates(actor, reform) && isKept(reform),
  "reform.assess": (actor: Actor, reform: KeptReform) =>
    isKept(reform) && (coordinates(actor, reform) || (holdsIn(actor, "FOCAL_POINT", reform) && holdsAt(actor, "FOCAL_POINT", reform))),

  "measure.record": (actor: Actor, measure: OfMeasure) => plansMeasure(actor, measure),
  "measure.revise": (actor: Actor, measure: KeptMeasure) => plansMeasure(actor, measure) && isKept(measure),
  "measure.archive": (actor: Actor, measure: KeptMeasure) => plansMeasure(actor, measure) && isKept(measure),
  "measure.restore": (actor: Actor, measure: KeptMeasure) => plansMeasure(actor, measure) && !isKept(measure),
  "measure.report": (actor: Actor, measure: KeptMeasure) =>
    isKept(measure) && (coordinates(actor, measure) || leadsMeasure(actor, measure)),
  "measure.publish": (actor: Actor, measure: KeptMeasure) => coordinates(actor, measure) && measure.publishedAt === null && isKept(measure),
  "measure.withdraw": (actor: Actor, measure: KeptMeasure) =>
    coordinates(actor, measure) && measure.publishedAt !== null && isKept(measure),

  "indicator.record": (actor: Actor, indicator: OfIndicator) => keepsIndicator(actor, indicator),
  "indicator.revise": (actor: Actor, indicator: OfIndicator) => keepsIndicator(actor, indicator) && isMeasured(indicator),
  "indicator.report": (actor: Actor, indicator: OfIndicator) => measures(actor, indicator) && isMeasured(indicator),
  "indicator.publish": (actor: Actor, indicator: OfIndicator) =>
    coordinates(actor, indicator) && indicator.publishedAt === null && isMeasured(indicator),
  "indicator.withdraw": (actor: Actor, indicator: OfIndicator) =>
    coordinates(actor, indicator) && indicator.publishedAt !== null && isMeasured(indicator),
  "indicator.retire": (actor: Actor, indicator: OfIndicator) => keepsIndicator(actor, indicator) && isMeasured(indicator),
  "indicator.reinstate": (actor: Actor, indicator: OfIndicator) => keepsIndicator(actor, indicator) && !isMeasured(indicator),

  "assessment.record": (actor: Actor, speech: OfSpeech) => speech.mayReport && speaks(actor, speech),
  "assessment.withdraw": (actor: Actor, assessment: OfAssessment) => speaks(actor, assessment) && assessment.withdrawnAt === null,

  "followUp.open": (actor: Actor, cycle: InState) => coordinates(actor, cycle),
  "followUp.select": (actor: Actor, round: InState) => coordinates(actor, round),
  "followUp.advance": (actor: Actor, round: InState) => coordinates(actor, round),
  "followUp.evaluate": (actor: Actor, round: InState) => coordinates(actor, round),
  "followUp.revoke": (actor: Actor, round: InState) => coordinates(actor, round),
  "followUp.attach": (actor: Actor, round: InState) => coordinates(actor, round),
  "followUp.settle": (actor: Actor, cycle: InState) => coordinates(actor, cycle),

  "workingGroup.revise": (actor: Actor, state: InState) => coordinates(actor, state),
  "workingGroup.appoint": (actor: Actor, group: InState) => coordinates(actor, group),
  "meeting.plan": (actor: Actor, meeting: OfMeeting) => coordinates(actor, meeting) && meeting.state !== "APPROVED",
  "meeting.hold": (actor: Actor, meeting: OfMeeting) => coordinates(actor, meeting) && meeting.state === "PLANNED",
  "meeting.minute": (actor: Actor, meeting: OfMeeting) => coordinates(actor, meeting) && meeting.state === "HELD",
  "meeting.approve": (actor: Actor, meeting: OfMeeting) => coordinates(actor, meeting) && meeting.state === "HELD",
  "meeting.amend": (actor: Actor, meeting: OfMeeting) => coordinates(actor, meeting) && meeting.state === "APPROVED",
  "meeting.publish": (actor: Actor, meeting: OfMeeting) =>
    coordinates(actor, meeting) && meeting.state === "APPROVED" && meeting.publishedAt === null,
  "meeting.withdraw": (actor: Actor, meeting: OfMeeting) => coordinates(actor, meeting) && meeting.publishedAt !== null,
  "decision.record": (actor: Actor, meeting: OfMeeting) => coordinates(actor, meeting) && meeting.state === "HELD",
  "task.report": (actor: Actor, task: OfTask) => owesTask(actor, task) && task.state === "OPEN",
  "task.cancel": (actor: Actor, task: OfTask) => coordinates(actor, task) && task.state === "OPEN",

  "caseFile.record": (actor: Actor, state: InState) => coordinates(actor, state),
  "caseFile.revise": (actor: Actor, file: InState) => coordinates(actor, file),
  "caseFile.publish": (actor: Actor, file: OfCase) => coordinates(actor, file) && file.publishedAt === null,
  "caseFile.withdraw": (actor: Actor, file: OfCase) => coordinates(actor, file) && file.publishedAt !== null,
  "caseFile.grade": (actor: Actor, file: InState) => coordinates(actor, file),

  "stateBody.record": (actor: Actor, state: InState) => administers(actor, state),
  "stateBody.revise": (actor: Actor, body: InState) => administers(actor, body),
  "vocabulary.add": (actor: Actor, vocabulary: OfVocabulary) => keepsVocabulary(actor, vocabulary),
  "vocabulary.revise": (actor: Actor, vocabulary: OfVocabulary) => keepsVocabulary(actor, vocabulary),
  "term.add": (actor: Actor, vocabulary: OfVocabulary) => keepsVocabulary(actor, vocabulary),
  "term.revise": (actor: Actor, vocabulary: OfVocabulary) => keepsVocabulary(actor, vocabulary),
  "term.retire": (actor: Actor, vocabulary: OfVocabulary) => keepsVocabulary(actor, vocabulary),
  "term.reinstate": (actor: Actor, vocabulary: OfVocabulary) => keepsVocabulary(actor, vocabulary),
  "term.merge": (actor: Actor, vocabulary: OfVocabulary) => keepsVocabulary(actor, vocabulary),
  "scale.add": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "scale.revise": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "procedure.add": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "procedure.revise": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "mechanism.add": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "mechanism.revise": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "user.invite": (actor: Actor, state: InState) => administers(actor, state),
  "mail.sendAgain": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "user.sendLink": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "user.disable": (actor: Actor, user: OfUser) => holds(actor, "ADMINISTRATOR") && user.userId !== actor.id,
  "user.resetSecondFactor": (actor: Actor, user: OfUser) => holds(actor, "ADMINISTRATOR") && user.userId !== actor.id,
  "user.enable": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "membership.grant": (actor: Actor, membership: InState & OfUser) => administers(actor, membership) && membership.userId !== actor.id,
  "membership.end": (actor: Actor, membership: InState & OfUser) => administers(actor, membership) && membership.userId !== actor.id,
  "membership.nameMain": (actor: Actor, membership: InState & OfUser) => administers(actor, membership) && membership.userId !== actor.id,
  "handover.carryOut": (actor: Actor, handover: InState & OfUser & { successorId: string }) =>
    administers(actor, handover) && handover.userId !== actor.id && handover.successorId !== actor.id,
  "delegation.name": (actor: Actor, lent: OfDelegation & { deputyId: string }) => lends(actor, lent) && lent.deputyId !== actor.id,
  "delegation.end": (actor: Actor, lent: InState & OfUser) => lent.userId === actor.id || administers(actor, lent),

  "account.revise": (actor: Actor, user: OfUser) => user.userId === actor.id,
  "account.changePassword": (actor: Actor, user: OfUser) => user.userId === actor.id,
  "account.protect": (actor: Actor, user: OfUser) => user.userId === actor.id,
  "session.end": (actor: Actor, session: OfUser) => session.userId === actor.id,
  "notification.read": (actor: Actor, notification: OfUser) => notification.userId === actor.id,
  "notification.configure": (actor: Actor, user: OfUser) => user.userId === actor.id,
  "reminderLadder.revise": (actor: Actor, state: InState) => coordinates(actor, state),
  "calendarDay.record": (actor: Actor, state: InState) => coordinates(actor, state),
  "calendarDay.remove": (actor: Actor, day: InState) => coordinates(actor, day),
  "calendarFeed.issue": (actor: Actor, feed: OfFeed) => feed.userId === actor.id && (feed.body === null || answersFor(actor, feed.body)),
  "calendarFeed.revoke": (actor: Actor, feed: OfUser) => feed.userId === actor.id,
  "witness.name": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "witness.dismiss": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "audit.read": (actor: Actor) => holds(actor, "AUDITOR") || holds(actor, "ADMINISTRATOR"),
  ...organisationRules,
  ...reportRules,
};

export type Ability = keyof typeof rules;
export const abilities = Object.keys(rules) as Ability[];

export type SubjectOf<A extends Ability> = Parameters<(typeof rules)[A]> extends [Actor, ...infer Subject] ? Subject : never;

/** Whether this person may do this to this thing. Nobody is nobody: a visitor may only read what is published. */
export function can<A extends Ability>(actor: Actor | null, ability: A, ...subject: SubjectOf<A>): boolean {
  // Nobody does anything on a day that is over.
  if (dayShown()) return false;
  const rule: unknown = rules[ability];
  return actor !== null && (rule as (actor: Actor, ...subject: SubjectOf<A>) => boolean)(actor, ...subject);
}

/** Refuses with NotAllowed what `can` denies. */
export function authorize<A extends Ability>(actor: Actor | null, ability: A, ...subject: SubjectOf<A>): void {
  if (!can(actor, ability, ...subject)) throw new NotAllowed();
}

/** For whom this person does it: null for themselves, by a role of their own, and else the official whose role is lent to them. */
export function standsInFor<A extends Ability>(actor: Actor, ability: A, ...subject: SubjectOf<A>): string | null {
  const own = actor.memberships.filter(({ inPlaceOf }) => !inPlaceOf);
  const suffices = (memberships: Actor["memberships"]) => can({ ...actor, memberships }, ability, ...subject);
  if (own.length === actor.memberships.length || suffices(own)) return null;
  return actor.memberships.find((held) => held.inPlaceOf && suffices([...own, held]))?.inPlaceOf?.id ?? null;
}

/** Whose turn something is, in the words of My work, and the role that holds it. */
export const officeRoles = { drafting: "FOCAL_POINT", signing: "APPROVER", coordinating: "SECRETARIAT" } as const satisfies Record<
  string,
  Role
>;
export type Office = keyof typeof officeRoles;

/** Roles whose holders must show a second factor: they sign, verify, publish, or decide who may; an organisation's own as much as the State's. */
export const needsSecondFactor = (actor: Pick<Actor, "memberships">): boolean =>
  actor.memberships.some(({ role }) => role === "APPROVER" || role === "SECRETARIAT" || role === "ADMINISTRATOR" || isLeadingRole(role));
