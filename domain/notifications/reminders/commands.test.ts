import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { deliver } from "@/domain/notifications/delivery/commands";
import { recordCalendarDay, remind, removeCalendarDay, reviseLadder } from "@/domain/notifications/reminders/commands";
import { findLadder } from "@/domain/notifications/reminders/queries";
import { usualLadder } from "@/domain/notifications/reminders/rules";
import { ladderSchema } from "@/domain/notifications/reminders/schema";
import { type Day, dateOf, dayAfter, dayAt, dayOf, instantAt } from "@/lib/day";
import type { Mail } from "@/lib/mail";
import { aPerson, aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aScene, type Scene } from "@/prisma/response-factory";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let secretariat: Actor;
const start: Day = "2030-01-07";

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  secretariat = scene.verifier;
});

/** A recommendation that the body owes an answer to by a day. */
async function owedOn(dueOn: Day): Promise<string> {
  const { id } = await aRecommendation({ stateId: scene.stateId, leadBodyId: scene.bodyId });
  await ownerDatabase().assignment.updateMany({ where: { recommendationId: id }, data: { dueOn: dateOf(dueOn) } });
  return id;
}

const reminders = () =>
  ownerDatabase().notification.findMany({
    where: { key: { not: null } },
    select: { kind: true, userId: true, recommendationId: true, dueOn: true, at: true },
    orderBy: { seq: "asc" },
  });

describe("366 virtual days of reminders", () => {
  it("lose none, write none twice, keep their order, and send nothing on a day off", { timeout: 300_000 }, async () => {
    const dues = [3, 20, 45, 100, 200, 330].map((days) => dayAfter(start, days));
    const ids = await Promise.all(dues.map(owedOn));
    const holiday = dayAfter(start, 100);
    await recordCalendarDay(secretariat, { stateId: scene.stateId, day: holiday, kind: "QUIET", name: "A holiday" });
    const posted: (Mail & { on: Day })[] = [];

    for (let passed = 0; passed < 366; passed += 1) {
      const day = dayAfter(start, passed);
      // On some days no worker runs, on others two do at once.
      if (passed % 11 === 5) continue;
      const at = instantAt(day, 10);
      await Promise.all(passed % 7 === 3 ? [remind(at), remind(at)] : [remind(at)]);
      await deliver(at, (mail) => (posted.push({ ...mail, on: day }), Promise.resolve("sent")));
    }

    const end = dayAfter(start, 365);
    const wanted = dues.flatMap((due, index) =>
      [
        ...[-30, -7, -1].map((days) => ({ days, kind: "DUE_SOON", userId: scene.drafter.id })),
        { days: 0, kind: "DUE_TODAY", userId: scene.drafter.id },
        ...[1, 7, 30].map((days) => ({ days, kind: "OVERDUE", userId: scene.drafter.id })),
        { days: 7, kind: "ESCALATED", userId: scene.approver.id },
        ...[scene.verifier, scene.publisher].map(({ id }) => ({ days: 14, kind: "ESCALATED", userId: id })),
      ]
        .map(({ days, kind, userId }) => ({ on: dayAfter(due, days), kind, userId, recommendationId: ids[index], dueOn: due }))
        .filter(({ on }) => on >= start && on <= end),
    );
    const found = (await reminders()).map(({ dueOn, at, ...rest }) => ({ ...rest, dueOn: dueOn && dayOf(dueOn), at: dayAt(at) }));
    const nameOf = ({ kind, userId, recommendationId, dueOn }: (typeof found)[number] | (typeof wanted)[number]) =>
      [kind, userId, recommendationId, dueOn].join(" ");
    const counted = (names: string[]) => [...names].sort();
    expect(counted(found.map(nameOf))).toEqual(counted(wanted.map(nameOf)));

    // Each on its day, or on the first one after it on which a worker ran; and so never before an earlier one.
    expect(found.map(({ at }) => at)).toEqual([...found.map(({ at }) => at)].sort());
    expect(new Set(posted.map(({ id }) => id)).size).toBe(posted.length);
    const mailed = await ownerDatabase().notification.count({ where: { key: { not: null }, mail: { sentAt: { not: null } } } });
    const waiting = await ownerDatabase().outgoingMail.count({ where: { sentAt: null } });
    expect(mailed).toBeGreaterThan(found.length - 3);
    expect(waiting).toBeLessThan(3);
    const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    expect(posted.filter(({ on }) => on === holiday || isWeekend(on))).toEqual([]);
    expect(posted.length).toBeGreaterThan(30);
  });

  it("stop once the approver has signed, and turn to the approver while the words wait for a signature", async () => {
    const id = await owedOn(start);
    const { assignments } = await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id }, select: { assignments: true } });
    expect(assignments).toHaveLength(1);
    const base = {
      stateId: scene.stateId,
      recommendationId: id,
      bodyId: scene.bodyId,
      sequence: 1,
      writerIds: [scene.drafter.id],
      since: new Date(),
    };
    const { id: responseId } = await ownerDatabase().response.create({ data: { ...base, state: "SUBMITTED" }, select: { id: true } });
    await remind(instantAt(start, 10));
    expect((await reminders()).map(({ kind, userId }) => [kind, userId])).toEqual([["DUE_TODAY", scene.approver.id]]);
    await ownerDatabase().$executeRaw`ALTER TABLE response DISABLE TRIGGER guard_response`;
    await ownerDatabase().response.update({ where: { id: responseId }, data: { state: "SIGNED", signedById: scene.approver.id } });
    await ownerDatabase().$executeRaw`ALTER TABLE response ENABLE TRIGGER guard_response`;
    await remind(instantAt(dayAfter(start, 30), 10));
    expect(await reminders()).toHaveLength(1);
  });
});

