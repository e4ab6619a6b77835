import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { classifyRecommendation } from "@/domain/recommendations/classification/commands";
import { findClassifiable } from "@/domain/recommendations/classification/queries";
import { listQueues } from "@/domain/recommendations/classification/queue/queries";
import { listRecommendations } from "@/domain/recommendations/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { countProgress } from "@/domain/recommendations/overview/queries";
import { archiveRecommendation, reopenRecommendation, restoreRecommendation } from "@/domain/recommendations/closing/commands";
import { relateRecommendations } from "@/domain/recommendations/recurrence/commands";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { actsOn } from "@/domain/recommendations/record/rules";
import { startResponse } from "@/domain/responses/drafting/commands";
import { publishResponse, withdrawResponse } from "@/domain/responses/publication/commands";
import { verifyResponse } from "@/domain/responses/workflow/commands";
import { listWork } from "@/domain/work/queries";
import { dayAfter, today } from "@/lib/day";
import { aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aResponse, aScene, bringTo, type Scene, stepOf } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const stored = () => ownerDatabase().recommendation.findUniqueOrThrow({ where: { id: scene.recommendationId } });
const step = async (over: { reason?: string; dueOn?: string } = {}) => {
  const { id, version } = await stored();
  return { id, version, reason: "The law was repealed.", dueOn: "", ...over };
};
const listed = async (query: Record<string, string> = {}) =>
  (await listRecommendations(null, recommendationFiltersSchema.parse(query), "en")).rows.map(({ id }) => id);
const todo = async () => ((await listWork(scene.drafter, { tab: "todo" }, "en"))?.rows ?? []).map(({ task }) => task);
const told = async () =>
  (await ownerDatabase().notification.findMany({ orderBy: { seq: "asc" } })).map(({ kind, userId, byId }) => ({ kind, userId, byId }));

/** A recommendation of which it was published and verified that another one has taken its place. */
async function aClosedOne(): Promise<void> {
  const { reference } = await aRecommendation({ stateId: scene.stateId });
  const { id } = await aResponse({ scene, status: "SUPERSEDED", statusReason: "It was made again.", supersededBy: reference });
  await bringTo("PUBLISHED", id, scene);
  await ownerDatabase().notification.deleteMany();
}

describe("reopenRecommendation", () => {
  it("asks the body again, tells it, and leaves what was published with the reason in the public history", async () => {
    await aClosedOne();
    expect(await todo()).toEqual([]);
    const dueOn = dayAfter(today(), 30);
    await reopenRecommendation(scene.verifier, await step({ dueOn }));

    expect(await stored()).toMatchObject({ verifiedStatus: "SUPERSEDED", reopenedAt: expect.any(Date) });
    expect(await todo()).toEqual(["START"]);
    const record = await findRecommendation(null, scene.recommendationId, "en");
    expect(record?.history.at(0)).toMatchObject({ kind: "REOPENED", note: "The law was repealed." });
    expect(record).toMatchObject({ dueOn, verifiedStatus: "SUPERSEDED" });
    expect(await told()).toEqual(
      [scene.drafter, scene.approver]
        .map(({ id }) => id)
        .toSorted()
        .map((userId) => ({ kind: "REOPENED", userId, byId: scene.verifier.id })),
    );
    expect((await audited()).at(-1)).toEqual({
      action: "recommendation.reopen",
      actorId: scene.verifier.id,
      subjectId: scene.recommendationId,
    });
    expect(await listed({ reopened: "1" })).toEqual([scene.recommendationId]);
  });

  it("lets a date press again until the next answer is published, and no longer", async () => {
    await aClosedOne();
    await reopenRecommendation(scene.verifier, await step());
    await ownerDatabase().recommendation.update({ where: { id: scene.recommendationId }, data: { dueOn: new Date("2020-01-01") } });
    expect([await listed({ overdue: "1" }), (await countProgress(null, {}, "en")).overdue]).toEqual([[scene.recommendationId], 1]);

    const { id } = await startResponse(scene.drafter, { recommendationId: scene.recommendationId, bodyId: scene.bodyId });
    await bringTo("PUBLISHED", id, scene);
    expect(await stored()).toMatchObject({ reopenedAt: null, verifiedStatus: "SUPERSEDED" });
    expect([await listed({ overdue: "1" }), await listed({ reopened: "1" }), await todo()]).toEqual([[], [], []]);
  });

  it("is refused to what is open, to a day that is past, to a stale form, and to everybody but the secretariat", async () => {
    await expectRefusal(async () => reopenRecommendation(scene.verifier, await step()), RuleBroken, { key: "notClosed" });
    await aClosedOne();
    const past = await step({ dueOn: "2020-01-01" });
    await expectRefusal(() => reopenRecommendation(scene.verifier, past), RuleBroken, { key: "notInThePast", field: "dueOn" });
    const stale = { ...(await step()), version: 999 };
    await expectRefusal(() => reopenRecommendation(scene.verifier, stale), Outdated);
    for (const actor of [scene.drafter, scene.approver]) {
      const now = await step();
      await expectRefusal(() => reopenRecommendation(actor, now), NotAllowed);
    }
  });
});

