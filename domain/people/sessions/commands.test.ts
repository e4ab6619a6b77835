import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound } from "@/domain/errors";
import { disablePerson, enablePerson } from "@/domain/people/commands";
import { endMembership, grantMembership } from "@/domain/people/memberships/commands";
import { changePassword } from "@/domain/people/passwords/commands";
import { endEverySession, endSession, noteSession, openSession } from "@/domain/people/sessions/commands";
import { findSession, listSessions, type OpenSession } from "@/domain/people/sessions/queries";
import { atTime } from "@/lib/clock";
import { hashPassword } from "@/lib/password";
import { hashOf } from "@/lib/token";
import { aBody, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { asOwner, truncateAll } from "@/prisma/test-database";

let stateId: string;
let bodyId: string;
let administrator: Actor;
let official: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  bodyId = (await aBody({ stateId })).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
  official = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
});

const open = (person: Actor = official) => openSession(person.id, { device: "Firefox · Linux", way: "password" });
const session = async (token: string): Promise<OpenSession> => {
  const found = await findSession(token);
  if (!found) throw new Error("The session is not there.");
  return found;
};
const actions = async () =>
  (await ownerDatabase().auditEntry.findMany({ orderBy: { seq: "asc" }, select: { action: true } })).map(({ action }) => action);
const seen = async (person: Actor) =>
  ownerDatabase().user.findUniqueOrThrow({ where: { id: person.id }, select: { id: true, version: true } });
const minutes = (count: number) => new Date(Date.now() + count * 60_000);

describe("a session", () => {
  it("makes its token's bearer the person with the roles of now, and leaves an audit entry", async () => {
    const { actor, owes } = await session(await open());
    expect(actor).toEqual({
      id: official.id,
      name: official.name,
      locale: "en",
      memberships: [{ role: "FOCAL_POINT", stateId, bodyId, organisationId: null }],
    });
    expect(owes).toBe("nothing");
    expect(await actions()).toEqual(["session.open"]);
  });

  it("is kept under the hash of its token, and leaves no power behind on the connection", async () => {
    const token = await open();
    expect(await ownerDatabase().session.findFirstOrThrow()).toMatchObject({ tokenHash: hashOf(token), device: "Firefox · Linux" });
    await session(token);
    const powers = await asOwner(async (client) => {
      await client.query("BEGIN");
      await client.query("SELECT app_session($1)", [hashOf(token)]);
      return (await client.query<{ powers: string }>("SELECT current_setting('app.powers', true) AS powers")).rows;
    });
    expect(powers).toEqual([{ powers: "" }]);
  });

  it.each(["", "guess", "x".repeat(43)])("is not opened by “%s”", async (token) => {
    await open();
    expect(await findSession(token)).toBeNull();
  });

  it("takes no role that is over, nor one that has not begun", async () => {
    const day = 86_400_000;
    await asOwner((client) => client.query("UPDATE membership SET valid_to = now() WHERE user_id = $1", [official.id]));
    const held = { stateId, role: "APPROVER" as const, bodyId, organisationId: "", isAlternate: false, validTo: "" };
    await grantMembership(administrator, {
      ...held,
      userId: official.id,
      validFrom: new Date(Date.now() + 3 * day).toISOString().slice(0, 10),
    });
    expect((await session(await open())).actor.memberships).toEqual([]);
  });
});

