import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { mayReport } from "@/domain/organisations/rules";
import { ownBodies } from "@/domain/visibility";
import type { RecommendationRecord } from "@/domain/recommendations/record/queries";

/** Whether this person has a voice on recommendations of this State: that of their organisation, or of others whom they quote. */
const maySpeak = (actor: Actor | null, { stateId, speakers }: Pick<RecommendationRecord, "stateId" | "speakers">): boolean =>
  can(actor, "assessment.record", { stateId, voice: "COMMITTEE", organisationId: null, mayReport: true }) ||
  speakers.some((speaker) =>
    (["NHRI", "NGO"] as const).some((voice) =>
      can(actor, "assessment.record", { stateId, voice, organisationId: speaker.id, mayReport: mayReport(speaker) }),
    ),
  );

/** What of all that was said this person may take back. */
export const withdrawable = (actor: Actor | null, { voices }: Pick<RecommendationRecord, "voices">): string[] =>
  voices.all.flatMap(({ id, voice, by }) =>
    by && voice !== "STATE" && voice !== "GROUP" && can(actor, "assessment.withdraw", { ...by, voice }) ? [id] : [],
  );

const ended = ["PUBLISHED", "WITHDRAWN"];

/** What this person may do about a recommendation: bodies they may start a response for, and responses of theirs under way. */
export function actsOn(
  actor: Actor | null,
  {
    stateId,
    archivedAt,
    assignments,
    responses,
    speakers,
  }: Pick<RecommendationRecord, "stateId" | "archivedAt" | "assignments" | "responses" | "speakers">,
) {
  const open = responses.filter(({ state }) => !ended.includes(state));
  const isKept = archivedAt === null;
  const answering = isKept ? assignments.filter(({ role }) => role !== "CONSULTED") : [];
  return {
    mayClose: isKept && can(actor, "recommendation.reopen", { stateId }),
    mayRestore: can(actor, "recommendation.restore", { stateId, archivedAt }),
    mayAssign: isKept && can(actor, "recommendation.assign", { stateId }),
    mayRelate: isKept && can(actor, "recommendation.relate", { stateId }),
    mayClassify: isKept && can(actor, "recommendation.classify", { stateId }),
    mayDiscuss: assignments.some(({ body }) => can(actor, "discussion.open", { stateId, bodyId: body.id })),
    mayAssess: isKept && maySpeak(actor, { stateId, speakers }),
    mayPlan:
      isKept && [null, ...ownBodies(actor)].some((leadBodyId) => can(actor, "measure.record", { stateId, leadBodyId, publishedAt: null })),
    openResponses: (isKept ? open : []).filter(({ bodyId }) => ownBodies(actor).includes(bodyId)).map(({ id }) => id),
    startFor: answering
      .map(({ body }) => body)
      .filter(({ id }) => can(actor, "response.start", { bodyId: id, mayRespond: open.every(({ bodyId }) => bodyId !== id) })),
  };
}

export type RecordActsFor = ReturnType<typeof actsOn>;
