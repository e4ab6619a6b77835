import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { openDiscussion, reopenDiscussion, resolveDiscussion, reviseComment, writeComment } from "@/domain/discussions/commands";
import { findDiscussions, listOwedRequests, pageSize } from "@/domain/discussions/queries";
import { discussionViewSchema, type NewDiscussion } from "@/domain/discussions/schema";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { dayAfter, today } from "@/lib/day";
import { aBody, aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aScene, type Scene, strangersTo } from "@/prisma/response-factory";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const question = (over: Partial<NewDiscussion> = {}): NewDiscussion => {
  const { recommendationId, bodyId } = scene;
  return { recommendationId, bodyId, text: "Which act is meant?", mentionIds: [], dueOn: "", ...over };
};
const show = (actor: Actor, view: object = {}) => findDiscussions(actor, scene.recommendationId, discussionViewSchema.parse(view), "en");
const answer = (discussionId: string, over: object = {}) => ({
  discussionId,
  text: "The act of 2025.",
  mentionIds: [],
  correctsId: "",
  ...over,
});
const commentOf = (discussionId: string) =>
  ownerDatabase().comment.findFirstOrThrow({ where: { discussionId }, orderBy: { writtenAt: "desc" } });

describe("what a body and the secretariat say to each other", () => {
  it("is read by both with names, and by nobody else", async () => {
    const { id } = await openDiscussion(scene.verifier, question({ mentionIds: [scene.drafter.id] }));
    await writeComment(scene.drafter, answer(id));
    for (const reader of [scene.drafter, scene.approver, scene.verifier, scene.publisher]) {
      const found = await show(reader);
      expect(found?.discussions.map(({ comments }) => comments.map(({ by, text, mentions }) => ({ by, text, mentions })))).toEqual([
        [
          { by: scene.verifier.name, text: "Which act is meant?", mentions: [scene.drafter.name] },
          { by: scene.drafter.name, text: "The act of 2025.", mentions: [] },
        ],
      ]);
    }
    const others = (await strangersTo(scene)).filter(({ memberships }) => memberships.every(({ role }) => role !== "SECRETARIAT"));
    for (const stranger of others) {
      expect(await show(stranger)).toBeNull();
      await expect(openDiscussion(stranger, question())).rejects.toBeInstanceOf(NotAllowed);
      await expect(writeComment(stranger, answer(id))).rejects.toBeInstanceOf(NotFound);
    }
    expect(await ownerDatabase().comment.count()).toBe(2);
    expect(await ownerDatabase().discussion.count()).toBe(1);
  });

  it("stays with the body it was asked of, where several work on a recommendation", async () => {
    const { stateId } = scene;
    const bodyId = (await aBody({ stateId })).id;
    const { id: recommendationId } = await aRecommendation({ stateId, leadBodyId: scene.bodyId, coExecutorIds: [bodyId] });
    const colleague = await anOfficial({ stateId, bodyId }, "FOCAL_POINT");
    await openDiscussion(scene.drafter, question({ recommendationId }));
    const seen = async (actor: Actor, body: string) =>
      (await findDiscussions(actor, recommendationId, discussionViewSchema.parse({ body }), "en"))?.discussions.length;
    expect(await seen(scene.verifier, scene.bodyId)).toBe(1);
    expect(await seen(scene.verifier, bodyId)).toBe(0);
    // Asking for the other body's page gives one's own.
    expect(await seen(colleague, scene.bodyId)).toBe(0);
  });

  it("is shown of the lead body first, whichever other bodies there are", async () => {
    const { stateId, recommendationId } = scene;
    const assigned = { stateId, recommendationId, decisionReference: "Minutes no. 1", assignedAt: new Date() };
    const names = { en: "A body that comes first in every list" };
    const { id: consulted } = await aBody({ stateId, names });
    const { id: sharing } = await aBody({ stateId, names });
    await ownerDatabase().assignment.create({ data: { ...assigned, bodyId: consulted, role: "CONSULTED" } });
    await ownerDatabase().assignment.create({ data: { ...assigned, bodyId: sharing, role: "CO_EXECUTOR" } });
    await ownerDatabase().assignment.updateMany({ where: { role: "LEAD" }, data: { version: { increment: 1 } } });
    const found = await show(scene.verifier);
    expect(found?.bodies.map(({ id }) => id)).toEqual([scene.bodyId, sharing, consulted]);
    expect(found?.body.id).toBe(scene.bodyId);
  });

  it("is not begun with a body that the recommendation was never given to", async () => {
    const bodyId = (await aBody({ stateId: scene.stateId })).id;
    await expectRefusal(() => openDiscussion(scene.verifier, question({ bodyId })), NotFound);
  });

  it("mentions only people who can read it", async () => {
    const [stranger] = await strangersTo(scene);
    await expectRefusal(() => openDiscussion(scene.verifier, question({ mentionIds: [stranger?.id ?? ""] })), RuleBroken, {
      key: "mentionUnknown",
      field: "mentionIds",
    });
  });

  it("comes a page at a time, the latest first", async () => {
    for (let number = 0; number <= pageSize; number += 1) await openDiscussion(scene.verifier, question({ text: `Question ${number}` }));
    const first = await show(scene.drafter);
    expect(first?.discussions).toHaveLength(pageSize);
    expect(first?.discussions[0]?.comments[0]?.text).toBe(`Question ${pageSize}`);
    const second = await show(scene.drafter, { after: first?.next });
    expect(second?.discussions.map(({ comments }) => comments[0]?.text)).toEqual(["Question 0"]);
    expect(second?.next).toBeUndefined();
  });
});

