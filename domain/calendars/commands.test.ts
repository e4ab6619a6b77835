import { beforeEach, expect, it } from "vitest";

import { issueFeed, revokeFeed } from "@/domain/calendars/commands";
import { findCalendar, listFeeds } from "@/domain/calendars/queries";
import { NotAllowed, NotFound } from "@/domain/errors";
import { dateOf, dayAfter, today } from "@/lib/day";
import { aBody } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aScene, type Scene } from "@/prisma/response-factory";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
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
  expect(await listFeeds(scene.drafter, "en")).toEqual([]);
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
