import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, RuleBroken } from "@/domain/errors";
import { deliver } from "@/domain/notifications/delivery/commands";
import {
  appealRefusal,
  confirmApplication,
  refuseApplication,
  requestVerification,
  verifyOrganisation,
} from "@/domain/organisations/applications/commands";
import { findApplication, findByLink, listApplications } from "@/domain/organisations/applications/queries";
import { daysKept, daysToFollow } from "@/domain/organisations/applications/rules";
import { publishOrganisation, reviseOwnPage, withdrawOrganisation } from "@/domain/organisations/commands";
import { openMemberAccount } from "@/domain/organisations/joining/commands";
import { findInvitation } from "@/domain/organisations/joining/queries";
import { findOwnOrganisation } from "@/domain/organisations/members/queries";
import { purgeApplications } from "@/domain/organisations/purging/commands";
import { findOrganisation, listOrganisations } from "@/domain/organisations/queries";
import { endVerification, restoreVerification } from "@/domain/organisations/verification/commands";
import { openSession } from "@/domain/people/sessions/commands";
import { findSession } from "@/domain/people/sessions/queries";
import { atTime } from "@/lib/clock";
import type { Mail } from "@/lib/mail";
import { anOrganisation, aPerson, aState } from "@/prisma/factories";
import { aMember, anApplication, anEnding } from "@/prisma/organisation-factory";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

const email = "lake@example.org";
const password = "seven owls in a lemon tree";
const here = "192.0.2.7";

let stateId: string;
let administrator: Actor;
beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
});