describe("a session ends at the very next request", () => {
  const ended = async (reason: () => Promise<unknown>) => {
    const tokens = await Promise.all([open(), open(), open()]);
    expect((await Promise.all(tokens.map(findSession))).every(Boolean)).toBe(true);
    await reason();
    return Promise.all(tokens.map(findSession));
  };

  it("when its person is disabled, and stays ended when they are enabled again", async () => {
    const tokens = await Promise.all([open(), open()]);
    await disablePerson(administrator, await seen(official));
    expect(await Promise.all(tokens.map(findSession))).toEqual([null, null]);
    await enablePerson(administrator, await seen(official));
    expect(await Promise.all(tokens.map(findSession))).toEqual([null, null]);
  });

  it("when a role is given", async () => {
    const held = { stateId, role: "APPROVER" as const, bodyId, organisationId: "", isAlternate: false, validFrom: "", validTo: "" };
    expect(await ended(() => grantMembership(administrator, { ...held, userId: official.id }))).toEqual([null, null, null]);
  });

  it("when a role is taken", async () => {
    const membership = await ownerDatabase().membership.findFirstOrThrow({
      where: { userId: official.id },
      select: { id: true, version: true },
    });
    expect(await ended(() => endMembership(administrator, membership))).toEqual([null, null, null]);
  });

  it("when its person signs out everywhere", async () => {
    expect(await ended(() => endEverySession(official))).toEqual([null, null, null]);
  });

  it("when it alone is ended", async () => {
    const [one, other] = await Promise.all([open(), open()]);
    await endSession(official, { sessionId: (await session(one)).id });
    expect(await findSession(one)).toBeNull();
    expect(await findSession(other)).not.toBeNull();
  });

  it("when the password is changed, but for the one it was changed in, which gets a new token", async () => {
    const old = "an old sentence of mine";
    await ownerDatabase().credential.create({ data: { userId: official.id, passwordHash: await hashPassword(old), recoveryCodes: [] } });
    const [here, elsewhere] = await Promise.all([open(), open()]);
    const { id } = await session(here);
    const token = await changePassword(official, id, { currentPassword: old, password: "a new sentence of mine" });
    expect(await Promise.all([here, elsewhere].map(findSession))).toEqual([null, null]);
    expect((await session(token)).id).toBe(id);
    expect(await actions()).toContain("account.changePassword");
  });
});

describe("a session nobody uses", () => {
  it("ends after an hour for an official, after a quarter for those who sign, verify or administer", async () => {
    const [ordinary, powerful] = [await open(), await open(administrator)];
    await asOwner((client) => client.query("UPDATE session SET second_factor_at = now()"));
    expect(await atTime(minutes(14), () => findSession(powerful))).not.toBeNull();
    expect(await atTime(minutes(16), () => findSession(powerful))).toBeNull();
    expect(await atTime(minutes(59), () => findSession(ordinary))).not.toBeNull();
    expect(await atTime(minutes(61), () => findSession(ordinary))).toBeNull();
  });

  it("goes on when it is used, but not beyond twelve hours", async () => {
    const token = await open();
    for (let passed = 50; passed < 12 * 60; passed += 50) await atTime(minutes(passed), async () => noteSession(await session(token)));
    expect(await atTime(minutes(12 * 60 - 1), () => findSession(token))).not.toBeNull();
    expect(await atTime(minutes(12 * 60 + 1), () => findSession(token))).toBeNull();
  });

  it("is over for the database as well when its time is up", async () => {
    const token = await open();
    await asOwner((client) => client.query("UPDATE session SET expires_at = now()"));
    expect(await findSession(token)).toBeNull();
  });

  it("is not written down as used more than once a minute", async () => {
    const token = await open();
    const before = await ownerDatabase().session.findFirstOrThrow({ select: { lastSeenAt: true } });
    await noteSession(await session(token));
    expect(await ownerDatabase().session.findFirstOrThrow({ select: { lastSeenAt: true } })).toEqual(before);
  });

  it("is not revived by a request that arrives after it was ended", async () => {
    const token = await open();
    const late = await session(token);
    await endEverySession(official);
    await atTime(minutes(5), () => noteSession(late));
    expect(await ownerDatabase().session.findFirstOrThrow({ select: { lastSeenAt: true } })).toEqual({ lastSeenAt: late.lastSeenAt });
  });
});

describe("listSessions", () => {
  it("shows one's own open sessions, the last used first, and nobody else's", async () => {
    await open(administrator);
    const [first, second] = [await open(), await open()];
    const third = await session(await open());
    await endSession(official, { sessionId: third.id });
    await atTime(minutes(5), async () => noteSession(await session(first)));
    expect((await listSessions(official)).map(({ id }) => id)).toEqual([(await session(first)).id, (await session(second)).id]);
  });
});

describe("endSession refuses, and leaves no trace", () => {
  it("somebody else's session, the administrator's hand included", async () => {
    const { id } = await session(await open());
    const before = await actions();
    await expect(endSession(administrator, { sessionId: id })).rejects.toThrow(NotFound);
    expect(await findSession(await open())).not.toBeNull();
    expect(await actions()).toEqual([...before, "session.open"]);
  });

  it("a person who may not disable", async () => {
    const token = await open(administrator);
    await expect(disablePerson(official, await seen(administrator))).rejects.toThrow(NotAllowed);
    await expect(disablePerson(administrator, await seen(administrator))).rejects.toThrow(NotAllowed);
    expect(await findSession(token)).not.toBeNull();
    expect(await actions()).toEqual(["session.open"]);
  });
});
