import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";

/* What measures of a plan are asked about: led by the body or by none, and whether they are public. */

type OfMeasure = "measure.record" | "measure.revise" | "measure.report" | "measure.publish";
type Cases<A extends Ability> = Record<string, (setting: Setting, self: string) => SubjectOf<A>>;

const sometime = new Date("2026-01-01T00:00:00Z");

const drafted: Cases<OfMeasure> = {
  "led by a body": ({ state, body }) => [{ stateId: state, leadBodyId: body, publishedAt: null }],
  "led by nobody": ({ state }) => [{ stateId: state, leadBodyId: null, publishedAt: null }],
};
const everyMeasure: Cases<OfMeasure> = {
  ...drafted,
  published: ({ state, body }) => [{ stateId: state, leadBodyId: body, publishedAt: sometime }],
};

export const measureCases = {
  "measure.record": drafted,
  "measure.revise": everyMeasure,
  "measure.report": everyMeasure,
  "measure.publish": everyMeasure,
} satisfies { [A in Ability]?: Cases<A> };
