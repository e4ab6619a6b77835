import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated } from "@/domain/errors";
import { carryOut } from "@/domain/recommendations/bulk/commands";
import { findBulkPreview } from "@/domain/recommendations/bulk/queries";
import { type BulkOrder, type BulkView, bulkViewSchema, keyOf } from "@/domain/recommendations/bulk/schema";
import { atTime } from "@/lib/clock";
import { asRequest } from "@/lib/repeatable";
import { aBody, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aScene, type Scene } from "@/prisma/response-factory";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let first: string;
let second: string;
const owner = ownerDatabase;

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  first = scene.recommendationId;
  second = (await aRecommendation({ stateId: scene.stateId, leadBodyId: scene.bodyId, dueOn: new Date("2027-01-01") })).id;
});

const keys = (...ids: string[]) => ids.map((recommendationId) => keyOf({ recommendationId, bodyId: scene.bodyId }));
const view = (over: Partial<BulkView> = {}): BulkView => ({ ...bulkViewSchema.parse({ item: keys(first, second) }), ...over });
const preview = (over: Partial<BulkView> = {}, actor: Actor = scene.verifier) => findBulkPreview(actor, view(over), "en");

/** What the page sends: the rows that its preview called possible. */
async function ordered(over: Partial<BulkView> = {}): Promise<BulkOrder> {
  const { act, dueOn, leadId, decisionReference } = view(over);
  const rows = ((await preview(over))?.rows ?? []).filter(({ outcome }) => outcome.kind !== "refused");
  return { act, dueOn, leadId, decisionReference, rows: rows.map(({ key, stamp }) => ({ key, stamp })) };
}

const order = { act: "DATE", dueOn: "2028-03-01", decisionReference: "Order no. 7" } as const;
const dues = async () =>
  (await owner().assignment.findMany({ orderBy: { recommendationId: "asc" } })).map(({ dueOn }) => dueOn?.toISOString().slice(0, 10));
const traces = async () => ({
  audit: await owner().auditEntry.count(),
  history: await owner().historyEntry.count(),
  reminders: await owner().reminder.count(),
  notices: await owner().notification.count(),
});
const none = { audit: 0, history: 0, reminders: 0, notices: 0 };

describe("the preview", () => {
  it("says for every row what would happen, and changes nothing", async () => {
    const found = await preview(order);
    expect(found?.rows.map(({ outcome }) => outcome)).toEqual(
      [first, second].map(() => ({
        kind: "assign",
        dueOn: "2028-03-01",
        changes: [{ bodyId: scene.bodyId, role: "LEAD", dueOn: "2028-03-01", kind: "newDate", body: expect.stringContaining("Ministry") }],
      })),
    );
    // Beside it, until when each body has it now; a reminder is for one body, whatever the date.
    const dates = async (over: Partial<BulkView>) => (await preview(over))?.rows.map(({ bodies }) => bodies.map((one) => one.dueOn));
    expect(await dates(order)).toEqual([[null], ["2027-01-01"]]);
    expect(await dates({})).toEqual([[null], [null]]);
    expect(await traces()).toEqual(none);
  });

  it.each<[string, Partial<BulkView>, string]>([
    ["a date that is not chosen yet", { act: "DATE" }, "dateMissing"],
    ["a lead that is not chosen yet", { act: "LEAD" }, "leadMissing"],
    ["a lead there is not", { act: "LEAD", leadId: randomUUID() }, "bodyNoLongerExists"],
    ["what is so already", { act: "DATE", dueOn: "2027-01-01" }, "nothingChanges"],
  ])("refuses %s", async (_, over, why) => {
    const found = await preview({ ...over, item: keys(second) });
    expect(found?.rows.map(({ outcome }) => outcome)).toEqual([{ kind: "refused", why }]);
  });

  it("refuses a date where nobody leads, a lead without a date, and a reminder to nobody", async () => {
    const { id } = await aRecommendation({ stateId: scene.stateId });
    const item = [keyOf({ recommendationId: id, bodyId: null })];
    const whyOf = async (over: Partial<BulkView>) =>
      (await preview({ ...over, item }))?.rows.map(({ outcome }) => "why" in outcome && outcome.why);
    expect(await whyOf(order)).toEqual(["noLead"]);
    expect(await whyOf({ act: "LEAD", leadId: scene.bodyId })).toEqual(["noDate"]);
    expect(await whyOf({ act: "REMIND" })).toEqual(["notWithABody"]);
  });

  it.each(["FOCAL_POINT", "APPROVER", "WORKING_GROUP_MEMBER", "ADMINISTRATOR", "NGO_MEMBER"] as const)("is not for a %s", async (role) => {
    const { stateId, bodyId } = scene;
    const body = role === "FOCAL_POINT" || role === "APPROVER" ? { bodyId } : {};
    expect(await preview(order, await aPerson({ stateId, holds: [{ role, ...body }] }))).toBeNull();
  });
});