const asked = (over = {}) => ({
  stateId,
  names: { en: "Friends of the Lake", ru: "", kk: "" },
  kind: "LOCAL_NGO" as const,
  place: "By the lake",
  website: "",
  aim: "SECRET-AIM",
  email,
  name: "Aspen",
  locale: "en" as const,
  agrees: true,
  ...over,
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

/** Asks, and follows the link. */
async function apply(over = {}): Promise<string> {
  await requestVerification(asked(over), here);
  const token = tokenIn((await posted())[0]);
  await confirmApplication({ token });
  return token;
}
const onlyApplication = () => ownerDatabase().organisationApplication.findFirstOrThrow();

describe("an organisation that asks to be verified", () => {
  it("bothers nobody before its address is confirmed, is verified, and begins by an invitation", async () => {
    await requestVerification(asked(), here);
    expect((await listApplications(administrator, {}, "en")).applications).toEqual([]);
    const [letter, ...others] = await posted();
    expect(others).toEqual([]);
    expect(letter?.to).toBe(email);
    expect(letter?.text).not.toMatch(/Lake|SECRET/);
    const token = tokenIn(letter);
    await confirmApplication({ token });
    await confirmApplication({ token });
    const [waiting] = (await listApplications(administrator, {}, "en")).applications;
    expect(waiting).toMatchObject({ name: "Friends of the Lake", state: "CONFIRMED", isLate: false });

    const { organisationId } = await verifyOrganisation(administrator, { id: waiting?.id ?? "" });
    expect(await findByLink(token)).toMatchObject({ state: "VERIFIED" });
    const mails = await posted();
    expect(mails.map(({ to }) => to)).toEqual([email, email]);
    expect(mails.map(({ text }) => text).join()).not.toMatch(/Lake|SECRET|verif/i);
    const invitation = tokenIn(mails.find(({ text }) => text.includes("invitations/")));
    expect(await findInvitation(invitation)).toMatchObject({ name: "Aspen", decides: true, accountId: null });
    await openMemberAccount({ token: invitation, name: "Birch", password });
    const { id: userId } = await ownerDatabase().user.findUniqueOrThrow({ where: { email } });
    const session = await findSession(await openSession(userId, { device: null, way: "password" }));
    expect(session?.actor).toMatchObject({ name: "Birch", memberships: [{ role: "NGO_ADMIN", organisationId }] });
    await expectRefusal(() => openMemberAccount({ token: invitation, name: "Birch", password }), RuleBroken, { key: "linkSpent" });
    expect((await audited()).map(({ action }) => action)).toEqual([
      "application.request",
      "application.confirm",
      "application.confirm",
      "organisation.verify",
      "account.join",
      "session.open",
    ]);
  });

  it("hears the same and leaves the same whether its address has an account or not, and soon waits", async () => {
    await aPerson({ stateId, email });
    await requestVerification(asked(), here);
    await requestVerification(asked({ email: "nobody@example.org" }), here);
    expect((await posted()).map(({ subject }) => subject)).toHaveLength(2);
    expect(await ownerDatabase().organisationApplication.count()).toBe(2);
    await requestVerification(asked(), here);
    expect(await ownerDatabase().organisationApplication.count({ where: { email } })).toBe(1);
    await requestVerification(asked(), here);
    await expectRefusalKey(() => requestVerification(asked(), here), /^tooManyAttempts/);
  });

  it("may be refused for a published reason, appeal once, and be decided about by another administrator alone", async () => {
    const token = await apply();
    const { id } = await onlyApplication();
    const refused = { id, reason: "NO_REPLY" as const, words: "SECRET-WORDS" };
    await refuseApplication(administrator, refused);
    const [answer] = await posted();
    expect(answer?.text).not.toMatch(/SECRET|refus/i);
    expect(await findByLink(token)).toMatchObject({ state: "REFUSED", words: "SECRET-WORDS" });
    await expectRefusal(() => verifyOrganisation(administrator, { id }), NotAllowed);
    await appealRefusal({ token, appeal: "We did answer." });
    await expectRefusal(() => verifyOrganisation(administrator, { id }), NotAllowed);
    expect(await findApplication(administrator, id)).toMatchObject({ mayDecide: false, isOwnRefusal: true });
    const another = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
    await refuseApplication(another, refused);
    expect(await findByLink(token)).toMatchObject({ state: "UPHELD" });
    await expectRefusal(() => appealRefusal({ token, appeal: "Once more." }), RuleBroken);
    expect(await ownerDatabase().organisation.count()).toBe(0);
    expect(JSON.stringify(await ownerDatabase().auditContent.findMany({ select: { content: true } }))).not.toMatch(/SECRET/);
  });

  it("is read by the administrators of its State alone", async () => {
    const { id } = await anApplication({ stateId });
    const elsewhere = await aPerson({ stateId: (await aState()).id, holds: [{ role: "ADMINISTRATOR" }] });
    for (const role of ["SECRETARIAT", "AUDITOR"] as const)
      expect(await findApplication(await aPerson({ stateId, holds: [{ role }] }), id)).toBeNull();
    expect(await findApplication(elsewhere, id)).toBeNull();
    await expectRefusal(() => verifyOrganisation(elsewhere, { id }), NotFound);
    expect(await findApplication(administrator, id)).toMatchObject({ mayDecide: true });
  });

  it("is forgotten unconfirmed after some days, and decided after a year", async () => {
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    await atTime(ago(daysToFollow + 1), () => requestVerification(asked(), here));
    const late = tokenIn((await posted())[0]);
    expect(late).toBe("");
    await anApplication({ stateId, state: "REFUSED", decidedAt: ago(daysKept + 1) });
    await anApplication({ stateId, state: "REFUSED", decidedAt: ago(daysKept - 1) });
    await anApplication({ stateId, confirmedAt: ago(daysKept + 1) });
    expect(await purgeApplications(new Date())).toBe(2);
    expect(await ownerDatabase().organisationApplication.count()).toBe(2);
  });
});

async function expectRefusalKey(act: () => Promise<unknown>, key: RegExp): Promise<void> {
  await expect(act()).rejects.toMatchObject({ key: expect.stringMatching(key) });
}

describe("what an organisation shows", () => {
  const page = {
    names: { en: "Another", ru: "Друзья озера", kk: "" },
    descriptions: { en: "We look after it.", ru: "", kk: "" },
    website: "",
  };

  it("is its own to say; hidden and absent look alike, and the log forgets it with the page", async () => {
    const { id } = await anOrganisation({ stateId, names: { en: "Friends of the Lake", ru: "", kk: "" } });
    const leader = await aMember(stateId, id, "NGO_ADMIN");
    await reviseOwnPage(leader, { id, version: 1, ...page });
    expect([await findOrganisation(null, id, "ru"), await findOrganisation(null, "no id", "ru")]).toEqual([null, null]);
    expect((await listOrganisations(null, {}, "ru")).organisations).toEqual([]);
    expect(await ownerDatabase().logStatement.count()).toBe(0);
    await expectRefusal(() => publishOrganisation(administrator, { id, version: 2 }), NotAllowed);
    await publishOrganisation(leader, { id, version: 2 });
    expect((await listOrganisations(null, { q: "friends" }, "ru")).organisations).toMatchObject([{ name: "Друзья озера" }]);
    expect((await listOrganisations(null, { kind: "NHRI" }, "ru")).organisations).toEqual([]);
    expect(await findOrganisation(null, id, "kk")).toMatchObject({ name: "Friends of the Lake", ending: null, mayEnd: false });
    expect(await ownerDatabase().logStatement.count({ where: { hiddenAt: null } })).toBe(1);
    await withdrawOrganisation(leader, { id, version: 3 });
    expect(await findOrganisation(null, id, "en")).toBeNull();
    expect(await ownerDatabase().logStatement.count({ where: { hiddenAt: null } })).toBe(0);
  });

  it("says that it is no longer verified, and to its people and the administrators why; another administrator restores it", async () => {
    const { id } = await anOrganisation({ stateId, isPublic: true });
    const member = await aMember(stateId, id);
    await endVerification(administrator, { id, version: 1, reason: "TERMS_BROKEN", words: "After a warning." });
    const seen = await findOrganisation(null, id, "en");
    expect(seen?.verificationEndedAt).toBeInstanceOf(Date);
    expect(JSON.stringify(seen)).not.toMatch(/TERMS_BROKEN|warning/);
    expect(await findOwnOrganisation(member, undefined, "en")).toMatchObject({ ending: { reason: "TERMS_BROKEN" } });
    await expectRefusal(() => restoreVerification(administrator, { id, version: 2 }), NotAllowed);
    const another = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
    await restoreVerification(another, { id, version: 2 });
    expect((await findOrganisation(null, id, "en"))?.verificationEndedAt).toBeNull();
  });

  it("is not made public by an organisation that is no longer verified", async () => {
    const { id } = await anOrganisation({ stateId });
    const leader = await aMember(stateId, id, "NGO_ADMIN");
    await anEnding({ organisationId: id, stateId, endedById: administrator.id });
    await expectRefusal(() => publishOrganisation(leader, { id, version: 1 }), NotAllowed);
  });
});
