import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { appendAuditEntry } from "@/domain/audit/commands";
import { findHead, verifyThrough } from "@/domain/audit/verification/queries";
import { change } from "@/domain/change";
import type { Prisma } from "@/generated/prisma/client";
import { appDatabase } from "@/lib/db";
import { aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let person: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  person = await aPerson({ stateId });
});

/** The smallest act there is. */
const revise = (actor: Actor, name: string) =>
  change(actor, async ({ tx, authorize, record }) => {
    authorize("account.revise", { userId: actor.id });
    await tx.user.updateMany({ where: { id: actor.id }, data: { name, version: { increment: 1 } } });
    await record({ after: { id: actor.id, name } });
  });

const verdict = async () => verifyThrough(ownerDatabase(), { head: await findHead(ownerDatabase()), withContents: true, trustedKeys: [] });

describe("the audit chain", { timeout: 60_000 }, () => {
  const writers = 16;

  const expectWhole = async (entries: number) => {
    const links = await ownerDatabase().auditEntry.findMany({
      select: { seq: true, previousHash: true, hash: true },
      orderBy: { seq: "asc" },
    });
    expect(links.map(({ seq }) => seq)).toEqual(Array.from({ length: entries }, (_, index) => BigInt(index + 1)));
    expect(new Set(links.map(({ previousHash }) => previousHash)).size).toBe(entries);
    expect(await verdict()).toMatchObject({ entries, fault: null });
  };

  it("never forks under sixteen writers", async () => {
    const people = await Promise.all(Array.from({ length: writers }, () => aPerson({ stateId })));
    await Promise.all(
      people.map(async (writer) => {
        for (let count = 0; count < 10; count += 1) await revise(writer, `Name ${count}`);
      }),
    );
    await expectWhole(writers * 10);
  });

  it("never forks at a stricter isolation either, where the loser has to try again", async () => {
    const append = (tx: Prisma.TransactionClient) =>
      appendAuditEntry(tx, { actorId: person.id, action: "account.revise", subjectId: person.id, content: {} });
    const write = () =>
      appDatabase().$transaction(
        async (tx) => {
          await tx.$queryRaw`SELECT app_enter(${person.id}::uuid)::text`;
          await append(tx);
        },
        { isolationLevel: "RepeatableRead", maxWait: 30_000 },
      );
    const outcomes = await Promise.allSettled(Array.from({ length: writers * 4 }, write));
    const failed = outcomes.filter((outcome) => outcome.status === "rejected").map(({ reason }) => String(reason));
    expect(failed.filter((reason) => !/write conflict|could not serialize/.test(reason))).toEqual([]);
    const kept = outcomes.length - failed.length;
    expect(kept).toBeGreaterThan(0);
    await expectWhole(kept);
  });

  it("commits to what the database gives back, whatever was recorded", async () => {
    const text = fc.string({ unit: "binary" }).map((typed) => typed.toWellFormed().replaceAll("\0", ""));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer(),
        fc.double({ noDefaultInfinity: true, noNaN: true }),
        fc.boolean(),
        fc.constant(null),
        tie("list"),
        tie("object"),
      ),
      list: fc.array(tie("value"), { maxLength: 4 }),
      object: fc.dictionary(text, tie("value"), { maxKeys: 4 }),
    }));
    const contents = fc.sample(value, 200);
    await change(person, async ({ authorize, record }) => {
      for (const content of contents) {
        authorize("account.revise", { userId: person.id });
        await record({ after: { id: person.id, content } });
      }
    });
    await expectWhole(200);
  });
});
