import { assessmentCases } from "@/domain/matrix/cases/assessments";
import { followUpCases } from "@/domain/matrix/cases/follow-ups";
import { closingCases } from "@/domain/matrix/cases/closing";
import { organisationCases } from "@/domain/matrix/cases/organisations";
import { notificationCases } from "@/domain/matrix/cases/notifications";
import { outcomeCases } from "@/domain/matrix/cases/outcomes";
import { workingGroupCases } from "@/domain/matrix/cases/working-group";
import { indicatorCases } from "@/domain/matrix/cases/indicators";
import { measureCases } from "@/domain/matrix/cases/measures";
import { cycleCases } from "@/domain/matrix/cases/cycle";
import { editionCases } from "@/domain/matrix/cases/editions";
import { reportCases } from "@/domain/matrix/cases/reports";
import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";
import { type ResponseState, responseStates } from "@/domain/vocabulary";

/*
 * Everything an ability can be asked about: each state of the record that matters, described as the policy sees it.
 * An ability that is added to the policy does not compile until it has its cases here.
 */

/** What the policy is told in one case; `self` is whoever asks. */
export type Subject<A extends Ability> = (setting: Setting, self: string) => SubjectOf<A>;
type Cases<A extends Ability> = Record<string, Subject<A>>;

function over<A extends Ability, Name extends string>(names: readonly Name[], subject: (name: Name) => Subject<A>): Cases<A> {
  return Object.fromEntries(names.map((name) => [name, subject(name)]));
}

const published: ResponseState[] = ["PUBLISHED", "WITHDRAWN"];
const verified: ResponseState[] = ["VERIFIED", ...published];

type OfResponse =
  "response.draft" | "response.submit" | "response.sign" | "response.return" | "response.verify" | "response.publish" | "response.withdraw";
type InDraft = "evidence.add" | "evidence.remove" | "reform.link" | "reform.unlink";

const inEveryState: Cases<OfResponse | InDraft> = over(responseStates, (state) => ({ state: stateId, body, writer, verifier }) => [
  { stateId, bodyId: body, state, writerIds: [writer], verifiedById: verified.includes(state) ? verifier : null },
]);

export const documentStates = ["open", "locked", "discarded"] as const;
const sometime = new Date("2026-01-01T00:00:00Z");

const ofDocument: Cases<"document.revise" | "document.lock" | "document.discard"> = over(documentStates, (state) => (setting) => [
  { stateId: setting.state, lockedAt: state === "locked" ? sometime : null, discardedAt: state === "discarded" ? sometime : null },
]);

export const assignmentStates = ["LEAD", "CO_EXECUTOR", "CONSULTED", "ended"] as const;

const ofReform: Record<string, (setting: Setting) => SubjectOf<"reform.revise">> = {
  unpublished: ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: null, archivedAt: null }],
  published: ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: sometime, archivedAt: null }],
  "of no body": ({ state }) => [{ stateId: state, bodyId: null, publishedAt: null, archivedAt: null }],
  archived: ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: null, archivedAt: sometime }],
  "published and archived": ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: sometime, archivedAt: sometime }],
};

const ofState = (name: string) => ({ [name]: ({ state }: Setting): [{ stateId: string }] => [{ stateId: state }] });
const ofImport: Cases<"import.begin" | "import.apply" | "import.undo" | "import.discard"> = {
  "of the record": ({ state }) => [{ stateId: state, kind: "UHRI" }],
  "of bodies": ({ state }) => [{ stateId: state, kind: "STATE_BODIES" }],
};
const ofBody = { "of the body": ({ state, body }: Setting): [{ stateId: string; bodyId: string }] => [{ stateId: state, bodyId: body }] };
const own = (_: Setting, self: string): [{ userId: string }] => [{ userId: self }];
const anothers = ({ bystander }: Setting): [{ userId: string }] => [{ userId: bystander }];
const ownOrAnothers = { "one's own": own, "another's": anothers };
const ownOrAnothersInState: Record<string, (setting: Setting, self: string) => [{ stateId: string; userId: string }]> = {
  "one's own": ({ state }, self) => [{ stateId: state, userId: self }],
  "another's": ({ state, bystander }) => [{ stateId: state, userId: bystander }],
};
const ofEverybodyOrState = {
  "of everybody": (): [{ stateId: null }] => [{ stateId: null }],
  "of the State": ({ state }: Setting): [{ stateId: string }] => [{ stateId: state }],
};
const anybody = { anybody: (): [] => [] };

