import { beforeEach, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { issueFeed, revokeFeed } from "@/domain/calendars/commands";
import { findCalendar, listFeeds } from "@/domain/calendars/queries";
import { NotAllowed, NotFound } from "@/domain/errors";
import { disablePerson } from "@/domain/people/commands";
import { acceptLink } from "@/domain/people/links/commands";
import { changePassword } from "@/domain/people/passwords/commands";
import { dateOf, dayAfter, today } from "@/lib/day";
import { hashPassword } from "@/lib/password";
import { hashOf, newToken } from "@/lib/token";
import { aBody, aPerson } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aResponse, aScene, type Scene } from "@/prisma/response-factory";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let administrator: Actor;
const [aPassword, another] = ["a long and winding first phrase", "another phrase, no less winding"];

async function sessionOf({ id: userId }: Actor): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  return (await ownerDatabase().session.create({ data: { userId, tokenHash: hashOf(userId), expiresAt }, select: { id: true } })).id;
}
async function resetTokenOf({ id: userId }: Actor): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await ownerDatabase().accountLink.create({ data: { userId, kind: "PASSWORD_RESET", tokenHash: hashOf(token), expiresAt } });
  return token;
}
const due = dayAfter(today(), 40);

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  await ownerDatabase().recommendation.update({ where: { id: scene.recommendationId }, data: { dueOn: dateOf(due) } });
});

it("shows its person what they owe, and nothing once it is revoked", async () => {
  const { token } = await issueFeed(scene.drafter, { bodyId: "" });
  const { reference } = await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id: scene.recommendationId } });
  const calendar = (await findCalendar(token))?.replaceAll("\r\n ", "");
  expect(calendar).toContain(`DTSTART;VALUE=DATE:${due.replaceAll("-", "")}`);
  expect(calendar).toContain(reference);
  const [feed] = await listFeeds(scene.drafter, "en");
  await expectRefusal(() => revokeFeed(scene.approver, { id: feed?.id ?? "" }), NotFound);
  await revokeFeed(scene.drafter, { id: feed?.id ?? "" });
  expect(await findCalendar(token)).toBeNull();
  expect(await listFeeds(scene.drafter, "en")).toMatchObject([{ id: feed?.id, revokedAt: expect.any(Date) }]);
});

it("shows the body's own date, and no date that is met, as My work does", async () => {
  const { token } = await issueFeed(scene.drafter, { bodyId: "" });
  const ofBody = await issueFeed(scene.drafter, { bodyId: scene.bodyId });
  const ofSecretariat = await issueFeed(scene.verifier, { bodyId: "" });
  const own = dayAfter(today(), 20);
  await ownerDatabase().assignment.updateMany({ data: { dueOn: dateOf(own) } });
  const shown = async () =>
    Promise.all(
      [token, ofBody.token, ofSecretariat.token].map(async (one) =>
        [...((await findCalendar(one)) ?? "").matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day),
      ),
    );
  expect(await shown()).toEqual([1, 2, 3].map(() => [own.replaceAll("-", "")]));
  await aResponse({ scene, state: "PUBLISHED" });
  expect(await shown()).toEqual([[], [], []]);
});

it.each([
  [
    "a new password",
    async () => changePassword(scene.drafter, await sessionOf(scene.drafter), { currentPassword: aPassword, password: another }),
  ],
  ["a password by link", async () => acceptLink({ token: await resetTokenOf(scene.drafter), password: another })],
  ["an account that is shut", async () => disablePerson(administrator, { id: scene.drafter.id, version: 1 })],
])("ends with %s, and no other's does", { timeout: 30_000 }, async (_, act) => {
  await ownerDatabase().credential.upsert({
    where: { userId: scene.drafter.id },
    create: { userId: scene.drafter.id, passwordHash: await hashPassword(aPassword) },
    update: { passwordHash: await hashPassword(aPassword) },
  });
  administrator = await aPerson({ stateId: scene.stateId, holds: [{ role: "ADMINISTRATOR" }] });
  const { token } = await issueFeed(scene.drafter, { bodyId: "" });
  const others = await issueFeed(scene.approver, { bodyId: "" });
  await act();
  await ownerDatabase().user.update({ where: { id: scene.drafter.id }, data: { disabledAt: null } });
  expect(await findCalendar(token)).toBeNull();
  expect(await findCalendar(others.token)).not.toBeNull();
  expect(await listFeeds(scene.drafter, "en")).toMatchObject([{ revokedAt: expect.any(Date) }]);
});

it("is kept by its hash alone, and opens for no other text", async () => {
  const { token } = await issueFeed(scene.drafter, { bodyId: scene.bodyId });
  expect(JSON.stringify(await ownerDatabase().calendarFeed.findMany())).not.toContain(token);
  expect(await findCalendar(`${token}x`)).toBeNull();
});

it("of a body is for those who answer for it, and closes when they no longer do, or may not come in", async () => {
  const other = await aBody({ stateId: scene.stateId });
  await expectRefusal(() => issueFeed(scene.drafter, { bodyId: other.id }), NotAllowed);
  const { token } = await issueFeed(scene.drafter, { bodyId: scene.bodyId });
  expect(await findCalendar(token)).toContain("BEGIN:VCALENDAR");
  await ownerDatabase().membership.updateMany({ where: { userId: scene.drafter.id }, data: { validTo: new Date() } });
  expect(await findCalendar(token)).toBeNull();

  const own = await issueFeed(scene.approver, { bodyId: "" });
  await ownerDatabase().user.update({ where: { id: scene.approver.id }, data: { disabledAt: new Date() } });
  expect(await findCalendar(own.token)).toBeNull();
});
