import type { Actor } from "@/domain/actor";
import type { Audience, News } from "@/domain/notifications/schema";
import { officeRoles } from "@/domain/policy";
import { ownBodies } from "@/domain/visibility";

type OfDiscussion = {
  id: string;
  stateId: string;
  recommendationId: string;
  bodyId: string;
  dueOn: Date | null;
  openedById: string | null;
};

/** Who is spoken to: the secretariat by a body, the body by the secretariat. */
export const otherSide = (actor: Actor, bodyId: string) =>
  ownBodies(actor).includes(bodyId) ? officeRoles.coordinating : ("BODY" as const);

/** The other side hears of it, whoever opened it too, and who is named in it hears that instead. */
export function newsOf(
  actor: Actor,
  kind: "QUESTION_ASKED" | "QUESTION_ANSWERED" | "QUESTION_RESOLVED",
  { id, stateId, recommendationId, bodyId, dueOn, openedById }: OfDiscussion,
  mentionIds: string[],
): News[] {
  const about = { recommendationId, bodyId, discussionId: id };
  const others: Audience[] =
    otherSide(actor, bodyId) === "BODY"
      ? [
          { office: "drafting", bodyId },
          { office: "signing", bodyId },
        ]
      : [{ office: "coordinating" }];
  return [
    { kind: "MENTIONED", stateId, to: mentionIds.map((userId) => ({ userId })), about, dueOn },
    { kind, stateId, to: openedById ? [...others, { userId: openedById }] : others, but: mentionIds, about, dueOn },
  ];
}
