import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { addEvidenceLink, removeEvidence } from "@/domain/evidence/commands";
import { nothingMore } from "@/domain/evidence/rules";
import { linkReform } from "@/domain/reforms/answers/commands";
import { draftResponse } from "@/domain/responses/drafting/commands";
import { findAnswerable, findResponse } from "@/domain/responses/queries";
import { publishResponse } from "@/domain/responses/publication/commands";
import { returnResponse } from "@/domain/responses/workflow/commands";
import { actsOn } from "@/domain/responses/workflow/rules";
import { aBody, aPerson, aReform } from "@/prisma/factories";
import { countStatements } from "@/prisma/count-statements";
import { anOfficial, aProof, aResponse, aScene, bringTo, type Scene, stepOf, words, wordsOf } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

let scene: Scene;
let others: { stranger: Actor; member: Actor; ngo: Actor };
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  const bodyId = (await aBody({ stateId: scene.stateId })).id;
  others = {
    stranger: await anOfficial({ ...scene, bodyId }, "FOCAL_POINT", "APPROVER"),
    member: await aPerson({ stateId: scene.stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] }),
    ngo: await aPerson({ stateId: scene.stateId, holds: [{ role: "NGO_MEMBER" }] }),
  };
});

const read = (actor: Actor | null, id: string) => findResponse(actor, id, "en");
/** What a reader sees of a response: nothing, that it exists, or its words. */
async function sight(actor: Actor | null, id: string) {
  const found = await read(actor, id);
  return found && (found.current ? "words" : "state");
}
const everybody = () => ({ drafter: scene.drafter, approver: scene.approver, secretariat: scene.verifier, ...others, visitor: null });
const sights = async (id: string) =>
  Object.fromEntries(await Promise.all(Object.entries(everybody()).map(async ([who, actor]) => [who, await sight(actor, id)])));

describe("findResponse", () => {
  const nobody = { stranger: null, ngo: null, visitor: null };
  it.each([
    ["DRAFT", { drafter: "words", approver: "words", secretariat: "state", member: "state", ...nobody }],
    ["SUBMITTED", { drafter: "words", approver: "words", secretariat: "state", member: "state", ...nobody }],
    ["RETURNED", { drafter: "words", approver: "words", secretariat: "state", member: "state", ...nobody }],
    ["SIGNED", { drafter: "words", approver: "words", secretariat: "words", member: "words", ...nobody }],
    ["VERIFIED", { drafter: "words", approver: "words", secretariat: "words", member: "words", ...nobody }],
    [
      "PUBLISHED",
      { drafter: "words", approver: "words", secretariat: "words", member: "words", stranger: "words", ngo: "words", visitor: "words" },
    ],
    ["WITHDRAWN", { drafter: "words", approver: "words", secretariat: "words", member: "words", ...nobody }],
  ] as const)("shows what is %s to whom it concerns", async (state, expected) => {
    const { id } = await aResponse({ scene, state });
    expect(await sights(id)).toEqual(expected);
  });

  it("shows the secretariat the version that was signed, not the one being written", async () => {
    const { id } = await aResponse({ scene, state: "SIGNED", text: "Signed words." });
    await returnResponse(scene.verifier, { ...(await stepOf(id)), reason: "The date is missing." });
    await draftResponse(scene.drafter, { responseId: id, ...words({ text: "Secret words." }), version: (await wordsOf(id)).version });
    const [seen, own] = [await read(scene.verifier, id), await read(scene.drafter, id)];
    expect(seen?.versions.map(({ text }) => text)).toEqual(["Signed words."]);
    expect(seen?.current).toBeNull();
    expect(JSON.stringify(seen)).not.toContain("Secret words.");
    expect(own?.versions.map(({ text }) => text)).toEqual(["Secret words.", "Signed words."]);
    expect(own?.inside?.draft?.text).toBe("Secret words.");
  });

  it("shows the public neither people nor what is internal, unpublished or removed", async () => {
    const { id } = await aResponse({ scene });
    const reform = await aReform({ stateId: scene.stateId, bodyId: scene.bodyId, publishedAt: null });
    await linkReform(scene.drafter, { responseId: id, reformId: reform.id, contribution: "FULL" });
    const piece = { ...nothingMore, responseId: id, kind: "STATISTIC", datedOn: "2025-01-01", url: "https://example.org" } as const;
    await addEvidenceLink(scene.drafter, { ...piece, title: "Open figures", visibility: "PUBLIC" });
    await addEvidenceLink(scene.drafter, { ...piece, title: "Internal figures", visibility: "INTERNAL" });
    const { id: evidenceId } = await addEvidenceLink(scene.drafter, { ...piece, title: "Wrong figures", visibility: "PUBLIC" });
    await removeEvidence(scene.drafter, { evidenceId, version: 1 });
    await bringTo("VERIFIED", id, scene);
    expect((await read(scene.publisher, id))?.evidence.map(({ title }) => title).toSorted()).toEqual(["Internal figures", "Open figures"]);
    await publishResponse(scene.publisher, await stepOf(id));

    const seen = await read(null, id);
    expect(seen?.evidence.map(({ title }) => title)).toEqual(["Open figures"]);
    expect(seen?.reforms.map((one) => one.id)).toEqual([reform.id]);
    expect(seen?.inside).toBeNull();
    expect(seen?.history.map(({ kind }) => kind).toSorted()).toEqual(["RESPONSE_PUBLISHED", "RESPONSE_SIGNED", "RESPONSE_VERIFIED"]);
    for (const person of [scene.drafter, scene.approver, scene.verifier, scene.publisher]) {
      expect(JSON.stringify(seen)).not.toContain(person.id);
      expect(JSON.stringify(seen)).not.toContain(person.name);
    }
  });

  it("tells the body who did what, and an NGO only that it was done", async () => {
    const { id } = await aResponse({ scene, state: "PUBLISHED" });
    const own = await read(scene.drafter, id);
    const names = new Set(Object.values(own?.inside?.actors ?? {}));
    expect(names).toEqual(new Set([scene.drafter.name, scene.approver.name, scene.verifier.name, scene.publisher.name]));
    const ngo = await read(others.ngo, id);
    expect(new Set(Object.values(ngo?.inside?.actors ?? {}))).toEqual(new Set([null]));
  });

  it("measures a new response by the one published before, and shows its words beside", async () => {
    await aResponse({ scene, state: "PUBLISHED", text: "In 2025.", status: "IN_PROGRESS" });
    const { id } = await aResponse({ scene, text: "In 2026." });
    const found = await read(scene.drafter, id);
    expect(found?.earlier?.text).toBe("In 2025.");
    expect(found?.inside?.publishedStatus).toBe("IN_PROGRESS");
  });

  it("finds nothing under what is no response", async () => {
    expect(await Promise.all([randomUUID(), "1", "' OR 1=1"].map((id) => read(scene.drafter, id)))).toEqual([null, null, null]);
  });

  it("needs no more statements for a long history than for a short one", async () => {
    const { id } = await aResponse({ scene });
    const short = await countStatements(() => read(scene.drafter, id));
    for (let round = 0; round < 3; round += 1) {
      await aProof(scene.drafter, id);
      await bringTo("RETURNED", id, scene);
    }
    expect(await countStatements(() => read(scene.drafter, id))).toBe(short);
    expect(short).toBeLessThanOrEqual(6);
    expect(await countStatements(() => read(null, id))).toBe(1);
  });
});