describe("the ladder", () => {
  it("is set by the secretariat alone, and not over a newer one", async () => {
    const { stateId } = scene;
    const ladder = { ...usualLadder, daysBefore: [3], approverAfter: null };
    expect(await findLadder(secretariat, stateId)).toEqual({ ...usualLadder, version: 0 });
    await expectRefusal(() => reviseLadder(scene.drafter, { stateId, version: 0, ...ladder }), NotAllowed);
    await reviseLadder(secretariat, { stateId, version: 0, ...ladder });
    expect(await findLadder(scene.drafter, stateId)).toEqual({ ...ladder, version: 1 });
    await expectRefusal(() => reviseLadder(secretariat, { stateId, version: 0, ...usualLadder }), Outdated);
    await owedOn(dayAfter(start, 3));
    await owedOn(dayAfter(start, 7));
    await remind(instantAt(start, 10));
    expect((await reminders()).map(({ kind }) => kind)).toEqual(["DUE_SOON"]);
  });

  it.each([
    ["daysBefore", "30, soon"],
    ["daysBefore", "0"],
    ["daysAfter", "366"],
    ["approverAfter", "1.5"],
    ["secretariatAfter", "-1"],
  ])("takes no %s of %s", (field, given) => {
    const form = {
      stateId: scene.stateId,
      version: 0,
      daysBefore: "30, 7",
      isOnTheDay: true,
      daysAfter: "",
      approverAfter: "",
      secretariatAfter: "14",
    };
    expect(ladderSchema.parse(form)).toMatchObject({ daysBefore: [7, 30], daysAfter: [], approverAfter: null, secretariatAfter: 14 });
    expect(ladderSchema.safeParse({ ...form, [field]: given }).success).toBe(false);
  });
});

describe("the calendar of days off", () => {
  it("is the secretariat's: a day once, and out again", async () => {
    const entered = { stateId: scene.stateId, day: "2030-03-22", kind: "QUIET", name: "Nauryz" } as const;
    const stranger = await aPerson({ stateId: scene.stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
    await expectRefusal(() => recordCalendarDay(stranger, entered), NotAllowed);
    await recordCalendarDay(secretariat, entered);
    await expectRefusal(() => recordCalendarDay(secretariat, entered), RuleBroken, { key: "dayTaken", field: "day" });
    const { id } = await ownerDatabase().calendarDay.findFirstOrThrow();
    await expectRefusal(() => removeCalendarDay(stranger, { id }), NotAllowed);
    await removeCalendarDay(secretariat, { id });
    expect(await ownerDatabase().calendarDay.count()).toBe(0);
  });
});
