import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { beforeEach, describe, expect, it, vi } from "vitest";

import type { Actor } from "@/domain/actor";
import { RuleBroken } from "@/domain/errors";
import { deliver } from "@/domain/notifications/delivery/commands";
import { recogniseByPassword } from "@/domain/people/authentication/commands";
import { disablePerson, invitePerson, sendLink } from "@/domain/people/commands";
import { acceptLink, requestReset } from "@/domain/people/links/commands";
import { findLink } from "@/domain/people/links/queries";
import type { Invitation } from "@/domain/people/schema";
import { openSession } from "@/domain/people/sessions/commands";
import { findSession } from "@/domain/people/sessions/queries";
import { atTime } from "@/lib/clock";
import { env } from "@/lib/env";
import { hashOf } from "@/lib/token";
import { aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

const address = "192.0.2.1";
const password = "a quiet evening by the lake";
const email = "invited@example.org";

let stateId: string;
let administrator: Actor;

const post = () => path.join(env.STORAGE_DIRECTORY, "mail");

beforeEach(async () => {
  await truncateAll();
  rmSync(post(), { recursive: true, force: true });
  stateId = (await aState()).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
});

type Letter = { to: string; subject: string; text: string; token: string };

/** The letters written so far, the newest last, once the worker has been round. */
async function letters(): Promise<Letter[]> {
  await deliver(hours(0.5));
  const files = existsSync(post()) ? readdirSync(post()).sort() : [];
  return files.map((file) => {
    const [head = "", body = ""] = readFileSync(path.join(post(), file), "utf8").split("\r\n\r\n");
    const header = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1]?.trim() ?? "";
    const text = Buffer.from(body, "base64").toString();
    return { to: header("To"), subject: header("Subject"), text, token: /link\/([\w-]+)/.exec(text)?.[1] ?? "" };
  });
}
const letter = async (): Promise<Letter> => {
  const last = (await letters()).at(-1);
  if (!last) throw new Error("Nothing was sent.");
  return last;
};

const invitation = (over: Partial<Invitation> = {}): Invitation => ({
  email,
  name: "Focal point",
  locale: "kk",
  stateId,
  role: "AUDITOR",
  bodyId: "",
  organisationId: "",
  isAlternate: false,
  validFrom: "",
  validTo: "",
  ...over,
});
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
const actions = async () =>
  (await ownerDatabase().auditEntry.findMany({ orderBy: { seq: "asc" }, select: { action: true } })).map(({ action }) => action);