export const cases: { [A in Ability]: Cases<A> } = {
  "reviewCycle.open": ofState("of the State"),
  "reviewCycle.revise": ofState("of the State"),

  ...cycleCases,

  "document.import": ofState("into the State's register"),
  "document.revise": ofDocument,
  "document.lock": ofDocument,
  "document.discard": ofDocument,

  "import.begin": ofImport,
  "import.apply": ofImport,
  "import.undo": ofImport,
  "import.discard": ofImport,

  "recommendation.classify": ofState("of the State"),
  "recommendation.relate": ofState("of the State"),
  "recommendation.unrelate": ofState("of the State"),
  "recommendation.assign": ofState("of the State"),
  "recommendation.unassign": ofState("of the State"),
  "recommendation.reopen": ofState("of the State"),
  ...closingCases,
  "recommendation.remind": ofState("of the State"),

  "response.start": over(assignmentStates, (state) => ({ body }) => [
    { bodyId: body, mayRespond: state === "LEAD" || state === "CO_EXECUTOR" },
  ]),
  "response.draft": inEveryState,
  "response.submit": inEveryState,
  "response.sign": inEveryState,
  "response.return": inEveryState,
  "response.verify": inEveryState,
  "response.publish": inEveryState,
  "response.withdraw": inEveryState,

  "discussion.open": ofBody,
  "discussion.resolve": ofBody,
  "discussion.reopen": ofBody,
  "comment.write": ofBody,
  "comment.revise": {
    "one's own": ({ state, body }, self) => [{ stateId: state, bodyId: body, userId: self }],
    "another's": ({ state, body, official }) => [{ stateId: state, bodyId: body, userId: official }],
  },

  "evidence.add": inEveryState,
  "evidence.remove": inEveryState,
  "reform.link": inEveryState,
  "reform.unlink": inEveryState,
  "reform.record": {
    unpublished: ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: null }],
    "public at once": ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: sometime }],
    "of no body": ({ state }) => [{ stateId: state, bodyId: null, publishedAt: null }],
  },
  "reform.revise": ofReform,
  "reform.answer": ofReform,
  "reform.assess": ofReform,

  ...measureCases,
  ...indicatorCases,
  ...workingGroupCases,
  ...assessmentCases,
  ...followUpCases,
  ...organisationCases,
  ...outcomeCases,
  ...editionCases,
  ...reportCases,

  "stateBody.record": ofState("of the State"),
  "stateBody.revise": ofState("of the State"),
  "vocabulary.add": ofEverybodyOrState,
  "vocabulary.revise": ofEverybodyOrState,
  "term.add": ofEverybodyOrState,
  "term.revise": ofEverybodyOrState,
  "term.retire": ofEverybodyOrState,
  "term.reinstate": ofEverybodyOrState,
  "term.merge": ofEverybodyOrState,
  "mechanism.add": anybody,
  "mechanism.revise": anybody,
  "user.invite": ofState("to a role in the State"),
  "mail.sendAgain": anybody,
  "user.sendLink": anybody,
  "user.disable": { oneself: own, another: anothers },
  "user.resetSecondFactor": { oneself: own, another: anothers },
  "user.enable": anybody,
  "membership.grant": ownOrAnothersInState,
  "membership.end": ownOrAnothersInState,
  "membership.nameMain": ownOrAnothersInState,
  "handover.carryOut": {
    "another's": ({ state, official, bystander }) => [{ stateId: state, userId: official, successorId: bystander }],
    "one's own": ({ state, bystander }, self) => [{ stateId: state, userId: self, successorId: bystander }],
    "to oneself": ({ state, official }, self) => [{ stateId: state, userId: official, successorId: self }],
  },
  "delegation.name": {
    "one's own": ({ state, body }, self) => [{ stateId: state, userId: self, bodyId: body, role: "FOCAL_POINT", deputyId: "" }],
    "another's": ({ state, body, bystander }) => [{ stateId: state, userId: bystander, bodyId: body, role: "FOCAL_POINT", deputyId: "" }],
    "another's to oneself": ({ state, body, bystander }, self) => [
      { stateId: state, userId: bystander, bodyId: body, role: "FOCAL_POINT", deputyId: self },
    ],
  },
  "delegation.end": {
    "one's own": ({ state }, self) => [{ stateId: state, userId: self }],
    "another's": ({ state, official }) => [{ stateId: state, userId: official }],
  },

  "account.revise": ownOrAnothers,
  "account.changePassword": ownOrAnothers,
  "account.protect": ownOrAnothers,
  "session.end": ownOrAnothers,
  ...notificationCases,
  "witness.name": anybody,
  "witness.dismiss": anybody,
  "audit.read": anybody,
};

export type Case = [name: string, subject: (setting: Setting, self: string) => unknown[]];

/** The cases of an ability, for whoever goes through all of them. */
export const casesOf = (ability: Ability): Case[] => Object.entries(cases[ability]);