describe("the archive", () => {
  it("takes a recommendation out of lists, counts and work, and lets it be found, read and restored", async () => {
    const waiting = async () => (await listQueues(scene.verifier, "en")).length;
    expect([await listed(), await todo(), await waiting(), (await countProgress(null, {}, "en")).total]).toEqual([
      [scene.recommendationId],
      ["START"],
      1,
      1,
    ]);
    await archiveRecommendation(scene.verifier, await step({ reason: "It was recorded twice." }));
    expect([await listed(), await todo(), await waiting(), (await countProgress(null, {}, "en")).total]).toEqual([[], [], 0, 0]);
    expect(await findClassifiable(scene.verifier, scene.recommendationId, {}, "en")).toBeNull();
    expect(await listed({ archived: "1" })).toEqual([scene.recommendationId]);
    const record = await findRecommendation(null, scene.recommendationId, "en");
    expect(record).toMatchObject({ archivedAt: expect.any(Date), isOverdue: false, isLongOutstanding: false });
    if (record)
      expect(actsOn(scene.verifier, record)).toMatchObject({ mayRestore: true, mayClose: false, mayClassify: false, mayPlan: false });
    expect(record?.history.at(0)).toMatchObject({ kind: "ARCHIVED", note: "It was recorded twice." });

    await restoreRecommendation(scene.verifier, await step());
    expect([await listed(), await todo()]).toEqual([[scene.recommendationId], ["START"]]);
    expect((await told()).map(({ kind }) => kind).filter((kind) => kind !== "ASSIGNED")).toEqual([
      "ARCHIVED",
      "ARCHIVED",
      "RESTORED",
      "RESTORED",
    ]);
  });

  it("is closed to new answers, also past the application", async () => {
    await archiveRecommendation(scene.verifier, await step());
    const answer = { recommendationId: scene.recommendationId, bodyId: scene.bodyId };
    await expectRefusal(() => startResponse(scene.drafter, answer), RuleBroken, { key: "recordArchived" });
    const [fromId, toId] = [scene.recommendationId, (await aRecommendation({ stateId: scene.stateId })).id];
    const related = { fromId, toId, kind: "REPEATS", note: "", version: 0 } as const;
    await expectRefusal(() => relateRecommendations(scene.verifier, related), RuleBroken, { key: "recordArchived" });
    const classified = { recommendationId: fromId, termId: toId, decision: "ADD" } as const;
    await expectRefusal(() => classifyRecommendation(scene.verifier, classified), RuleBroken, { key: "recordArchived" });
  });

  it("is refused while an answer is on its way, twice, and to everybody but the secretariat", async () => {
    await aResponse({ scene, state: "SUBMITTED" });
    await expectRefusal(async () => archiveRecommendation(scene.verifier, await step()), RuleBroken, { key: "responseUnderWay" });
    scene = await aScene();
    for (const actor of [scene.drafter, scene.approver]) {
      const now = await step();
      await expectRefusal(() => archiveRecommendation(actor, now), NotAllowed);
    }
    await archiveRecommendation(scene.verifier, await step());
    await expectRefusal(async () => archiveRecommendation(scene.verifier, await step()), NotAllowed);
  });
});

describe("what is superseded", () => {
  const successionOf = async (actor: Actor | null, id: string) => (await findRecommendation(actor, id, "en"))?.succession;

  it("leads to what has taken its place, and that leads back, once it is published", async () => {
    const { id: laterId, reference } = await aRecommendation({ stateId: scene.stateId });
    const { reference: earlier } = await stored();
    const { id } = await aResponse({ scene, status: "SUPERSEDED", statusReason: "It was made again.", supersededBy: reference });
    await bringTo("VERIFIED", id, scene);
    const nothing = { successors: [], predecessors: [], reforms: [] };
    for (const reader of [null, scene.drafter, scene.verifier])
      expect([await successionOf(reader, laterId), await successionOf(reader, scene.recommendationId)]).toEqual([nothing, nothing]);

    await publishResponse(scene.publisher, await stepOf(id));
    const successors = [{ id: laterId, reference }];
    const predecessors = [{ id: scene.recommendationId, reference: earlier }];
    expect(await successionOf(null, scene.recommendationId)).toEqual({ ...nothing, successors });
    expect(await successionOf(null, laterId)).toEqual({ ...nothing, predecessors });

    await withdrawResponse(scene.verifier, { ...(await stepOf(id)), reason: "By mistake." });
    expect(await successionOf(null, laterId)).toEqual(nothing);
  });

  it("leads to what the secretariat found, where the body said something else", async () => {
    const [{ reference: said, id: saidId }, { reference: found, id: foundId }] = [
      await aRecommendation({ stateId: scene.stateId }),
      await aRecommendation({ stateId: scene.stateId }),
    ];
    const { id } = await aResponse({ scene, status: "SUPERSEDED", statusReason: "It was made again.", supersededBy: said });
    await bringTo("SIGNED", id, scene);
    const finding = { status: "SUPERSEDED", rationale: "It stands in another one.", supersededBy: found } as const;
    await verifyResponse(scene.verifier, { ...(await stepOf(id)), ...finding });
    await publishResponse(scene.publisher, await stepOf(id));
    expect((await successionOf(null, scene.recommendationId))?.successors).toEqual([{ id: foundId, reference: found }]);
    expect((await successionOf(null, foundId))?.predecessors).toHaveLength(1);
    expect((await successionOf(null, saidId))?.predecessors).toEqual([]);
  });
});
