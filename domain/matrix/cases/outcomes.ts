import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";

/* What becomes of editions of the organisation and of another one, and who says so; what was refused, and appealed. */

type Cases<A extends Ability> = Record<string, (setting: Setting, self: string) => SubjectOf<A>>;

const sometime = new Date("2026-01-01T00:00:00Z");

const ofOutcome: Cases<"reportOutcome.record" | "reportOutcome.revoke"> = {
  "by the State": ({ state, organisation }) => [{ stateId: state, organisationId: organisation, isOpen: true, byAuthors: false }],
  "by the State, under embargo": ({ state, organisation }) => [
    { stateId: state, organisationId: organisation, isOpen: false, byAuthors: false },
  ],
  "by the authors": ({ state, organisation }) => [{ stateId: state, organisationId: organisation, isOpen: true, byAuthors: true }],
  "by the authors, under embargo": ({ state, organisation }) => [
    { stateId: state, organisationId: organisation, isOpen: false, byAuthors: true },
  ],
  "by the authors, of another organisation": ({ state, otherOrganisation }) => [
    { stateId: state, organisationId: otherOrganisation, isOpen: true, byAuthors: true },
  ],
};

const refused = { refusedById: "", appealedAt: null, decidedAt: null };

export const outcomeCases = {
  "reportOutcome.record": ofOutcome,
  "reportOutcome.revoke": ofOutcome,
  "reportEdition.refuse": {
    "open to everybody": ({ state, organisation }) => [{ stateId: state, organisationId: organisation, isOpen: true }],
    "under embargo": ({ state, organisation }) => [{ stateId: state, organisationId: organisation, isOpen: false }],
  },
  "reportRefusal.appeal": {
    "of the organisation": ({ state, organisation }) => [{ stateId: state, organisationId: organisation, ...refused }],
    "of another organisation": ({ state, otherOrganisation }) => [{ stateId: state, organisationId: otherOrganisation, ...refused }],
    "of the organisation, appealed": ({ state, organisation }) => [
      { stateId: state, organisationId: organisation, ...refused, appealedAt: sometime },
    ],
  },
  "reportRefusal.decide": {
    "refused by another, appealed": ({ state, organisation }) => [
      { stateId: state, organisationId: organisation, ...refused, appealedAt: sometime },
    ],
    "refused by oneself, appealed": ({ state, organisation }, self) => [
      { stateId: state, organisationId: organisation, ...refused, refusedById: self, appealedAt: sometime },
    ],
    "refused by another": ({ state, organisation }) => [{ stateId: state, organisationId: organisation, ...refused }],
    "refused by another, decided": ({ state, organisation }) => [
      { stateId: state, organisationId: organisation, ...refused, appealedAt: sometime, decidedAt: sometime },
    ],
  },
} satisfies { [A in Ability]?: Cases<A> };
