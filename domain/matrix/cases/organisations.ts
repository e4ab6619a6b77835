import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";

/* Applications as they stand, and the organisation that somebody decides for, belongs to, or has nothing to do with. */

type Cases<A extends Ability> = Record<string, (setting: Setting, self: string) => SubjectOf<A>>;

const sometime = new Date("2026-01-01T00:00:00Z");

const ofApplication: Cases<"organisation.verify" | "organisation.refuse"> = {
  waiting: ({ state }) => [{ stateId: state, state: "CONFIRMED", decidedById: null }],
  "not confirmed": ({ state }) => [{ stateId: state, state: "ASKED", decidedById: null }],
  refused: ({ state, bystander }) => [{ stateId: state, state: "REFUSED", decidedById: bystander }],
  appealed: ({ state, bystander }) => [{ stateId: state, state: "APPEALED", decidedById: bystander }],
  "appealed, refused by oneself": ({ state }, self) => [{ stateId: state, state: "APPEALED", decidedById: self }],
};

const ofOrganisation: Cases<"organisation.revise" | "organisation.invite"> = {
  "of the organisation": ({ organisation }) => [{ organisationId: organisation }],
  "of another": ({ otherOrganisation }) => [{ organisationId: otherOrganisation }],
};

export const organisationCases = {
  "organisation.verify": ofApplication,
  "organisation.refuse": ofApplication,
  "organisation.endVerification": {
    verified: ({ state }) => [{ stateId: state, verificationEndedAt: null }],
    "no longer verified": ({ state }) => [{ stateId: state, verificationEndedAt: sometime }],
  },
  "organisation.restoreVerification": {
    "ended by another": ({ state, bystander }) => [{ stateId: state, verificationEndedAt: sometime, endedById: bystander }],
    "ended by oneself": ({ state }, self) => [{ stateId: state, verificationEndedAt: sometime, endedById: self }],
    verified: ({ state }) => [{ stateId: state, verificationEndedAt: null, endedById: null }],
  },
  "organisation.revise": ofOrganisation,
  "organisation.publish": {
    hidden: ({ organisation }) => [{ organisationId: organisation, verificationEndedAt: null, isPublic: false }],
    "no longer verified": ({ organisation }) => [{ organisationId: organisation, verificationEndedAt: sometime, isPublic: false }],
  },
  "organisation.withdraw": {
    public: ({ organisation }) => [{ organisationId: organisation, isPublic: true }],
  },
  "organisation.invite": ofOrganisation,
  "organisation.removeMember": {
    "another's": ({ state, organisation, bystander }) => [{ stateId: state, organisationId: organisation, userId: bystander }],
    "one's own": ({ state, organisation }, self) => [{ stateId: state, organisationId: organisation, userId: self }],
  },
  "organisation.handOver": {
    "to another": ({ state, organisation, bystander }) => [{ stateId: state, organisationId: organisation, userId: bystander }],
    "to oneself": ({ state, organisation }, self) => [{ stateId: state, organisationId: organisation, userId: self }],
  },
} satisfies { [A in Ability]?: Cases<A> };
