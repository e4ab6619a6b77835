import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { cycleOf, present, refuseOutdated } from "@/domain/keeping";
import { articleNumbers } from "@/domain/reviews/questions/rules";
import type { QuestionForm } from "@/domain/reviews/questions/schema";
import { filled, wordFields } from "@/domain/sources/rules";
import type { Removal } from "@/domain/sources/schema";
import { dateOf, dayOrNull } from "@/lib/day";

type Tx = Change["tx"];
type Cycle = { id: string; stateId: string };
const whole = {
  include: {
    cycle: { select: { id: true, stateId: true } },
    terms: { select: { termId: true } },
    recommendations: { select: { recommendationId: true } },
  },
} as const;

/** Enters what an expert asked, with what it was about and what came of it. */
export function recordQuestion(actor: Actor, question: QuestionForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const cycle = await cycleOf(tx, question.cycleId);
    authorize("dialogue.record", cycle);
    const last = await tx.expertQuestion.findFirst({
      where: { cycleId: cycle.id },
      select: { position: true },
      orderBy: { position: "desc" },
    });
    const position = (last?.position ?? 0) + 1;
    const data = { id: randomUUID(), cycleId: cycle.id, position, ...(await columnsOf(tx, cycle, question)) };
    await tx.expertQuestion.createMany({ data });
    const { termIds, recommendationIds } = await relate(tx, cycle, data.id, question);
    await record({ after: { ...data, termIds, recommendationIds } });
    return { id: data.id };
  });
}

/** Corrects a question: its words, whether a reply is owed and until when, and what came of it. */
export function reviseQuestion(actor: Actor, question: QuestionForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.expertQuestion.findUnique({ where: { id: question.id }, ...whole }));
    authorize("dialogue.revise", cycle);
    const data = await columnsOf(tx, cycle, question);
    const where = { id: before.id, version: question.version };
    const written = await tx.expertQuestion.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      ...wordFields("texts", before.texts),
      ...wordFields("experts", before.experts),
      articles: before.articles.join(", "),
      owedUntil: dayOrNull(before.owedUntil) ?? "",
      source: before.source,
    });
    await tx.questionTerm.deleteMany({ where: { questionId: before.id } });
    await tx.questionRecommendation.deleteMany({ where: { questionId: before.id } });
    const related = await relate(tx, cycle, before.id, question);
    await record({ before, after: { ...data, ...related, id: before.id } });
    return { id: before.id };
  });
}

/** A question can go as long as no reply to it is recorded. */
export function removeQuestion(actor: Actor, { id, version }: Removal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { cycle, ...before } = present(await tx.expertQuestion.findUnique({ where: { id }, ...whole }));
    authorize("dialogue.remove", cycle);
    if (await tx.delegationReply.findFirst({ where: { questionId: id }, select: { id: true } })) throw new RuleBroken("repliesFirst");
    refuseOutdated(await tx.expertQuestion.deleteMany({ where: { id, version } }), before);
    await record({ before });
  });
}

async function columnsOf(tx: Tx, cycle: Cycle, question: QuestionForm) {
  const { meetingId, eventId, experts, texts, articles, isOutsidePeriod, isOwed, owedUntil, owedAttestation, isUnanswered } = question;
  if (meetingId && !(await tx.dialogueMeeting.findFirst({ where: { id: meetingId, cycleId: cycle.id }, select: { id: true } })))
    throw new RuleBroken("invalid", "meetingId");
  if (eventId && !(await tx.event.findFirst({ where: { id: eventId, stateId: cycle.stateId }, select: { id: true } })))
    throw new RuleBroken("invalid", "eventId");
  return {
    meetingId: meetingId || null,
    eventId: eventId || null,
    experts: filled(experts),
    texts: filled(texts),
    articles: articleNumbers(articles),
    isOutsidePeriod,
    owedUntil: isOwed ? dateOf(owedUntil) : null,
    owedAttestation: isOwed ? owedAttestation : null,
    isUnanswered,
    source: question.source,
    attestation: question.attestation,
  };
}

/** The topics of a question, and the recommendations of the same cycle that came of it. */
async function relate(tx: Tx, cycle: Cycle, questionId: string, { termIds, recommendationIds }: QuestionForm) {
  const [terms, recommendations] = [[...new Set(termIds)], [...new Set(recommendationIds)]];
  if ((await tx.term.count({ where: { id: { in: terms }, mergedIntoId: null } })) !== terms.length)
    throw new RuleBroken("invalid", "termIds");
  if ((await tx.recommendation.count({ where: { id: { in: recommendations }, cycleId: cycle.id } })) !== recommendations.length)
    throw new RuleBroken("invalid", "recommendationIds");
  await tx.questionTerm.createMany({ data: terms.map((termId) => ({ questionId, termId })) });
  await tx.questionRecommendation.createMany({ data: recommendations.map((recommendationId) => ({ questionId, recommendationId })) });
  return { termIds: terms, recommendationIds: recommendations };
}
