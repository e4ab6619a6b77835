import { beforeEach, describe, expect, it } from "vitest";

import { NotAllowed, NotFound } from "@/domain/errors";
import { linkReform, unlinkReform } from "@/domain/reforms/answers/commands";
import { aBody, aReform, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, aScene, bringTo, type Scene, storedResponse } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let responseId: string;
let reformId: string;

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  ({ id: responseId } = await aResponse({ scene }));
  ({ id: reformId } = await aReform({ stateId: scene.stateId }));
});

const links = () =>
  ownerDatabase().reformLink.findMany({ select: { responseId: true, reformId: true, recommendationId: true, contribution: true } });

describe("linkReform", () => {
  it("says how far the reform answers, counts the writer, and may be said anew", async () => {
    const alternate = await anOfficial(scene, "FOCAL_POINT");
    await linkReform(alternate, { responseId, reformId, contribution: "PARTIAL" });
    await linkReform(scene.drafter, { responseId, reformId, contribution: "CONTRARY" });
    expect(await links()).toEqual([{ responseId, reformId, recommendationId: scene.recommendationId, contribution: "CONTRARY" }]);
    expect((await storedResponse(responseId)).writerIds).toEqual([scene.drafter.id, alternate.id]);
    expect((await audited()).slice(-2)).toEqual([
      { action: "reform.link", actorId: alternate.id, subjectId: responseId },
      { action: "reform.link", actorId: scene.drafter.id, subjectId: responseId },
    ]);
  });

  it("finds no reform that is another body's draft, or another State's", async () => {
    const bodyId = (await aBody({ stateId: scene.stateId })).id;
    const draft = await aReform({ stateId: scene.stateId, bodyId, publishedAt: null });
    const foreign = await aReform({ stateId: (await aState()).id });
    for (const { id } of [draft, foreign])
      await expectRefusal(() => linkReform(scene.drafter, { responseId, reformId: id, contribution: "FULL" }), NotFound);
  });

  it("is refused to everybody else, and once the response is submitted", async () => {
    const link = { responseId, reformId, contribution: "FULL" } as const;
    const bodyId = (await aBody({ stateId: scene.stateId })).id;
    const other = await anOfficial({ ...scene, bodyId }, "FOCAL_POINT");
    await expectRefusal(() => linkReform(scene.approver, link), NotAllowed);
    await expectRefusal(() => linkReform(scene.verifier, link), NotAllowed);
    await expectRefusal(() => linkReform(other, link), NotFound);
    await bringTo("SUBMITTED", responseId, scene);
    await expectRefusal(() => linkReform(scene.drafter, link), NotAllowed);
  });
});

describe("unlinkReform", () => {
  it("takes the link back and leaves the reform", async () => {
    await linkReform(scene.drafter, { responseId, reformId, contribution: "FULL" });
    await unlinkReform(scene.drafter, { responseId, reformId });
    expect(await links()).toEqual([]);
    expect(await ownerDatabase().reform.count({ where: { id: reformId } })).toBe(1);
    expect((await audited()).at(-1)).toEqual({ action: "reform.unlink", actorId: scene.drafter.id, subjectId: responseId });
  });

  it("is refused where there is no link, to everybody else, and once the response is submitted", async () => {
    await expectRefusal(() => unlinkReform(scene.drafter, { responseId, reformId }), NotFound);
    await linkReform(scene.drafter, { responseId, reformId, contribution: "FULL" });
    await expectRefusal(() => unlinkReform(scene.approver, { responseId, reformId }), NotAllowed);
    await bringTo("SUBMITTED", responseId, scene);
    await expectRefusal(() => unlinkReform(scene.drafter, { responseId, reformId }), NotAllowed);
  });
});
