import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { findPerson } from "@/domain/people/queries";
import {
  confirmSecondFactor,
  enrolWhileSigningIn,
  protectAccount,
  renewRecoveryCodes,
  resetSecondFactor,
  unprotectAccount,
} from "@/domain/people/second-factors/commands";
import { proposeFirstSecondFactor, proposeSecondFactor } from "@/domain/people/second-factors/queries";
import { codeAt } from "@/domain/people/second-factors/rules";
import { openSession } from "@/domain/people/sessions/commands";
import { findSession, type OpenSession } from "@/domain/people/sessions/queries";
import { atTime } from "@/lib/clock";
import { hashPassword } from "@/lib/password";
import { asRequest } from "@/lib/repeatable";
import { aBody, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { asOwner, truncateAll } from "@/prisma/test-database";

const password = "a quiet evening by the lake";
let hash: string | undefined;
let approver: Actor;
let official: Actor;
let administrator: Actor;

beforeEach(async () => {
  await truncateAll();
  hash ??= await hashPassword(password);
  const stateId = (await aState()).id;
  const bodyId = (await aBody({ stateId })).id;
  approver = await aPerson({ stateId, holds: [{ role: "APPROVER", bodyId }] });
  official = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
  for (const { id: userId } of [approver, official, administrator])
    await ownerDatabase().credential.create({ data: { userId, passwordHash: hash, recoveryCodes: [] } });
});

const found = async (token: string): Promise<OpenSession> => {
  const session = await findSession(token);
  if (!session) throw new Error("The session is not there.");
  return session;
};
const signedIn = async (person: Actor) => found(await openSession(person.id, { device: null, way: "password" }));
const plain = (secret: string) => secret.replaceAll(" ", "");
const steps = (count: number) => new Date(Date.now() + count * 30_000);
const kept = (person: Actor) => ownerDatabase().credential.findUniqueOrThrow({ where: { userId: person.id } });
const actions = async () =>
  (await ownerDatabase().auditEntry.findMany({ orderBy: { seq: "asc" }, select: { action: true } })).map(({ action }) => action);

async function enrol(person: Actor) {
  const { secret, sealed } = proposeSecondFactor({ actor: person, email: "person@example.org" });
  const enrolled = await enrolWhileSigningIn(await signedIn(person), { sealed, code: codeAt(plain(secret), new Date()) });
  return { secret: plain(secret), ...enrolled };
}

describe("a session that owes a second factor", () => {
  it("owes its enrolment where the role needs one, and nothing where it does not", async () => {
    expect((await signedIn(approver)).owes).toBe("enrolment");
    expect((await signedIn(official)).owes).toBe("nothing");
  });

  it("owes a code once there is one, also where the role does not need it", async () => {
    await enrol(official);
    expect((await signedIn(official)).owes).toBe("code");
  });

  it("owes nothing once the code was shown, and is known by another token from then on", async () => {
    const { secret } = await enrol(approver);
    const before = await openSession(approver.id, { device: null, way: "password" });
    const token = await atTime(steps(2), async () => confirmSecondFactor(await found(before), { code: codeAt(secret, steps(2)) }));
    expect(await findSession(before)).toBeNull();
    expect((await found(token)).owes).toBe("nothing");
    expect((await actions()).slice(-2)).toEqual(["session.open", "session.confirm"]);
  });
});

describe("enrolment", () => {
  it("keeps the secret closed and ten codes hashed, shows them once, and lets the person in under another token", async () => {
    const { secret, token, recoveryCodes } = await enrol(approver);
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await found(token)).owes).toBe("nothing");
    const everything = JSON.stringify([await kept(approver), await ownerDatabase().auditContent.findMany()], (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    for (const clear of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace("-", ""))])
      expect(everything).not.toContain(clear);
    expect(await actions()).toContain("account.protect");
  });

  it("refuses a wrong code, somebody else's proposal and one that was made up, and keeps nothing", async () => {
    const session = await signedIn(approver);
    const { secret, sealed } = proposeSecondFactor(session);
    const other = proposeSecondFactor({ actor: official, email: "official@example.org" });
    const code = codeAt(plain(secret), new Date());
    await expect(enrolWhileSigningIn(session, { sealed, code: "000000" })).rejects.toEqual(new RuleBroken("codeWrong", "code"));
    await expect(enrolWhileSigningIn(session, { sealed: other.sealed, code })).rejects.toEqual(new RuleBroken("proposalOutdated", "code"));
    await expect(enrolWhileSigningIn(session, { sealed: "made up", code })).rejects.toEqual(new RuleBroken("proposalOutdated", "code"));
    expect((await kept(approver)).secondFactor).toBeNull();
    expect(await actions()).toEqual(["session.open"]);
  });

  it("is proposed with the same secret for as long as the session has to set one up, and with another to every other", async () => {
    const [session, other] = [await signedIn(approver), await signedIn(approver)];
    const { secret } = proposeFirstSecondFactor(session);
    const { sealed, secret: again } = proposeFirstSecondFactor(session);
    expect(plain(secret)).toMatch(/^[A-Z2-7]{32}$/);
    expect([again === secret, proposeFirstSecondFactor(other).secret === secret]).toEqual([true, false]);
    const { token } = await enrolWhileSigningIn(session, { sealed, code: codeAt(plain(secret), new Date()) });
    expect((await found(token)).owes).toBe("nothing");
  });

  it("cannot be repeated by somebody who only has the password", async () => {
    await enrol(approver);
    const session = await signedIn(approver);
    const { secret, sealed } = proposeSecondFactor(session);
    await expect(enrolWhileSigningIn(session, { sealed, code: codeAt(plain(secret), new Date()) })).rejects.toEqual(
      new RuleBroken("alreadyProtected"),
    );
  });
});

