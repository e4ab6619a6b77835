import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { addEvidenceLink } from "@/domain/evidence/commands";
import { nothingMore } from "@/domain/evidence/rules";
import { draftResponse, startResponse } from "@/domain/responses/drafting/commands";
import { submitResponse } from "@/domain/responses/submission/commands";
import type { ResponseDraft } from "@/domain/responses/schema";
import { atTime } from "@/lib/clock";
import { asRequest } from "@/lib/repeatable";
import { aBody, aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aProof, aResponse, aScene, type Scene, storedResponse, words, wordsOf } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const ours = () => ({ recommendationId: scene.recommendationId, bodyId: scene.bodyId });
const versions = (responseId: string) => ownerDatabase().responseVersion.findMany({ where: { responseId }, orderBy: { number: "asc" } });
const overrides = (responseId: string) => ownerDatabase().submissionOverride.findMany({ where: { responseId } });
const history = (responseId: string) =>
  ownerDatabase().historyEntry.findMany({
    where: { responseId },
    select: { kind: true, actorId: true, responseVersion: true, status: true },
  });

const draftOf = async (id: string, over: Partial<ResponseDraft> = {}) => ({
  responseId: id,
  ...words(over),
  version: over.version ?? (await wordsOf(id)).version,
});

describe("submitResponse", () => {
  it("freezes the words that were sent and gives them to the approver", async () => {
    const { id } = await aResponse({ scene });
    await submitResponse(scene.drafter, await draftOf(id, { text: "The last words.", stepBackReason: "Not asked for." }));
    expect(await storedResponse(id)).toMatchObject({ state: "SUBMITTED" });
    expect(await versions(id)).toEqual([
      expect.objectContaining({ text: "The last words.", frozenAt: expect.any(Date), stepBackReason: null }),
    ]);
    expect((await history(id)).at(-1)).toEqual({
      kind: "RESPONSE_SUBMITTED",
      actorId: scene.drafter.id,
      responseVersion: 1,
      status: "IN_PROGRESS",
    });
    expect((await audited()).at(-1)).toEqual({ action: "response.submit", actorId: scene.drafter.id, subjectId: id });
    expect(await ownerDatabase().statusClaim.count()).toBe(0);
  });

  it("of a returned response is a new version, though no word has changed", async () => {
    const { id } = await aResponse({ scene, state: "RETURNED" });
    await submitResponse(scene.drafter, await draftOf(id));
    expect((await versions(id)).map(({ number, frozenAt }) => [number, frozenAt !== null])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(await storedResponse(id)).toMatchObject({ state: "SUBMITTED", currentVersion: 2 });
  });

  it("pressed twice submits once", async () => {
    const { id } = await aResponse({ scene });
    const draft = await draftOf(id);
    const request = { key: randomUUID(), fingerprint: "same" };
    await Promise.all([1, 2].map(() => asRequest(request, () => submitResponse(scene.drafter, draft))));
    expect((await history(id)).filter(({ kind }) => kind === "RESPONSE_SUBMITTED")).toHaveLength(1);
  });

  it("refuses what somebody else has changed since", async () => {
    const { id } = await aResponse({ scene });
    const stale = await draftOf(id);
    await draftResponse(await anOfficial(scene, "FOCAL_POINT"), await draftOf(id, { text: "Theirs" }));
    await expectRefusal(() => submitResponse(scene.drafter, stale), Outdated, { theirs: { theirs: { text: "Theirs" } } });
  });

  it.each(["PARTIALLY_IMPLEMENTED", "IMPLEMENTED", "CONTINUOUS"] as const)(
    "refuses %s without proof, and takes it with one",
    async (status) => {
      const { id } = await aResponse({ scene });
      const claim = { status, isAdopted: "yes", isAppliedInPractice: "yes" } as const;
      await expectRefusal(async () => submitResponse(scene.drafter, await draftOf(id, claim)), RuleBroken, {
        key: "evidenceRequired",
        field: "status",
      });

      const told = {
        ...nothingMore,
        responseId: id,
        title: "Our report",
        datedOn: "2025-01-01",
        visibility: "PUBLIC",
        url: "https://example.org/report",
      } as const;
      await addEvidenceLink(scene.drafter, { ...told, kind: "REPORT" });
      await addEvidenceLink(scene.drafter, { ...told, kind: "OTHER" });
      await expectRefusal(async () => submitResponse(scene.drafter, await draftOf(id, claim)), RuleBroken, { key: "evidenceRequired" });

      await aProof(scene.drafter, id);
      await submitResponse(scene.drafter, await draftOf(id, claim));
      expect((await storedResponse(id)).state).toBe("SUBMITTED");
    },
  );

  it.each([
    ["what is not accepted, without a reason", { status: "NOT_ACCEPTED" }, "explainStatus", "statusReason"],
    ["what has become worse, without a reason", { status: "REGRESSION" }, "explainStatus", "statusReason"],
    ["what nothing has taken the place of", { status: "SUPERSEDED", statusReason: "Past." }, "nameSuccessor", "supersededBy"],
    [
      "what an unknown recommendation has taken the place of",
      { status: "SUPERSEDED", statusReason: "Past.", supersededBy: "KAZ-0" },
      "unknownReference?reference=KAZ-0",
      "supersededBy",
    ],
    [
      "what a reform has taken the place of that the response does not name",
      { status: "SUPERSEDED", statusReason: "Past.", supersededByReformId: randomUUID() },
      "invalid",
      "supersededByReformId",
    ],
    ["what is pointed out and not explained", { overrideReason: "" }, "warningsStand", "overrideReason"],
  ] as const)("refuses %s", async (_, over, key, field) => {
    const { id } = await aResponse({ scene });
    await expectRefusal(async () => submitResponse(scene.drafter, await draftOf(id, over)), RuleBroken, { key, field });
  });

  it("refuses a recommendation that takes its own place, and takes another one of the register", async () => {
    const { id } = await aResponse({ scene });
    const own = await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id: scene.recommendationId } });
    const other = await aRecommendation({ stateId: scene.stateId });
    const claim = { status: "SUPERSEDED", statusReason: "Said again later." } as const;
    await expectRefusal(
      async () => submitResponse(scene.drafter, await draftOf(id, { ...claim, supersededBy: own.reference })),
      RuleBroken,
      {
        key: "supersedesItself",
      },
    );
    await submitResponse(scene.drafter, await draftOf(id, { ...claim, supersededBy: other.reference, overrideReason: "Nothing to add." }));
    expect(await versions(id)).toEqual([
      expect.objectContaining({ statusReason: "Said again later.", supersededBy: other.reference, supersededByReformId: null }),
    ]);
  });

  it("keeps what was pointed out with the reason, and neither where nothing was", async () => {
    const [hasty, careful] = [await aResponse({ scene }), await aResponse()];
    await submitResponse(scene.drafter, await draftOf(hasty.id, { overrideReason: "It is urgent." }));
    expect((await versions(hasty.id)).at(-1)).toMatchObject({ overrideReason: null });
    expect(await overrides(hasty.id)).toMatchObject([
      { responseVersion: 1, warnings: ["shortText", "notPlanned"], reason: "It is urgent." },
    ]);

    const text = "Nothing has been done so far, because the body that is to do it was set up only this year. ".repeat(2);
    await submitResponse(
      careful.scene.drafter,
      await draftOf(careful.id, { status: "NOT_STARTED", text, overrideReason: "Not asked for." }),
    );
    expect(await overrides(careful.id)).toEqual([]);
  });

  it("is refused while the recommendation is in the archive", async () => {
    const { id } = await aResponse({ scene });
    await ownerDatabase().recommendation.update({ where: { id: scene.recommendationId }, data: { archivedAt: new Date() } });
    await expectRefusal(async () => submitResponse(scene.drafter, await draftOf(id)), RuleBroken, { key: "recordArchived" });
  });

  it("does not take evidence that was removed for proof", async () => {
    const { id } = await aResponse({ scene });
    await aProof(scene.drafter, id);
    await ownerDatabase().evidence.updateMany({ data: { removedAt: new Date() } });
    await expectRefusal(
      async () => submitResponse(scene.drafter, await draftOf(id, { status: "IMPLEMENTED", isAppliedInPractice: "yes" })),
      RuleBroken,
      { key: "evidenceRequired" },
    );
  });

  it("refuses a step back from the last published claim that is not explained", async () => {
    await aResponse({ scene, state: "PUBLISHED", status: "IN_PROGRESS" });
    const { id } = await startResponse(scene.drafter, ours());
    const back = { status: "PLANNED", stepBackReason: "" } as const;
    await expectRefusal(async () => submitResponse(scene.drafter, await draftOf(id, back)), RuleBroken, {
      key: "explainStepBack",
      field: "stepBackReason",
    });
    await submitResponse(scene.drafter, await draftOf(id, { ...back, stepBackReason: "The draft was sent back." }));
    expect((await wordsOf(id)).stepBackReason).toBe("The draft was sent back.");
  });

  it("measures a new lead body by what is published of the recommendation", async () => {
    await aResponse({ scene, state: "PUBLISHED", status: "IN_PROGRESS" });
    const bodyId = (await aBody({ stateId: scene.stateId })).id;
    const recommendationId = scene.recommendationId;
    await ownerDatabase().assignment.update({ where: { recommendationId_bodyId: ours() }, data: { endedAt: new Date(), leadOf: null } });
    await ownerDatabase().assignment.create({
      data: {
        stateId: scene.stateId,
        recommendationId,
        bodyId,
        role: "LEAD",
        leadOf: recommendationId,
        decisionReference: "Order no. 2",
        assignedAt: new Date(),
      },
    });
    const successor = { ...scene, bodyId, drafter: await anOfficial({ ...scene, bodyId }, "FOCAL_POINT") };
    const { id } = await aResponse({ scene: successor });
    await expectRefusal(async () => submitResponse(successor.drafter, await draftOf(id, { status: "NOT_STARTED" })), RuleBroken, {
      key: "explainStepBack",
    });
  });

  it("refuses evidence from a day that has not come", async () => {
    const { id } = await aResponse({ scene });
    await expectRefusal(
      () =>
        atTime(new Date("2026-05-01T20:00:00Z"), async () =>
          submitResponse(scene.drafter, await draftOf(id, { evidenceUpTo: "2026-05-03" })),
        ),
      RuleBroken,
      { key: "notInTheFuture", field: "evidenceUpTo" },
    );
    await atTime(new Date("2026-05-01T20:00:00Z"), async () =>
      submitResponse(scene.drafter, await draftOf(id, { evidenceUpTo: "2026-05-02" })),
    );
    expect((await storedResponse(id)).state).toBe("SUBMITTED");
  });

  it("is refused to everybody else", async () => {
    const { id } = await aResponse({ scene });
    for (const actor of [scene.approver, scene.verifier])
      await expectRefusal(async () => submitResponse(actor, await draftOf(id)), NotAllowed);
  });
});
