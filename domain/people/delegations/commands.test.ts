import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { verifyThrough, findHead } from "@/domain/audit/verification/queries";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { endDelegation, nameDeputy } from "@/domain/people/delegations/commands";
import { findDelegations } from "@/domain/people/delegations/queries";
import type { Delegation } from "@/domain/people/delegations/schema";
import { disablePerson } from "@/domain/people/commands";
import { endMembership, nameMainFocalPoint } from "@/domain/people/memberships/commands";
import { listBodyPeople } from "@/domain/people/memberships/queries";
import { findSession } from "@/domain/people/sessions/queries";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { signResponse } from "@/domain/responses/workflow/commands";
import { dayAfter, today } from "@/lib/day";
import { hashOf } from "@/lib/token";
import { aBody, aPerson } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, aScene, type Scene, stepOf } from "@/prisma/response-factory";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let colleague: Actor;
let administrator: Actor;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  const { stateId, bodyId } = scene;
  colleague = await aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER", bodyId }] });
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
});

const membershipOf = async ({ id }: Actor) => {
  const { id: found } = await ownerDatabase().membership.findFirstOrThrow({ where: { userId: id }, orderBy: { role: "asc" } });
  return found;
};
const leave = async (official: Actor, deputy: Actor, over: Partial<Delegation> = {}): Promise<Delegation> => ({
  membershipId: await membershipOf(official),
  deputyId: deputy.id,
  validFrom: today(),
  validTo: dayAfter(today(), 14),
  note: "Order no. 41",
  ...over,
});

/** The person as the next request of theirs would find them. */
async function known({ id }: Actor): Promise<Actor> {
  const token = `${id} ${Math.random()}`;
  const expiresAt = new Date(Date.now() + 3_600_000);
  await ownerDatabase().session.create({ data: { userId: id, tokenHash: hashOf(token), secondFactorAt: new Date(), expiresAt } });
  const session = await findSession(token);
  if (!session) throw new Error("There is no such session.");
  return session.actor;
}

