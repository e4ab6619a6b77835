import { beforeEach, describe, expect, it } from "vitest";

import { NotAllowed, RuleBroken } from "@/domain/errors";
import { answerBy, answerNoMore } from "@/domain/reforms/answers/commands";
import { assessPractice } from "@/domain/reforms/practice/commands";
import { findReform } from "@/domain/reforms/queries";
import { aBody, aRecommendation, aReform } from "@/prisma/factories";
import { anOfficial, aScene, type Scene } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const aKept = async () => (await aReform({ stateId: scene.stateId, bodyId: scene.bodyId, publishedAt: new Date() })).id;

describe("assessPractice", () => {
  const said = (reformId: string, over: object = {}) => ({
    reformId,
    state: "PARTLY_APPLIED" as const,
    asOf: "2026-01-01",
    text: "In two regions.",
    source: "A report of 2026",
    ...over,
  });

  it("keeps what the body and the secretariat say beside each other, apart from the stage", async () => {
    const id = await aKept();
    const stage = (await findReform(null, id, "en"))?.stage;
    await assessPractice(scene.drafter, said(id));
    await assessPractice(scene.verifier, said(id, { state: "NOT_APPLIED", asOf: "2026-02-01" }));
    const found = await findReform(null, id, "en");
    expect(found?.practices.map(({ state, asOf, body }) => [state, asOf, body === null])).toEqual([
      ["NOT_APPLIED", "2026-02-01", true],
      ["PARTLY_APPLIED", "2026-01-01", false],
    ]);
    expect(found?.stage).toBe(stage);
    expect((await audited()).map(({ action }) => action)).toEqual(["reform.assess", "reform.assess"]);
  });

  it("is refused to other bodies, to who signs, and for a day that has not come", async () => {
    const id = await aKept();
    const other = await anOfficial({ ...scene, bodyId: (await aBody({ stateId: scene.stateId })).id }, "FOCAL_POINT");
    for (const actor of [other, scene.approver]) await expectRefusal(() => assessPractice(actor, said(id)), NotAllowed);
    await expectRefusal(() => assessPractice(scene.drafter, said(id, { asOf: "2099-01-01" })), RuleBroken, {
      key: "notInTheFuture",
      field: "asOf",
    });
  });
});

describe("answerBy", () => {
  it("says for the secretariat what a reform answers, says it anew, and takes it back", async () => {
    const id = await aKept();
    const { id: recommendationId, reference } = await aRecommendation({ stateId: scene.stateId });
    const answers = async () => (await findReform(null, id, "en"))?.answers.map(({ contribution, response }) => [contribution, response]);
    await answerBy(scene.verifier, { reformId: id, reference, contribution: "FULL" });
    await answerBy(scene.verifier, { reformId: id, reference, contribution: "INDIRECT" });
    expect(await answers()).toEqual([["INDIRECT", null]]);
    await answerNoMore(scene.verifier, { reformId: id, recommendationId });
    expect(await answers()).toEqual([]);
  });

  it("is refused to bodies, and for what is not in the register", async () => {
    const id = await aKept();
    const { reference } = await aRecommendation({ stateId: scene.stateId });
    await expectRefusal(() => answerBy(scene.drafter, { reformId: id, reference, contribution: "FULL" }), NotAllowed);
    await expectRefusal(() => answerBy(scene.verifier, { reformId: id, reference: "XX-1", contribution: "FULL" }), RuleBroken, {
      key: "unknownReference?reference=XX-1",
      field: "reference",
    });
  });
});
