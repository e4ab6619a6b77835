import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { publishResponse, withdrawResponse } from "@/domain/responses/publication/commands";
import { returnResponse, signResponse, verifyResponse } from "@/domain/responses/workflow/commands";
import type { ResponseState } from "@/domain/vocabulary";
import { atTime } from "@/lib/clock";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aProof, aResponse, aScene, bringTo, type Scene, stepOf, storedResponse, strangersTo } from "@/prisma/response-factory";
import { databaseDigest, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

const recommendation = () => ownerDatabase().recommendation.findUniqueOrThrow({ where: { id: scene.recommendationId } });
const history = (responseId: string) => ownerDatabase().historyEntry.findMany({ where: { responseId }, orderBy: { at: "asc" } });
const claims = (responseId: string) => ownerDatabase().statusClaim.findMany({ where: { responseId } });
const verifications = (responseId: string) => ownerDatabase().statusVerification.findMany({ where: { responseId } });
const audit = async (subjectId: string) =>
  (await ownerDatabase().auditEntry.findMany({ where: { subjectId }, orderBy: { seq: "asc" } })).map(({ action, actorId }) => ({
    action,
    actorId,
  }));

describe("signResponse", () => {
  it("makes the words the body's claim", async () => {
    const { id } = await aResponse({ scene, state: "SUBMITTED", evidenceUpTo: "2025-05-01" });
    await atTime(new Date("2026-02-03T10:00:00Z"), async () => signResponse(scene.approver, await stepOf(id)));

    expect(await storedResponse(id)).toMatchObject({
      state: "SIGNED",
      signedById: scene.approver.id,
      since: new Date("2026-02-03T10:00:00Z"),
    });
    expect(await claims(id)).toEqual([
      expect.objectContaining({
        recommendationId: scene.recommendationId,
        bodyId: scene.bodyId,
        responseVersion: 1,
        status: "IN_PROGRESS",
        isAdopted: false,
        isAppliedInPractice: false,
        evidenceUpTo: new Date("2025-05-01T00:00:00Z"),
        claimedById: scene.approver.id,
        claimedAt: new Date("2026-02-03T10:00:00Z"),
      }),
    ]);
    expect((await history(id)).map(({ kind }) => kind)).toContain("RESPONSE_SIGNED");
    expect((await audit(id)).at(-1)).toEqual({ action: "response.sign", actorId: scene.approver.id });
    expect(await recommendation()).toMatchObject({ claimedStatus: "NO_INFORMATION", claimedOn: null });
  });

  it("is refused to whoever had a hand in the draft, though they are an approver too", async () => {
    const both = await anOfficial(scene, "FOCAL_POINT", "APPROVER");
    const { id } = await aResponse({ scene: { ...scene, drafter: both }, state: "SUBMITTED" });
    await expectRefusal(async () => signResponse(both, await stepOf(id)), NotAllowed);
    await signResponse(scene.approver, await stepOf(id));
    expect((await storedResponse(id)).state).toBe("SIGNED");
  });

  it("is refused to whoever only added evidence", async () => {
    const both = await anOfficial(scene, "FOCAL_POINT", "APPROVER");
    const { id } = await aResponse({ scene });
    await aProof(both, id);
    await bringTo("SUBMITTED", id, scene);
    await expectRefusal(async () => signResponse(both, await stepOf(id)), NotAllowed);
  });
});

describe("returnResponse", () => {
  it("by the approver gives the words back with the reason", async () => {
    const { id } = await aResponse({ scene, state: "SUBMITTED" });
    await returnResponse(scene.approver, { ...(await stepOf(id)), reason: "Name the act." });
    expect(await storedResponse(id)).toMatchObject({ state: "RETURNED", signedById: null });
    expect((await history(id)).at(-1)).toMatchObject({
      kind: "RESPONSE_RETURNED_BY_APPROVER",
      note: "Name the act.",
      actorId: scene.approver.id,
    });
    expect((await audit(id)).at(-1)).toEqual({ action: "response.return", actorId: scene.approver.id });
  });

  it.each(["SIGNED", "VERIFIED"] as const)(
    "by the secretariat takes the signatures of a %s response away, and the claim stays on record",
    async (state) => {
      const { id } = await aResponse({ scene, state });
      await returnResponse(scene.verifier, { ...(await stepOf(id)), reason: "The date is missing." });
      expect(await storedResponse(id)).toMatchObject({ state: "RETURNED", signedById: null, verifiedById: null });
      expect((await history(id)).at(-1)).toMatchObject({ kind: "RESPONSE_RETURNED_BY_SECRETARIAT", note: "The date is missing." });
      expect(await claims(id)).toHaveLength(1);
    },
  );

  it("lets an approver who then takes up the draft no longer sign", async () => {
    const both = await anOfficial(scene, "FOCAL_POINT", "APPROVER");
    const { id } = await aResponse({ scene: { ...scene, approver: both }, state: "SIGNED" });
    await returnResponse(scene.verifier, { ...(await stepOf(id)), reason: "The date is missing." });
    await aProof(both, id);
    await bringTo("SUBMITTED", id, scene);
    await expectRefusal(async () => signResponse(both, await stepOf(id)), NotAllowed);
  });
});

describe("verifyResponse", () => {
  it("says what the secretariat found", async () => {
    const { id } = await aResponse({ scene, state: "SIGNED" });
    await verifyResponse(scene.verifier, {
      ...(await stepOf(id)),
      status: "PLANNED",
      rationale: "The draft is not before the Majilis.",
      supersededBy: "",
    });
    const [claim] = await claims(id);
    expect(await verifications(id)).toEqual([
      expect.objectContaining({
        claimId: claim?.id,
        status: "PLANNED",
        rationale: "The draft is not before the Majilis.",
        verifiedById: scene.verifier.id,
      }),
    ]);
    expect(await storedResponse(id)).toMatchObject({ state: "VERIFIED", verifiedById: scene.verifier.id });
    expect((await history(id)).at(-1)).toMatchObject({ kind: "RESPONSE_VERIFIED", status: "PLANNED" });
    expect((await audit(id)).at(-1)).toEqual({ action: "response.verify", actorId: scene.verifier.id });
  });

  it.each([
    ["a finding that differs and is not explained", { status: "PLANNED", rationale: "" }, "explainDifference"],
    ["no finding", { status: "", rationale: "" }, "chooseStatus"],
    ["a refusal without its reason", { status: "NOT_ACCEPTED", rationale: "" }, "explainStatus"],
    ["what is superseded by nothing", { status: "SUPERSEDED", rationale: "It is past." }, "nameSuccessor"],
    [
      "what is superseded by nobody knows what",
      { status: "SUPERSEDED", rationale: "It is past.", supersededBy: "KAZ-0" },
      "unknownReference?reference=KAZ-0",
    ],
    ["an implementation that nothing proves", { status: "IMPLEMENTED", rationale: "We know." }, "evidenceRequired"],
  ] as const)("refuses %s", async (_, finding, key) => {
    const { id } = await aResponse({ scene, state: "SIGNED" });
    await expectRefusal(async () => verifyResponse(scene.verifier, { ...(await stepOf(id)), supersededBy: "", ...finding }), RuleBroken, {
      key,
    });
  });
});

const steps = {
  sign: { state: "SUBMITTED", mayAlso: [], act: signResponse },
  return: {
    state: "SUBMITTED",
    mayAlso: [],
    act: (actor: Actor, step: Step) => returnResponse(actor, { ...step, reason: "Name the act." }),
  },
  verify: {
    state: "SIGNED",
    mayAlso: ["SECRETARIAT"],
    act: (actor: Actor, step: Step) => verifyResponse(actor, { ...step, status: "IN_PROGRESS", rationale: "", supersededBy: "" }),
  },
  publish: { state: "VERIFIED", mayAlso: ["SECRETARIAT"], act: publishResponse },
  withdraw: {
    state: "PUBLISHED",
    mayAlso: ["SECRETARIAT"],
    act: (actor: Actor, step: Step) => withdrawResponse(actor, { ...step, reason: "By mistake." }),
  },
} satisfies Record<string, { state: ResponseState; mayAlso: string[]; act: (actor: Actor, step: Step) => Promise<void> }>;
type Step = { responseId: string; version: number };

describe.each(Object.entries(steps))("%s", (_, { state, mayAlso, act }) => {
  it("is refused to everybody whose step it is not, and leaves no trace", async () => {
    const { id } = await aResponse({ scene, state });
    const step = await stepOf(id);
    const others = [scene.drafter, ...(await strangersTo(scene))];
    const before = await databaseDigest();
    for (const actor of others) {
      if (actor.memberships.some(({ role }) => mayAlso.some((may) => may === role))) continue;
      const refused = await act(actor, step).then(
        () => null,
        (error: unknown) => error,
      );
      expect(refused instanceof NotAllowed || refused instanceof NotFound, actor.memberships[0]?.role).toBe(true);
    }
    expect(await databaseDigest()).toEqual(before);
  });

  it("refuses a response that has gone on since it was read", async () => {
    const { id } = await aResponse({ scene, state });
    const { version } = await stepOf(id);
    const actor = { SUBMITTED: scene.approver, SIGNED: scene.verifier, VERIFIED: scene.publisher, PUBLISHED: scene.verifier }[state];
    await expectRefusal(() => act(actor, { responseId: id, version: version - 1 }), Outdated);
  });
});
