import { demonstrationAccounts } from "./accounts.ts";
import { demonstrationBodies } from "./bodies.ts";
import { demonstrationClusters } from "./clusters.ts";
import { demonstrationConflicts } from "./conflicts.ts";
import { demonstrationCycle } from "./cycle.ts";
import type { ReviewCycle } from "./cycle-types.ts";
import { demonstrationDecisions } from "./decisions.ts";
import { demonstrationDocument } from "./document.ts";
import { demonstrationEarlierCycles } from "./earlier-cycles.ts";
import { demonstrationEvents } from "./events.ts";
import { demonstrationHeadings } from "./headings.ts";
import { demonstrationOrganisations } from "./organisations.ts";
import { demonstrationIndicators } from "./indicators.ts";
import { demonstrationMeasures } from "./plan.ts";
import { demonstrationCases, demonstrationGroup, demonstrationMeetings, demonstrationSeats } from "./working-group.ts";
import type { PublishedResponse, Recommendation, UnpublishedResponse, WithdrawnResponse } from "./recommendation-types.ts";
import { demonstrationRecommendations } from "./recommendations.ts";
import { demonstrationReforms } from "./reforms.ts";
import { demonstrationState } from "./state.ts";
import { demonstrationTreaties } from "./treaties.ts";
import { demonstrationTreatyActions } from "./treaty-actions.ts";

/** The three reviews under the Covenant, oldest first. */
export const demonstrationCycles: readonly ReviewCycle[] = [...demonstrationEarlierCycles, demonstrationCycle];

/** Everything a source says of a cycle. */
export const factsOf = ({ milestones, meetings, delegation, questions, remarks, participations }: ReviewCycle) => [
  ...milestones,
  ...meetings,
  ...delegation,
  ...questions,
  ...remarks,
  ...participations,
];

const everything = {
  accounts: demonstrationAccounts,
  bodies: demonstrationBodies,
  clusters: demonstrationClusters,
  conflicts: demonstrationConflicts,
  cases: demonstrationCases,
  cycles: demonstrationCycles,
  decisions: demonstrationDecisions,
  document: demonstrationDocument,
  events: demonstrationEvents,
  group: demonstrationGroup,
  headings: demonstrationHeadings,
  meetings: demonstrationMeetings,
  indicators: demonstrationIndicators,
  measures: demonstrationMeasures,
  organisations: demonstrationOrganisations,
  recommendations: demonstrationRecommendations,
  reforms: demonstrationReforms,
  seats: demonstrationSeats,
  state: demonstrationState,
  treaties: demonstrationTreaties,
  treatyActions: demonstrationTreatyActions,
};

type Found = { readonly path: string; readonly value: Record<string, unknown> };

function objectsIn(value: unknown, path: string): Found[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, child]) => objectsIn(child, `${path}.${key}`));
  return Array.isArray(value) ? below : [{ path, value: { ...value } }, ...below];
}

/** Every object of the demonstration, with the way that leads to it. */
export const everyObject = objectsIn(everything, "demonstration");

export type AnyResponse = PublishedResponse | UnpublishedResponse | WithdrawnResponse;

/** The responses to a recommendation, oldest first. */
export function responsesTo({ workflow }: Recommendation): readonly AnyResponse[] {
  if (workflow.state === "NONE") return [];
  return workflow.state === "PUBLISHED_TWICE" ? [workflow.first, workflow.second] : [workflow];
}

/** Every response, with what it answers and when work on it could begin. */
export const everyResponse = demonstrationRecommendations.flatMap((recommendation) =>
  responsesTo(recommendation).map((response, index, responses) => ({
    recommendation,
    response,
    previous: responses[index - 1],
    name: `${recommendation.key}, response ${index + 1}`,
  })),
);

export const repeatedIn = (keys: readonly string[]): string[] => keys.filter((key, index) => keys.indexOf(key) !== index);
