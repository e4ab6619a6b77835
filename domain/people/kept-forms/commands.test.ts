import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { forgetForm, keepForm, purgeKeptForms } from "@/domain/people/kept-forms/commands";
import { listKeptForms } from "@/domain/people/kept-forms/queries";
import { longestKept } from "@/domain/people/kept-forms/rules";
import { openSession } from "@/domain/people/sessions/commands";
import { appDatabase } from "@/lib/db";
import { newToken } from "@/lib/token";
import { anOrganisation, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { asOwner, databaseDigest, truncateAll } from "@/prisma/test-database";

const path = "/desk/reports/1/sections/2";
const typed = (text: string, over: object = {}) => ({
  path,
  fields: ["text", "version"],
  ids: {},
  given: { version: 3 },
  typed: { text },
  texts: [text],
  hadFiles: false,
  ...over,
});

let writer: Actor;
let colleague: Actor;
let token: string;

beforeEach(async () => {
  await truncateAll();
  const stateId = (await aState()).id;
  const organisationId = (await anOrganisation({ stateId })).id;
  [writer, colleague] = [
    await aPerson({ stateId, holds: [{ role: "NGO_MEMBER", organisationId }] }),
    await aPerson({ stateId, holds: [{ role: "NGO_MEMBER", organisationId }] }),
  ];
  token = await openSession(writer.id, { device: null, way: "password" });
  await asOwner((client) => client.query("UPDATE session SET revoked_at = now()"));
});

const texts = async (actor: Actor, page = path) => (await listKeptForms(actor, page)).map((one) => one.texts[0]);
const change = (statement: string) => asOwner((client) => client.query(statement));

describe("keepForm", () => {
  it.each([
    ["revoked", "SELECT"],
    ["run out", "UPDATE session SET revoked_at = NULL, expires_at = now()"],
    ["idle", "UPDATE session SET revoked_at = NULL, last_seen_at = now() - interval '2 hours'"],
  ])("keeps what was typed for whose session is %s, for them alone and for that page", async (_, statement) => {
    await change(statement);
    expect(await keepForm(token, typed("In the middle of"))).toBe(true);
    expect(await listKeptForms(writer, path)).toEqual([{ id: expect.any(String), ...typed("In the middle of") }]);
    expect(await texts(writer, "/desk")).toEqual([]);
    expect(await texts(colleague)).toEqual([]);
  });

  it("writes it down sealed, and nothing of it anywhere else", async () => {
    const before = await databaseDigest();
    await keepForm(token, typed("A name that nobody may learn"));
    const after = await databaseDigest();
    expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual(["kept_form"]);
    const rows = JSON.stringify(await ownerDatabase().keptForm.findMany());
    expect(rows).not.toContain("nobody may learn");
    expect(rows).not.toContain("desk/reports");
  });

  it("puts what was typed into the same form again in its place, and keeps the five newest", async () => {
    await keepForm(token, typed("first"));
    await keepForm(token, typed("second"));
    expect(await texts(writer)).toEqual(["second"]);
    for (const number of [1, 2, 3, 4, 5]) await keepForm(token, typed(`other ${number}`, { fields: [`field ${number}`] }));
    expect(new Set(await texts(writer))).toEqual(new Set([1, 2, 3, 4, 5].map((number) => `other ${number}`)));
  });

  it.each([
    ["a token nobody has had", async () => void (token = newToken())],
    ["somebody whose account is closed", () => change('UPDATE "user" SET disabled_at = now()')],
    [
      "somebody who never showed the second factor",
      () => change(`INSERT INTO credential (user_id, second_factor) SELECT user_id, 'x' FROM session`),
    ],
    ["a session of the day before yesterday", () => change("UPDATE session SET created_at = now() - interval '37 hours'")],
  ])("keeps nothing for %s", async (_, happen) => {
    await happen();
    const before = await databaseDigest();
    expect(await keepForm(token, typed("Not mine"))).toBe(false);
    expect(await databaseDigest()).toEqual(before);
  });

  it("keeps nothing that is too long", async () => {
    const most = longestKept - JSON.stringify(typed("")).length - "[]".length;
    expect(await keepForm(token, typed("", { typed: { text: "x".repeat(most + 100) } }))).toBe(false);
    expect(await keepForm(token, typed("", { typed: { text: "x".repeat(most - 100) } }))).toBe(true);
  });
});

describe("what is kept", () => {
  beforeEach(async () => void (await keepForm(token, typed("Mine"))));
  const idOf = async () => (await ownerDatabase().keptForm.findFirstOrThrow({ select: { id: true } })).id;

  it("is forgotten by whose it is, and by nobody else", async () => {
    const id = await idOf();
    await forgetForm(colleague, { id });
    expect(await texts(writer)).toEqual(["Mine"]);
    expect(await forgetForm(writer, { id })).toBe(0);
    expect(await ownerDatabase().keptForm.count()).toBe(0);
  });

  it("opens for nobody else, even in their own row", async () => {
    await ownerDatabase().keptForm.updateMany({ data: { userId: colleague.id } });
    expect(await texts(colleague)).toEqual([]);
  });

  it("is there for a day, and then taken away by the worker", async () => {
    const at = new Date();
    expect(await purgeKeptForms(at)).toBe(0);
    await change("UPDATE kept_form SET kept_at = now() - interval '25 hours'");
    expect(await texts(writer)).toEqual([]);
    expect(await purgeKeptForms(at)).toBe(1);
    expect(await ownerDatabase().keptForm.count()).toBe(0);
  });

  it.each(["", "AUTHENTICATION", "ADMINISTRATOR", "DELIVERY"])("is shown by the database to no power such as %j", async (power) => {
    const found = await appDatabase().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('app.powers', ${power}, true)`;
      return [await tx.keptForm.count(), (await tx.keptForm.deleteMany()).count];
    });
    expect(found).toEqual([0, 0]);
  });
});
