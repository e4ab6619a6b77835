import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";

/* What the archive is asked about: what is in the lists, and what is in the archive already. */

type Cases<A extends Ability> = Record<string, (setting: Setting, self: string) => SubjectOf<A>>;

const sometime = new Date("2026-01-01T00:00:00Z");

const ofRecommendation: Cases<"recommendation.archive" | "recommendation.restore"> = {
  kept: ({ state }) => [{ stateId: state, archivedAt: null }],
  archived: ({ state }) => [{ stateId: state, archivedAt: sometime }],
};

const ofMeasure: Cases<"measure.archive" | "measure.restore"> = {
  kept: ({ state, body }) => [{ stateId: state, leadBodyId: body, publishedAt: null, archivedAt: null }],
  archived: ({ state, body }) => [{ stateId: state, leadBodyId: body, publishedAt: null, archivedAt: sometime }],
  "published and kept": ({ state, body }) => [{ stateId: state, leadBodyId: body, publishedAt: sometime, archivedAt: null }],
  "published and archived": ({ state, body }) => [{ stateId: state, leadBodyId: body, publishedAt: sometime, archivedAt: sometime }],
};

const ofReform: Cases<"reform.archive" | "reform.restore"> = {
  kept: ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: null, archivedAt: null }],
  archived: ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: null, archivedAt: sometime }],
  "published and kept": ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: sometime, archivedAt: null }],
  "published and archived": ({ state, body }) => [{ stateId: state, bodyId: body, publishedAt: sometime, archivedAt: sometime }],
};

export const closingCases = {
  "recommendation.archive": ofRecommendation,
  "recommendation.restore": ofRecommendation,
  "measure.archive": ofMeasure,
  "measure.restore": ofMeasure,
  "reform.archive": ofReform,
  "reform.restore": ofReform,
} satisfies { [A in Ability]?: Cases<A> };
