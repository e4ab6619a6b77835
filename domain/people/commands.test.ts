import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { disablePerson, enablePerson, invitePerson, reviseAccount, sendLink } from "@/domain/people/commands";
import { endMembership, grantMembership } from "@/domain/people/memberships/commands";
import { type Invitation, invitationSchema, membershipSchema } from "@/domain/people/schema";
import { asRequest } from "@/lib/repeatable";
import { aBody, anOrganisation, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let bodyId: string;
let administrator: Actor;
let official: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  bodyId = (await aBody({ stateId })).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
  official = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
});

const invitation = (over: Partial<Invitation> = {}): Invitation => ({
  email: "new@example.org",
  name: "New focal point",
  locale: "ru",
  stateId,
  role: "FOCAL_POINT",
  bodyId,
  organisationId: "",
  isAlternate: true,
  validFrom: "2026-01-01",
  validTo: "2026-12-31",
  ...over,
});
const held = (over: Partial<Invitation> = {}) => membershipSchema.parse({ ...invitation(over), userId: official.id });
const actions = async () =>
  (await ownerDatabase().auditEntry.findMany({ orderBy: { seq: "asc" }, select: { action: true } })).map(({ action }) => action);
const rows = async () => [
  await ownerDatabase().user.count(),
  await ownerDatabase().membership.count(),
  await ownerDatabase().accountLink.count(),
];
const someMembership = (person: Actor) =>
  ownerDatabase().membership.findFirstOrThrow({ where: { userId: person.id }, select: { id: true, version: true } });

describe("invitePerson", () => {
  it("opens an account with its first role, for the days said, where the State is", async () => {
    const { id } = await invitePerson(administrator, invitation());
    expect(await ownerDatabase().user.findUniqueOrThrow({ where: { id } })).toMatchObject({
      email: "new@example.org",
      locale: "ru",
      disabledAt: null,
    });
    expect(await ownerDatabase().membership.findFirstOrThrow({ where: { userId: id } })).toMatchObject({
      role: "FOCAL_POINT",
      bodyId,
      isAlternate: true,
      validFrom: new Date("2025-12-31T19:00:00Z"),
      validTo: new Date("2026-12-31T19:00:00Z"),
    });
    expect(await actions()).toEqual(["user.invite", "membership.grant"]);
  });

  it("has one effect and one letter when the request comes twice", async () => {
    const key = { key: randomUUID(), fingerprint: "same" };
    const invite = () => asRequest(key, () => invitePerson(administrator, invitation()));
    const [first, second] = [await invite(), await invite()];
    expect(second.id).toBe(first.id);
    expect(await ownerDatabase().accountLink.count()).toBe(1);
  });

  it("refuses an address that has an account", async () => {
    const before = await rows();
    await expect(invitePerson(administrator, invitation({ email: (await ownerDatabase().user.findFirstOrThrow()).email }))).rejects.toEqual(
      new RuleBroken("accountExists", "email"),
    );
    expect([await rows(), await actions()]).toEqual([before, []]);
  });

  it("refuses whoever does not administer this State, and leaves no trace", async () => {
    const before = await rows();
    const other = await aState();
    for (const attempt of [
      () => invitePerson(official, invitation()),
      () => invitePerson(administrator, invitation({ stateId: other.id })),
    ])
      await expect(attempt()).rejects.toThrow(NotAllowed);
    expect([await rows(), await actions()]).toEqual([before, []]);
  });

  it("refuses a body of another State", async () => {
    const foreign = await aBody();
    await expect(invitePerson(administrator, invitation({ bodyId: foreign.id }))).rejects.toEqual(new RuleBroken("bodyRequired", "bodyId"));
    expect(await actions()).toEqual([]);
  });
});

describe("a role is held in its place", () => {
  const none = { bodyId: "", organisationId: "" };
  const id = randomUUID();
  it.each([
    ["FOCAL_POINT", none, "bodyId", "bodyRequired"],
    ["APPROVER", { bodyId: "", organisationId: id }, "bodyId", "bodyRequired"],
    ["FOCAL_POINT", { bodyId: id, organisationId: id }, "organisationId", "noOrganisationForRole"],
    ["NGO_MEMBER", none, "organisationId", "organisationRequired"],
    ["NHRI_OFFICER", { bodyId: id, organisationId: id }, "bodyId", "noBodyForRole"],
    ["SECRETARIAT", { bodyId: id, organisationId: "" }, "bodyId", "noBodyForRole"],
    ["ADMINISTRATOR", { bodyId: "", organisationId: id }, "organisationId", "noOrganisationForRole"],
    ["WORKING_GROUP_MEMBER", { bodyId: id, organisationId: id }, "organisationId", "noOrganisationForRole"],
  ] as const)("%s with %o is refused", (role, place, field, message) => {
    const { error } = invitationSchema.safeParse(invitation({ role, ...place }));
    expect(error?.issues).toMatchObject([{ path: [field], message }]);
  });

  it.each([
    ["WORKING_GROUP_MEMBER", none],
    ["WORKING_GROUP_MEMBER", { bodyId: "", organisationId: id }],
    ["AUDITOR", none],
    ["NGO_ADMIN", { bodyId: "", organisationId: id }],
  ] as const)("%s with %o is taken", (role, place) =>
    expect(invitationSchema.safeParse(invitation({ role, ...place })).success).toBe(true),
  );

  it("and not until before it begins", () => {
    const { error } = invitationSchema.safeParse(invitation({ validFrom: "2026-05-02", validTo: "2026-05-01" }));
    expect(error?.issues).toMatchObject([{ path: ["validTo"], message: "datesReversed" }]);
    expect(invitationSchema.safeParse(invitation({ validFrom: "2026-05-01", validTo: "2026-05-01" })).success).toBe(true);
  });
});