describe("actsOn", () => {
  it.each([
    ["DRAFT", "drafter", ["mayDraft"]],
    ["SUBMITTED", "approver", ["maySign", "mayReturn"]],
    ["SIGNED", "secretariat", ["mayReturn", "mayVerify"]],
    ["VERIFIED", "secretariat", ["mayReturn"]],
    ["VERIFIED", "publisher", ["mayReturn", "mayPublish"]],
    ["PUBLISHED", "secretariat", ["mayWithdraw"]],
    ["PUBLISHED", "visitor", []],
    ["WITHDRAWN", "drafter", []],
  ] as const)("of a %s response offers the %s %o", async (state, who, expected) => {
    const { id } = await aResponse({ scene, state });
    const actor = { ...everybody(), publisher: scene.publisher }[who];
    const found = await read(actor, id);
    const acts = found ? Object.entries(actsOn(actor, found)) : [];
    expect(acts.flatMap(([act, isAllowed]) => (isAllowed ? [act] : []))).toEqual(expected);
  });
});

describe("findAnswerable", () => {
  const ours = () => ({ recommendationId: scene.recommendationId, bodyId: scene.bodyId });
  it("tells what is to be answered, and where the answer already stands", async () => {
    expect(await findAnswerable(scene.drafter, ours(), "en")).toMatchObject({ mayRespond: true, openResponseId: null, isAgain: false });
    const { id } = await aResponse({ scene });
    expect(await findAnswerable(scene.drafter, ours(), "en")).toMatchObject({ openResponseId: id, isAgain: true });
    expect(await findAnswerable(others.stranger, ours(), "en")).toMatchObject({ openResponseId: null, isAgain: false });
  });
  it("finds nothing where the body was given nothing", async () => {
    expect(await findAnswerable(scene.drafter, { ...ours(), bodyId: randomUUID() }, "en")).toBeNull();
    expect(await findAnswerable(scene.drafter, { ...ours(), bodyId: "" }, "en")).toBeNull();
  });
});
