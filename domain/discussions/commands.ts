import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { listMentionable } from "@/domain/discussions/queries";
import { mayStillRevise } from "@/domain/discussions/rules";
import type { CommentRevision, DiscussionStep, NewComment, NewDiscussion } from "@/domain/discussions/schema";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { newsOf, otherSide } from "@/domain/discussions/news/rules";
import { now } from "@/lib/clock";
import { dateOf, today } from "@/lib/day";

type Tx = Change["tx"];

/** Asks or tells the other side something about a recommendation; with a term it is a request for information. */
export function openDiscussion(
  actor: Actor,
  { recommendationId, bodyId, text, mentionIds, dueOn }: NewDiscussion,
): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const assignment = await tx.assignment.findFirst({ where: { recommendationId, bodyId }, select: { stateId: true, endedAt: true } });
    if (!assignment) throw new NotFound();
    const { stateId } = assignment;
    authorize("discussion.open", { stateId, bodyId });
    if (assignment.endedAt) throw new RuleBroken("assignmentEnded", "text");
    if (dueOn && dueOn < today()) throw new RuleBroken("notInThePast", "dueOn");
    await refuseForeignMentions(tx, { stateId, bodyId }, mentionIds);

    const asked = { awaits: dueOn ? otherSide(actor, bodyId) : null, dueOn: dateOf(dueOn) };
    const data = { id: randomUUID(), stateId, recommendationId, bodyId, ...asked, openedById: actor.id, openedAt: now() };
    await tx.discussion.createMany({ data });
    await write(tx, actor, { discussionId: data.id, text, mentionIds, correctsId: "" });
    await record({ after: { ...data, text } });
    await tell(...newsOf(actor, "QUESTION_ASKED", data, mentionIds));
    return { id: data.id };
  });
}

/** Answers, or puts right what one said earlier. */
export function writeComment(actor: Actor, comment: NewComment): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const discussion = await findDiscussion(tx, comment.discussionId);
    authorize("comment.write", discussion);
    if (discussion.resolvedAt) throw new RuleBroken("discussionResolved", "text");
    await refuseForeignMentions(tx, discussion, comment.mentionIds);
    if (comment.correctsId) {
      const own = { id: comment.correctsId, discussionId: discussion.id, writtenById: actor.id };
      if (!(await tx.comment.findFirst({ where: own, select: { id: true } }))) throw new RuleBroken("notYourComment", "text");
    }
    const written = await write(tx, actor, comment);
    await record({ after: written });
    await tell(...newsOf(actor, "QUESTION_ANSWERED", await stillFollowed(tx, discussion), comment.mentionIds));
    return { id: written.id };
  });
}

/** Puts one's own words right while they are fresh. */
export function reviseComment(actor: Actor, { id, version, text }: CommentRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.comment.findUnique({
      where: { id },
      select: { id: true, text: true, version: true, writtenById: true, writtenAt: true, discussion: { select: discussed } },
    });
    if (!before) throw new NotFound();
    const { discussion, ...comment } = before;
    authorize("comment.revise", { ...discussion, userId: comment.writtenById });
    if (discussion.resolvedAt) throw new RuleBroken("discussionResolved", "text");
    if (!mayStillRevise(comment.writtenAt, now())) throw new RuleBroken("commentTooOld", "text");
    const { count } = await tx.comment.updateMany({ where: { id, version }, data: { text, version: { increment: 1 } } });
    if (count === 0) throw new Outdated({ version: comment.version, theirs: { text: comment.text } });
    await record({ before: comment, after: { ...comment, text } });
  });
}

/** Says that nothing is open here any more. */
export function resolveDiscussion(actor: Actor, { id, version }: DiscussionStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const before = await findDiscussion(tx, id);
    authorize("discussion.resolve", before);
    const { count } = await tx.discussion.updateMany({
      where: { id, version, resolvedAt: null },
      data: { resolvedAt: now(), resolvedById: actor.id, version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await record({ before, after: { ...before, resolvedAt: now() } });
    await tell(...newsOf(actor, "QUESTION_RESOLVED", await stillFollowed(tx, before), []));
  });
}

/** Takes a discussion up again; a request is owed again until its term. */
export function reopenDiscussion(actor: Actor, { id, version }: DiscussionStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const before = await findDiscussion(tx, id);
    authorize("discussion.reopen", before);
    const { count } = await tx.discussion.updateMany({
      where: { id, version, resolvedAt: { not: null } },
      data: { resolvedAt: null, resolvedById: null, version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await record({ before, after: { ...before, resolvedAt: null } });
    await tell(...newsOf(actor, "QUESTION_ASKED", await stillFollowed(tx, before), []));
  });
}

const discussed = {
  id: true,
  stateId: true,
  recommendationId: true,
  bodyId: true,
  dueOn: true,
  openedById: true,
  resolvedAt: true,
} as const;

async function findDiscussion(tx: Tx, id: string) {
  const discussion = await tx.discussion.findUnique({ where: { id }, select: discussed });
  if (!discussion) throw new NotFound();
  return discussion;
}

async function write(tx: Tx, actor: Actor, { discussionId, text, mentionIds, correctsId }: NewComment) {
  const data = {
    id: randomUUID(),
    discussionId,
    text,
    mentionIds: [...new Set(mentionIds)],
    correctsId: correctsId || null,
    writtenById: actor.id,
    writtenAt: now(),
  };
  await tx.comment.createMany({ data });
  return data;
}

/** Whoever opened it hears of it as long as they may read it: after a handover their successor does, as one of the body. */
async function stillFollowed(tx: Tx, discussion: Awaited<ReturnType<typeof findDiscussion>>) {
  const readers = await listMentionable(tx, discussion);
  return { ...discussion, openedById: readers.some(({ id }) => id === discussion.openedById) ? discussion.openedById : null };
}

/** Only people who may read a discussion are mentioned in it. */
async function refuseForeignMentions(tx: Tx, place: { stateId: string; bodyId: string }, mentionIds: string[]): Promise<void> {
  if (mentionIds.length === 0) return;
  const known = new Set((await listMentionable(tx, place)).map(({ id }) => id));
  if (!mentionIds.every((id) => known.has(id))) throw new RuleBroken("mentionUnknown", "mentionIds");
}
