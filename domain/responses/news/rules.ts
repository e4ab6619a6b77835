import type { Audience, News } from "@/domain/notifications/schema";
import type { NotificationKind } from "@/domain/vocabulary";

type OfResponse = { id: string; stateId: string; recommendationId: string; bodyId: string };
type Step = Extract<NotificationKind, `RESPONSE_${string}`>;

/** Whose turn it is once a response has taken a step, and whose work it was; other bodies that it concerns too. */
export function newsOf(step: Step, { id, stateId, recommendationId, bodyId }: OfResponse, others: readonly string[] = []): News {
  const writers: Audience = { office: "drafting", bodyId };
  const approvers: Audience = { office: "signing", bodyId };
  const secretariat: Audience = { office: "coordinating" };
  const concerned = others.map((other): Audience => ({ office: "drafting", bodyId: other }));
  const to = {
    RESPONSE_SUBMITTED: [approvers],
    RESPONSE_RETURNED: [writers, approvers],
    RESPONSE_SIGNED: [writers, secretariat],
    RESPONSE_VERIFIED: [writers, approvers, secretariat],
    RESPONSE_PUBLISHED: [writers, approvers, ...concerned],
    RESPONSE_WITHDRAWN: [writers, approvers, ...concerned],
  }[step];
  return { kind: step, stateId, to, about: { recommendationId, responseId: id } };
}