describe("a deputy", () => {
  it("does what the official may, and it is said in whose place", async () => {
    const { id } = await aResponse({ state: "SUBMITTED", scene });
    await nameDeputy(scene.approver, await leave(scene.approver, colleague));
    await signResponse(await known(colleague), await stepOf(id));

    const entry = await ownerDatabase().historyEntry.findFirstOrThrow({ where: { kind: "RESPONSE_SIGNED" } });
    expect(entry).toMatchObject({ actorId: colleague.id, inPlaceOfId: scene.approver.id });
    const link = await ownerDatabase().auditEntry.findFirstOrThrow({ where: { action: "response.sign" } });
    expect(link).toMatchObject({ actorId: colleague.id, inPlaceOfId: scene.approver.id });
    const record = await findRecommendation(scene.verifier, scene.recommendationId, "en");
    expect(record?.history.find(({ kind }) => kind === "RESPONSE_SIGNED")?.standIn).toEqual({
      by: colleague.name,
      name: scene.approver.name,
    });
    expect((await findRecommendation(null, scene.recommendationId, "en"))?.history.every(({ standIn }) => standIn === null)).toBe(true);
  });

  it("leaves a chain of audit that tells when the official's name was changed", async () => {
    const { id } = await aResponse({ state: "SUBMITTED", scene });
    await nameDeputy(scene.approver, await leave(scene.approver, colleague));
    await signResponse(await known(colleague), await stepOf(id));
    const owner = ownerDatabase();
    const verdict = () =>
      owner.$transaction(async (tx) => verifyThrough(tx, { head: await findHead(tx), withContents: true, trustedKeys: [] }));
    expect((await verdict()).fault ?? null).toBeNull();

    await owner.$executeRaw`ALTER TABLE audit_entry DISABLE TRIGGER append_only`;
    await owner.$executeRaw`UPDATE audit_entry SET in_place_of_id = NULL WHERE action = 'response.sign'`;
    await owner.$executeRaw`ALTER TABLE audit_entry ENABLE TRIGGER append_only`;
    expect((await verdict()).fault).toMatchObject({ kind: "altered" });
  });

  it("acts for themselves where they may anyway", async () => {
    const both = await anOfficial(scene, "FOCAL_POINT");
    await nameDeputy(scene.approver, await leave(scene.approver, both));
    await aResponse({ scene: { ...scene, drafter: await known(both) } });
    expect(await ownerDatabase().historyEntry.findFirst({ where: { kind: "RESPONSE_STARTED" } })).toMatchObject({ inPlaceOfId: null });
  });

  it("never signs what they wrote themselves", async () => {
    const { id } = await aResponse({ state: "SUBMITTED", scene });
    await nameDeputy(scene.approver, await leave(scene.approver, scene.drafter));
    const deputy = await known(scene.drafter);
    await expectRefusal(async () => signResponse(deputy, await stepOf(id)), NotAllowed);
  });

  it.each([
    ["before the first day", { validFrom: new Date(Date.now() + 60_000) }],
    ["after the last", { validTo: new Date(Date.now() - 1) }],
    ["once it was ended", { endedAt: new Date() }],
  ])("may nothing %s", async (_, over) => {
    const { id } = await aResponse({ state: "SUBMITTED", scene });
    await nameDeputy(scene.approver, await leave(scene.approver, colleague));
    const deputy = await known(colleague);
    await ownerDatabase().delegation.updateMany({ data: { validFrom: new Date(Date.now() - 60_000), ...over } });
    expect((await known(colleague)).memberships).toHaveLength(1);
    // The page was opened while it was in force: the database says no as well.
    await expect(signResponse(deputy, await stepOf(id))).rejects.toThrow();
    expect(await ownerDatabase().response.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "SUBMITTED" });
  });

  it("may nothing more once the official no longer holds the role, is shut out, or the deputy has left the body", async () => {
    await nameDeputy(scene.approver, await leave(scene.approver, colleague));
    const held = async () => (await known(colleague)).memberships.filter(({ inPlaceOf }) => inPlaceOf).length;
    expect(await held()).toBe(1);
    await disablePerson(administrator, { id: scene.approver.id, version: 1 });
    expect(await held()).toBe(0);
    await ownerDatabase().user.update({ where: { id: scene.approver.id }, data: { disabledAt: null } });
    expect(await held()).toBe(1);
    await endMembership(administrator, { id: await membershipOf(scene.approver), version: 1 });
    expect(await held()).toBe(0);
    await ownerDatabase().membership.updateMany({ where: { userId: scene.approver.id }, data: { validTo: null } });
    await endMembership(administrator, { id: await membershipOf(colleague), version: 1 });
    expect(await held()).toBe(0);
  });

  it("is one of two whom two people name at once for the same days, and the database says so too", async () => {
    const another = await aPerson({ stateId: scene.stateId, holds: [{ role: "WORKING_GROUP_MEMBER", bodyId: scene.bodyId }] });
    const leaves = [
      await leave(scene.approver, colleague),
      await leave(scene.approver, another, { validFrom: dayAfter(today(), 3) }),
    ] as const;
    const both = await Promise.allSettled([nameDeputy(scene.approver, leaves[0]), nameDeputy(administrator, leaves[1])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "alreadyDelegated" } });
    const { id: _, ...given } = await ownerDatabase().delegation.findFirstOrThrow();
    await expect(ownerDatabase().delegation.create({ data: given })).rejects.toThrow(/one deputy/);
    await ownerDatabase().delegation.updateMany({ data: { endedAt: new Date() } });
    await nameDeputy(scene.approver, leaves[0]);
  });

  it("lends nothing on", async () => {
    await nameDeputy(scene.approver, await leave(scene.approver, colleague));
    const deputy = await known(colleague);
    const another = await anOfficial(scene, "FOCAL_POINT");
    const further = await leave(scene.approver, another, { validFrom: dayAfter(today(), 20), validTo: dayAfter(today(), 21) });
    await expectRefusal(() => nameDeputy(deputy, further), NotAllowed);
    expect((await findDelegations(deputy, colleague.id, "en")).lendable).toEqual([]);
  });
});

