import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { listConcerned } from "@/domain/responses/news/queries";
import { newsOf } from "@/domain/responses/news/rules";
import { standingOf } from "@/domain/responses/rules";
import type { ResponseReturn, ResponseStep } from "@/domain/responses/schema";
import { enterHistory, findMoved, type Moved, move, seen } from "@/domain/responses/workflow/commands";
import type { ImplementationStatus } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { dateOf, dayAt } from "@/lib/day";

type Tx = Change["tx"];

/** A second person of the secretariat makes the response public, with the reforms it names, and the recommendation takes its statuses. */
export function publishResponse(actor: Actor, { responseId, version }: ResponseStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const response = await findMoved(tx, responseId);
    authorize("response.publish", response);
    await move(tx, response, version, { state: "PUBLISHED", publishedById: actor.id, publishedAt: now() });

    const reforms = await tx.reform.findMany({
      where: { publishedAt: null, archivedAt: null, answers: { some: { responseId } } },
      select: { id: true },
    });
    await tx.reform.updateMany({
      where: { id: { in: reforms.map(({ id }) => id) }, publishedAt: null },
      data: { publishedAt: now(), version: { increment: 1 } },
    });
    const standing = await settleStatus(tx, response.recommendationId);

    await enterHistory(tx, actor, response, { kind: "RESPONSE_PUBLISHED", status: await claimedIn(tx, response) });
    for (const { id } of reforms) await record({ before: { id, publishedAt: null }, after: { id, publishedAt: now(), responseId } });
    await record({ before: seen(response), after: { ...seen(response), state: "PUBLISHED", recommendation: standing } });
    await tell(newsOf("RESPONSE_PUBLISHED", response, await listConcerned(tx, response)));
  });
}

/** The secretariat takes a published response back, saying why; the recommendation falls back on what else is published. */
export function withdrawResponse(actor: Actor, { responseId, version, reason }: ResponseReturn): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const response = await findMoved(tx, responseId);
    authorize("response.withdraw", response);
    await move(tx, response, version, { state: "WITHDRAWN" });
    const standing = await settleStatus(tx, response.recommendationId);

    await enterHistory(tx, actor, response, { kind: "RESPONSE_WITHDRAWN", note: reason });
    await record({ before: seen(response), after: { ...seen(response), state: "WITHDRAWN", reason, recommendation: standing } });
    await tell(newsOf("RESPONSE_WITHDRAWN", response, await listConcerned(tx, response)));
  });
}

async function claimedIn(tx: Tx, { id, currentVersion }: Moved): Promise<ImplementationStatus> {
  const { status } = await tx.statusClaim.findFirstOrThrow({
    where: { responseId: id, responseVersion: currentVersion },
    select: { status: true },
  });
  return status;
}

/** Gives the recommendation the statuses of the published response it now stands on, or none. */
async function settleStatus(tx: Tx, recommendationId: string) {
  // Two responses may be published at the same instant: the second waits here, and then sees both.
  await tx.recommendation.updateMany({ where: { id: recommendationId }, data: { version: { increment: 1 } } });
  const { reopenedAt, assignments, responses } = await tx.recommendation.findUniqueOrThrow({
    where: { id: recommendationId },
    select: {
      reopenedAt: true,
      assignments: { where: { leadOf: recommendationId }, select: { bodyId: true } },
      responses: {
        where: { state: "PUBLISHED" },
        select: {
          bodyId: true,
          publishedAt: true,
          currentVersion: true,
          claims: {
            orderBy: { claimedAt: "desc" },
            take: 1,
            select: {
              status: true,
              claimedAt: true,
              verifications: { orderBy: { verifiedAt: "desc" }, take: 1, select: { status: true, verifiedAt: true } },
            },
          },
        },
      },
    },
  });
  const standsOn = standingOf(responses, assignments[0]?.bodyId ?? null);
  const claim = standsOn?.claims[0];
  const verification = claim?.verifications[0];
  const standing = {
    claimedStatus: claim?.status ?? ("NO_INFORMATION" as const),
    claimedOn: claim ? dateOf(dayAt(claim.claimedAt)) : null,
    verifiedStatus: verification?.status ?? ("NO_INFORMATION" as const),
    verifiedOn: verification ? dateOf(dayAt(verification.verifiedAt)) : null,
    // What was opened again is answered by whatever is published after that.
    ...(reopenedAt && standsOn?.publishedAt && standsOn.publishedAt > reopenedAt && { reopenedAt: null }),
  };
  await tx.recommendation.updateMany({ where: { id: recommendationId }, data: standing });
  return standing;
}