describe("an invitation", () => {
  it("comes by mail in the reader's language, with a link and nothing else", async () => {
    const { id } = await invitePerson(administrator, invitation());
    const { to, text, token } = await letter();
    expect(to).toBe(email);
    expect(text).toContain(`${env.APP_URL}/kk/sign-in/link/${token}`);
    expect(text).not.toContain("Focal point");
    expect(await ownerDatabase().accountLink.findFirstOrThrow()).toMatchObject({
      userId: id,
      tokenHash: hashOf(token),
      kind: "INVITATION",
    });
  });

  it("sets the password, once", async () => {
    const { id } = await invitePerson(administrator, invitation());
    const { token } = await letter();
    await acceptLink({ token, password });
    expect(await recogniseByPassword({ email, password }, address)).toBe(id);
    await expect(acceptLink({ token, password: "another sentence altogether" })).rejects.toEqual(new RuleBroken("linkSpent"));
    expect(await findLink(token)).toBeNull();
    expect(await actions()).toEqual(["user.invite", "membership.grant", "account.acceptInvitation"]);
  });

  it("sets one password when it is followed twice at once", async () => {
    await invitePerson(administrator, invitation());
    const { token } = await letter();
    const outcomes = await Promise.allSettled([
      acceptLink({ token, password }),
      acceptLink({ token, password: "another sentence altogether" }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await actions()).filter((action) => action === "account.acceptInvitation")).toHaveLength(1);
  });

  it("is good for three days", async () => {
    await invitePerson(administrator, invitation());
    const { token } = await letter();
    expect(await atTime(hours(71), () => findLink(token))).not.toBeNull();
    expect(await atTime(hours(73), () => findLink(token))).toBeNull();
    await expect(atTime(hours(73), () => acceptLink({ token, password }))).rejects.toEqual(new RuleBroken("linkSpent"));
  });

  it("is void as soon as a new one is sent, or the person disabled", async () => {
    const { id } = await invitePerson(administrator, invitation());
    const first = (await letter()).token;
    await sendLink(administrator, { id });
    const second = (await letter()).token;
    expect([await findLink(first), (await findLink(second))?.kind]).toEqual([null, "INVITATION"]);
    await disablePerson(administrator, { id, version: 1 });
    expect(await findLink(second)).toBeNull();
  });

  it("refuses a password that is too easy, and stays good", async () => {
    await invitePerson(administrator, invitation());
    const { token } = await letter();
    await expect(acceptLink({ token, password: "short enough" })).rejects.toEqual(new RuleBroken("tooShort?min=15", "password"));
    await expect(acceptLink({ token, password: "Password12345678" })).rejects.toEqual(new RuleBroken("passwordCommon", "password"));
    await expect(acceptLink({ token, password: "invited example focal" })).rejects.toEqual(new RuleBroken("passwordAboutYou", "password"));
    expect(await findLink(token)).not.toBeNull();
  });

  it("asks for less of those who will show a second factor as well", async () => {
    await invitePerson(administrator, invitation({ role: "SECRETARIAT" }));
    await acceptLink({ token: (await letter()).token, password: "seven owls" });
  });

  it.each(["", "guess", "x".repeat(43)])("cannot be guessed: “%s”", async (token) => {
    await invitePerson(administrator, invitation());
    await expect(acceptLink({ token, password })).rejects.toEqual(new RuleBroken("linkSpent"));
  });
});

describe("a forgotten password", () => {
  const account = async () => {
    const { id } = await invitePerson(administrator, invitation());
    await acceptLink({ token: (await letter()).token, password });
    return id;
  };

  it("is replaced by a link that is good for an hour, once, and ends every session", async () => {
    const id = await account();
    const session = await openSession(id, { device: null, way: "password" });
    await requestReset({ email }, address);
    const { token } = await letter();
    expect(await atTime(hours(1.1), () => findLink(token))).toBeNull();

    await acceptLink({ token, password: "another sentence altogether" });
    expect(await findSession(session)).toBeNull();
    expect(await recogniseByPassword({ email, password: "another sentence altogether" }, address)).toBe(id);
    await expect(recogniseByPassword({ email, password }, address)).rejects.toEqual(new RuleBroken("signInFailed", "password"));
    await expect(acceptLink({ token, password })).rejects.toEqual(new RuleBroken("linkSpent"));
    expect((await actions()).slice(-2)).toEqual(["account.requestReset", "account.resetPassword"]);
  });

  it("takes every other open link with it", async () => {
    await account();
    await requestReset({ email }, address);
    const first = (await letter()).token;
    await requestReset({ email }, address);
    await acceptLink({ token: (await letter()).token, password: "another sentence altogether" });
    expect(await findLink(first)).toBeNull();
  });

  it("sends nothing for an unknown or a disabled account, and says nothing of it", async () => {
    const id = await account();
    const sent = (await letters()).length;
    await disablePerson(administrator, { id, version: 1 });
    const before = await actions();
    for (const wanted of ["nobody@example.org", email]) await expect(requestReset({ email: wanted }, address)).resolves.toBeUndefined();
    expect(await letters()).toHaveLength(sent);
    expect(await actions()).toEqual(before);
  });

  it("does not fill anybody's letter box", async () => {
    await account();
    const sent = (await letters()).length;
    for (let round = 0; round < 10; round += 1) await requestReset({ email }, `192.0.2.${round}`);
    expect((await letters()).length - sent).toBe(3);
  });
});

describe("sendLink", () => {
  it("sends one that sets a new password to those who have come in before", async () => {
    const { id } = await invitePerson(administrator, invitation());
    await acceptLink({ token: (await letter()).token, password });
    await sendLink(administrator, { id });
    expect((await findLink((await letter()).token))?.kind).toBe("PASSWORD_RESET");
  });

  it("owes the letter for as long as it cannot be sent, and keeps no token once it is", async () => {
    const { id } = await invitePerson(administrator, invitation());
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const directory = post();
    rmSync(directory, { recursive: true, force: true });
    writeFileSync(directory, "not a folder");
    await sendLink(administrator, { id });
    expect(await deliver(hours(1))).toBe(0);
    expect(JSON.stringify(said.mock.calls)).not.toContain(email);
    rmSync(directory);
    expect(await deliver(hours(2))).toBe(2);
    expect(await ownerDatabase().outgoingMail.findMany({ select: { secret: true } })).toEqual([{ secret: null }, { secret: null }]);
    expect((await actions()).at(-1)).toBe("user.sendLink");
  });
});
