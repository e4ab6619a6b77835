import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { openDiscussion, resolveDiscussion, writeComment } from "@/domain/discussions/commands";
import { listNotifications } from "@/domain/notifications/queries";
import { remind } from "@/domain/notifications/reminders/commands";
import { notificationViewSchema } from "@/domain/notifications/schema";
import { wayTo } from "@/domain/notifications/subjects/rules";
import { nameDeputy } from "@/domain/people/delegations/commands";
import { handOver } from "@/domain/people/handovers/commands";
import { findHandoverPreview } from "@/domain/people/handovers/queries";
import { archiveRecommendation } from "@/domain/recommendations/closing/commands";
import { type Day, dateOf, dayAfter, instantAt, today } from "@/lib/day";
import { paths } from "@/lib/paths";
import { aBody, aPerson } from "@/prisma/factories";
import { anIndicator } from "@/prisma/indicator-factory";
import { aMeasure, aMilestone } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aScene, type Scene } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

let scene: Scene;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
});

/** Who was told what, told apart by their part in the scene. */
async function told(among: Record<string, Actor> = {}) {
  const { drafter, approver, verifier, publisher } = scene;
  const parts = Object.entries({ drafter, approver, verifier, publisher, ...among });
  const rows = await ownerDatabase().notification.findMany({ orderBy: { seq: "asc" } });
  return rows.map(({ kind, userId }) => `${kind} ${parts.find(([, { id }]) => id === userId)?.[0] ?? "somebody"}`).toSorted();
}
const question = (over: object = {}) => {
  const { recommendationId, bodyId } = scene;
  return { recommendationId, bodyId, text: "Which act is meant?", mentionIds: [], dueOn: "" as const, ...over };
};
const answer = (discussionId: string, over: object = {}) => ({
  discussionId,
  text: "That of 2025.",
  mentionIds: [],
  correctsId: "" as const,
  ...over,
});

describe("questions and answers", () => {
  it("are told to the other side, and to whoever is named in them as that alone", async () => {
    const { id } = await openDiscussion(scene.verifier, question({ mentionIds: [scene.drafter.id] }));
    expect(await told()).toEqual(["MENTIONED drafter", "QUESTION_ASKED approver"]);
    await ownerDatabase().notification.deleteMany();
    await writeComment(scene.drafter, answer(id));
    expect(await told()).toEqual(["QUESTION_ANSWERED publisher", "QUESTION_ANSWERED verifier"]);
  });

  it("lead to the thread they are about, under the name of the recommendation", async () => {
    await openDiscussion(scene.verifier, question());
    const { rows } = await listNotifications(scene.drafter, notificationViewSchema.parse({}), "en");
    const { reference } = await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id: scene.recommendationId } });
    expect(rows.map((row) => [row.name, wayTo(row)])).toEqual([
      [reference, paths.discussion(scene.recommendationId, { body: scene.bodyId })],
    ]);
  });

  it("tell one notice to a person who is focal point and approver", async () => {
    const both = await anOfficial(scene, "FOCAL_POINT", "APPROVER");
    await openDiscussion(scene.verifier, question());
    expect((await told({ both })).filter((notice) => notice.endsWith("both"))).toEqual(["QUESTION_ASKED both"]);
    const { id, version } = await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id: scene.recommendationId } });
    await archiveRecommendation(scene.verifier, { id, version, reason: "Twice." });
    expect((await told({ both })).filter((notice) => notice.endsWith("both"))).toEqual(["ARCHIVED both", "QUESTION_ASKED both"]);
  });
});

describe("people's places", () => {
  it("that pass on are told to both of them and to the secretariat", async () => {
    const { stateId, bodyId, drafter } = scene;
    const administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
    const successor = await aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER", bodyId }] });
    const preview = await findHandoverPreview(administrator, drafter.id, bodyId, "en");
    const order = {
      officialId: drafter.id,
      bodyId,
      successorId: successor.id,
      access: "end" as const,
      note: "",
      seen: preview?.seen ?? "",
    };
    await handOver(administrator, order);
    expect(await told({ successor })).toEqual([
      "HANDED_OVER drafter",
      "HANDED_OVER publisher",
      "HANDED_OVER successor",
      "HANDED_OVER verifier",
    ]);
  });

  it("that are lent are told when they are lent, and again on the first day", async () => {
    const { id: membershipId } = await ownerDatabase().membership.findFirstOrThrow({ where: { userId: scene.drafter.id } });
    const first = dayAfter(today(), 5);
    const lent = { membershipId, deputyId: scene.approver.id, validFrom: first, validTo: dayAfter(first, 3), note: "" };
    await nameDeputy(scene.drafter, lent);
    expect(await told()).toEqual(["DEPUTY_NAMED approver"]);
    for (let day: Day = today(); day <= dayAfter(first, 2); day = dayAfter(day, 1)) await remind(instantAt(day, 6));
    expect(await told()).toEqual(["DEPUTY_BEGINS approver", "DEPUTY_NAMED approver"]);
  });
});

