import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { findBody } from "@/domain/bodies/queries";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { passOnAssignments } from "@/domain/recommendations/assignment/succession/commands";
import { findSuccession } from "@/domain/recommendations/assignment/succession/queries";
import type { Succession } from "@/domain/recommendations/assignment/succession/schema";
import { aBody, aPerson, aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aResponse, aScene, type Scene } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let secretariat: Actor;
let [labour, health, second] = ["", "", ""];
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  secretariat = scene.verifier;
  const { stateId, bodyId } = scene;
  [labour, health] = [(await aBody({ stateId })).id, (await aBody({ stateId })).id];
  second = (await aRecommendation({ stateId, leadBodyId: bodyId, coExecutorIds: [health] })).id;
});

/** The first recommendation to one successor, the second to the other. */
async function split(over: Partial<Succession> = {}): Promise<Succession> {
  const choice = await findSuccession(secretariat, scene.bodyId, "en");
  const moves = (choice?.assignments ?? []).map(({ id, version }) => ({
    recommendationId: id,
    version,
    toId: id === second ? health : labour,
  }));
  return { bodyId: scene.bodyId, moves, decisionReference: "Decree no. 812", ...over };
}
const leads = async () => {
  const found = await ownerDatabase().assignment.findMany({
    where: { endedAt: null, role: "LEAD" },
    select: { recommendationId: true, bodyId: true },
  });
  return new Map(found.map(({ recommendationId, bodyId }) => [recommendationId, bodyId]));
};

describe("passing on what a body still owes", () => {
  it("gives each recommendation to the body chosen for it, and leaves what was done under the old name", async () => {
    const { id } = await aResponse({ state: "PUBLISHED", scene });
    const order = await split();
    const before = (await audited()).length;
    await passOnAssignments(secretariat, order);

    expect(await leads()).toEqual(
      new Map([
        [scene.recommendationId, labour],
        [second, health],
      ]),
    );
    expect((await audited()).slice(before).map(({ action }) => action)).toEqual(["recommendation.assign", "recommendation.assign"]);
    expect(await ownerDatabase().response.findUniqueOrThrow({ where: { id } })).toMatchObject({ bodyId: scene.bodyId });
    const history = await ownerDatabase().historyEntry.findMany({
      where: { recommendationId: second },
      select: { kind: true, bodyId: true, note: true },
    });
    expect(history).toContainEqual({ kind: "UNASSIGNED", bodyId: scene.bodyId, note: "Decree no. 812" });
    expect(history).toContainEqual({ kind: "ASSIGNED", bodyId: health, note: "Decree no. 812" });
    expect((await findSuccession(secretariat, scene.bodyId, "en"))?.assignments).toEqual([]);
    expect(await findBody(null, scene.bodyId, "en")).not.toBeNull();
  });

  it("leaves what nobody was chosen for", async () => {
    const order = await split();
    await passOnAssignments(secretariat, {
      ...order,
      moves: order.moves.map((move) => (move.recommendationId === second ? move : { ...move, toId: "" })),
    });
    expect((await leads()).get(scene.recommendationId)).toBe(scene.bodyId);
    expect((await leads()).get(second)).toBe(health);
  });

  it("proposes the successor that is recorded", async () => {
    await ownerDatabase().stateBody.update({ where: { id: scene.bodyId }, data: { successorId: labour } });
    expect(await findSuccession(secretariat, scene.bodyId, "en")).toMatchObject({ successorId: labour });
  });

  it("is refused to everybody but the secretariat, to a body that is gone or abroad, and when it was changed meanwhile", async () => {
    const order = await split();
    const administrator = await aPerson({ stateId: scene.stateId, holds: [{ role: "ADMINISTRATOR" }] });
    for (const one of [administrator, scene.drafter]) {
      await expectRefusal(() => passOnAssignments(one, order), NotAllowed);
      expect(await findSuccession(one, scene.bodyId, "en")).toBeNull();
    }
    const to = (toId: string) => ({ ...order, moves: order.moves.map((move) => ({ ...move, toId })) });
    const gone = (await aBody({ stateId: scene.stateId, validTo: new Date("2020-01-01") })).id;
    for (const id of [gone, (await aBody()).id])
      await expectRefusal(() => passOnAssignments(secretariat, to(id)), RuleBroken, { key: "bodyNoLongerExists" });
    const unknown = { ...order, moves: [{ recommendationId: labour, version: 1, toId: health }] };
    await expectRefusal(() => passOnAssignments(secretariat, unknown), NotFound);
    await passOnAssignments(secretariat, order);
    await expectRefusal(() => passOnAssignments(secretariat, order), RuleBroken, { key: "notAssigned" });
    const old = { ...to(scene.bodyId), bodyId: labour, moves: [{ recommendationId: scene.recommendationId, version: 1, toId: health }] };
    await expectRefusal(() => passOnAssignments(secretariat, old), Outdated);
  });
});