describe("settling", () => {
  it("closes a question to further words until it is taken up again, once for each who tries", async () => {
    const { id } = await openDiscussion(scene.verifier, question());
    await resolveDiscussion(scene.drafter, { id, version: 1 });
    await expectRefusal(() => resolveDiscussion(scene.verifier, { id, version: 1 }), Outdated);
    await expectRefusal(() => writeComment(scene.drafter, answer(id)), RuleBroken, { key: "discussionResolved" });
    expect((await show(scene.drafter))?.discussions).toEqual([]);
    expect((await show(scene.drafter, { show: "resolved" }))?.discussions).toMatchObject([{ resolvedBy: scene.drafter.name }]);
    await reopenDiscussion(scene.verifier, { id, version: 2 });
    await writeComment(scene.drafter, answer(id));
    expect((await show(scene.drafter))?.discussions[0]?.comments).toHaveLength(2);
  });
});

describe("putting one's words right", () => {
  it("is one's own, for a quarter of an hour, and shows a second editor the first one's words", async () => {
    const { id } = await openDiscussion(scene.drafter, question());
    const comment = await commentOf(id);
    await expectRefusal(() => reviseComment(scene.approver, { id: comment.id, version: 1, text: "Mine." }), NotAllowed);
    await reviseComment(scene.drafter, { id: comment.id, version: 1, text: "Which law is meant?" });
    await expectRefusal(() => reviseComment(scene.drafter, { id: comment.id, version: 1, text: "Else." }), Outdated, {
      theirs: { version: 2, theirs: { text: "Which law is meant?" } },
    });
    const written = new Date(Date.now() - 16 * 60_000);
    await ownerDatabase().comment.updateMany({ data: { writtenAt: written } });
    await expectRefusal(() => reviseComment(scene.drafter, { id: comment.id, version: 2, text: "Late." }), RuleBroken, {
      key: "commentTooOld",
    });
  });

  it("happens by another comment afterwards, which only its writer can write", async () => {
    const { id } = await openDiscussion(scene.drafter, question());
    const correctsId = (await commentOf(id)).id;
    await expectRefusal(() => writeComment(scene.approver, answer(id, { correctsId })), RuleBroken, { key: "notYourComment" });
    await writeComment(scene.drafter, answer(id, { correctsId }));
    expect((await show(scene.verifier))?.discussions[0]?.comments.map(({ isCorrected }) => isCorrected)).toEqual([true, false]);
  });
});

describe("a request for information", () => {
  it("is owed by the other side until it is settled", async () => {
    const { id } = await openDiscussion(scene.verifier, question({ dueOn: dayAfter(today(), 3) }));
    expect(await listOwedRequests(scene.drafter, "en")).toMatchObject([{ id, isLate: false, text: "Which act is meant?" }]);
    expect(await listOwedRequests(scene.verifier, "en")).toEqual([]);
    await ownerDatabase().discussion.update({ where: { id }, data: { dueOn: new Date("2026-01-01") } });
    expect(await listOwedRequests(scene.approver, "en")).toMatchObject([{ id, isLate: true }]);
    await resolveDiscussion(scene.drafter, { id, version: 1 });
    expect(await listOwedRequests(scene.drafter, "en")).toEqual([]);

    await openDiscussion(scene.drafter, question({ dueOn: today() }));
    expect(await listOwedRequests(scene.publisher, "en")).toHaveLength(1);
    expect(await listOwedRequests(scene.drafter, "en")).toEqual([]);
  });

  it("has no term in the past", async () => {
    await expectRefusal(() => openDiscussion(scene.verifier, question({ dueOn: dayAfter(today(), -1) })), RuleBroken, {
      key: "notInThePast",
    });
  });
});
