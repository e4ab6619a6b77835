import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { linkReform } from "@/domain/reforms/answers/commands";
import { draftResponse, startResponse } from "@/domain/responses/drafting/commands";
import { submitResponse } from "@/domain/responses/submission/commands";
import type { ResponseDraft } from "@/domain/responses/schema";
import { returnResponse } from "@/domain/responses/workflow/commands";
import { atTime } from "@/lib/clock";
import { asRequest } from "@/lib/repeatable";
import { aBody, aReform } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import {
  anOfficial,
  aProof,
  aResponse,
  aScene,
  bringTo,
  type Scene,
  stepOf,
  storedResponse,
  strangersTo,
  words,
  wordsOf,
} from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const ours = () => ({ recommendationId: scene.recommendationId, bodyId: scene.bodyId });
const versions = (responseId: string) => ownerDatabase().responseVersion.findMany({ where: { responseId }, orderBy: { number: "asc" } });
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

describe("startResponse", () => {
  it("opens an empty draft in the writer's language", async () => {
    const at = new Date("2026-02-03T10:00:00Z");
    const { id } = await atTime(at, () => startResponse(scene.drafter, ours()));
    expect(await storedResponse(id)).toMatchObject({
      ...ours(),
      stateId: scene.stateId,
      state: "DRAFT",
      sequence: 1,
      since: at,
      currentVersion: 1,
      writerIds: [scene.drafter.id],
    });
    expect(await versions(id)).toEqual([
      expect.objectContaining({
        number: 1,
        language: "en",
        text: "",
        status: null,
        frozenAt: null,
        writtenById: scene.drafter.id,
        writtenAt: at,
      }),
    ]);
    expect(await history(id)).toEqual([{ kind: "RESPONSE_STARTED", actorId: scene.drafter.id, responseVersion: 1, status: null }]);
    expect(await audited()).toEqual([{ action: "response.start", actorId: scene.drafter.id, subjectId: id }]);
  });

  it("begins again with the words, reforms and evidence of the answer before", async () => {
    const { id: first } = await aResponse({ scene, text: "The law is in force.", status: "IN_PROGRESS" });
    const reform = await aReform({ stateId: scene.stateId });
    await linkReform(scene.drafter, { responseId: first, reformId: reform.id, contribution: "FULL" });
    await aProof(scene.drafter, first);
    await bringTo("PUBLISHED", first, scene);

    const { id } = await startResponse(scene.drafter, ours());
    expect(await storedResponse(id)).toMatchObject({ sequence: 2, state: "DRAFT" });
    expect(await versions(id)).toEqual([
      expect.objectContaining({ number: 1, text: "The law is in force.", status: "IN_PROGRESS", frozenAt: null }),
    ]);
    expect(
      await ownerDatabase().reformLink.findMany({ where: { responseId: id }, select: { reformId: true, contribution: true } }),
    ).toEqual([{ reformId: reform.id, contribution: "FULL" }]);
    expect(await ownerDatabase().evidence.findMany({ where: { responseId: id }, select: { kind: true, removedAt: true } })).toEqual([
      { kind: "ACT", removedAt: null },
    ]);
    expect(await ownerDatabase().evidence.count({ where: { responseId: first } })).toBe(1);
  });

  it.each(["DRAFT", "SUBMITTED", "RETURNED", "SIGNED", "VERIFIED"] as const)("is refused while another is %s", async (state) => {
    await aResponse({ scene, state });
    await expectRefusal(() => startResponse(scene.drafter, ours()), RuleBroken, { key: "responseIsOpen" });
  });

  it.each(["PUBLISHED", "WITHDRAWN"] as const)("is possible again once the one before is %s", async (state) => {
    await aResponse({ scene, state });
    const { id } = await startResponse(scene.drafter, ours());
    expect((await storedResponse(id)).sequence).toBe(2);
  });

  it("by two people at the same instant opens one", async () => {
    const alternate = await anOfficial(scene, "FOCAL_POINT");
    const outcomes = await Promise.allSettled([startResponse(scene.drafter, ours()), startResponse(alternate, ours())]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await ownerDatabase().response.count()).toBe(1);
    expect(await ownerDatabase().responseVersion.count()).toBe(1);
  });

  it("pressed twice opens one and answers the same", async () => {
    const request = { key: randomUUID(), fingerprint: "same" };
    const [one, other] = await Promise.all([1, 2].map(() => asRequest(request, () => startResponse(scene.drafter, ours()))));
    expect(one).toEqual(other);
    expect(await ownerDatabase().response.count()).toBe(1);
  });

  it("is refused to everybody else", async () => {
    for (const actor of [scene.approver, ...(await strangersTo(scene))]) {
      await expectRefusal(() => startResponse(actor, ours()), NotAllowed);
    }
  });

  it("is refused to a body that is only consulted, or no longer assigned", async () => {
    const assignment = { where: { recommendationId_bodyId: ours() } };
    await ownerDatabase().assignment.update({ ...assignment, data: { role: "CONSULTED", leadOf: null } });
    await expectRefusal(() => startResponse(scene.drafter, ours()), NotAllowed);
    await ownerDatabase().assignment.update({ ...assignment, data: { role: "CO_EXECUTOR", endedAt: new Date() } });
    await expectRefusal(() => startResponse(scene.drafter, ours()), NotAllowed);
  });

  it("finds nothing where the body was never assigned", async () => {
    const bodyId = (await aBody({ stateId: scene.stateId })).id;
    const stranger = await anOfficial({ ...scene, bodyId }, "FOCAL_POINT");
    await expectRefusal(() => startResponse(stranger, { ...ours(), bodyId }), NotFound);
  });
});

