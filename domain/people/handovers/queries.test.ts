import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { issueFeed } from "@/domain/calendars/commands";
import { findCalendar } from "@/domain/calendars/queries";
import { openDiscussion, writeComment } from "@/domain/discussions/commands";
import { findDiscussions, listOwedRequests } from "@/domain/discussions/queries";
import { discussionViewSchema } from "@/domain/discussions/schema";
import { remind } from "@/domain/notifications/reminders/commands";
import { nameDeputy } from "@/domain/people/delegations/commands";
import { handOver } from "@/domain/people/handovers/commands";
import { findHandoverPreview } from "@/domain/people/handovers/queries";
import { findHandOverSheet } from "@/domain/people/handovers/sheet/queries";
import { reading } from "@/domain/reading";
import { findSession } from "@/domain/people/sessions/queries";
import { listWork } from "@/domain/work/queries";
import { listOpenTasks } from "@/domain/working-group/tasks/queries";
import { dateOf, dayAfter, instantAt, today } from "@/lib/day";
import { hashOf } from "@/lib/token";
import { aPerson, aRecommendation, aState } from "@/prisma/factories";
import { aMeeting, aSeat, aTask } from "@/prisma/group-factory";
import { anIndicator } from "@/prisma/indicator-factory";
import { aMeasure, aMilestone } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";
import { aResponse, aScene, type Scene } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

let scene: Scene;
let administrator: Actor;
let successor: Actor;
beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  administrator = await aPerson({ stateId: scene.stateId, holds: [{ role: "ADMINISTRATOR" }] });
  successor = await aPerson({ stateId: scene.stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
});

/** A person with the roles that they hold now, as signing in finds them. */
async function known({ id }: Actor): Promise<Actor> {
  const token = `${id} ${Math.random()}`;
  const expiresAt = new Date(Date.now() + 3_600_000);
  await ownerDatabase().session.create({ data: { userId: id, tokenHash: hashOf(token), secondFactorAt: new Date(), expiresAt } });
  const session = await findSession(token);
  if (!session) throw new Error("Nobody is signed in.");
  return session.actor;
}

const toldSince = async (at: Date) =>
  (await ownerDatabase().notification.findMany({ where: { at: { gte: at } } })).map(({ kind, userId }) => ({ kind, userId }));

describe("nothing of a predecessor's", () => {
  it("stays without an owner", async () => {
    const { stateId, bodyId, recommendationId, drafter, verifier } = scene;
    const dueOn = dayAfter(today(), 1);
    await aResponse({ scene, text: "Begun by the predecessor." });
    const untouched = await aRecommendation({ stateId, leadBodyId: bodyId, dueOn: dateOf(dueOn) });
    const task = await aTask({ meeting: await aMeeting({ stateId, state: "HELD" }), bodyId });
    const { id: measureId } = await aMeasure({ stateId, leadBodyId: bodyId, state: "UNDER_WAY" });
    await aMilestone({ measureId, dueOn: dateOf(dueOn), duePrecision: "DAY" });
    await anIndicator({ stateId, bodyId, everyMonths: 12, firstDueOn: dateOf(dueOn), dueOn: dateOf(dueOn) });
    const asked = { recommendationId, bodyId, mentionIds: [drafter.id], text: "Which act?", dueOn };
    const { id: requestId } = await openDiscussion(verifier, asked);
    const { id: questionId } = await openDiscussion(drafter, { ...asked, text: "By when?", mentionIds: [], dueOn: "" });
    const seat = await aSeat({ stateId, bodyId, name: drafter.name, userId: drafter.id, isPersonPublic: true });
    const { token } = await issueFeed(drafter, { bodyId });
    expect(await findCalendar(token)).toContain("BEGIN:VEVENT");
    const { id: membershipId } = await ownerDatabase().membership.findFirstOrThrow({ where: { userId: drafter.id } });
    const lent = { membershipId, deputyId: scene.approver.id, validFrom: today(), validTo: dayAfter(today(), 9), note: "" };
    await nameDeputy(administrator, lent);

    const preview = await findHandoverPreview(administrator, drafter.id, bodyId, "en");
    expect(preview?.moved).toMatchObject({
      ...{ assignments: 2, drafts: 1, ownDrafts: 1, tasks: 1, measures: 1, indicators: 1, requests: 1, questions: 2, seats: 1 },
    });
    const order = { officialId: drafter.id, bodyId, successorId: successor.id, access: "end" as const, note: "" };
    await handOver(administrator, { ...order, seen: preview?.seen ?? "" });
    const at = new Date();
    const [predecessor, owner] = [await known(drafter), await known(successor)];

    // What there is to do and to be reminded of.
    const work = await listWork(owner, { tab: "todo" }, "en");
    expect(work?.rows.map(({ task: step }) => step).toSorted()).toEqual(["CONTINUE", "START"]);
    expect((await listOpenTasks(owner, [bodyId], "en")).map(({ id }) => id)).toEqual([task.id]);
    expect((await listOwedRequests(owner, "en")).map(({ id }) => id)).toEqual([requestId]);
    await remind(instantAt(today(), 6));
    const dues = (await toldSince(instantAt(today(), 0))).filter(({ kind }) => kind === "DUE_SOON");
    expect(new Set(dues.map(({ userId }) => userId))).toEqual(new Set([successor.id]));
    expect(dues).toHaveLength(4);

    // What was asked in both directions, and what is answered from now on.
    const thread = await findDiscussions(owner, recommendationId, discussionViewSchema.parse({}), "en");
    expect(thread?.discussions.map(({ id }) => id).toSorted()).toEqual([requestId, questionId].toSorted());
    await writeComment(verifier, { discussionId: questionId, text: "By Friday.", mentionIds: [], correctsId: "" });
    const answered = (await toldSince(at)).filter(({ kind }) => kind === "QUESTION_ANSWERED").map(({ userId }) => userId);
    expect(answered.toSorted()).toEqual([successor.id, scene.approver.id].toSorted());

    // Who sits in the working group from now on, and who did until yesterday.
    const seats = await ownerDatabase().workingGroupMember.findMany({ include: { person: true }, orderBy: { validFrom: "asc" } });
    expect(seats).toMatchObject([
      { id: seat.id, validTo: dateOf(dayAfter(today(), -1)), isPersonPublic: true, person: { userId: drafter.id, name: drafter.name } },
      {
        ...{ validFrom: dateOf(today()), validTo: null, seat: "MEMBER", bodyId, isPersonPublic: false },
        person: { userId: successor.id, name: successor.name },
      },
    ]);

    // Where it all stands, in one place.
    const sheet = await findHandOverSheet(owner, bodyId, "en");
    expect(sheet?.items.map(({ id }) => id).toSorted()).toEqual([recommendationId, untouched.id].toSorted());
    expect(sheet?.items.find(({ id }) => id === recommendationId)?.answer).toMatchObject({ text: "Begun by the predecessor." });
    expect([sheet?.tasks, sheet?.measures, sheet?.indicators, sheet?.requests].map((part) => part?.length)).toEqual([1, 1, 1, 2]);
    expect(sheet?.seats.map(({ person, from, to }) => [person, from, to])).toEqual([
      [drafter.name, "2025-01-01", dayAfter(today(), -1)],
      [successor.name, today(), null],
    ]);

    // Whoever has left has nothing to do, to read or to follow there, and stands in for nobody.
    expect(predecessor.memberships).toEqual([]);
    expect(await listWork(predecessor, { tab: "todo" }, "en")).toBeNull();
    expect(await findHandOverSheet(predecessor, bodyId, "en")).toBeNull();
    expect(await findDiscussions(predecessor, recommendationId, discussionViewSchema.parse({}), "en")).toBeNull();
    expect(await findCalendar(token)).toBeNull();
    expect(await ownerDatabase().delegation.count({ where: { endedAt: null } })).toBe(0);
    expect(
      await ownerDatabase().membership.count({ where: { userId: drafter.id, OR: [{ validTo: null }, { validTo: { gt: at } }] } }),
    ).toBe(0);
  });
});

