import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";

/* Reports of the organisation and of another one of the same State; whoever joins one speaks for an organisation of their own. */

type Cases<A extends Ability> = Record<string, (setting: Setting, self: string) => SubjectOf<A>>;

const led = (organisationId: string) => ({ organisationId, discardedAt: null, partners: [] });
const sometime = new Date("2026-01-01T00:00:00Z");

const ofReport: Cases<"reportPartner.invite" | "reportPartner.dismiss"> = {
  "of the organisation": ({ organisation }) => [led(organisation)],
  "of another organisation": ({ otherOrganisation }) => [led(otherOrganisation)],
  "of another organisation, joined": ({ organisation, otherOrganisation }) => [
    { ...led(otherOrganisation), partners: [{ organisationId: organisation, mayWrite: true }] },
  ],
  "of the organisation, discarded": ({ organisation }) => [{ ...led(organisation), discardedAt: sometime }],
};

const ofPartner: Cases<"reportPartner.join" | "reportPartner.sign" | "reportPartner.leave"> = {
  "for the organisation": ({ organisation }) => [{ organisationId: organisation }],
  "for another organisation": ({ otherOrganisation }) => [{ organisationId: otherOrganisation }],
};

const ofEdition: Cases<"reportEdition.open" | "reportEdition.withdraw"> = {
  "under embargo": ({ state, organisation }) => [{ stateId: state, organisationId: organisation, isOpen: false }],
  "another's under embargo": ({ state, otherOrganisation }) => [{ stateId: state, organisationId: otherOrganisation, isOpen: false }],
  "open to everybody": ({ state, organisation }) => [{ stateId: state, organisationId: organisation, isOpen: true }],
  "another's open to everybody": ({ state, otherOrganisation }) => [{ stateId: state, organisationId: otherOrganisation, isOpen: true }],
};

const { "of the organisation, discarded": _, ...ofReportAtHand } = ofReport;

export const editionCases = {
  "reportPartner.invite": ofReport,
  "reportPartner.dismiss": ofReportAtHand,
  "reportPartner.join": ofPartner,
  "reportPartner.sign": ofPartner,
  "reportPartner.leave": ofPartner,
  "reportEdition.submit": Object.fromEntries(
    Object.entries(ofReport).map(([name, subject]): [string, Cases<"reportEdition.submit">[string]] => [
      name,
      (setting, self) => [{ ...subject(setting, self)[0], mayReport: true }],
    ]),
  ),
  "reportEdition.open": ofEdition,
  "reportEdition.withdraw": ofEdition,
} satisfies { [A in Ability]?: Cases<A> };
