import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { handOverDocx } from "@/domain/exports/handover/rules";
import { nameDeputy } from "@/domain/people/delegations/commands";
import { handOver } from "@/domain/people/handovers/commands";
import { findHandoverPreview, listTakenOver } from "@/domain/people/handovers/queries";
import type { HandoverOrder } from "@/domain/people/handovers/schema";
import { findHandOverSheet } from "@/domain/people/handovers/sheet/queries";
import { beginningOf } from "@/domain/people/rules";
import { findSession } from "@/domain/people/sessions/queries";
import { listWork } from "@/domain/work/queries";
import { dayAfter, today } from "@/lib/day";
import { wordsOf } from "@/lib/i18n/words";
import { hashOf } from "@/lib/token";
import { aPerson, aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aResponse, aScene, type Scene } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let administrator: Actor;
let successor: Actor;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  administrator = await aPerson({ stateId: scene.stateId, holds: [{ role: "ADMINISTRATOR" }] });
  successor = await aPerson({ stateId: scene.stateId, holds: [{ role: "WORKING_GROUP_MEMBER", bodyId: scene.bodyId }] });
  await aResponse({ scene, text: "What has been done so far." });
});

async function order(over: Partial<HandoverOrder> = {}): Promise<HandoverOrder> {
  const preview = await findHandoverPreview(administrator, scene.drafter.id, undefined, "en");
  const { bodyId, drafter } = scene;
  return { officialId: drafter.id, bodyId, successorId: successor.id, access: "end", note: "", seen: preview?.seen ?? "", ...over };
}

async function known({ id }: Actor): Promise<Actor> {
  const token = `${id} ${Math.random()}`;
  const expiresAt = new Date(Date.now() + 3_600_000);
  await ownerDatabase().session.create({ data: { userId: id, tokenHash: hashOf(token), secondFactorAt: new Date(), expiresAt } });
  return (await findSession(token))?.actor ?? successor;
}
const todo = async (actor: Actor) => ((await listWork(actor, { tab: "todo" }, "en"))?.rows ?? []).map(({ task }) => task);

describe("the preview", () => {
  it("counts what is open, for the administrator, who reads none of it", async () => {
    await aRecommendation({ stateId: scene.stateId, leadBodyId: scene.bodyId });
    const preview = await findHandoverPreview(administrator, scene.drafter.id, undefined, "en");
    expect(preview?.moved).toEqual({
      assignments: 2,
      drafts: 1,
      ownDrafts: 1,
      toSign: 0,
      tasks: 0,
      measures: 0,
      indicators: 0,
      requests: 0,
      questions: 0,
      seats: 0,
    });
    expect(preview?.successors.map(({ name, isColleague }) => [name, isColleague]).slice(0, 2)).toContainEqual([successor.name, true]);
    expect(await findHandoverPreview(scene.verifier, scene.drafter.id, undefined, "en")).toBeNull();
    expect(await findHandoverPreview(scene.drafter, scene.drafter.id, undefined, "en")).toBeNull();
  });
});

