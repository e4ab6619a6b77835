import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { ownBody, present, refuseOutdated } from "@/domain/keeping";
import type { ReplyForm } from "@/domain/reviews/replies/schema";
import { filled, wordFields } from "@/domain/sources/rules";
import type { Removal } from "@/domain/sources/schema";
import { dateOf, dayOf, dayOrNull, today } from "@/lib/day";

type Tx = Change["tx"];
const cycle = { select: { id: true, stateId: true } } as const;
const meeting = { select: { heldOn: true } } as const;
const asked = { select: { id: true, cycle, meeting } } as const;
type Question = { cycle: { id: string; stateId: string }; meeting: { heldOn: Date } | null };

/** Enters what the delegation replied, in the room or in writing. */
export function recordReply(actor: Actor, reply: ReplyForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const question = present(await tx.expertQuestion.findUnique({ where: { id: reply.questionId }, ...asked }));
    authorize("dialogue.record", question.cycle);
    const data = { id: randomUUID(), questionId: question.id, ...(await columnsOf(tx, question, reply)) };
    await tx.delegationReply.createMany({ data });
    await record({ after: data });
  });
}

export function reviseReply(actor: Actor, reply: ReplyForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { question, ...before } = present(await tx.delegationReply.findUnique({ where: { id: reply.id }, include: { question: asked } }));
    authorize("dialogue.revise", question.cycle);
    const data = await columnsOf(tx, question, reply);
    const where = { id: before.id, version: reply.version };
    const written = await tx.delegationReply.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    const theirs = { ...wordFields("texts", before.texts), givenOn: dayOrNull(before.givenOn) ?? "", source: before.source };
    refuseOutdated(written, before, theirs);
    await record({ before, after: { ...before, ...data } });
  });
}

export function removeReply(actor: Actor, { id, version }: Removal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { question, ...before } = present(await tx.delegationReply.findUnique({ where: { id }, include: { question: asked } }));
    authorize("dialogue.remove", question.cycle);
    refuseOutdated(await tx.delegationReply.deleteMany({ where: { id, version } }), before);
    await record({ before });
  });
}

/** A reply was not given tomorrow, nor before its question was asked. */
async function columnsOf(tx: Tx, { cycle: { id: cycleId, stateId }, meeting: held }: Question, reply: ReplyForm) {
  const { form, memberId, bodyId, texts, givenOn, source, attestation } = reply;
  if (givenOn > today()) throw new RuleBroken("notInTheFuture", "givenOn");
  if (givenOn !== "" && held && givenOn < dayOf(held.heldOn)) throw new RuleBroken("beforeTheQuestion", "givenOn");
  if (memberId && !(await tx.delegationMember.findFirst({ where: { id: memberId, cycleId }, select: { id: true } })))
    throw new RuleBroken("invalid", "memberId");
  return {
    form,
    memberId: memberId || null,
    bodyId: await ownBody(tx, stateId, bodyId),
    texts: filled(texts),
    givenOn: dateOf(givenOn),
    source,
    attestation,
  };
}