describe("a code", () => {
  it("is good once: the one of the enrolment too", async () => {
    const { secret } = await enrol(approver);
    await expect(confirmSecondFactor(await signedIn(approver), { code: codeAt(secret, new Date()) })).rejects.toEqual(
      new RuleBroken("codeUsed", "code"),
    );
    const use = () => atTime(steps(1), async () => confirmSecondFactor(await signedIn(approver), { code: codeAt(secret, steps(1)) }));
    await use();
    await expect(use()).rejects.toEqual(new RuleBroken("codeUsed", "code"));
    await expect(
      atTime(steps(1), async () => confirmSecondFactor(await signedIn(approver), { code: codeAt(secret, new Date()) })),
    ).rejects.toEqual(new RuleBroken("codeUsed", "code"));
  });

  it("is good once when sent twice at the same moment", async () => {
    const { secret } = await enrol(approver);
    const sessions = await Promise.all([signedIn(approver), signedIn(approver), signedIn(approver)]);
    const outcomes = await atTime(steps(2), () =>
      Promise.allSettled(sessions.map((session) => confirmSecondFactor(session, { code: codeAt(secret, steps(2)) }))),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it.each([
    [2, "ahead of a clock that is a step slow", true],
    [6, "long gone", false],
  ])("is asked for at step %i: %s", async (at, _, isGood) => {
    const { secret } = await enrol(approver);
    const session = await signedIn(approver);
    const attempt = atTime(steps(at), () => confirmSecondFactor(session, { code: codeAt(secret, steps(3)) }));
    if (isGood) await attempt;
    else await expect(attempt).rejects.toEqual(new RuleBroken("codeWrong", "code"));
  });

  it("is not guessed: soon one waits", async () => {
    await enrol(approver);
    const session = await signedIn(approver);
    for (let round = 0; round < 5; round += 1)
      await expect(confirmSecondFactor(session, { code: `00000${round}` })).rejects.toThrow("codeWrong");
    await expect(confirmSecondFactor(session, { code: "000006" })).rejects.toThrow(/^tooManyAttempts/);
  });
});

describe("a recovery code", () => {
  it("stands in for the app, once, however it is typed", async () => {
    const { recoveryCodes } = await enrol(approver);
    const [code = ""] = recoveryCodes;
    const token = await confirmSecondFactor(await signedIn(approver), { code: ` ${code.toUpperCase().replace("-", " ")} ` });
    expect((await found(token)).owes).toBe("nothing");
    expect((await kept(approver)).recoveryCodes).toHaveLength(9);
    await expect(confirmSecondFactor(await signedIn(approver), { code })).rejects.toEqual(new RuleBroken("codeWrong", "code"));
  });

  it("of somebody else is none", async () => {
    const { recoveryCodes } = await enrol(official);
    await enrol(approver);
    await expect(confirmSecondFactor(await signedIn(approver), { code: recoveryCodes[0] ?? "" })).rejects.toEqual(
      new RuleBroken("codeWrong", "code"),
    );
  });
});

describe("in one's own account", () => {
  const propose = (person: Actor) => {
    const { secret, sealed } = proposeSecondFactor({ actor: person, email: "person@example.org" });
    return { sealed, code: codeAt(plain(secret), new Date()) };
  };

  it("a second factor is set up with the password asked again, and other sessions end", async () => {
    const elsewhere = await openSession(official.id, { device: null, way: "password" });
    const { id } = await signedIn(official);
    await expect(protectAccount(official, id, { ...propose(official), currentPassword: "wrong" })).rejects.toEqual(
      new RuleBroken("passwordWrong", "currentPassword"),
    );
    const { token, recoveryCodes } = await protectAccount(official, id, { ...propose(official), currentPassword: password });
    expect(recoveryCodes).toHaveLength(10);
    expect(await found(token)).toMatchObject({ id, owes: "nothing" });
    expect(await findSession(elsewhere)).toBeNull();
  });

  it("new recovery codes replace the old", async () => {
    const { recoveryCodes } = await enrol(official);
    const { id } = await signedIn(official);
    const renewed = await renewRecoveryCodes(official, id, { currentPassword: password });
    expect(renewed.recoveryCodes).not.toEqual(recoveryCodes);
    await expect(confirmSecondFactor(await signedIn(official), { code: recoveryCodes[0] ?? "" })).rejects.toThrow("codeWrong");
    await confirmSecondFactor(await signedIn(official), { code: renewed.recoveryCodes[0] ?? "" });
  });

  it("recovery codes are not shown again, nor kept in clear, when the same request comes twice", async () => {
    await enrol(official);
    const { id } = await signedIn(official);
    const key = { key: "3f0f6a0e-5f0b-4d6e-9d0a-0a5d6f3c9b11", fingerprint: "same" };
    const renew = () => asRequest(key, () => renewRecoveryCodes(official, id, { currentPassword: password }));
    const { recoveryCodes } = await renew();
    await expect(renew()).rejects.toEqual(new RuleBroken("alreadyDone"));
    expect(JSON.stringify(await ownerDatabase().idempotencyKey.findMany())).not.toContain(recoveryCodes[0]);
  });

  it("there are no new recovery codes without a second factor", async () => {
    const { id } = await signedIn(official);
    await expect(renewRecoveryCodes(official, id, { currentPassword: password })).rejects.toThrow("notFound");
    expect(await actions()).toEqual(["session.open"]);
  });

  it("the second factor is removed by those who need none, behind a password that can stand alone", async () => {
    await enrol(official);
    const { id } = await signedIn(official);
    await unprotectAccount(official, id, { currentPassword: password });
    expect(await kept(official)).toMatchObject({ secondFactor: null, recoveryCodes: [] });
    expect((await signedIn(official)).owes).toBe("nothing");
  });

  it("the second factor stays with those who need one, and before a short password", async () => {
    await enrol(approver);
    await expect(unprotectAccount(approver, (await signedIn(approver)).id, { currentPassword: password })).rejects.toEqual(
      new RuleBroken("secondFactorRequired"),
    );

    await enrol(official);
    await ownerDatabase().credential.update({ where: { userId: official.id }, data: { passwordHash: await hashPassword("seven owls") } });
    const attempt = unprotectAccount(official, (await signedIn(official)).id, { currentPassword: "seven owls" });
    await expect(attempt).rejects.toEqual(new RuleBroken("tooShort?min=15", "currentPassword"));
    expect((await kept(official)).secondFactor).not.toBeNull();
  });

  it("asking for the password is no way to guess it", async () => {
    const { id } = await signedIn(official);
    for (let round = 0; round < 5; round += 1)
      await expect(renewRecoveryCodes(official, id, { currentPassword: "wrong" })).rejects.toThrow("passwordWrong");
    await expect(renewRecoveryCodes(official, id, { currentPassword: password })).rejects.toThrow(/^tooManyAttempts/);
  });
});

describe("an administrator", () => {
  it("takes away a second factor that was lost: its holder is out, told by mail, and sets up another", async () => {
    await enrol(approver);
    const before = await openSession(approver.id, { device: null, way: "password" });
    expect((await findPerson(administrator, approver.id, "en"))?.secondFactorSince).toBeInstanceOf(Date);
    await resetSecondFactor(administrator, { id: approver.id, version: 1 });

    expect(await findSession(before)).toBeNull();
    expect((await signedIn(approver)).owes).toBe("enrolment");
    expect(await kept(approver)).toMatchObject({ passwordHash: hash, secondFactor: null, recoveryCodes: [] });
    expect((await findPerson(administrator, approver.id, "en"))?.secondFactorSince).toBeNull();
    expect(await actions()).toContain("user.resetSecondFactor");
    await enrol(approver);
  });

  it("takes away nothing that is not there, nothing twice, and nothing of their own", async () => {
    const attempt = (who: Actor, person: Actor, version = 1) => resetSecondFactor(who, { id: person.id, version });
    await expect(attempt(administrator, official)).rejects.toEqual(new RuleBroken("alreadyDone"));
    await enrol(approver);
    await enrol(administrator);
    await expect(attempt(administrator, approver, 2)).rejects.toThrow(Outdated);
    await expect(attempt(administrator, administrator)).rejects.toThrow(NotAllowed);
    await expect(attempt(official, approver)).rejects.toThrow(NotAllowed);
    expect((await kept(approver)).secondFactor).not.toBeNull();
    expect(await actions()).not.toContain("user.resetSecondFactor");
  });
});

it("a secret opens for nobody else in the database's own hand", async () => {
  await enrol(approver);
  const { secret } = await enrol(official);
  await asOwner((client) =>
    client.query(
      "UPDATE credential SET second_factor = (SELECT second_factor FROM credential WHERE user_id = $1), second_factor_step = NULL WHERE user_id = $2",
      [official.id, approver.id],
    ),
  );
  await expect(confirmSecondFactor(await signedIn(approver), { code: codeAt(secret, new Date()) })).rejects.toThrow("sealed");
});
