import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { Outdated, RuleBroken } from "@/domain/errors";
import { type Drafted, findDrafted, hashOf, write } from "@/domain/responses/drafting/commands";
import { findPublishedStatus } from "@/domain/responses/drafting/queries";
import { newsOf } from "@/domain/responses/news/rules";
import { isProof, isStepBack, needsEvidence } from "@/domain/responses/rules";
import type { ResponseSubmission } from "@/domain/responses/schema";
import { now } from "@/lib/clock";
import { today } from "@/lib/day";

type Tx = Change["tx"];

/** The body's drafter gives the words to the approver; from now on they do not change. */
export function submitResponse(actor: Actor, submission: ResponseSubmission): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const response = await findDrafted(tx, submission.responseId);
    authorize("response.submit", response);
    const words = await checked(tx, response, submission);

    const { number, version } = await write(tx, actor, response, words);
    await tx.responseVersion.updateMany({
      where: { responseId: response.id, number, version },
      data: { frozenAt: now(), version: { increment: 1 } },
    });
    const { count } = await tx.response.updateMany({
      where: { id: response.id, version: response.version },
      data: { state: "SUBMITTED", since: now(), version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();

    const { id, recommendationId, bodyId } = response;
    const status = submission.status === "" ? null : submission.status;
    await tx.historyEntry.createMany({
      data: [
        {
          recommendationId,
          responseId: id,
          bodyId,
          kind: "RESPONSE_SUBMITTED",
          status,
          responseVersion: number,
          actorId: actor.id,
          at: now(),
        },
      ],
    });
    await record({
      before: { id, state: response.state },
      after: { id, state: "SUBMITTED", number, status, textHash: hashOf(submission.text) },
    });
    await tell(newsOf("RESPONSE_SUBMITTED", response));
  });
}

/** Refuses what is not proved or explained; an explanation that is not called for is dropped. */
async function checked(tx: Tx, { id, recommendationId, bodyId }: Drafted, submission: ResponseSubmission): Promise<ResponseSubmission> {
  const { status, evidenceUpTo, stepBackReason } = submission;
  if (status === "") throw new RuleBroken("chooseStatus", "status");
  if (evidenceUpTo > today()) throw new RuleBroken("notInTheFuture", "evidenceUpTo");
  if (needsEvidence(status)) {
    const evidence = await tx.evidence.findMany({ where: { responseId: id, removedAt: null }, select: { kind: true } });
    if (!evidence.some(({ kind }) => isProof(kind))) throw new RuleBroken("evidenceRequired", "status");
  }
  const isBack = isStepBack(await findPublishedStatus(tx, { recommendationId, bodyId }), status);
  if (isBack && stepBackReason === "") throw new RuleBroken("explainStepBack", "stepBackReason");
  return { ...submission, stepBackReason: isBack ? stepBackReason : "" };
}
