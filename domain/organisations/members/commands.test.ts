import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, RuleBroken } from "@/domain/errors";
import { deliver } from "@/domain/notifications/delivery/commands";
import { daysToFollow } from "@/domain/organisations/applications/rules";
import { joinOrganisation, openMemberAccount } from "@/domain/organisations/joining/commands";
import { findInvitation } from "@/domain/organisations/joining/queries";
import { handOverOrganisation, inviteMember, recallInvitation, removeMember } from "@/domain/organisations/members/commands";
import { findOwnOrganisation } from "@/domain/organisations/members/queries";
import { openSession } from "@/domain/people/sessions/commands";
import { findSession } from "@/domain/people/sessions/queries";
import { owedBy } from "@/domain/people/sessions/rules";
import { reading } from "@/domain/reading";
import { visibleMemberships, visiblePeople } from "@/domain/visibility";
import { atTime } from "@/lib/clock";
import type { Mail } from "@/lib/mail";
import { anOrganisation, aPerson, aState } from "@/prisma/factories";
import { aMember } from "@/prisma/organisation-factory";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

const email = "lake@example.org";
const password = "seven owls in a lemon tree";

let stateId: string;
let administrator: Actor;
beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
});

async function posted(): Promise<Mail[]> {
  const taken: Mail[] = [];
  await deliver(new Date(Date.now() + 1000), (mail) => {
    taken.push(mail);
    return Promise.resolve("sent");
  });
  return taken;
}
const tokenIn = (mail: Mail | undefined): string => /(?:applications|invitations)\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";

const people = () => ownerDatabase().user.count();

describe("the people of an organisation", () => {
  let organisationId: string;
  let leader: Actor;
  let member: Actor;
  beforeEach(async () => {
    organisationId = (await anOrganisation({ stateId })).id;
    leader = await aMember(stateId, organisationId, "NGO_ADMIN");
    member = await aMember(stateId, organisationId);
  });
  const invitation = (to: string) => ({ organisationId, email: to, name: "Willow", leads: false, locale: "ru" as const });

  it("join by a link, with the account they have or with a new one; nothing tells whoever invites which", async () => {
    const known = await aPerson({ stateId, email: "known@example.org", name: "A name nobody is to learn" });
    await inviteMember(leader, invitation("known@example.org"));
    await inviteMember(leader, invitation("unknown@example.org"));
    const before = await people();
    const seen = await findOwnOrganisation(leader, undefined, "en");
    expect(seen?.invitations.map(({ name, decides }) => ({ name, decides }))).toEqual(Array(2).fill({ name: "Willow", decides: false }));
    expect(JSON.stringify(seen)).not.toContain("A name nobody");
    const [first, second] = (await posted()).map(tokenIn);
    await expectRefusal(() => joinOrganisation({ token: first ?? "" }, null), RuleBroken, { key: "signInToJoin" });
    await expectRefusal(() => joinOrganisation({ token: first ?? "" }, member), RuleBroken);
    await joinOrganisation({ token: first ?? "" }, known);
    expect(await people()).toBe(before);
    await openMemberAccount({ token: second ?? "", name: "Rowan", password });
    const now = await findOwnOrganisation(leader, undefined, "en");
    expect(now?.members.map(({ name }) => name)).toEqual(expect.arrayContaining(["A name nobody is to learn", "Rowan"]));
    expect(now?.invitations).toEqual([]);
    expect((await findOwnOrganisation(member, undefined, "en"))?.members.every(({ email: address }) => address === null)).toBe(true);
  });

  it("do not come in by an invitation that was taken back, ran out, or was made by nobody", async () => {
    await inviteMember(leader, invitation(email));
    const [token = ""] = (await posted()).map(tokenIn);
    const { id } = await ownerDatabase().organisationInvitation.findFirstOrThrow();
    await recallInvitation(leader, { id });
    await expectRefusal(() => openMemberAccount({ token, name: "Rowan", password }), RuleBroken, { key: "linkSpent" });
    await atTime(new Date(Date.now() - (daysToFollow + 1) * 86_400_000), () => inviteMember(leader, invitation(email)));
    expect(await posted()).toEqual([]);
    for (const forged of ["", id, `${id}.${"0".repeat(64)}`]) expect(await findInvitation(forged)).toBeNull();
    await expectRefusal(() => inviteMember(member, invitation(email)), NotAllowed);
    await expectRefusal(() => removeMember(member, { organisationId, userId: leader.id }), NotAllowed);
  });

  it("are out with the next request once they are removed, and know each other, as nobody else does", async () => {
    const token = await openSession(member.id, { device: null, way: "password" });
    const names = async (actor: Actor) =>
      (await reading(actor, (reader) => reader.membership.findMany({ where: { AND: [visibleMemberships(actor), { organisationId }] } })))
        .length;
    const official = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    const rival = await aMember(stateId, (await anOrganisation({ stateId })).id, "NGO_ADMIN");
    expect([await names(member), await names(administrator), await names(official), await names(rival)]).toEqual([2, 2, 0, 0]);
    for (const stranger of [official, rival]) {
      const found = await reading(stranger, (reader) =>
        reader.user.findMany({ where: { AND: [visiblePeople(stranger), { id: member.id }] } }),
      );
      expect(found).toEqual([]);
      await expectRefusal(() => removeMember(stranger, { organisationId, userId: member.id }), NotFound);
    }

    await removeMember(leader, { organisationId, userId: member.id });
    expect((await findSession(token))?.actor.memberships).toEqual([]);
    expect(await findOwnOrganisation({ ...member, memberships: [] }, organisationId, "en")).toBeNull();
    // With what their page still said they were.
    await expectRefusal(() => removeMember(member, { organisationId, userId: leader.id }), NotFound);
  });

  it("hand over to one of them, who owes a second factor at once; the last who decides does not leave", async () => {
    await expectRefusal(() => removeMember(leader, { organisationId, userId: leader.id }), RuleBroken, { key: "lastAdministrator" });
    const token = await openSession(member.id, { device: null, way: "password" });
    const handover = { organisationId, successorId: member.id, afterwards: "STEP_BACK" as const };
    const stranger = await aMember(stateId, (await anOrganisation({ stateId })).id);
    await expectRefusal(() => handOverOrganisation(leader, { ...handover, successorId: stranger.id }), RuleBroken);
    await handOverOrganisation(leader, handover);
    const session = await findSession(token);
    const owing = { memberships: session?.actor.memberships ?? [], hasSecondFactor: false, secondFactorAt: null };
    expect(owedBy(owing, { isRequired: true })).toBe("enrolment");
    const current = await ownerDatabase().membership.findMany({
      where: { organisationId, validTo: null },
      select: { userId: true, role: true },
    });
    expect(new Set(current.map(({ userId, role }) => `${userId === leader.id} ${role}`))).toEqual(
      new Set(["false NGO_MEMBER", "false NGO_ADMIN", "true NGO_MEMBER"]),
    );
    await removeMember(leader, { organisationId, userId: leader.id }).catch(() => undefined);
    expect((await audited()).at(-1)?.action).toBe("organisation.removeMember");
  });

  it("remove each other at the same moment, and one of them stays", async () => {
    const other = await aMember(stateId, organisationId, "NGO_ADMIN");
    const done = await Promise.allSettled([
      removeMember(leader, { organisationId, userId: other.id }),
      removeMember(other, { organisationId, userId: leader.id }),
    ]);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await ownerDatabase().membership.count({ where: { organisationId, role: "NGO_ADMIN", validTo: null } })).toBe(1);
  });
});