describe("handing over", () => {
  it("moves everything open to the successor in one act, and ends the official's access", async () => {
    expect(await todo(scene.drafter)).toEqual(["CONTINUE"]);
    const before = await audited();
    const { id } = await handOver(administrator, await order());

    expect(await todo(await known(successor))).toEqual(["CONTINUE"]);
    expect((await known(scene.drafter)).memberships).toEqual([]);
    expect((await audited()).slice(before.length)).toEqual([{ action: "handover.carryOut", actorId: administrator.id, subjectId: id }]);
    expect(await ownerDatabase().historyEntry.findFirst({ where: { kind: "RESPONSE_STARTED" } })).toMatchObject({
      actorId: scene.drafter.id,
    });
    expect(await listTakenOver(await known(successor), "en")).toMatchObject([{ official: scene.drafter.name, bodyId: scene.bodyId }]);
  });

  it("leaves the official as an alternate where access stays", async () => {
    await handOver(administrator, await order({ access: "keep" }));
    const held = await ownerDatabase().membership.findMany({ where: { role: "FOCAL_POINT" }, select: { userId: true, isAlternate: true } });
    expect(held).toHaveLength(2);
    expect(held).toContainEqual({ userId: scene.drafter.id, isAlternate: true });
    expect(held).toContainEqual({ userId: successor.id, isAlternate: false });
  });

  it.each(["end", "keep"] as const)("makes an alternate who succeeds the main one (%s)", async (access) => {
    const place = { stateId: scene.stateId, bodyId: scene.bodyId, role: "FOCAL_POINT" as const };
    await ownerDatabase().membership.create({ data: { ...place, userId: successor.id, isAlternate: true } });
    await handOver(administrator, await order({ access }));
    const main = await ownerDatabase().membership.findMany({
      where: { ...place, isAlternate: false, validTo: null },
      select: { userId: true },
    });
    expect(main).toEqual([{ userId: successor.id }]);
  });

  it.each(["end", "keep"] as const)("is done by one of two administrators who do it at once (%s)", async (access) => {
    const another = await aPerson({ stateId: scene.stateId, holds: [{ role: "ADMINISTRATOR" }] });
    const other = await aPerson({ stateId: scene.stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
    const orders = [await order({ access }), await order({ access, successorId: other.id })] as const;
    const both = await Promise.allSettled([handOver(administrator, orders[0]), handOver(another, orders[1])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await ownerDatabase().handover.count()).toBe(1);
    expect(await ownerDatabase().membership.count({ where: { role: "FOCAL_POINT", isAlternate: false, validTo: null } })).toBe(1);
  });

  it("passes on a role that begins later, from its own day, and ends it for the official", async () => {
    const place = { stateId: scene.stateId, bodyId: scene.bodyId, role: "APPROVER" as const, userId: scene.drafter.id };
    const validFrom = beginningOf(dayAfter(today(), 10));
    const { id } = await ownerDatabase().membership.create({ data: { ...place, validFrom } });
    const preview = await findHandoverPreview(administrator, scene.drafter.id, undefined, "en");
    expect(preview?.roles).toContainEqual({ role: "APPROVER", isAlternate: false, beginsOn: validFrom });
    await handOver(administrator, await order());
    const ended = await ownerDatabase().membership.findUniqueOrThrow({ where: { id } });
    expect(ended.validTo?.getTime()).toBeLessThanOrEqual(Date.now());
    const where = { userId: successor.id, role: "APPROVER" } as const;
    expect(await ownerDatabase().membership.findFirst({ where })).toMatchObject({ validFrom, validTo: null });
    expect((await known(successor)).memberships.map(({ role }) => role).toSorted()).toEqual(["FOCAL_POINT", "WORKING_GROUP_MEMBER"]);
  });

  it("gives the role to a successor whose own begins later, until then", async () => {
    const place = { stateId: scene.stateId, bodyId: scene.bodyId, role: "FOCAL_POINT" as const, userId: successor.id };
    const begins = beginningOf(dayAfter(today(), 10));
    await ownerDatabase().membership.create({ data: { ...place, validFrom: begins } });
    await handOver(administrator, await order());
    expect(await ownerDatabase().membership.findFirst({ where: { ...place, validTo: { not: null } } })).toMatchObject({ validTo: begins });
    expect((await known(successor)).memberships.map(({ role }) => role)).toContain("FOCAL_POINT");
  });

  it("ends what the official lent to a deputy", async () => {
    const { id: membershipId } = await ownerDatabase().membership.findFirstOrThrow({ where: { userId: scene.drafter.id } });
    const leave = { membershipId, deputyId: successor.id, validFrom: today(), validTo: dayAfter(today(), 9), note: "" };
    await nameDeputy(scene.drafter, leave);
    await handOver(administrator, await order({ successorId: scene.approver.id }));
    expect((await ownerDatabase().delegation.findFirstOrThrow()).endedAt).not.toBeNull();
    expect((await known(successor)).memberships).toHaveLength(1);
  });

  it("is refused when something has changed since the preview", async () => {
    const seen = await order();
    await aRecommendation({ stateId: scene.stateId, leadBodyId: scene.bodyId });
    await expectRefusal(() => handOver(administrator, seen), Outdated);
    await handOver(administrator, await order());
    const again = { ...seen };
    await expectRefusal(() => handOver(administrator, again), NotFound);
  });

  it("is refused to a successor from elsewhere, and to everybody but an administrator", async () => {
    const stranger = await aPerson({ stateId: scene.stateId });
    const toStranger = await order({ successorId: stranger.id });
    await expectRefusal(() => handOver(administrator, toStranger), RuleBroken, { key: "chooseSuccessor" });
    const gone = await aPerson({ stateId: scene.stateId, holds: [{ role: "WORKING_GROUP_MEMBER", bodyId: scene.bodyId }] });
    await ownerDatabase().membership.updateMany({ where: { userId: gone.id }, data: { validTo: new Date(Date.now() - 1000) } });
    const toGone = await order({ successorId: gone.id });
    await expectRefusal(() => handOver(administrator, toGone), RuleBroken, { key: "chooseSuccessor" });
    const toOneself = await order({ successorId: administrator.id });
    await expectRefusal(() => handOver(administrator, toOneself), NotAllowed);
    const wanted = await order();
    for (const one of [scene.drafter, scene.approver, scene.verifier, successor])
      await expectRefusal(() => handOver(one, wanted), NotAllowed);
  });
});

describe("the hand-over sheet", () => {
  it("tells the body's people what is open, since when, and the last word; and nobody else", async () => {
    const sheet = await findHandOverSheet(scene.drafter, scene.bodyId, "en");
    expect(sheet?.items).toMatchObject([{ role: "LEAD", answer: { state: "DRAFT", text: "What has been done so far." } }]);
    for (const one of [null, administrator, scene.verifier, successor]) expect(await findHandOverSheet(one, scene.bodyId, "en")).toBeNull();

    if (!sheet) throw new Error("There is no sheet.");
    const generatedAt = new Date("2026-07-01T05:00:00Z");
    const document = {
      language: "kk" as const,
      sheet,
      generatedAt,
      address: (id: string) => `https://tracker.example/kk/recommendations/${id}`,
    };
    const files = unzipSync(handOverDocx(document, await wordsOf("kk")));
    const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    for (const said of ["Істерді тапсыру парағы", "What has been done so far.", sheet.items[0]?.reference ?? "?"])
      expect(xml).toContain(said);
  });
});
