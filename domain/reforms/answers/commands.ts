import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import type { ReformAnswering, ReformAnswerRemoval, ReformLinking, ReformUnlinking } from "@/domain/reforms/schema";
import { withArguments } from "@/lib/refusal";

type Tx = Change["tx"];

/** Says in a response that a reform answers the recommendation, and how far; said again, it says anew how far. */
export function linkReform(actor: Actor, { responseId, reformId, contribution }: ReformLinking): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { before, ...response } = await find(tx, responseId, reformId);
    authorize("reform.link", response);
    const reform = await tx.reform.findFirst({
      where: { id: reformId, stateId: response.stateId, archivedAt: null },
      select: { id: true },
    });
    if (!reform) throw new NotFound();

    await tx.reformLink.upsert({
      where: { responseId_reformId: { responseId, reformId } },
      create: { responseId, reformId, recommendationId: response.recommendationId, contribution },
      update: { contribution },
    });
    await joinWriters(tx, actor, responseId);
    await record({ before, after: { id: responseId, reformId, contribution } });
  });
}

/** Takes back what a response said of a reform. The reform stays in the register. */
export function unlinkReform(actor: Actor, { responseId, reformId }: ReformUnlinking): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { before, ...response } = await find(tx, responseId, reformId);
    authorize("reform.unlink", response);
    if (!before) throw new NotFound();
    await tx.reformLink.deleteMany({ where: { responseId, reformId } });
    await joinWriters(tx, actor, responseId);
    await record({ before, after: { id: responseId } });
  });
}

/** Says for the secretariat that a reform answers a recommendation, and how far; said again, it says anew how far. */
export function answerBy(actor: Actor, { reformId, reference, contribution }: ReformAnswering): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const reform = await tx.reform.findUnique({ where: { id: reformId }, select: { id: true, stateId: true, archivedAt: true } });
    if (!reform) throw new NotFound();
    authorize("reform.answer", reform);
    const recommendation = await tx.recommendation.findFirst({ where: { stateId: reform.stateId, reference }, select: { id: true } });
    if (!recommendation) throw new RuleBroken(withArguments("unknownReference", { reference }), "reference");
    const key = { reformId, recommendationId: recommendation.id };
    const where = { reformId_recommendationId: key };
    const before = await tx.reformAnswer.findUnique({ where, select: { contribution: true } });
    await tx.reformAnswer.upsert({ where, create: { ...key, contribution }, update: { contribution } });
    await record({ before: before && { id: reformId, ...key, ...before }, after: { id: reformId, ...key, contribution } });
  });
}

/** Takes back what the secretariat said a reform answers. */
export function answerNoMore(actor: Actor, { reformId, recommendationId }: ReformAnswerRemoval): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.reformAnswer.findUnique({
      where: { reformId_recommendationId: { reformId, recommendationId } },
      select: { contribution: true, reform: { select: { stateId: true, archivedAt: true } } },
    });
    if (!before) throw new NotFound();
    authorize("reform.answer", before.reform);
    await tx.reformAnswer.deleteMany({ where: { reformId, recommendationId } });
    await record({ before: { id: reformId, recommendationId, contribution: before.contribution }, after: { id: reformId } });
  });
}

async function find(tx: Tx, responseId: string, reformId: string) {
  const found = await tx.response.findUnique({
    where: { id: responseId },
    select: {
      stateId: true,
      recommendationId: true,
      bodyId: true,
      state: true,
      writerIds: true,
      verifiedById: true,
      reformLinks: { where: { reformId }, select: { contribution: true } },
    },
  });
  if (!found) throw new NotFound();
  const { reformLinks, ...response } = found;
  return { ...response, before: reformLinks[0] ? { id: responseId, reformId, contribution: reformLinks[0].contribution } : null };
}

/** Whoever had a hand in a response cannot sign it. */
const joinWriters = (tx: Tx, actor: Actor, id: string) =>
  tx.response.updateMany({ where: { id, NOT: { writerIds: { has: actor.id } } }, data: { writerIds: { push: actor.id } } });
