import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import type { ResponseRecord } from "@/domain/responses/queries";

/** What this person may do with the response as it stands. */
export function actsOn(actor: Actor | null, { inside, ...response }: ResponseRecord) {
  const subject = {
    stateId: response.stateId,
    bodyId: response.bodyId,
    state: response.state,
    writerIds: inside?.writerIds ?? [],
    verifiedById: inside?.verifiedById ?? null,
  };
  return {
    mayDraft: can(actor, "response.draft", subject),
    maySign: can(actor, "response.sign", subject),
    mayReturn: can(actor, "response.return", subject),
    mayVerify: can(actor, "response.verify", subject),
    mayPublish: can(actor, "response.publish", subject),
    mayWithdraw: can(actor, "response.withdraw", subject),
  };
}

export type ResponseActs = ReturnType<typeof actsOn>;