describe("grantMembership and endMembership", () => {
  it("give a role and take it, each with its audit entry", async () => {
    const organisationId = (await anOrganisation({ stateId })).id;
    await grantMembership(administrator, held({ role: "WORKING_GROUP_MEMBER", bodyId: "", organisationId, validFrom: "", validTo: "" }));
    const given = await ownerDatabase().membership.findFirstOrThrow({ where: { userId: official.id, role: "WORKING_GROUP_MEMBER" } });
    expect(given).toMatchObject({ organisationId, bodyId: null, validTo: null });
    await endMembership(administrator, given);
    const ended = await ownerDatabase().membership.findUniqueOrThrow({ where: { id: given.id } });
    expect(ended.validTo?.getTime()).toBeLessThanOrEqual(Date.now());
    expect(await actions()).toEqual(["membership.grant", "membership.end"]);
  });

  it("give no role twice for the same time, but again for another", async () => {
    await expect(grantMembership(administrator, held())).rejects.toEqual(new RuleBroken("roleHeld", "role"));
    await endMembership(administrator, await someMembership(official));
    await grantMembership(administrator, held({ validFrom: "", validTo: "" }));
    expect(await actions()).toEqual(["membership.end", "membership.grant"]);
  });

  it("take a role once, and only as it was seen", async () => {
    const seen = await someMembership(official);
    await endMembership(administrator, seen);
    await expect(endMembership(administrator, seen)).rejects.toThrow(Outdated);
    await expect(endMembership(administrator, { ...seen, version: 2 })).rejects.toThrow(Outdated);
    expect(await actions()).toEqual(["membership.end"]);
  });

  it("are refused to others, and to the administrator on their own role", async () => {
    for (const attempt of [
      async () => grantMembership(official, held({ role: "ADMINISTRATOR", bodyId: "" })),
      async () => grantMembership(administrator, { ...held({ role: "SECRETARIAT", bodyId: "" }), userId: administrator.id }),
      async () => endMembership(official, await someMembership(administrator)),
      async () => endMembership(administrator, await someMembership(administrator)),
    ])
      await expect(attempt()).rejects.toThrow(NotAllowed);
    expect([await ownerDatabase().membership.count(), await actions()]).toEqual([2, []]);
  });
});

describe("an account is shut and opened", () => {
  it("by the administrator, as it was seen", async () => {
    await disablePerson(administrator, { id: official.id, version: 1 });
    await expect(disablePerson(administrator, { id: official.id, version: 1 })).rejects.toThrow(Outdated);
    await expect(sendLink(administrator, { id: official.id })).rejects.toThrow("notFound");
    await enablePerson(administrator, { id: official.id, version: 2 });
    expect((await ownerDatabase().user.findUniqueOrThrow({ where: { id: official.id } })).disabledAt).toBeNull();
    expect(await actions()).toEqual(["user.disable", "user.enable"]);
  });

  it("by nobody else", async () => {
    for (const act of [disablePerson, enablePerson])
      await expect(act(official, { id: administrator.id, version: 1 })).rejects.toThrow(NotAllowed);
    await expect(sendLink(official, { id: administrator.id })).rejects.toThrow(NotAllowed);
    expect(await actions()).toEqual([]);
  });
});

describe("reviseAccount", () => {
  it("corrects one's own name and language", async () => {
    await reviseAccount(official, { version: 1, name: "Another name", locale: "kk" });
    expect(await ownerDatabase().user.findUniqueOrThrow({ where: { id: official.id } })).toMatchObject({
      name: "Another name",
      locale: "kk",
      version: 2,
    });
    expect(await actions()).toEqual(["account.revise"]);
  });

  it("shows the second editor what the first one wrote", async () => {
    await reviseAccount(official, { version: 1, name: "Another name", locale: "kk" });
    const second = reviseAccount(official, { version: 1, name: "Third name", locale: "ru" });
    await expect(second).rejects.toMatchObject({ theirs: { version: 2, theirs: { name: "Another name", locale: "kk" } } });
  });
});