describe("carrying out", () => {
  it("moves the date of every row, with one entry in the audit trail", async () => {
    expect(await carryOut(scene.verifier, await ordered(order))).toEqual({ done: 2 });
    expect(await dues()).toEqual(["2028-03-01", "2028-03-01"]);
    const [entry, ...others] = await owner().auditEntry.findMany({ include: { content: true } });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ action: "recommendation.assign", actorId: scene.verifier.id });
    expect(JSON.stringify(entry?.content?.content)).toContain(first);
    expect(JSON.stringify(entry?.content?.content)).toContain(second);
    expect(await owner().historyEntry.findMany({ select: { kind: true, note: true } })).toEqual(
      [1, 2].map(() => ({ kind: "ASSIGNED", note: "Order no. 7" })),
    );
    expect(await owner().notification.findMany({ select: { kind: true, userId: true } })).toEqual(
      [1, 2].map(() => ({ kind: "ASSIGNMENT_CHANGED", userId: scene.drafter.id })),
    );
  });

  it("names another lead, and the first on what nobody leads", async () => {
    const other = (await aBody({ stateId: scene.stateId })).id;
    const { id } = await aRecommendation({ stateId: scene.stateId });
    const item = [...keys(second), keyOf({ recommendationId: id, bodyId: null })];
    await carryOut(scene.verifier, await ordered({ ...order, act: "LEAD", leadId: other, item }));
    const led = await owner().assignment.findMany({ where: { leadOf: { not: null }, recommendationId: { in: [second, id] } } });
    expect(led.map(({ bodyId }) => bodyId)).toEqual([other, other]);
  });

  it("reminds whoever has the next step, once a day", async () => {
    await carryOut(scene.verifier, await ordered());
    expect(await owner().notification.findMany({ select: { kind: true, userId: true, byId: true } })).toEqual(
      [1, 2].map(() => ({ kind: "REMINDED", userId: scene.drafter.id, byId: scene.verifier.id })),
    );
    expect((await preview())?.rows.map(({ outcome }) => outcome)).toEqual([1, 2].map(() => ({ kind: "refused", why: "remindedToday" })));
    const sentAgain = (await preview())?.rows.map(({ key, stamp }) => ({ key, stamp })) ?? [];
    await expectRefusal(() => carryOut(scene.verifier, { ...view(), rows: sentAgain }), Outdated);
    const tomorrow = new Date(Date.now() + 86_400_000);
    await atTime(tomorrow, async () => carryOut(scene.verifier, await ordered()));
    expect(await owner().reminder.count()).toBe(4);
  });

  it("has one effect when it is sent twice", async () => {
    const [sent, request] = [await ordered(), { key: randomUUID(), fingerprint: "the same" }];
    const replies = await Promise.all([1, 2].map(() => asRequest(request, () => carryOut(scene.verifier, sent))));
    expect(replies).toEqual([{ done: 2 }, { done: 2 }]);
    expect(await traces()).toMatchObject({ audit: 1, reminders: 2, notices: 2 });
  });

  it("lets one of two secretaries remind, at the same instant", async () => {
    const sent = await ordered();
    const both = await Promise.allSettled([scene.verifier, scene.publisher].map((actor) => carryOut(actor, sent)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await traces()).toMatchObject({ audit: 1, reminders: 2 });
  });

  it("does nothing to any row when one of them was changed meanwhile", async () => {
    const [sent, before] = [await ordered(order), await dues()];
    await owner().recommendation.update({ where: { id: second }, data: { version: { increment: 1 } } });
    await expectRefusal(() => carryOut(scene.verifier, sent), Outdated);
    expect(await dues()).toEqual(before);
    expect(await traces()).toEqual(none);
  });

  it("reminds nobody of an answer that went on meanwhile", async () => {
    const sent = await ordered();
    await owner().response.create({
      data: {
        stateId: scene.stateId,
        recommendationId: first,
        bodyId: scene.bodyId,
        sequence: 1,
        since: new Date(),
        writerIds: [scene.drafter.id],
      },
    });
    await expectRefusal(() => carryOut(scene.verifier, sent), Outdated);
    expect(await traces()).toEqual(none);
  });

  it("refuses what a preview would have refused, others than the secretariat, and what there is not", async () => {
    const sent = await ordered(order);
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    for (const actor of [scene.drafter, scene.approver, foreign]) {
      await expectRefusal(() => carryOut(actor, sent), NotAllowed);
      await expectRefusal(() => carryOut(actor, { ...sent, act: "REMIND" }), NotAllowed);
    }
    await expectRefusal(() => carryOut(scene.verifier, { ...sent, dueOn: "" }), Outdated);
    const nowhere = { key: keyOf({ recommendationId: randomUUID(), bodyId: null }), stamp: "1.0" };
    await expectRefusal(() => carryOut(scene.verifier, { ...sent, rows: [...sent.rows, nowhere] }), NotFound);
    expect(await traces()).toEqual(none);
  });
});
