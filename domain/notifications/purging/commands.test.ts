import { randomUUID } from "node:crypto";

import { beforeEach, expect, it } from "vitest";

import { purgeMail } from "@/domain/notifications/purging/commands";
import type { Prisma } from "@/generated/prisma/client";
import { appDatabase } from "@/lib/db";
import { aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

const at = new Date("2030-04-09T10:00:00+05:00");
const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);

let userId: string;
let stateId: string;
beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  userId = (await aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] })).id;
});

async function aMail(over: Partial<Prisma.OutgoingMailUncheckedCreateInput>): Promise<string> {
  const { id } = await ownerDatabase().outgoingMail.create({
    data: { id: randomUUID(), userId, kind: "NOTICE", about: "ASSIGNED", dueAt: daysAgo(200), ...over },
  });
  return id;
}
const kept = async () => (await ownerDatabase().outgoingMail.findMany({ select: { id: true } })).map(({ id }) => id).toSorted();

it("takes away what was sent or given up before the term, and nothing that may still go out", async () => {
  const old = [await aMail({ sentAt: daysAgo(91) }), await aMail({ abandonedAt: daysAgo(91), trouble: "REFUSED" })];
  const fresh = [
    await aMail({ sentAt: daysAgo(89) }),
    await aMail({ abandonedAt: daysAgo(89) }),
    await aMail({}),
    await aMail({ attempts: 3 }),
  ];
  expect(await purgeMail(at, 90)).toBe(old.length);
  expect(await kept()).toEqual(fresh.toSorted());
  expect(await purgeMail(at, 90)).toBe(0);
  expect(await purgeMail(at, 1)).toBe(2);
});

it("leaves the notice in the reader's list", async () => {
  const mailId = await aMail({ sentAt: daysAgo(91) });
  const routed = { batch: randomUUID(), at: daysAgo(92), routedAt: daysAgo(92), mailId };
  await ownerDatabase().notification.create({ data: { userId, stateId, kind: "ASSIGNED", ...routed } });
  await purgeMail(at, 90);
  expect(await ownerDatabase().notification.findMany()).toMatchObject([{ mailId: null, routedAt: routed.routedAt }]);
});

it("is the worker's alone, and takes nothing that waits even from its hands", async () => {
  const [sent, waiting] = [await aMail({ sentAt: daysAgo(91) }), await aMail({})];
  const taken = (power: string) =>
    appDatabase().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('app.powers', ${power}, true)`;
      return tx.$executeRaw`DELETE FROM outgoing_mail WHERE id = ANY (${[sent, waiting]}::uuid[])`;
    });
  for (const power of ["", "ADMINISTRATOR", "AUTHENTICATION"]) expect(await taken(power)).toBe(0);
  expect(await taken("DELIVERY")).toBe(1);
  expect(await kept()).toEqual([waiting]);
});
