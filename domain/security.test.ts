import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { aDocumentThatIs } from "@/domain/matrix/acts/documents";
import { aMovedResponse } from "@/domain/matrix/acts/responses";
import { asApplication, Intruder, sql } from "@/domain/matrix/sql";
import { aWorld, type World } from "@/domain/matrix/world";
import { asOwner, truncateAll } from "@/prisma/test-database";

/*
 * The second lock, tried with the application's own login roles: it holds whatever our code does.
 * prisma/security.test.ts reads it from PostgreSQL's own catalogue.
 */

let world: World;
let intruder: Intruder;

beforeAll(async () => {
  await truncateAll();
  world = await aWorld();
  intruder = new Intruder();
}, 60_000);

afterAll(() => intruder.end());

describe("the official text", () => {
  it("is not changed after the lock, not by the secretariat either", async () => {
    const { id } = await aDocumentThatIs(world, "locked");
    const attacks = [
      sql`UPDATE paragraph_text SET text = 'Other words.' FROM paragraph p WHERE p.id = paragraph_id AND p.document_id = ${id}`,
      sql`UPDATE paragraph_text SET is_locked = false FROM paragraph p WHERE p.id = paragraph_id AND p.document_id = ${id}`,
      sql`DELETE FROM paragraph_text`,
      sql`UPDATE paragraph SET heading = '{"en": "Other words"}' WHERE document_id = ${id} AND heading IS NOT NULL`,
      sql`UPDATE paragraph SET heading = '{"en": "Other words"}' WHERE document_id = ${id} AND heading IS NULL`,
      sql`UPDATE paragraph SET number = '99' WHERE document_id = ${id}`,
      sql`INSERT INTO paragraph (document_id, position, kind) VALUES (${id}, 900, 'RECOMMENDATION')`,
      sql`UPDATE un_document SET source_text = 'Other words.' WHERE id = ${id}`,
      sql`UPDATE un_document SET locked_at = NULL WHERE id = ${id}`,
      sql`DELETE FROM un_document WHERE id = ${id}`,
    ];
    const { id: secretariat } = world.actorOf("publisher");
    for (const attack of attacks) expect([attack.text, await intruder.succeeds(secretariat, [[attack]])]).toEqual([attack.text, false]);
    const addsTranslation = sql`UPDATE paragraph SET heading = coalesce(heading, '{}') || '{"kk": "Тақырып"}' WHERE document_id = ${id}`;
    expect(await intruder.succeeds(secretariat, [[addsTranslation]])).toBe(true);
  });
});

describe("the rule of two persons", () => {
  it.each([
    [
      "signs what they wrote",
      "SUBMITTED",
      "UPDATE response SET state = 'SIGNED', signed_by_id = writer_ids[1] WHERE id = $1",
      "signed_by_another",
    ],
    [
      "publishes what they verified",
      "VERIFIED",
      "UPDATE response SET state = 'PUBLISHED', published_by_id = verified_by_id WHERE id = $1",
      "published_by_another",
    ],
  ] as const)("nobody %s, whatever rights they have", async (_, state, statement, constraint) => {
    const { id } = await aMovedResponse(world, state);
    await asOwner(async (client) => {
      await expect(client.query(statement, [id])).rejects.toThrow("this step of a response is not allowed");
      // Without the triggers, as only the owner can, the table itself still refuses.
      await client.query("SET session_replication_role = replica");
      await expect(client.query(statement, [id])).rejects.toMatchObject({ code: "23514", constraint });
    });
  });
});

describe("in somebody else's name", () => {
  const other = randomUUID();

  it.each([
    ["an audit entry", sql`INSERT INTO audit_entry VALUES (900, now(), ${other}, 'user.disable', ${other}, '', '', '')`],
    ["a request", sql`INSERT INTO idempotency_key (actor_id, key, fingerprint, reply) VALUES (${other}, ${other}, '', '{}')`],
  ])("nobody leaves %s", async (_, statement) => {
    for (const person of world.known)
      expect([person.name, await intruder.succeeds(person.account === "none" ? null : person.id, [[statement]])]).toEqual([
        person.name,
        false,
      ]);
  });

  it("nobody takes over a session, not the administrator either", async () => {
    const session = world.known.find(({ id }) => id === world.bystander)?.sessionId;
    const takeOver = [
      [sql`UPDATE session SET token_hash = 'mine' WHERE id = ${session}`],
      [sql`UPDATE session SET user_id = app_actor() WHERE id = ${session}`],
    ];
    for (const person of world.known.filter(({ id }) => id !== world.bystander))
      expect([person.name, await intruder.succeeds(person.account === "none" ? null : person.id, takeOver)]).toEqual([person.name, false]);
    expect(await intruder.succeeds(world.bystander, takeOver)).toBe(true);
  });

  it("powers end with the transaction, and a disabled person has none", async () => {
    await asApplication(async (client) => {
      const powers = async () =>
        (
          await client.query<{ powers: string; actor: string }>(
            "SELECT current_setting('app.powers', true) AS powers, current_setting('app.actor', true) AS actor",
          )
        ).rows;
      await client.query("BEGIN");
      await client.query("SELECT app_enter($1)", [world.publisher]);
      expect((await powers())[0]?.powers).toContain(`SECRETARIAT@${world.state}`);
      await client.query("COMMIT");
      expect(await powers()).toEqual([{ powers: "", actor: "" }]);
      await client.query("BEGIN");
      await client.query("SELECT app_enter($1)", [world.known.find(({ account }) => account === "disabled")?.id]);
      expect(await powers()).toEqual([{ powers: "", actor: "" }]);
    });
  });

  it("the public cannot enter as anybody", async () => {
    await expect(intruder.rows(null, sql`SELECT app_enter(${world.publisher})`)).resolves.toEqual([]);
    await expect(intruder.rows(null, sql`SELECT 1 AS one`)).resolves.toEqual([{ one: 1 }]);
  });
});
