import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import type { Classification, TermDecision } from "@/domain/recommendations/classification/schema";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";

/**
 * Says of one term whether it belongs to a recommendation, or that it is not to be suggested for it again.
 * Each decision stands by itself, so two people who classify at once do not undo each other.
 */
export function classifyRecommendation(actor: Actor, { recommendationId, termId, decision }: Classification): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const recommendation = await tx.recommendation.findUnique({
      where: { id: recommendationId },
      select: { id: true, stateId: true, reference: true, archivedAt: true },
    });
    if (!recommendation) throw new NotFound();
    authorize("recommendation.classify", recommendation);
    if (recommendation.archivedAt) throw new RuleBroken("recordArchived");
    const term = await tx.term.findUnique({
      where: { id: termId },
      select: { id: true, code: true, retiredAt: true, vocabulary: { select: { code: true, stateId: true, retiredAt: true } } },
    });
    if (!term) throw new RuleBroken("invalid", "termId");
    const { vocabulary } = term;
    const isOffered = !term.retiredAt && !vocabulary.retiredAt && (!vocabulary.stateId || vocabulary.stateId === recommendation.stateId);
    if (decision === "ADD" && !isOffered) throw new RuleBroken("termNotOffered", "termId");

    const done = await decide[decision](tx, { recommendationId, termId });
    if (!done) throw new RuleBroken("nothingChanges");
    if (decision === "ADD" || decision === "REMOVE") await enterHistory(tx, actor, recommendationId);
    await record({
      after: { id: recommendationId, reference: recommendation.reference, term: `${vocabulary.code} ${term.code}`, decision },
    });
  });
}

type Pair = { recommendationId: string; termId: string };

/** What each decision does, and whether that changed anything. */
const decide: Record<TermDecision, (tx: Prisma.TransactionClient, pair: Pair) => Promise<boolean>> = {
  async ADD(tx, pair) {
    const last = await tx.recommendationTerm.aggregate({ where: { recommendationId: pair.recommendationId }, _max: { position: true } });
    await tx.termRefusal.deleteMany({ where: pair });
    const position = (last._max.position ?? 0) + 1;
    return (await tx.recommendationTerm.createMany({ data: { ...pair, position }, skipDuplicates: true })).count > 0;
  },
  async REMOVE(tx, pair) {
    return (await tx.recommendationTerm.deleteMany({ where: pair })).count > 0;
  },
  async REFUSE(tx, pair) {
    if ((await tx.recommendationTerm.count({ where: pair })) > 0) return false;
    return (await tx.termRefusal.createMany({ data: { ...pair, refusedAt: now() }, skipDuplicates: true })).count > 0;
  },
  async RECONSIDER(tx, pair) {
    return (await tx.termRefusal.deleteMany({ where: pair })).count > 0;
  },
};

/** A sitting is one line of the history; the audit trail has each decision. */
async function enterHistory(tx: Prisma.TransactionClient, actor: Actor, recommendationId: string): Promise<void> {
  const at = now();
  const last = await tx.historyEntry.findFirst({
    where: { recommendationId },
    orderBy: { at: "desc" },
    select: { kind: true, actorId: true, at: true },
  });
  if (last?.kind === "CLASSIFIED" && last.actorId === actor.id && dayAt(last.at) === dayAt(at)) return;
  await tx.historyEntry.createMany({ data: { recommendationId, kind: "CLASSIFIED", actorId: actor.id, at } });
}
