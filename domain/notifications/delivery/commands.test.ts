import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

import { afterEach, beforeEach, expect, it } from "vitest";

import { aPostOffice, type PostOffice, shownTo, startWorker } from "@/domain/notifications/delivery/factories";
import { aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let office: PostOffice | undefined;
let worker: ChildProcess | undefined;

beforeEach(truncateAll);
afterEach(async () => {
  worker?.kill("SIGKILL");
  await office?.close();
});

it("sends every mail once in effect, however often the worker is killed in the middle of it", { timeout: 400_000 }, async () => {
  office = await aPostOffice();
  const { taken, url } = office;
  const stateId = (await aState()).id;
  const people = await Promise.all(Array.from({ length: 8 }, () => aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] })));
  const each = 10;
  await ownerDatabase().$executeRaw`
    INSERT INTO outgoing_mail (id, user_id, kind, due_at)
    SELECT gen_random_uuid(), u.id, 'SECOND_FACTOR_RESET', now() - interval '1 hour' + n * interval '1 second'
    FROM "user" u CROSS JOIN generate_series(1, ${each}::int) n WHERE u.id = ANY (${people.map(({ id }) => id)}::uuid[])`;
  const total = people.length * each;

  let killed = 0;
  const left = () => ownerDatabase().outgoingMail.count({ where: { sentAt: null } });
  for (let remaining = await left(); remaining > 0; remaining = await left()) {
    const before = taken.length;
    worker = startWorker(url);
    // Killed while mails are on their way, the last time it may finish.
    while (taken.length < before + 12 && (await left()) > 0) await delay(20);
    if ((await left()) === 0) break;
    await delay(Math.random() * 60);
    worker.kill("SIGKILL");
    await once(worker, "exit");
    killed += 1;
  }

  const owed = await ownerDatabase().outgoingMail.findMany({
    select: { id: true, sentAt: true, user: { select: { email: true } } },
    orderBy: [{ dueAt: "asc" }, { seq: "asc" }],
  });
  expect(killed).toBeGreaterThan(3);
  expect(owed.every(({ sentAt }) => sentAt !== null)).toBe(true);
  const shown = shownTo(office);
  expect(shown).toHaveLength(total);
  expect(taken.length - total).toBeLessThanOrEqual(killed);
  for (const email of new Set(owed.flatMap(({ user }) => user?.email ?? [])))
    expect(shown.filter(({ to }) => to === email).map(({ id }) => id)).toEqual(
      owed.filter(({ user }) => user?.email === email).map(({ id }) => id),
    );
});
