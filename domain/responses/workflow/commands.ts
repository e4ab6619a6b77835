import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { newsOf } from "@/domain/responses/news/rules";
import { isProof, needsEvidence, needsReason, needsSuccessor } from "@/domain/responses/rules";
import type { ResponseReturn, ResponseStep, Verification } from "@/domain/responses/schema";
import { refuseUnknownSuccessor } from "@/domain/responses/submission/commands";
import type { HistoryKind, ImplementationStatus, ResponseState } from "@/domain/vocabulary";
import { now } from "@/lib/clock";

type Tx = Change["tx"];

/** The approver answers for the body's words; the status they claim becomes the State body's claim. */
export function signResponse(actor: Actor, { responseId, version }: ResponseStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const response = await findMoved(tx, responseId);
    authorize("response.sign", response);
    await move(tx, response, version, { state: "SIGNED", signedById: actor.id });

    const { recommendationId, bodyId, currentVersion } = response;
    const words = await tx.responseVersion.findUniqueOrThrow({ where: { responseId_number: { responseId, number: currentVersion } } });
    const { status, isAdopted, isAppliedInPractice, evidenceUpTo } = words;
    if (status === null || isAdopted === null || isAppliedInPractice === null)
      throw new Error(`Response ${responseId} was submitted unfinished.`);
    const claim = {
      recommendationId,
      responseId,
      bodyId,
      responseVersion: currentVersion,
      status,
      isAdopted,
      isAppliedInPractice,
      evidenceUpTo,
    };
    await tx.statusClaim.createMany({ data: [{ ...claim, claimedById: actor.id, claimedAt: now() }] });

    await enterHistory(tx, actor, response, { kind: "RESPONSE_SIGNED", status });
    await record({ before: seen(response), after: { ...seen(response), state: "SIGNED", ...claim } });
    await tell(newsOf("RESPONSE_SIGNED", response));
  });
}

/** The approver or the secretariat gives the words back to the body, saying why. Nobody's signature outlives it. */
export function returnResponse(actor: Actor, { responseId, version, reason }: ResponseReturn): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const response = await findMoved(tx, responseId);
    authorize("response.return", response);
    await move(tx, response, version, { state: "RETURNED", signedById: null, verifiedById: null });

    const kind = response.state === "SUBMITTED" ? "RESPONSE_RETURNED_BY_APPROVER" : "RESPONSE_RETURNED_BY_SECRETARIAT";
    await enterHistory(tx, actor, response, { kind, note: reason });
    await record({ before: seen(response), after: { ...seen(response), state: "RETURNED", reason } });
    await tell(newsOf("RESPONSE_RETURNED", response));
  });
}

/** The secretariat says what it found when it checked the claim; a finding that differs from the claim is explained. */
export function verifyResponse(actor: Actor, { responseId, version, status, rationale, supersededBy: found }: Verification): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const response = await findMoved(tx, responseId);
    authorize("response.verify", response);
    if (status === "") throw new RuleBroken("chooseStatus", "status");
    const { recommendationId, currentVersion } = response;
    const claim = await tx.statusClaim.findFirstOrThrow({
      where: { responseId, responseVersion: currentVersion },
      select: { id: true, status: true },
    });
    if (needsReason(status) && rationale === "") throw new RuleBroken("explainStatus", "rationale");
    const supersededBy = needsSuccessor(status) ? await successorFound(tx, response, found) : null;
    if (status !== claim.status && rationale === "") throw new RuleBroken("explainDifference", "rationale");
    if (needsEvidence(status) && !(await hasProof(tx, responseId))) throw new RuleBroken("evidenceRequired", "status");
    await move(tx, response, version, { state: "VERIFIED", verifiedById: actor.id });

    const verification = { recommendationId, responseId, claimId: claim.id, status, rationale, supersededBy };
    await tx.statusVerification.createMany({ data: [{ ...verification, verifiedById: actor.id, verifiedAt: now() }] });
    await enterHistory(tx, actor, response, { kind: "RESPONSE_VERIFIED", status, ...(rationale && { note: rationale }) });
    await record({ before: seen(response), after: { ...seen(response), state: "VERIFIED", ...verification } });
    await tell(newsOf("RESPONSE_VERIFIED", response));
  });
}

/** What the secretariat names in its place, or nothing where the body has named it. */
async function successorFound(tx: Tx, response: Moved, supersededBy: string): Promise<string | null> {
  if (supersededBy === "") {
    const claimed = await tx.responseVersion.findFirst({
      where: {
        responseId: response.id,
        number: response.currentVersion,
        OR: [{ supersededBy: { not: null } }, { supersededByReformId: { not: null } }],
      },
      select: { id: true },
    });
    if (!claimed) throw new RuleBroken("nameSuccessor", "supersededBy");
    return null;
  }
  await refuseUnknownSuccessor(tx, response, supersededBy);
  return supersededBy;
}

/** A response as those who move it on need it. */
export async function findMoved(tx: Tx, id: string) {
  const response = await tx.response.findUnique({
    where: { id },
    select: {
      id: true,
      stateId: true,
      recommendationId: true,
      bodyId: true,
      state: true,
      version: true,
      currentVersion: true,
      writerIds: true,
      verifiedById: true,
    },
  });
  if (!response) throw new NotFound();
  return response;
}

export type Moved = Awaited<ReturnType<typeof findMoved>>;
type Step = { state: ResponseState; signedById?: string | null; verifiedById?: string | null; publishedById?: string; publishedAt?: Date };

/** Only the response as the person saw it moves: whoever comes second finds it gone on. */
export async function move(tx: Tx, { id }: Moved, version: number, step: Step): Promise<void> {
  const { count } = await tx.response.updateMany({ where: { id, version }, data: { ...step, since: now(), version: { increment: 1 } } });
  if (count === 0) throw new Outdated();
}

/** What the audit keeps of a step. */
export const seen = ({ id, state, currentVersion }: Moved) => ({ id, state, responseVersion: currentVersion });

type Entered = { kind: HistoryKind; status?: ImplementationStatus; note?: string };

export const enterHistory = (tx: Tx, actor: Actor, { id, recommendationId, bodyId, currentVersion }: Moved, entered: Entered) =>
  tx.historyEntry.createMany({
    data: [{ recommendationId, responseId: id, bodyId, responseVersion: currentVersion, actorId: actor.id, at: now(), ...entered }],
  });

async function hasProof(tx: Tx, responseId: string): Promise<boolean> {
  const evidence = await tx.evidence.findMany({ where: { responseId, removedAt: null, replacedAt: null }, select: { kind: true } });
  return evidence.some(({ kind }) => isProof(kind));
}