describe("what is reminded of", () => {
  const start: Day = "2030-01-07";
  const dueOn = dayAfter(start, 7);
  const run = async (days: number) => {
    for (let passed = 0; passed <= days; passed += 1) await remind(instantAt(dayAfter(start, passed), 10));
  };

  it("is information that was asked for, until it is settled", async () => {
    const { id } = await openDiscussion(scene.verifier, question({ dueOn }));
    await ownerDatabase().notification.deleteMany();
    await run(7);
    expect(new Set(await told())).toEqual(new Set(["DUE_SOON drafter", "DUE_TODAY drafter"]));
    await resolveDiscussion(scene.verifier, { id, version: 1 });
    await ownerDatabase().notification.deleteMany();
    for (const days of [8, 14, 21]) await remind(instantAt(dayAfter(start, days), 10));
    expect(await told()).toEqual([]);
  });

  it("is a milestone, to its lead body and those who help it, and what is late to its approver and the secretariat", async () => {
    const { id: otherBody } = await aBody({ stateId: scene.stateId });
    const helper = await anOfficial({ ...scene, bodyId: otherBody }, "FOCAL_POINT");
    const helpersApprover = await anOfficial({ ...scene, bodyId: otherBody }, "APPROVER");
    const among = { helper, helpersApprover };
    const { id: measureId } = await aMeasure({
      stateId: scene.stateId,
      leadBodyId: scene.bodyId,
      coExecutors: { create: { bodyId: otherBody } },
    });
    const { id } = await aMilestone({ measureId, dueOn: dateOf(dueOn), duePrecision: "DAY" });
    await run(7);
    expect(new Set(await told(among))).toEqual(new Set(["DUE_SOON drafter", "DUE_SOON helper", "DUE_TODAY drafter", "DUE_TODAY helper"]));
    await run(21);
    const late = new Set(await told(among));
    for (const notice of ["OVERDUE drafter", "OVERDUE helper", "ESCALATED approver", "ESCALATED verifier"]) expect(late).toContain(notice);
    expect(late).not.toContain("ESCALATED helpersApprover");
    expect(
      await ownerDatabase().notification.findMany({ where: { measureId }, distinct: ["measureId"], select: { measureId: true } }),
    ).toEqual([{ measureId }]);
    await ownerDatabase().notification.deleteMany();
    await ownerDatabase().measureMilestone.update({ where: { id }, data: { state: "DONE", doneOn: dateOf(dueOn) } });
    await remind(instantAt(dayAfter(dueOn, 30), 10));
    expect(await told(among)).toEqual([]);
  });

  it("is a month on its last day", async () => {
    const { id: measureId } = await aMeasure({ stateId: scene.stateId, leadBodyId: scene.bodyId });
    await aMilestone({ measureId, dueOn: dateOf("2030-01-01"), duePrecision: "MONTH" });
    await remind(instantAt("2030-01-30", 10));
    await remind(instantAt("2030-01-31", 10));
    expect(await told()).toEqual(expect.arrayContaining(["DUE_TODAY drafter"]));
    expect(await ownerDatabase().notification.findFirst({ where: { kind: "DUE_TODAY" } })).toMatchObject({ dueOn: dateOf("2030-01-31") });
  });

  it("is the value of an indicator, to the body that measures it, and nothing of what is archived or retired", async () => {
    const owed = { stateId: scene.stateId, bodyId: scene.bodyId, everyMonths: 12, firstDueOn: dateOf(dueOn), dueOn: dateOf(dueOn) };
    await anIndicator(owed);
    await anIndicator({ ...owed, retiredAt: new Date() });
    const { id: measureId } = await aMeasure({ stateId: scene.stateId, leadBodyId: scene.bodyId, archivedAt: new Date() });
    await aMilestone({ measureId, dueOn: dateOf(dueOn), duePrecision: "DAY" });
    await run(7);
    expect((await told()).filter((notice) => notice === "DUE_TODAY drafter")).toHaveLength(1);
  });
});
