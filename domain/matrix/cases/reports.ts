import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";

/* Whose a report is: led by an organisation, joined by another that writes or only reads, and put away. */

type Cases<A extends Ability> = Record<string, (setting: Setting, self: string) => SubjectOf<A>>;

const sometime = new Date("2026-01-01T00:00:00Z");

export const ofReport = {
  "of one organisation": ({ organisation }) => [{ organisationId: organisation, discardedAt: null, partners: [] }],
  "that another writes with": ({ organisation, otherOrganisation }) => [
    { organisationId: organisation, discardedAt: null, partners: [{ organisationId: otherOrganisation, mayWrite: true }] },
  ],
  "that another only reads": ({ organisation, otherOrganisation }) => [
    { organisationId: organisation, discardedAt: null, partners: [{ organisationId: otherOrganisation, mayWrite: false }] },
  ],
  discarded: ({ organisation }) => [{ organisationId: organisation, discardedAt: sometime, partners: [] }],
} satisfies Cases<"alternativeReport.write">;

export type ReportCase = keyof typeof ofReport;

const keptBy = (keeper: "organisation" | "otherOrganisation", name: ReportCase): Cases<"reportSource.keep">[string] => {
  return (setting) => [{ ...ofReport[name](setting)[0], keeperId: setting[keeper] }];
};

export const reportCases = {
  "reportTemplate.add": { anybody: (): [] => [] },
  "reportTemplate.revise": { anybody: (): [] => [] },
  "alternativeReport.start": {
    "by one whose verification has ended": ({ state, organisation }) => [
      { stateId: state, organisationId: organisation, mayReport: false },
    ],
    "by a verified organisation": ({ state, organisation }) => [{ stateId: state, organisationId: organisation, mayReport: true }],
  },
  "alternativeReport.write": ofReport,
  "alternativeReport.comment": ofReport,
  "alternativeReport.discard": ofReport,
  "reportSource.keep": {
    "by the one that leads": keptBy("organisation", "that another writes with"),
    "by the one that joined": keptBy("otherOrganisation", "that another only reads"),
    discarded: keptBy("organisation", "discarded"),
  },
} satisfies { [A in Ability]?: Cases<A> };
