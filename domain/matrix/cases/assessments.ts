import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";

/* Who speaks: an institution, an NGO of the State or another one, a Committee, and somebody who is quoted. */

type Cases<A extends Ability> = Record<string, (setting: Setting, self: string) => SubjectOf<A>>;

const sometime = new Date("2026-01-01T00:00:00Z");

type Speakers = Record<string, (setting: Setting) => Omit<SubjectOf<"assessment.record">[0], "mayReport">>;

const speakers: Speakers = {
  "by the institution": ({ state, organisation }) => ({ stateId: state, voice: "NHRI", organisationId: organisation }),
  "by an NGO": ({ state, organisation }) => ({ stateId: state, voice: "NGO", organisationId: organisation }),
  "by another NGO": ({ state, otherOrganisation }) => ({ stateId: state, voice: "NGO", organisationId: otherOrganisation }),
  "by the Committee": ({ state }) => ({ stateId: state, voice: "COMMITTEE", organisationId: null }),
  "by an NGO that is quoted": ({ state }) => ({ stateId: state, voice: "NGO", organisationId: null }),
};

const spoken: Cases<"assessment.record"> = {
  ...Object.fromEntries(Object.entries(speakers).map(([name, of]) => [name, (setting: Setting) => [{ ...of(setting), mayReport: true }]])),
  "by an institution that is no longer verified": ({ state, organisation }) => [
    { stateId: state, voice: "NHRI", organisationId: organisation, mayReport: false },
  ],
  "by an NGO that is no longer verified": ({ state, organisation }) => [
    { stateId: state, voice: "NGO", organisationId: organisation, mayReport: false },
  ],
};

const standing = Object.entries(speakers).map(([name, of]): [string, Cases<"assessment.withdraw">[string]] => [
  name,
  (setting) => [{ ...of(setting), withdrawnAt: null }],
]);

export const assessmentCases = {
  "assessment.record": spoken,
  "assessment.withdraw": {
    ...Object.fromEntries(standing),
    "by an NGO, taken back": ({ state, organisation }) => [
      { stateId: state, voice: "NGO", organisationId: organisation, withdrawnAt: sometime },
    ],
  },
  "scale.add": { anybody: (): [] => [] },
  "scale.revise": { anybody: (): [] => [] },
} satisfies { [A in Ability]?: Cases<A> };
