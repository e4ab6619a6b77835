import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import { NotAllowed } from "@/domain/errors";
import { linkReform } from "@/domain/reforms/answers/commands";
import { publishResponse, withdrawResponse } from "@/domain/responses/publication/commands";
import { signResponse, verifyResponse } from "@/domain/responses/workflow/commands";
import { atTime } from "@/lib/clock";
import { asRequest } from "@/lib/repeatable";
import { aBody, aReform } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, aScene, bringTo, type Scene, stepOf, storedResponse } from "@/prisma/response-factory";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const recommendation = () => ownerDatabase().recommendation.findUniqueOrThrow({ where: { id: scene.recommendationId } });
const history = (responseId: string) => ownerDatabase().historyEntry.findMany({ where: { responseId }, orderBy: { at: "asc" } });
const audit = async (subjectId: string) =>
  (await ownerDatabase().auditEntry.findMany({ where: { subjectId }, orderBy: { seq: "asc" } })).map(({ action, actorId }) => ({
    action,
    actorId,
  }));

describe("publishResponse", () => {
  it("gives the recommendation its statuses and makes its reforms public, each on record", async () => {
    const reform = await aReform({ stateId: scene.stateId, bodyId: scene.bodyId, publishedAt: null });
    await aReform({ stateId: scene.stateId, bodyId: scene.bodyId, publishedAt: null });
    const { id } = await aResponse({ scene });
    await linkReform(scene.drafter, { responseId: id, reformId: reform.id, contribution: "PARTIAL" });
    await bringTo("VERIFIED", id, scene);
    const at = new Date("2100-03-01T20:30:00Z");
    await atTime(at, async () => publishResponse(scene.publisher, await stepOf(id)));

    expect(await storedResponse(id)).toMatchObject({ state: "PUBLISHED", publishedById: scene.publisher.id, publishedAt: at });
    expect(await recommendation()).toMatchObject({ claimedStatus: "IN_PROGRESS", verifiedStatus: "IN_PROGRESS" });
    const published = await ownerDatabase().reform.findMany({ where: { publishedAt: { not: null } } });
    expect(published.map((one) => [one.id, one.publishedAt])).toEqual([[reform.id, at]]);
    expect(await audit(reform.id)).toEqual([{ action: "response.publish", actorId: scene.publisher.id }]);
    expect((await audit(id)).at(-1)).toEqual({ action: "response.publish", actorId: scene.publisher.id });
    expect((await history(id)).at(-1)).toMatchObject({ kind: "RESPONSE_PUBLISHED", status: "IN_PROGRESS", actorId: scene.publisher.id });
  });

  it("dates a claim by the day it was where the State is", async () => {
    const { id } = await aResponse({ scene, state: "SUBMITTED" });
    await atTime(new Date("2026-03-01T20:30:00Z"), async () => signResponse(scene.approver, await stepOf(id)));
    await atTime(new Date("2026-03-05T05:00:00Z"), async () =>
      verifyResponse(scene.verifier, { ...(await stepOf(id)), status: "IN_PROGRESS", rationale: "", supersededBy: "" }),
    );
    await publishResponse(scene.publisher, await stepOf(id));
    expect(await recommendation()).toMatchObject({
      claimedOn: new Date("2026-03-02T00:00:00Z"),
      verifiedOn: new Date("2026-03-05T00:00:00Z"),
    });
  });

  it("takes another person than the verification did", async () => {
    const { id } = await aResponse({ scene, state: "VERIFIED" });
    await expectRefusal(async () => publishResponse(scene.verifier, await stepOf(id)), NotAllowed);
  });

  it("happens once, though it is asked for twice", async () => {
    const { id } = await aResponse({ scene, state: "VERIFIED" });
    const step = await stepOf(id);
    await publishResponse(scene.publisher, step);
    await expectRefusal(() => publishResponse(scene.publisher, step), NotAllowed);
  });

  it("happens once, though the button is pressed twice at the same instant", async () => {
    const { id } = await aResponse({ scene, state: "VERIFIED" });
    const step = await stepOf(id);
    const request = { key: randomUUID(), fingerprint: "same" };
    await Promise.all([1, 2, 3].map(() => asRequest(request, () => publishResponse(scene.publisher, step))));
    expect((await history(id)).filter(({ kind }) => kind === "RESPONSE_PUBLISHED")).toHaveLength(1);
    expect((await audit(id)).filter(({ action }) => action === "response.publish")).toHaveLength(1);
    expect((await recommendation()).version).toBe(2);
  });

  it("lets a co-executor speak for the recommendation only until its lead has", async () => {
    const other = await coExecutor();
    const { id: first } = await aResponse({ scene: other, state: "PUBLISHED", status: "PLANNED" });
    expect((await storedResponse(first)).state).toBe("PUBLISHED");
    expect((await recommendation()).claimedStatus).toBe("PLANNED");
    await aResponse({ scene, state: "PUBLISHED", status: "IN_PROGRESS" });
    expect((await recommendation()).claimedStatus).toBe("IN_PROGRESS");
    await aResponse({ scene: other, state: "PUBLISHED", status: "NOT_STARTED", stepBackReason: "The tender failed." });
    expect((await recommendation()).claimedStatus).toBe("IN_PROGRESS");
  });

  it("of two bodies at the same instant leaves the recommendation with the lead's status", async () => {
    const other = await coExecutor();
    const [one, two] = [
      await aResponse({ scene: other, state: "VERIFIED", status: "PLANNED" }),
      await aResponse({ scene, state: "VERIFIED" }),
    ];
    const [first, second] = [await stepOf(one.id), await stepOf(two.id)];
    await Promise.all([publishResponse(scene.publisher, first), publishResponse(scene.publisher, second)]);
    expect((await recommendation()).claimedStatus).toBe("IN_PROGRESS");
  });
});

