import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { deliver } from "@/domain/notifications/delivery/commands";
import { recordCalendarDay, remind, removeCalendarDay, reviseLadder } from "@/domain/notifications/reminders/commands";
import { findLadder } from "@/domain/notifications/reminders/queries";
import { usualLadder } from "@/domain/notifications/reminders/rules";
import { ladderSchema } from "@/domain/notifications/reminders/schema";
import { type Day, dateOf, dayAfter, dayAt, dayOf, instantAt } from "@/lib/day";
import { wordsOf } from "@/lib/i18n/words";
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
    where: { key: { not: null }, skippedAt: null },
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

    const runs: Day[] = [];
    for (let passed = 0; passed < 366; passed += 1) {
      const day = dayAfter(start, passed);
      // On some days no worker runs, twice for weeks on end, on others two do at once.
      if (passed % 11 === 5 || (passed >= 90 && passed < 108) || (passed >= 199 && passed < 240)) continue;
      runs.push(day);
      const at = instantAt(day, 10);
      await Promise.all(passed % 7 === 3 ? [remind(at), remind(at)] : [remind(at)]);
      await deliver(at, (mail) => (posted.push({ ...mail, on: day }), Promise.resolve("sent")));
    }

    const end = dayAfter(start, 365);
    const isOff = (day: Day) => day === holiday || [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    const workedBefore = (day: Day): Day => (isOff(day) && day > start ? workedBefore(dayAfter(day, -1)) : day);
    const steps = [
      ...[-30, -7, -1, 0, 1, 7, 30].map((days) => ({ days, userId: scene.drafter.id, isLate: false })),
      { days: 7, userId: scene.approver.id, isLate: true },
      ...[scene.verifier, scene.publisher].map(({ id: userId }) => ({ days: 14, userId, isLate: true })),
    ];
    const expected = dues.flatMap((dueOn, index) => {
      const reached = steps.flatMap(({ days, userId, isLate }) => {
        const own = dayAfter(dueOn, days);
        if (own < start || own > end) return [];
        const on = runs.find((run) => run >= (days > 0 ? own : workedBefore(own)));
        if (!on) return [];
        const kind = isLate ? "ESCALATED" : on < dueOn ? "DUE_SOON" : on === dueOn ? "DUE_TODAY" : "OVERDUE";
        return [{ days, on, kind, userId, recommendationId: ids[index], dueOn }];
      });
      const isOvertaken = (one: (typeof reached)[number]) =>
        reached.some(({ on, userId, days }) => on === one.on && userId === one.userId && days > one.days);
      return reached.map((one) => ({ ...one, isSkipped: isOvertaken(one) }));
    });
    const wanted = expected.filter(({ isSkipped }) => !isSkipped);
    expect(wanted.length).toBeLessThan(expected.length - 8);
    const found = (await reminders()).map(({ dueOn, at, ...rest }) => ({ ...rest, dueOn: dueOn && dayOf(dueOn), on: dayAt(at) }));
    const nameOf = ({ kind, userId, recommendationId, dueOn, on }: (typeof found)[number] | (typeof wanted)[number]) =>
      [on, kind, userId, recommendationId, dueOn].join(" ");
    const counted = (names: string[]) => [...names].sort();
    expect(counted(found.map(nameOf))).toEqual(counted(wanted.map(nameOf)));
    const kept = { key: { not: null } };
    expect(await ownerDatabase().notification.count({ where: { ...kept, skippedAt: { not: null } } })).toBe(
      expected.length - wanted.length,
    );

    // Never one before an earlier one.
    expect(found.map(({ on }) => on)).toEqual([...found.map(({ on }) => on)].sort());
    expect(new Set(posted.map(({ id }) => id)).size).toBe(posted.length);
    const mailed = await ownerDatabase().notification.count({ where: { ...kept, mail: { sentAt: { not: null } } } });
    expect(
      await ownerDatabase().notification.count({
        where: { skippedAt: { not: null }, OR: [{ mailId: { not: null } }, { routedAt: { not: null } }] },
      }),
    ).toBe(0);
    const waiting = await ownerDatabase().outgoingMail.count({ where: { sentAt: null } });
    expect(mailed).toBeGreaterThan(found.length - 3);
    expect(waiting).toBeLessThan(3);
    expect(posted.filter(({ on }) => isOff(on))).toEqual([]);
    expect(posted.length).toBeGreaterThan(25);
  });

  it("are told before days off, and say on Monday what is true on Monday", async () => {
    const [friday, saturday, monday] = [3, 4, 6].map((days) => dayAfter(start, days + 1)) as [Day, Day, Day];
    await reviseLadder(secretariat, { stateId: scene.stateId, version: 0, ...usualLadder, daysBefore: [], daysAfter: [] });
    await owedOn(saturday);
    const posted: Mail[] = [];
    const post = (mail: Mail) => (posted.push(mail), Promise.resolve("sent" as const));
    await remind(instantAt(friday, 0));
    await deliver(instantAt(friday, 1), post);
    expect(posted).toEqual([]);
    await deliver(instantAt(friday, 9), post);
    const words = await wordsOf("en");
    expect(posted.map(({ subject }) => subject)).toEqual([words("mail.NOTICE.subjects.DUE_SOON")]);

    // Given to the body on the Saturday itself, when nobody is written to.
    await owedOn(saturday);
    await ownerDatabase().reminderProgress.updateMany({ data: { through: dateOf(friday) ?? new Date() } });
    await remind(instantAt(saturday, 10));
    await deliver(instantAt(saturday, 10), post);
    expect((await reminders()).map(({ kind }) => kind)).toEqual(["DUE_SOON", "DUE_TODAY"]);
    expect(posted).toHaveLength(1);
    await deliver(instantAt(monday, 9), post);
    expect(posted.at(1)?.subject).toBe(words("mail.NOTICE.subjects.OVERDUE"));
  });

  it("wait for Monday where the mail server was away on Friday, and for nothing else", async () => {
    const [friday, saturday, monday] = [4, 5, 7].map((days) => dayAfter(start, days)) as [Day, Day, Day];
    await owedOn(friday);
    await remind(instantAt(friday, 10));
    expect(await deliver(instantAt(friday, 10), () => Promise.resolve("unreachable"))).toBe(0);
    expect(await deliver(instantAt(saturday, 10), () => Promise.resolve("sent"))).toBe(0);
    expect(await deliver(instantAt(monday, 0), () => Promise.resolve("sent"))).toBe(1);
  });

  it("come once after an outage, and say what is true by then", async () => {
    const late = await owedOn(dayAfter(start, 1));
    const soon = await owedOn(dayAfter(start, 9));
    await remind(instantAt(dayAfter(start, -1), 10));
    await ownerDatabase().notification.deleteMany();
    await remind(instantAt(dayAfter(start, 5), 10));
    expect(await reminders()).toMatchObject([
      { kind: "DUE_SOON", recommendationId: soon, userId: scene.drafter.id },
      { kind: "OVERDUE", recommendationId: late, userId: scene.drafter.id },
    ]);
    expect(await remind(instantAt(dayAfter(start, 5), 11))).toBe(0);
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
