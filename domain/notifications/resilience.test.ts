import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

import { afterEach, beforeEach, expect, it } from "vitest";

import { aPostOffice, type PostOffice, shownTo, startWorker } from "@/domain/notifications/delivery/factories";
import type { HistoryKind, NotificationKind } from "@/domain/vocabulary";
import { dateOf, dayAfter, today } from "@/lib/day";
import { aRecommendation } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aScene, type Scene } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

/*
 * The application is killed at random moments while people take responses through their life, and so is the worker while it mails
 * what they are told of: everybody hears of everything that happened, of nothing that did not, in its order, and once in effect.
 */

const rounds = 6;
const writersAtOnce = 3;

let scene: Scene;
let office: PostOffice;
const running = new Set<ChildProcess>();

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  office = await aPostOffice({ milliseconds: 5 });
  // Whatever day it is, and whatever they would rather have in a digest.
  for (const ahead of [-1, 0, 1])
    await ownerDatabase().calendarDay.create({
      data: { stateId: scene.stateId, day: dateOf(dayAfter(today(), ahead)) ?? new Date(), kind: "WORKING", name: "A day of tests" },
    });
  await ownerDatabase().notificationSettings.createMany({
    data: everybody().map(({ id: userId }) => ({ userId, choices: { RESPONSE_PUBLISHED: "AT_ONCE" } })),
  });
});

afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  await office.close();
});

const everybody = () => [scene.drafter, scene.approver, scene.verifier, scene.publisher];

function kept(child: ChildProcess): ChildProcess {
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = child.exitCode === null && child.signalCode === null ? once(child, "exit") : null;
  child.kill("SIGKILL");
  await gone;
}

/** Writers in a process of their own, killed in the middle of what they do; how many acts it acknowledged. */
async function writeAndBeKilled(): Promise<number> {
  const { stateId, bodyId } = scene;
  const made = await Promise.all(Array.from({ length: writersAtOnce }, () => aRecommendation({ stateId, leadBodyId: bodyId })));
  const child = kept(
    spawn(process.execPath, ["--import", "tsx", "scripts/test/writer.ts"], { stdio: ["ignore", "pipe", "inherit", "ipc"] }),
  );
  let acknowledged = 0;
  child.stdout?.on("data", (chunk: Buffer) => (acknowledged += chunk.toString().split("\n").length - 1));
  await once(child, "message");
  child.send(made.map(({ id }) => ({ ...scene, recommendationId: id })));
  const wanted = randomInt(25, 45);
  while (acknowledged < wanted && child.exitCode === null) await delay(5);
  await delay(randomInt(20));
  await killed(child);
  return acknowledged;
}

/** A worker that is killed whenever it has taken a few letters to the post, and started again. */
async function workAndBeKilled(until: () => boolean): Promise<number> {
  let times = 0;
  while (!until()) {
    const [worker, before] = [kept(startWorker(office.url)), office.taken.length];
    const enough = randomInt(3, 20);
    while (office.taken.length < before + enough && !until()) await delay(5);
    await delay(randomInt(15));
    await killed(worker);
    times += 1;
  }
  return times;
}

const left = async () =>
  (await ownerDatabase().notification.count({ where: { routedAt: null } })) +
  (await ownerDatabase().outgoingMail.count({ where: { sentAt: null } }));

/** Who hears of a step, besides whoever took it. */
const hearers: Partial<Record<HistoryKind, { kind: NotificationKind; who: (keyof Scene)[] }>> = {
  RESPONSE_SUBMITTED: { kind: "RESPONSE_SUBMITTED", who: ["approver"] },
  RESPONSE_RETURNED_BY_APPROVER: { kind: "RESPONSE_RETURNED", who: ["drafter"] },
  RESPONSE_SIGNED: { kind: "RESPONSE_SIGNED", who: ["drafter", "verifier", "publisher"] },
  RESPONSE_VERIFIED: { kind: "RESPONSE_VERIFIED", who: ["drafter", "approver", "publisher"] },
  RESPONSE_PUBLISHED: { kind: "RESPONSE_PUBLISHED", who: ["drafter", "approver"] },
  RESPONSE_WITHDRAWN: { kind: "RESPONSE_WITHDRAWN", who: ["drafter", "approver"] },
};

async function owedByHistory(): Promise<string[]> {
  const happened = await ownerDatabase().historyEntry.findMany({
    where: { responseId: { not: null } },
    select: { kind: true, responseId: true },
  });
  const idOf = (who: keyof Scene) => (scene[who] as { id: string }).id;
  return happened
    .flatMap(({ kind, responseId }) => {
      const heard = hearers[kind];
      return heard ? heard.who.map((who) => [responseId, heard.kind, idOf(who)].join(" ")) : [];
    })
    .sort();
}

it(
  "tells everybody of everything once in effect, however often application and worker are killed under load",
  { timeout: 500_000 },
  async () => {
    let isWritten = false;
    const working = workAndBeKilled(() => isWritten);
    let acknowledged = 0;
    for (let round = 0; round < rounds; round += 1) acknowledged += await writeAndBeKilled();
    isWritten = true;
    const kills = await working;

    const last = kept(startWorker(office.url));
    while ((await left()) > 0) await delay(50);
    await killed(last);

    const notices = await ownerDatabase().notification.findMany({ select: { responseId: true, kind: true, userId: true, mailId: true } });
    expect(notices.map(({ responseId, kind, userId }) => [responseId, kind, userId].join(" ")).sort()).toEqual(await owedByHistory());
    expect(notices.length).toBeGreaterThan(acknowledged / 2);

    const owed = await ownerDatabase().outgoingMail.findMany({
      select: { id: true, attempts: true, user: { select: { id: true, email: true } } },
      orderBy: [{ dueAt: "asc" }, { seq: "asc" }],
    });
    expect(new Set(notices.map(({ mailId }) => mailId))).toEqual(new Set(owed.map(({ id }) => id)));
    const shown = shownTo(office);
    for (const { id: userId, email } of new Map(owed.flatMap(({ user }) => (user ? [[user.id, user]] : []))).values()) {
      const toThem = shown.filter(({ to }) => to === email).map(({ id }) => id);
      expect(toThem).toEqual(owed.filter(({ user }) => user?.id === userId).map(({ id }) => id));
    }
    expect(shown).toHaveLength(owed.length);
    // A copy comes only of what the post had taken over when the worker died, and bears the same Message-ID.
    const copies = office.taken.length - shown.length;
    expect(copies).toBeLessThanOrEqual(kills);
    expect(kills).toBeGreaterThan(3);
    console.log(
      `${acknowledged} acts acknowledged, ${rounds} applications and ${kills} workers killed: ${notices.length} notices in ${owed.length} messages, ${copies} copies, 0 lost.`,
    );
  },
);