describe("withdrawResponse", () => {
  it("lets the recommendation fall back on the response before", async () => {
    await aResponse({ scene, state: "PUBLISHED", status: "PLANNED" });
    const before = await recommendation();
    const { id } = await aResponse({ scene, state: "PUBLISHED", status: "IN_PROGRESS" });
    expect((await recommendation()).claimedStatus).toBe("IN_PROGRESS");
    await withdrawResponse(scene.verifier, { ...(await stepOf(id)), reason: "The figures were wrong." });

    expect((await storedResponse(id)).state).toBe("WITHDRAWN");
    const { claimedStatus, claimedOn, verifiedStatus, verifiedOn } = await recommendation();
    expect({ claimedStatus, claimedOn, verifiedStatus, verifiedOn }).toEqual({
      claimedStatus: "PLANNED",
      claimedOn: before.claimedOn,
      verifiedStatus: "PLANNED",
      verifiedOn: before.verifiedOn,
    });
    expect((await history(id)).at(-1)).toMatchObject({ kind: "RESPONSE_WITHDRAWN", note: "The figures were wrong." });
    expect((await audit(id)).at(-1)).toEqual({ action: "response.withdraw", actorId: scene.verifier.id });
  });

  it("leaves no status where nothing else is published", async () => {
    await aResponse({ scene, state: "WITHDRAWN" });
    expect(await recommendation()).toMatchObject({
      claimedStatus: "NO_INFORMATION",
      claimedOn: null,
      verifiedStatus: "NO_INFORMATION",
      verifiedOn: null,
    });
  });
});

/** Another body that takes part in the same recommendation. */
async function coExecutor(): Promise<Scene> {
  const { stateId, recommendationId } = scene;
  const bodyId = (await aBody({ stateId })).id;
  await ownerDatabase().assignment.create({
    data: { stateId, recommendationId, bodyId, role: "CO_EXECUTOR", decisionReference: "Minutes no. 1", assignedAt: new Date() },
  });
  return {
    ...scene,
    bodyId,
    drafter: await anOfficial({ stateId, bodyId }, "FOCAL_POINT"),
    approver: await anOfficial({ stateId, bodyId }, "APPROVER"),
  };
}
