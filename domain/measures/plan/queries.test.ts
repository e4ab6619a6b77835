import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { addEvidenceLink } from "@/domain/evidence/commands";
import { nothingMore } from "@/domain/evidence/rules";
import { findPlan } from "@/domain/measures/plan/queries";
import { aPerson, aRecommendation, named } from "@/prisma/factories";
import { anIndicator } from "@/prisma/indicator-factory";
import { aMeasure } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";
import { aProof, aResponse, aScene, bringTo, type Scene } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

let scene: Scene;

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  const { stateId, bodyId: leadBodyId, recommendationId } = scene;
  const recommendations = { create: [{ recommendationId }] };
  await aMeasure({ stateId, code: "1", leadBodyId, publishedAt: new Date(), recommendations });
});

async function rowFor(actor: Actor | null) {
  const [row] = (await findPlan(actor, { by: "body" }, "en")).groups.flatMap(({ rows }) => rows);
  if (!row) throw new Error("The plan is empty.");
  return row;
}

describe("a row of the plan", () => {
  it("says what was recommended, and where it was recommended before, but not what is unlike it", async () => {
    const { stateId, recommendationId: fromId, verifier } = scene;
    const earlier = await aRecommendation({ stateId });
    const unlike = await aRecommendation({ stateId });
    const decided = { decidedById: verifier.id, decidedAt: new Date() };
    await ownerDatabase().recommendationRelation.createMany({
      data: [
        { fromId, toId: earlier.id, kind: "REPEATS", ...decided },
        { fromId, toId: unlike.id, kind: "UNRELATED", ...decided },
      ],
    });
    const { recommendations, related } = await rowFor(null);
    expect(recommendations).toMatchObject([{ id: fromId, text: { text: "The State should act.", language: "en" } }]);
    expect(related.map(({ id }) => id)).toEqual([earlier.id]);
  });

  it("names who answers at the body to officials, and to nobody else", async () => {
    const { stateId, bodyId, drafter, verifier } = scene;
    const alternate = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
    await ownerDatabase().membership.updateMany({ where: { userId: alternate.id }, data: { isAlternate: true } });
    const { name } = await ownerDatabase().user.findUniqueOrThrow({ where: { id: drafter.id }, select: { name: true } });
    expect((await rowFor(verifier)).officer).toBe(name);
    expect((await rowFor(null)).officer).toBeNull();
    const stranger = await aPerson({ stateId, holds: [{ role: "NGO_MEMBER" }] });
    expect((await rowFor(stranger)).officer).toBeNull();
    await ownerDatabase().membership.updateMany({ where: { userId: drafter.id }, data: { validTo: new Date() } });
    expect((await rowFor(verifier)).officer).toBeNull();
  });

  it("shows public proof of its bodies once it is published, and no other", async () => {
    const { drafter } = scene;
    const { id: responseId } = await aResponse({ scene });
    await aProof(drafter, responseId);
    await addEvidenceLink(drafter, {
      ...nothingMore,
      ...{
        responseId,
        kind: "ACT",
        title: "Internal order",
        datedOn: "2024-06-16",
        visibility: "INTERNAL",
        url: "https://lakes.example/2",
      },
    });
    expect((await rowFor(drafter)).evidence).toEqual([]);
    await bringTo("PUBLISHED", responseId, scene);
    const titles = async (actor: Actor | null) => (await rowFor(actor)).evidence.map(({ title }) => title);
    expect(await titles(null)).toEqual(["Law on the State's duties"]);
    expect(await titles(drafter)).toEqual(["Law on the State's duties"]);
    await ownerDatabase().measure.updateMany({ data: { leadBodyId: null } });
    expect(await titles(null)).toEqual([]);
  });

  it("is measured by its own indicators and those of its recommendations, each once, and by none that is not public", async () => {
    const { stateId, recommendationId } = scene;
    const { id: measureId } = await ownerDatabase().measure.findFirstOrThrow();
    const recommendations = { create: [{ recommendationId }] };
    const publishedAt = new Date();
    await anIndicator({ stateId, titles: named("Both"), publishedAt, recommendations, measures: { create: [{ measureId }] } });
    await anIndicator({ stateId, titles: named("Own"), publishedAt, measures: { create: [{ measureId }] } });
    await anIndicator({ stateId, titles: named("Draft"), recommendations });
    expect((await rowFor(null)).indicators.map(({ title }) => title).sort()).toEqual(["Both", "Own"]);
    expect((await rowFor(scene.verifier)).indicators).toHaveLength(3);
  });
});