describe("draftResponse", () => {
  it("keeps the words, however unfinished, and counts the writer", async () => {
    const { id } = await startResponse(scene.drafter, ours());
    const alternate = await anOfficial(scene, "FOCAL_POINT");
    const draft = await draftOf(id, { text: "Half a sentence", status: "", isAdopted: "", evidenceUpTo: "2026-01-31", language: "kk" });
    const answer = await draftResponse(alternate, draft);
    expect(answer).toEqual({ version: draft.version + 1 });
    expect(await wordsOf(id)).toMatchObject({
      text: "Half a sentence",
      status: null,
      isAdopted: null,
      isAppliedInPractice: false,
      evidenceUpTo: new Date("2026-01-31T00:00:00Z"),
      language: "kk",
      writtenById: alternate.id,
    });
    expect((await storedResponse(id)).writerIds).toEqual([scene.drafter.id, alternate.id]);
    expect((await audited()).at(-1)).toEqual({ action: "response.draft", actorId: alternate.id, subjectId: id });
  });

  it("counts a writer once", async () => {
    const { id } = await aResponse({ scene });
    await draftResponse(scene.drafter, await draftOf(id, { text: "Again" }));
    expect((await storedResponse(id)).writerIds).toEqual([scene.drafter.id]);
  });

  it("shows the second of two editors the words of the first, and keeps those", async () => {
    const { id } = await aResponse({ scene });
    const alternate = await anOfficial(scene, "FOCAL_POINT");
    const [mine, theirs] = [await draftOf(id, { text: "Mine" }), await draftOf(id, { text: "Theirs", status: "PLANNED" })];
    await draftResponse(alternate, theirs);
    await expectRefusal(() => draftResponse(scene.drafter, mine), Outdated, {
      theirs: { version: theirs.version + 1, by: alternate.name, theirs: { text: "Theirs", status: "PLANNED", isAdopted: "no" } },
    });
    await draftResponse(scene.drafter, { ...mine, version: theirs.version + 1 });
    expect((await wordsOf(id)).text).toBe("Mine");
  });

  it("of many at the same instant keeps exactly one", async () => {
    const { id } = await aResponse({ scene });
    const { version } = await wordsOf(id);
    const texts = Array.from({ length: 8 }, (_, place) => `Text ${place}`);
    const outcomes = await Promise.allSettled(
      texts.map(async (text) => draftResponse(scene.drafter, await draftOf(id, { text, version }))),
    );
    const kept = texts.filter((_, place) => outcomes[place]?.status === "fulfilled");
    expect(kept).toEqual([(await wordsOf(id)).text]);
  });

  it("of a returned response goes on in the next version, and leaves the returned one as it was", async () => {
    const { id } = await aResponse({ scene, state: "RETURNED", text: "First" });
    await draftResponse(scene.drafter, await draftOf(id, { text: "Second" }));
    await draftResponse(scene.drafter, await draftOf(id, { text: "Second, better" }));
    expect((await versions(id)).map(({ number, text, frozenAt }) => [number, text, frozenAt !== null])).toEqual([
      [1, "First", true],
      [2, "Second, better", false],
    ]);
    expect(await storedResponse(id)).toMatchObject({ state: "RETURNED", currentVersion: 2 });
  });

  it("of a returned response by two people at the same instant keeps one", async () => {
    const { id } = await aResponse({ scene, state: "RETURNED", text: "First" });
    const alternate = await anOfficial(scene, "FOCAL_POINT");
    const [one, other] = [await draftOf(id, { text: "One" }), await draftOf(id, { text: "Other" })];
    const outcomes = await Promise.allSettled([draftResponse(scene.drafter, one), draftResponse(alternate, other)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: expect.any(Outdated) });
    expect(await versions(id)).toHaveLength(2);
  });

  it("read before the response was submitted is outdated when it comes back, and once it is taken up again", async () => {
    const { id } = await aResponse({ scene });
    const stale = await draftOf(id, { text: "Stale" });
    await draftResponse(scene.drafter, await draftOf(id, { text: "What was submitted" }));
    await submitResponse(scene.drafter, await draftOf(id));
    await expectRefusal(() => draftResponse(scene.drafter, stale), NotAllowed);
    await returnResponse(scene.approver, { ...(await stepOf(id)), reason: "Name the act." });
    await expectRefusal(() => draftResponse(scene.drafter, stale), Outdated);
    await draftResponse(scene.drafter, await draftOf(id, { text: "Next" }));
    await expectRefusal(() => draftResponse(scene.drafter, stale), Outdated);
  });

  it.each(["SUBMITTED", "SIGNED", "VERIFIED", "PUBLISHED", "WITHDRAWN"] as const)("is refused once the response is %s", async (state) => {
    const { id } = await aResponse({ scene, state });
    await expectRefusal(async () => draftResponse(scene.drafter, await draftOf(id)), NotAllowed);
  });

  it("is refused to everybody else", async () => {
    const { id } = await aResponse({ scene });
    for (const actor of [scene.approver, scene.verifier])
      await expectRefusal(async () => draftResponse(actor, await draftOf(id)), NotAllowed);
    for (const actor of await strangersTo(scene)) {
      const sees = actor.memberships.some(({ role }) => role === "SECRETARIAT" || role === "WORKING_GROUP_MEMBER");
      await expectRefusal(async () => draftResponse(actor, await draftOf(id)), sees ? NotAllowed : NotFound);
    }
  });
});
