import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { chainStart } from "@/domain/audit/rules";
import { findHead, verifyThrough } from "@/domain/audit/verification/queries";
import { type Change, change } from "@/domain/change";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { delivering } from "@/domain/delivering";
import { reading } from "@/domain/reading";
import { draftResponse } from "@/domain/responses/drafting/commands";
import { asRequest } from "@/lib/repeatable";
import { aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, aScene, words, wordsOf } from "@/prisma/response-factory";
import { asOwner, truncateAll } from "@/prisma/test-database";

let stateId: string;
let person: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  person = await aPerson({ stateId, name: "Before" });
});

/** Everything in the database, table by table: how many rows, and a hash of their contents. */
const everything = () =>
  asOwner(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'search', 'throttle') ORDER BY 1",
    );
    const counted: Record<string, unknown> = {};
    for (const { name } of tables) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS count, md5(string_agg(t::text, ' ' ORDER BY t::text)) AS hash FROM ${name} t`,
      );
      counted[name] = rows[0];
    }
    return counted;
  });

const rename = ({ tx }: Pick<Change, "tx">, actor: Actor, name: string) =>
  tx.user.updateMany({ where: { id: actor.id }, data: { name, version: { increment: 1 } } });

/** A person gives themselves another name: the smallest act there is. */
const revise = (actor: Actor, name: string) =>
  change(actor, async ({ tx, authorize, record }) => {
    authorize("account.revise", { userId: actor.id });
    await rename({ tx }, actor, name);
    await record({ after: { id: actor.id, name } });
    return { name };
  });

const nameOf = async ({ id }: Actor) => (await ownerDatabase().user.findUniqueOrThrow({ where: { id } })).name;
const audited = () => ownerDatabase().auditEntry.count();
const verdict = async () => verifyThrough(ownerDatabase(), { head: await findHead(ownerDatabase()), withContents: true, trustedKeys: [] });

describe("a change", () => {
  it("is kept with its audit entry", async () => {
    expect(await revise(person, "After")).toEqual({ name: "After" });
    expect(await nameOf(person)).toBe("After");
    expect(
      await ownerDatabase().auditEntry.findMany({
        select: { seq: true, action: true, actorId: true, subjectId: true, previousHash: true },
      }),
    ).toEqual([{ seq: 1n, action: "account.revise", actorId: person.id, subjectId: person.id, previousHash: chainStart }]);
  });

  const failing: [string, (change: Change) => Promise<unknown>, string | typeof NotAllowed][] = [
    [
      "forgets its audit entry",
      async ({ tx, authorize }) => [authorize("account.revise", { userId: person.id }), await rename({ tx }, person, "After")],
      "must leave an audit entry",
    ],
    [
      "forgets to ask for permission",
      async ({ tx, record }) => [await rename({ tx }, person, "After"), await record({ after: { id: person.id } })],
      "Authorize first",
    ],
    [
      "says nothing of what it changed",
      async ({ tx, authorize, record }) => [
        authorize("account.revise", { userId: person.id }),
        await rename({ tx }, person, "After"),
        await record({}),
      ],
      "Authorize first",
    ],
    [
      "is refused after it has written",
      async ({ tx, authorize }) => [await rename({ tx }, person, "After"), authorize("account.revise", { userId: randomUUID() })],
      NotAllowed,
    ],
    [
      "fails after its audit entry",
      async ({ tx, authorize, record }) => {
        authorize("account.revise", { userId: person.id });
        await rename({ tx }, person, "After");
        await record({ after: { id: person.id } });
        throw new RuleBroken("invalid");
      },
      "invalid",
    ],
    [
      "breaks a rule of the database half-way",
      async ({ tx, authorize, record }) => {
        authorize("account.revise", { userId: person.id });
        await rename({ tx }, person, "After");
        await record({ after: { id: person.id } });
        await tx.$executeRaw`UPDATE "user" SET email = 'taken@example.org'`;
      },
      "denied",
    ],
  ];

  it.each(failing)("that %s leaves no trace", async (_, run, refusal) => {
    const before = await everything();
    await expect(
      asRequest({ key: randomUUID(), fingerprint: "one" }, () => change(person, async (work) => void (await run(work)))),
    ).rejects.toThrow(refusal);
    expect(await everything()).toEqual(before);
  });
});

describe("a request that is repeated", () => {
  const request = () => ({ key: randomUUID(), fingerprint: "the same" });

  it("has one effect and the same answer, one after the other", async () => {
    const sent = request();
    const answers = [];
    for (let count = 0; count < 3; count += 1) answers.push(await asRequest(sent, () => revise(person, `After ${count}`)));
    expect(answers).toEqual([{ name: "After 0" }, { name: "After 0" }, { name: "After 0" }]);
    expect([await nameOf(person), await audited()]).toEqual(["After 0", 1]);
  });

  it("has one effect and the same answer, ten at the same instant", async () => {
    const sent = request();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, count) => asRequest(sent, () => revise(person, `After ${count}`))));
    expect(new Set(answers.map(({ name }) => name)).size).toBe(1);
    expect([await nameOf(person), await audited()]).toEqual([answers[0]?.name, 1]);
  });

  it("is answered with nothing where the act answers nothing", async () => {
    const sent = request();
    const act = () =>
      asRequest(sent, () =>
        change(person, async (work) => {
          work.authorize("account.revise", { userId: person.id });
          await work.record({ after: { id: person.id } });
        }),
      );
    expect([await act(), await act(), await audited()]).toEqual([undefined, null, 1]);
  });

  it("is refused when its contents are others, and leaves what was done", async () => {
    const sent = request();
    await asRequest(sent, () => revise(person, "After"));
    const before = await everything();
    await expect(asRequest({ ...sent, fingerprint: "another" }, () => revise(person, "Forged"))).rejects.toThrow("requestReused");
    expect(await everything()).toEqual(before);
  });

  it("may be sent again after a refusal, which was no answer", async () => {
    const sent = request();
    await expect(asRequest(sent, () => change(person, () => Promise.reject(new RuleBroken("invalid"))))).rejects.toThrow("invalid");
    expect(await asRequest(sent, () => revise(person, "After"))).toEqual({ name: "After" });
  });

  it("is its sender's own: another person's request of the same key is another request", async () => {
    const sent = request();
    const other = await aPerson({ stateId });
    await asRequest(sent, () => revise(person, "After"));
    await asRequest({ ...sent, fingerprint: "another" }, () => revise(other, "Other"));
    expect([await nameOf(person), await nameOf(other), await audited()]).toEqual(["After", "Other", 2]);
  });
});

describe("editors of the same words", { timeout: 60_000 }, () => {
  it("are shown each other's when they come second", async () => {
    const { id, scene } = await aResponse();
    const second = await anOfficial(scene, "FOCAL_POINT");
    const { version } = await wordsOf(id);
    await draftResponse(scene.drafter, { responseId: id, version, ...words({ text: "The first text." }) });
    const before = await everything();

    const late = draftResponse(second, { responseId: id, version, ...words({ text: "The second text." }) });
    await expect(late).rejects.toBeInstanceOf(Outdated);
    await expect(late).rejects.toMatchObject({ theirs: { version: version + 1, theirs: { text: "The first text." } } });
    expect(await everything()).toEqual(before);
  });

  it("lose nothing that was acknowledged, sixteen at once", async () => {
    const scene = await aScene();
    const { id } = await aResponse({ scene });
    const editors = await Promise.all(Array.from({ length: 16 }, () => anOfficial(scene, "FOCAL_POINT")));
    const written: string[] = [];
    let refused = 0;
    await Promise.all(
      editors.map(async (editor, number) => {
        for (let count = 0; count < 4;) {
          const seen = await wordsOf(id);
          const line = `${number}.${count}`;
          try {
            await draftResponse(editor, { responseId: id, version: seen.version, ...words({ text: `${seen.text}\n${line}` }) });
            written.push(line);
            count += 1;
          } catch (error) {
            if (!(error instanceof Outdated)) throw error;
            refused += 1;
          }
        }
      }),
    );
    expect((await wordsOf(id)).text.split("\n").slice(1).sort()).toEqual(written.sort());
    expect(refused).toBeGreaterThan(0);
    expect(await verdict()).toMatchObject({ fault: null });
  });
});

describe("how long one statement may take", () => {
  const limit = async (reader: Pick<Change["tx"], "$queryRaw">) =>
    (await reader.$queryRaw<{ limit: string }[]>`SELECT current_setting('statement_timeout') AS limit`)[0]?.limit;
  const recorded = (minutes?: number) =>
    change(
      person,
      async ({ tx, authorize, record }) => {
        authorize("account.revise", { userId: person.id });
        await record({ after: { id: person.id } });
        return (await limit(tx)) ?? "none";
      },
      minutes === undefined ? {} : { minutes },
    );

  it("is seconds for a visitor and for a page, longer where an act or a file says so, and no longer afterwards", async () => {
    expect(await reading(null, limit)).toBe("10s");
    expect(await reading(person, limit)).toBe("30s");
    expect(await recorded()).toBe("30s");
    expect(await recorded(30)).toBe("30min");
    expect(await reading(null, limit, { minutes: 2 })).toBe("2min");
    expect(await reading(person, limit, { minutes: 2 })).toBe("2min");
    expect(await delivering(limit)).toBe("5min");
    expect([await reading(null, limit), await reading(person, limit)]).toEqual(["10s", "30s"]);
  });

  it("ends a visitor's statement that goes on", { timeout: 30_000 }, async () => {
    const began = Date.now();
    await expect(reading(null, (reader) => reader.$queryRaw`SELECT pg_sleep(25)::text`)).rejects.toThrow(/statement timeout/);
    expect(Date.now() - began).toBeLessThan(15_000);
  });
});