describe("naming a deputy", () => {
  it("is the administrator's as well, who never names themselves", async () => {
    await nameDeputy(administrator, await leave(scene.drafter, colleague));
    expect(await ownerDatabase().delegation.findFirst()).toMatchObject({ deputyId: colleague.id, namedById: administrator.id });
    await expectRefusal(async () => nameDeputy(administrator, await leave(scene.approver, administrator)), NotAllowed);
  });

  it("is refused to everybody else", async () => {
    for (const stranger of [scene.drafter, scene.verifier, colleague])
      await expectRefusal(async () => nameDeputy(stranger, await leave(scene.approver, colleague)), NotAllowed);
  });

  it.each([
    [
      "deputyNotInBody",
      "deputyId",
      async () => ({ deputyId: (await anOfficial({ ...scene, bodyId: (await aBody({ stateId: scene.stateId })).id }, "APPROVER")).id }),
    ],
    ["deputyHoldsRole", "deputyId", async () => ({ deputyId: (await anOfficial(scene, "APPROVER")).id })],
    ["notInThePast", "validFrom", async () => ({ validFrom: dayAfter(today(), -1) })],
  ])("is refused as %s", async (key, field, over) => {
    const named = await leave(scene.approver, colleague, await over());
    await expectRefusal(() => nameDeputy(scene.approver, named), RuleBroken, { key, field });
  });

  it("is refused beyond the end of the official's own role, and a second time for the same days", async () => {
    const tomorrow = new Date(Date.now() + 86_400_000);
    await ownerDatabase().membership.updateMany({ where: { userId: scene.approver.id }, data: { validTo: tomorrow } });
    const named = await leave(scene.approver, colleague);
    await expectRefusal(() => nameDeputy(scene.approver, named), RuleBroken, { key: "roleEndsBefore" });
    await ownerDatabase().membership.updateMany({ where: { userId: scene.approver.id }, data: { validTo: null } });
    await nameDeputy(scene.approver, named);
    await expectRefusal(() => nameDeputy(scene.approver, { ...named, deputyId: scene.drafter.id }), RuleBroken, {
      key: "alreadyDelegated",
    });
  });
});

describe("ending it early", () => {
  it("is the official's and the administrator's, once", async () => {
    const { id } = await nameDeputy(scene.approver, await leave(scene.approver, colleague));
    for (const stranger of [colleague, scene.verifier]) await expectRefusal(() => endDelegation(stranger, { id, version: 1 }), NotAllowed);
    await endDelegation(scene.approver, { id, version: 1 });
    await expectRefusal(() => endDelegation(administrator, { id, version: 2 }), Outdated);
    const nobodys = { id: colleague.id, version: 1 };
    await expectRefusal(() => endDelegation(administrator, nobodys), NotFound);
    expect((await findDelegations(administrator, scene.approver.id, "en")).lent).toMatchObject([{ state: "ENDED", mayEnd: false }]);
  });
});

describe("who answers for a body", () => {
  it("is shown to officials, with whoever stands in, and to nobody outside", async () => {
    await nameDeputy(scene.approver, await leave(scene.approver, colleague));
    const shown = await listBodyPeople(scene.verifier, scene.bodyId);
    expect(shown.map(({ name, role, deputy }) => ({ name, role, deputy: deputy?.name ?? null }))).toEqual([
      { name: scene.drafter.name, role: "FOCAL_POINT", deputy: null },
      { name: scene.approver.name, role: "APPROVER", deputy: colleague.name },
    ]);
    expect(await listBodyPeople(null, scene.bodyId)).toEqual([]);
    expect(await listBodyPeople(await aPerson({ stateId: scene.stateId }), scene.bodyId)).toEqual([]);
  });

  it("has one main focal point, named by the administrator", async () => {
    const another = await anOfficial(scene, "FOCAL_POINT");
    const id = await membershipOf(another);
    await ownerDatabase().membership.update({ where: { id }, data: { isAlternate: true } });
    await expectRefusal(() => nameMainFocalPoint(scene.drafter, { id, version: 1 }), NotAllowed);
    await nameMainFocalPoint(administrator, { id, version: 1 });
    const shown = await listBodyPeople(administrator, scene.bodyId);
    expect(shown.filter(({ role }) => role === "FOCAL_POINT").map(({ name, isAlternate }) => [name, isAlternate])).toEqual([
      [another.name, false],
      [scene.drafter.name, true],
    ]);
    await expectRefusal(() => nameMainFocalPoint(administrator, { id, version: 1 }), Outdated);
  });
});
