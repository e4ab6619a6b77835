import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";

/* What indicators are asked about: of a body or of none, whether they are public, and whether they are still measured. */

type OfIndicator =
  | "indicator.record"
  | "indicator.revise"
  | "indicator.report"
  | "indicator.publish"
  | "indicator.withdraw"
  | "indicator.retire"
  | "indicator.reinstate";
type Cases<A extends Ability> = Record<string, (setting: Setting, self: string) => SubjectOf<A>>;

const sometime = new Date("2026-01-01T00:00:00Z");

const drafted: Cases<OfIndicator> = {
  "of a body": ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: null, retiredAt: null }],
  "of no body": ({ state }) => [{ stateId: state, bodyId: null, publishedAt: null, retiredAt: null }],
};
const everyIndicator: Cases<OfIndicator> = {
  ...drafted,
  published: ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: sometime, retiredAt: null }],
  retired: ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: null, retiredAt: sometime }],
  "published and retired": ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: sometime, retiredAt: sometime }],
};

export const indicatorCases = {
  "indicator.record": drafted,
  "indicator.revise": everyIndicator,
  "indicator.report": everyIndicator,
  "indicator.publish": everyIndicator,
  "indicator.withdraw": everyIndicator,
  "indicator.retire": everyIndicator,
  "indicator.reinstate": everyIndicator,
} satisfies { [A in Ability]?: Cases<A> };
