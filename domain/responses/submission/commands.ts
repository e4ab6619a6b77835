import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { Outdated, RuleBroken } from "@/domain/errors";
import { type Drafted, findDrafted, hashOf, write } from "@/domain/responses/drafting/commands";
import { findPublishedStatus } from "@/domain/responses/drafting/queries";
import { newsOf } from "@/domain/responses/news/rules";
import { isProof, isStepBack, type Measure, needsEvidence, needsReason, needsSuccessor } from "@/domain/responses/rules";
import type { ResponseSubmission } from "@/domain/responses/schema";
import { type Warning, warningsOf } from "@/domain/responses/submission/rules";
import { now } from "@/lib/clock";
import { dayOf, today } from "@/lib/day";
import { withArguments } from "@/lib/refusal";

type Tx = Change["tx"];

/** The body's drafter gives the words to the approver; from now on they do not change. */
export function submitResponse(actor: Actor, submission: ResponseSubmission): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const response = await findDrafted(tx, submission.responseId);
    authorize("response.submit", response);
    if (response.recommendation.archivedAt) throw new RuleBroken("recordArchived");
    const { words, overridden } = await checked(tx, response, submission);

    const { number, version } = await write(tx, actor, response, words);
    await tx.responseVersion.updateMany({
      where: { responseId: response.id, number, version },
      data: { frozenAt: now(), overrideReason: null, version: { increment: 1 } },
    });
    const { count } = await tx.response.updateMany({
      where: { id: response.id, version: response.version },
      data: { state: "SUBMITTED", since: now(), version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();

    const { id, recommendationId, bodyId } = response;
    if (overridden.length > 0)
      await tx.submissionOverride.createMany({
        data: [
          {
            responseId: id,
            responseVersion: number,
            warnings: overridden,
            reason: words.overrideReason,
            writtenById: actor.id,
            writtenAt: now(),
          },
        ],
      });
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
      after: { id, state: "SUBMITTED", number, status, overridden, textHash: hashOf(submission.text) },
    });
    await tell(newsOf("RESPONSE_SUBMITTED", response));
  });
}

type Checked = { words: ResponseSubmission; overridden: Warning[] };

/** Refuses what is not proved or explained; an explanation that is not called for is dropped. */
async function checked(tx: Tx, response: Drafted, submission: ResponseSubmission): Promise<Checked> {
  const { status, evidenceUpTo, stepBackReason, statusReason, overrideReason } = submission;
  if (status === "") throw new RuleBroken("chooseStatus", "status");
  if (evidenceUpTo > today()) throw new RuleBroken("notInTheFuture", "evidenceUpTo");
  const measure = await measureOf(tx, response);
  if (needsEvidence(status) && !measure.evidence.some(({ kind }) => isProof(kind))) throw new RuleBroken("evidenceRequired", "status");
  const isBack = isStepBack(measure.publishedStatus, status);
  if (isBack && stepBackReason === "") throw new RuleBroken("explainStepBack", "stepBackReason");
  if (needsReason(status) && statusReason === "") throw new RuleBroken("explainStatus", "statusReason");
  const successor = needsSuccessor(status) ? await successorOf(tx, response, submission) : { supersededBy: "", supersededByReformId: "" };
  const overridden = warningsOf(submission, measure);
  if (overridden.length > 0 && overrideReason === "") throw new RuleBroken("warningsStand", "overrideReason");
  return {
    words: {
      ...submission,
      ...successor,
      stepBackReason: isBack ? stepBackReason : "",
      statusReason: needsReason(status) ? statusReason : "",
      overrideReason: overridden.length > 0 ? overrideReason : "",
    },
    overridden,
  };
}

/** What the draft is measured by, as it stands at this moment. */
async function measureOf(tx: Tx, { id, recommendationId, bodyId }: Drafted): Promise<Measure> {
  const evidence = await tx.evidence.findMany({
    where: { responseId: id, removedAt: null, replacedAt: null },
    select: { kind: true, datedOn: true, visibility: true },
  });
  const reforms = await tx.reformLink.count({ where: { responseId: id } });
  const measures = await tx.measureRecommendation.count({ where: { recommendationId, measure: { archivedAt: null } } });
  return {
    publishedStatus: await findPublishedStatus(tx, { recommendationId, bodyId }),
    evidence: evidence.map(({ kind, datedOn, visibility }) => ({ kind, datedOn: dayOf(datedOn), isPublic: visibility === "PUBLIC" })),
    plans: reforms + measures,
    today: today(),
  };
}

/** What took its place: a recommendation of the same register, a reform that the response names, or both. */
async function successorOf(
  tx: Tx,
  response: Drafted,
  { supersededBy, supersededByReformId }: Pick<ResponseSubmission, "supersededBy" | "supersededByReformId">,
) {
  if (supersededBy === "" && supersededByReformId === "") throw new RuleBroken("nameSuccessor", "supersededBy");
  if (supersededBy !== "") await refuseUnknownSuccessor(tx, response, supersededBy);
  const isNamed =
    supersededByReformId === "" || (await tx.reformLink.count({ where: { responseId: response.id, reformId: supersededByReformId } })) > 0;
  if (!isNamed) throw new RuleBroken("invalid", "supersededByReformId");
  return { supersededBy, supersededByReformId };
}

/** What takes the place of a recommendation is another one of the same register. */
export async function refuseUnknownSuccessor(
  tx: Tx,
  { stateId, recommendationId }: { stateId: string; recommendationId: string },
  reference: string,
): Promise<void> {
  const found = await tx.recommendation.findUnique({ where: { stateId_reference: { stateId, reference } }, select: { id: true } });
  if (!found) throw new RuleBroken(withArguments("unknownReference", { reference }), "supersededBy");
  if (found.id === recommendationId) throw new RuleBroken("supersedesItself", "supersededBy");
}
