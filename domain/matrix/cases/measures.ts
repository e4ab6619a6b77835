import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";

/* What measures of a plan are asked about: led by the body or by none, whether they are public, and whether they are in the archive. */

type Cases<A extends Ability> = Record<string, (setting: Setting, self: string) => SubjectOf<A>>;
type Described = Record<string, (setting: Setting) => SubjectOf<"measure.revise">>;

const sometime = new Date("2026-01-01T00:00:00Z");

const drafted: Described = {
  "led by a body": ({ state, body }) => [{ stateId: state, leadBodyId: body, publishedAt: null, archivedAt: null }],
  "led by nobody": ({ state }) => [{ stateId: state, leadBodyId: null, publishedAt: null, archivedAt: null }],
};
const everyMeasure: Described = {
  ...drafted,
  published: ({ state, body }) => [{ stateId: state, leadBodyId: body, publishedAt: sometime, archivedAt: null }],
  archived: ({ state, body }) => [{ stateId: state, leadBodyId: body, publishedAt: null, archivedAt: sometime }],
  "published and archived": ({ state, body }) => [{ stateId: state, leadBodyId: body, publishedAt: sometime, archivedAt: sometime }],
};

export const measureCases = {
  "measure.record": drafted,
  "measure.revise": everyMeasure,
  "measure.report": everyMeasure,
  "measure.publish": everyMeasure,
  "measure.withdraw": everyMeasure,
} satisfies { [A in Ability]?: Cases<A> };
