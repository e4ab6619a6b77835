import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { readNames } from "@/domain/names/rules";
import { follows } from "@/domain/reviews/rules";
import type { ReviewCycle, ReviewRevision } from "@/domain/reviews/schema";
import type { Prisma } from "@/generated/prisma/client";

/** Opens the examination of a State by one mechanism. */
export function openReviewCycle(actor: Actor, { previousCycleId, ...cycle }: ReviewCycle): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("reviewCycle.open", cycle);
    const mechanism = await tx.mechanism.findUnique({ where: { id: cycle.mechanismId }, select: { id: true } });
    if (!mechanism) throw new RuleBroken("required", "mechanismId");
    await refuseWrongPredecessor(tx, cycle, previousCycleId);

    const id = randomUUID();
    const data = { id, ...cycle, session: cycle.session || null, previousCycleId: previousCycleId || null };
    const { count } = await tx.reviewCycle.createMany({ data, skipDuplicates: true });
    if (count === 0) throw new RuleBroken("cycleExists", "ordinal");
    await record({ after: data });
    return { id };
  });
}

/** Corrects what is said of a cycle. Its number is part of every reference, so it stays once a recommendation is recorded. */
export function reviseReviewCycle(actor: Actor, { id, version, previousCycleId, ...revised }: ReviewRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.reviewCycle.findUnique({ where: { id }, omit: { createdAt: true } });
    if (!before) throw new NotFound();
    authorize("reviewCycle.revise", before);
    if (revised.ordinal !== before.ordinal) await refuseRenumbering(tx, before, revised.ordinal);
    await refuseWrongPredecessor(tx, { ...before, ordinal: revised.ordinal }, previousCycleId);

    const data = { ...revised, session: revised.session || null, previousCycleId: previousCycleId || null };
    const { count } = await tx.reviewCycle.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) {
      const theirs = await tx.reviewCycle.findUniqueOrThrow({ where: { id }, omit: { createdAt: true } });
      throw new Outdated({ version: theirs.version, theirs: asTyped(theirs) });
    }
    await record({ before, after: { ...before, ...data, version: version + 1 } });
  });
}

type Kept = Prisma.ReviewCycleGetPayload<{ omit: { createdAt: true } }>;

function asTyped({ ordinal, procedure, stage, titles, session, previousCycleId }: Kept): Record<string, string> {
  const { en, ru, kk } = readNames(titles);
  return {
    ordinal: String(ordinal),
    procedure,
    stage,
    session: session ?? "",
    previousCycleId: previousCycleId ?? "",
    "titles.en": en,
    "titles.ru": ru,
    "titles.kk": kk,
  };
}

async function refuseWrongPredecessor(
  tx: Prisma.TransactionClient,
  cycle: { stateId: string; mechanismId: string; ordinal: number },
  previousCycleId: string,
): Promise<void> {
  if (previousCycleId === "") return;
  const earlier = await tx.reviewCycle.findUnique({
    where: { id: previousCycleId },
    select: { stateId: true, mechanismId: true, ordinal: true },
  });
  if (!earlier || !follows(cycle, earlier)) throw new RuleBroken("notAnEarlierCycle", "previousCycleId");
}

async function refuseRenumbering(tx: Prisma.TransactionClient, { id, stateId, mechanismId }: Kept, ordinal: number): Promise<void> {
  const recorded = await tx.recommendation.findFirst({ where: { cycleId: id }, select: { id: true } });
  if (recorded) throw new RuleBroken("cycleHasRecommendations", "ordinal");
  const other = await tx.reviewCycle.findUnique({
    where: { stateId_mechanismId_ordinal: { stateId, mechanismId, ordinal } },
    select: { id: true },
  });
  if (other) throw new RuleBroken("cycleExists", "ordinal");
}