describe("a seat in the working group", () => {
  const order = async () => {
    const { drafter, bodyId } = scene;
    const preview = await findHandoverPreview(administrator, drafter.id, bodyId, "en");
    const given = { officialId: drafter.id, bodyId, successorId: successor.id, access: "keep" as const, note: "" };
    return { ...given, seen: preview?.seen ?? "" };
  };
  const seatsNow = () =>
    ownerDatabase().workingGroupMember.findMany({
      select: { id: true, validFrom: true, validTo: true, person: { select: { userId: true } } },
    });

  it("that is still to begin is the successor's from its beginning", async () => {
    const { stateId, bodyId, drafter } = scene;
    const validFrom = dateOf(dayAfter(today(), 10)) ?? new Date();
    const { id } = await aSeat({ stateId, bodyId, userId: drafter.id, validFrom });
    await handOver(administrator, await order());
    expect(await seatsNow()).toEqual([{ id, validFrom, validTo: null, person: { userId: successor.id } }]);
  });

  it("is not given twice to whoever has one of the kind already; another body's stays where it is, and so does one that has ended", async () => {
    const { stateId, bodyId, drafter } = scene;
    const own = await aSeat({ stateId, bodyId, userId: successor.id });
    const elsewhere = await aSeat({ stateId, userId: drafter.id });
    const past = await aSeat({ stateId, bodyId, userId: drafter.id, validTo: dateOf("2026-01-31") });
    const passed = await aSeat({ stateId, bodyId, userId: drafter.id });
    await handOver(administrator, await order());
    const seats = await seatsNow();
    expect(seats.map(({ id }) => id).toSorted()).toEqual([own.id, elsewhere.id, past.id, passed.id].toSorted());
    expect(seats.find(({ id }) => id === passed.id)?.validTo).toEqual(dateOf(dayAfter(today(), -1)));
    expect(seats.find(({ id }) => id === past.id)).toMatchObject({ validTo: dateOf("2026-01-31"), person: { userId: drafter.id } });
    expect(seats.find(({ id }) => id === elsewhere.id)).toMatchObject({ validTo: null, person: { userId: drafter.id } });
  });

  it("is passed on by nobody but the administrator of its State, and in no other way", async () => {
    const { stateId, bodyId, drafter } = scene;
    const { id } = await aSeat({ stateId, bodyId, userId: drafter.id });
    const stranger = await aPerson({ stateId: (await aState()).id, holds: [{ role: "ADMINISTRATOR" }] });
    for (const actor of [drafter, scene.verifier, stranger])
      await expect(
        reading(
          actor,
          (tx) => tx.$queryRaw`SELECT app_pass_seats(${bodyId}::uuid, ${drafter.id}::uuid, ${successor.id}::uuid, ${today()}::date)::text`,
        ),
      ).rejects.toThrow(/administrator of its State/);
    await expect(
      reading(administrator, (tx) => tx.$executeRaw`UPDATE group_person SET user_id = ${successor.id}::uuid WHERE member_id = ${id}::uuid`),
    ).resolves.toBe(0);
    expect(await seatsNow()).toMatchObject([{ id, validTo: null, person: { userId: drafter.id } }]);
  });
});
