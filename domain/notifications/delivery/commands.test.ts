import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, it } from "vitest";

import { aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let server: SMTPServer | undefined;
let worker: ChildProcess | undefined;

beforeEach(truncateAll);
afterEach(async () => {
  worker?.kill("SIGKILL");
  await new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()));
});

/** A mail server that keeps what it took over, and takes its time to say so. */
async function aPostOffice(): Promise<{ taken: { id: string; to: string }[]; url: string }> {
  const taken: { id: string; to: string }[] = [];
  server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const id = /^Message-ID: <(\S+)>/m.exec(Buffer.concat(chunks).toString())?.[1] ?? "";
        taken.push({ id, to: session.envelope.rcptTo.map(({ address }) => address).join() });
        setTimeout(() => done(), 30);
      });
    },
  });
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  return { taken, url: `smtp://127.0.0.1:${address && typeof address === "object" ? address.port : 0}` };
}

function startWorker(url: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, SMTP_URL: url, MAIL_FROM: "Treaty Tracker <tracker@example.org>", NODE_ENV: "development" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

it("sends every mail once in effect, however often the worker is killed in the middle of it", { timeout: 240_000 }, async () => {
  const { taken, url } = await aPostOffice();
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
  // What the readers' mail programs show: copies of one Message-ID are one message.
  const shown = [...new Map(taken.map((message) => [message.id, message])).values()];
  expect(shown).toHaveLength(total);
  expect(taken.length - total).toBeLessThanOrEqual(killed);
  for (const email of new Set(owed.map(({ user }) => user.email)))
    expect(shown.filter(({ to }) => to === email).map(({ id }) => id.split("@")[0])).toEqual(
      owed.filter(({ user }) => user.email === email).map(({ id }) => id),
    );
});
