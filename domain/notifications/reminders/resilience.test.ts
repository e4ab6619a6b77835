import { beforeEach, describe, expect, it } from "vitest";

import { type CalendarException, isQuiet } from "@/domain/notifications/days/rules";
import { deliver } from "@/domain/notifications/delivery/commands";
import { remind } from "@/domain/notifications/reminders/commands";
import type { ResponseState } from "@/domain/vocabulary";
import { type Day, dateOf, dayAfter, dayAt, dayOf, instantAt } from "@/lib/day";
import type { Mail } from "@/lib/mail";
import { aBody, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";
import { type Random, seeded } from "@/prisma/volume/random";

/*
 * A year in which everything changes at random: dates are moved, answers are submitted, sent back and signed, officials hand over and
 * lend their roles, holidays are proclaimed, the worker is off for days or runs twice, and the mail server is not always there. What a
 * reader of the rules would expect is worked out beside it, day by day, and has to be what came, no less and no more.
 */

const start: Day = "2030-01-07";
const year = 366;
const [bodies, answers] = [8, 40];
const owner = ownerDatabase;

const ladders = [
  { daysBefore: [1, 7, 30], isOnTheDay: true, daysAfter: [1, 7, 30], approverAfter: 7, secretariatAfter: 14 },
  { daysBefore: [3, 21], isOnTheDay: false, daysAfter: [2, 5], approverAfter: 5, secretariatAfter: 6 },
];
type Ladder = (typeof ladders)[number];
type Office = "FOCAL_POINT" | "APPROVER" | "SECRETARIAT";

type Held = { id: string; userId: string; bodyId: string | null; role: Office };
type Answer = { id: string; recommendationId: string; bodyId: string; dueOn: Day; state: ResponseState | null; responseId: string };
type Told = { subject: string; userId: string; kind: string; dueOn: Day; on: Day; isSkipped: boolean };

type Year = {
  random: Random;
  stateId: string;
  ladder: Ladder;
  bodies: string[];
  held: Held[];
  lent: { id: string; held: Held; deputyId: string; until: Day }[];
  answers: Answer[];
  calendar: CalendarException[];
};

beforeEach(truncateAll);

describe("a year of accidents", () => {
  it("loses no reminder, writes none twice, keeps their order and leaves days off alone", { timeout: 600_000 }, async () => {
    const world = await begin();
    const { random } = world;
    const [expected, known, posted, runs] = [[] as Told[], new Set<string>(), [] as (Mail & { on: Day })[], [] as Day[]];
    let through = dayAfter(start, -1);
    let outage = 0;
    for (let passed = 0; passed < year; passed += 1) {
      const day = dayAfter(start, passed);
      await happen(world, day);
      if (outage === 0 && passed > 0 && random.chance(0.06)) outage = random.chance(0.3) ? random.integer(5, 25) : 1;
      if (outage > 0 && passed < year - 1) {
        outage -= 1;
        continue;
      }
      runs.push(day);
      expected.push(...reached(world, through, day, known));
      through = day;
      const at = instantAt(day, random.integer(9, 17));
      await Promise.all(random.chance(0.1) ? [remind(at), remind(at)] : [remind(at)]);
      await deliver(at, (mail) => {
        if (random.chance(0.1) && passed < year - 40) return Promise.resolve("later");
        posted.push({ ...mail, on: day });
        return Promise.resolve("sent");
      });
    }
    expect(runs.length).toBeLessThan(year - 20);
    await compare(world, expected, posted);
  });
});

async function begin(): Promise<Year> {
  const random = seeded(11);
  const stateId = (await aState()).id;
  const ladder = random.pick(ladders);
  await owner().reminderLadder.create({ data: { stateId, ...ladder } });
  const world: Year = { random, stateId, ladder, bodies: [], held: [], lent: [], answers: [], calendar: [] };
  for (let place = 0; place < bodies; place += 1) {
    const { id } = await aBody({ stateId });
    world.bodies.push(id);
    for (const role of ["FOCAL_POINT", "FOCAL_POINT", "APPROVER"] as const) await appoint(world, id, role);
  }
  for (let place = 0; place < 2; place += 1) await appoint(world, null, "SECRETARIAT");
  for (let place = 0; place < answers; place += 1) await assign(world, dayAfter(start, random.integer(-40, year + 40)));
  // Saturdays that are worked and days that are off, some of them in a row.
  for (let place = 0; place < 24; place += 1) await proclaim(world, dayAfter(start, random.integer(5, year)));
  for (const ahead of [74, 75, 76, 77, 78]) await proclaim(world, dayAfter(start, ahead), "QUIET");
  return world;
}

async function appoint(world: Year, bodyId: string | null, role: Office): Promise<void> {
  const { id: userId } = await aPerson({ stateId: world.stateId, holds: [{ role, bodyId }] });
  const { id } = await owner().membership.findFirstOrThrow({ where: { userId } });
  world.held.push({ id, userId, bodyId, role });
}

async function assign(world: Year, dueOn: Day): Promise<void> {
  const bodyId = world.random.pick(world.bodies);
  const { id: recommendationId } = await aRecommendation({ stateId: world.stateId, leadBodyId: bodyId });
  const { id } = await owner().assignment.findFirstOrThrow({ where: { recommendationId } });
  await owner().assignment.update({ where: { id }, data: { dueOn: dateOf(dueOn) } });
  world.answers.push({ id, recommendationId, bodyId, dueOn, state: null, responseId: "" });
}

async function proclaim({ stateId, calendar, random }: Year, day: Day, kind = random.pick(["QUIET", "WORKING"] as const)): Promise<void> {
  if (calendar.some((one) => one.day === day)) return;
  calendar.push({ day, kind });
  await owner().calendarDay.create({ data: { stateId, day: dateOf(day) ?? new Date(), kind, name: "A day" } });
}

/** What people do on a day, before the worker comes. */
async function happen(world: Year, day: Day): Promise<void> {
  const { random } = world;
  for (const lent of world.lent.filter(({ until }) => until < day)) await takeBack(world, lent);
  if (random.chance(0.25)) await move(world, day);
  if (random.chance(0.25)) await answer(world);
  if (random.chance(0.1)) await assign(world, dayAfter(day, random.integer(1, 120)));
  if (random.chance(0.05)) await handOver(world);
  if (random.chance(0.07)) await lend(world, day);
  // Announced well ahead: a mail that is already on its way to a morning stays there.
  if (random.chance(0.03)) await proclaim(world, dayAfter(day, random.integer(45, 60)), "QUIET");
}

/** Another date, at times the one it had before. */
async function move({ random, answers: all }: Year, day: Day): Promise<void> {
  const one = random.pick(all);
  one.dueOn = dayAfter(random.chance(0.5) ? one.dueOn : day, random.integer(-10, 60));
  await owner().assignment.update({ where: { id: one.id }, data: { dueOn: dateOf(one.dueOn) } });
}

/** An answer goes a step on, or back. */
async function answer({ random, answers: all, stateId, held }: Year): Promise<void> {
  const one = random.pick(all);
  const writer = held.find(({ bodyId, role }) => bodyId === one.bodyId && role === "FOCAL_POINT")?.userId ?? "";
  const base = { stateId, recommendationId: one.recommendationId, bodyId: one.bodyId, sequence: 1, writerIds: [writer], since: new Date() };
  if (one.state === null) one.responseId = (await owner().response.create({ data: { ...base, state: "DRAFT" } })).id;
  const next = { DRAFT: ["SUBMITTED"], SUBMITTED: ["RETURNED", "SIGNED"], RETURNED: ["SUBMITTED"], SIGNED: ["RETURNED"] } as const;
  one.state = one.state === null ? "DRAFT" : random.pick<ResponseState>(next[one.state as keyof typeof next]);
  // Whether a step is allowed is not what is tested.
  await owner().$executeRaw`ALTER TABLE response DISABLE TRIGGER USER`;
  const signedById =
    one.state === "SIGNED" ? (held.find(({ role, bodyId }) => role === "APPROVER" && bodyId === one.bodyId)?.userId ?? null) : null;
  await owner().response.update({ where: { id: one.responseId }, data: { state: one.state, signedById } });
  await owner().$executeRaw`ALTER TABLE response ENABLE TRIGGER USER`;
}

const moments = { past: () => new Date(Date.now() - 60_000), future: () => new Date(Date.now() + 86_400_000) };

async function handOver(world: Year): Promise<void> {
  const leaving = world.random.pick(world.held.filter(({ bodyId }) => bodyId));
  await owner().membership.update({ where: { id: leaving.id }, data: { validTo: moments.past() } });
  world.held = world.held.filter((one) => one !== leaving);
  await appoint(world, leaving.bodyId, leaving.role);
}

async function lend(world: Year, day: Day): Promise<void> {
  const held = world.random.pick(world.held.filter(({ bodyId }) => bodyId));
  const deputy = world.random.pick(world.held.filter(({ bodyId, userId }) => bodyId === held.bodyId && userId !== held.userId));
  if (world.lent.some((one) => one.held === held)) return;
  const period = { validFrom: moments.past(), validTo: moments.future(), namedAt: moments.past() };
  const names = { membershipId: held.id, deputyId: deputy.userId, note: "Leave", namedById: held.userId };
  const { id } = await owner().delegation.create({ data: { ...names, ...period } });
  world.lent.push({ id, held, deputyId: deputy.userId, until: dayAfter(day, world.random.integer(1, 30)) });
}

async function takeBack(world: Year, lent: Year["lent"][number]): Promise<void> {
  await owner().delegation.update({ where: { id: lent.id }, data: { endedAt: new Date() } });
  world.lent = world.lent.filter((one) => one !== lent);
}

/** Who acts in an office now, deputies included. Who is no longer of the body stands in for nobody. */
function actingIn({ held, lent }: Year, role: Office, bodyId: string): string[] {
  const isThere = (one: Held) => one.role === role && (role === "SECRETARIAT" || one.bodyId === bodyId);
  const deputies = lent.filter(
    (one) =>
      held.includes(one.held) && isThere(one.held) && held.some(({ userId, bodyId: at }) => userId === one.deputyId && at === bodyId),
  );
  return [...new Set([...held.filter(isThere).map(({ userId }) => userId), ...deputies.map(({ deputyId }) => deputyId)])];
}

/** What has to be written when the worker runs on a day and ran last on another. */
function reached(world: Year, through: Day, on: Day, known: Set<string>): Told[] {
  const { daysBefore, isOnTheDay, daysAfter, approverAfter, secretariatAfter } = world.ladder;
  const steps: { days: number; office: Office; isEscalation: boolean }[] = [
    ...[...daysBefore.map((days) => -days), ...(isOnTheDay ? [0] : []), ...daysAfter].map((days) => ({
      days,
      office: "FOCAL_POINT" as const,
      isEscalation: false,
    })),
    { days: approverAfter, office: "APPROVER", isEscalation: true },
    { days: secretariatAfter, office: "SECRETARIAT", isEscalation: true },
  ];
  const isOff = (day: Day) => isQuiet(day, world.calendar);
  const workedBefore = (day: Day): Day => (isOff(day) ? workedBefore(dayAfter(day, -1)) : day);
  const isNew = (day: Day) => day > through && day <= on;
  return world.answers.flatMap((one) => {
    if (one.state === "SIGNED") return [];
    const climbed = steps
      .filter(({ days }) => {
        const own = dayAfter(one.dueOn, days);
        return isNew(own) || (days <= 0 && isNew(workedBefore(own)));
      })
      .flatMap(({ days, office, isEscalation }) => {
        const role = office === "FOCAL_POINT" && one.state === "SUBMITTED" ? "APPROVER" : office;
        return actingIn(world, role, one.bodyId).map((userId) => ({ days, userId, isEscalation }));
      });
    return climbed.flatMap(({ days, userId, isEscalation }, place) => {
      const mine = climbed.filter((other) => other.userId === userId);
      const last = Math.max(...mine.map((other) => other.days));
      const name = [one.id, one.dueOn, days, userId].join(" ");
      // Who holds two offices is told once of the same day.
      if (known.has(name) || climbed.findIndex((other) => other.userId === userId && other.days === days) !== place) return [];
      known.add(name);
      const kind = isEscalation ? "ESCALATED" : on < one.dueOn ? "DUE_SOON" : on === one.dueOn ? "DUE_TODAY" : "OVERDUE";
      return [{ subject: one.recommendationId, userId, kind, dueOn: one.dueOn, on, isSkipped: days < last }];
    });
  });
}

async function compare(world: Year, expected: Told[], posted: (Mail & { on: Day })[]): Promise<void> {
  const found = await owner().notification.findMany({ where: { key: { not: null } }, orderBy: { seq: "asc" } });
  const nameOf = ({ subject, userId, kind, dueOn, on, isSkipped }: Told) => [on, kind, userId, subject, dueOn, isSkipped].join(" ");
  const written = found.map(({ recommendationId, userId, kind, dueOn, at, skippedAt }) =>
    nameOf({
      subject: recommendationId ?? "",
      userId,
      kind,
      dueOn: dueOn ? dayOf(dueOn) : "",
      on: dayAt(at),
      isSkipped: skippedAt !== null,
    }),
  );
  expect(written.toSorted()).toEqual(expected.map(nameOf).toSorted());

  // It was a year in which every kind of thing came about.
  const kinds = (of: Told[]) => new Set(of.map(({ kind }) => kind));
  expect([...kinds(expected.filter(({ isSkipped }) => !isSkipped))]).toEqual(expect.arrayContaining(["DUE_SOON", "OVERDUE", "ESCALATED"]));
  expect(expected.filter(({ isSkipped }) => isSkipped).length).toBeGreaterThan(20);
  expect(expected.length).toBeGreaterThan(300);

  // Each in its order, none on a day off, each mail once, and nothing in two mails.
  expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).toSorted((one, other) => one.getTime() - other.getTime()));
  expect(posted.filter(({ on }) => isQuiet(on, world.calendar))).toEqual([]);
  expect(new Set(posted.map(({ id }) => id)).size).toBe(posted.length);
  const byReader = Map.groupBy(posted, ({ to }) => (typeof to === "string" ? to : ""));
  for (const mails of byReader.values()) {
    const dates = mails.map(({ at }) => at.getTime());
    expect(dates).toEqual(dates.toSorted((one, other) => one - other));
  }
  const told = found.filter(({ skippedAt }) => skippedAt === null);
  const sent = new Set((await owner().outgoingMail.findMany({ where: { sentAt: { not: null } } })).map(({ id }) => id));
  expect([...sent].toSorted()).toEqual(posted.map(({ id }) => id).toSorted());
  const lastDays = dayAfter(start, year - 5);
  expect(told.filter(({ mailId, at }) => dayAt(at) < lastDays && !sent.has(mailId ?? ""))).toEqual([]);
  expect(found.filter(({ skippedAt, mailId }) => skippedAt !== null && mailId !== null)).toEqual([]);
}
