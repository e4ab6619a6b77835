import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { ownBodies } from "@/domain/visibility";
import type { RecommendationRecord } from "@/domain/recommendations/record/queries";

const ended = ["PUBLISHED", "WITHDRAWN"];

/** What this person may do about a recommendation: bodies they may start a response for, and responses of theirs under way. */
export function actsOn(
  actor: Actor | null,
  { stateId, assignments, responses }: Pick<RecommendationRecord, "stateId" | "assignments" | "responses">,
) {
  const open = responses.filter(({ state }) => !ended.includes(state));
  const answering = assignments.filter(({ role }) => role !== "CONSULTED");
  return {
    mayAssign: can(actor, "recommendation.assign", { stateId }),
    mayRelate: can(actor, "recommendation.relate", { stateId }),
    mayClassify: can(actor, "recommendation.classify", { stateId }),
    mayDiscuss: assignments.some(({ body }) => can(actor, "discussion.open", { stateId, bodyId: body.id })),
    mayPlan: [null, ...ownBodies(actor)].some((leadBodyId) => can(actor, "measure.record", { stateId, leadBodyId, publishedAt: null })),
    openResponses: open.filter(({ bodyId }) => ownBodies(actor).includes(bodyId)).map(({ id }) => id),
    startFor: answering
      .map(({ body }) => body)
      .filter(({ id }) => can(actor, "response.start", { bodyId: id, mayRespond: open.every(({ bodyId }) => bodyId !== id) })),
  };
}

export type RecordActsFor = ReturnType<typeof actsOn>;
