import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Actor } from "@/domain/actor";
import { DomainError } from "@/domain/errors";
import { authenticating } from "@/domain/authenticating";
import { recogniseByIdentity, recogniseByPassword } from "@/domain/people/authentication/commands";
import { signInSchema } from "@/domain/people/authentication/schema";
import { hashPassword } from "@/lib/password";
import { readRefusal } from "@/lib/refusal";
import { aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { asOwner, truncateAll } from "@/prisma/test-database";

const password = "a quiet evening by the lake";
const [office, home, elsewhere] = ["192.0.2.1", "198.51.100.7", "203.0.113.9"];

let person: Actor;
let hash: string | undefined;

beforeEach(async () => {
  await truncateAll();
  hash ??= await hashPassword(password);
  person = await aPerson({ stateId: (await aState()).id, email: "person@example.org" });
  await ownerDatabase().credential.create({ data: { userId: person.id, passwordHash: hash, recoveryCodes: [] } });
});

const disable = () => asOwner((client) => client.query('UPDATE "user" SET disabled_at = now()'));
const signIn = (email: string, given: string, address = office) => recogniseByPassword({ email, password: given }, address);
const refusal = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => "let in",
    (error: unknown) => (error instanceof DomainError ? `${error.key} at ${error.field}` : String(error)),
  );
const rows = async (table: "credential" | "auditEntry") =>
  table === "credential" ? ownerDatabase().credential.count() : ownerDatabase().auditEntry.count();

describe("recogniseByPassword", () => {
  it("knows the person by address and password", async () => {
    expect(await signIn("person@example.org", password)).toBe(person.id);
  });

  it("takes the password as typed, however its letters are composed", async () => {
    const typed = "  Мой  йод и ё́лка 🌲 ";
    await ownerDatabase().credential.updateMany({ data: { passwordHash: await hashPassword(typed.normalize("NFD")) } });
    expect(await signIn("person@example.org", typed.normalize("NFC"))).toBe(person.id);
    expect(await refusal(signIn("person@example.org", typed.trim()))).toBe("signInFailed at password");
  });

  it("reads the address as people write it", () => {
    expect(signInSchema.parse({ email: "  Person@Example.ORG ", password }).email).toBe("person@example.org");
    expect(signInSchema.safeParse({ email: "not an address", password }).success).toBe(false);
  });

  it("says the same of a wrong password, an unknown account, one without a password, and a disabled one", async () => {
    const said = [await refusal(signIn("person@example.org", "wrong")), await refusal(signIn("nobody@example.org", password))];
    await ownerDatabase().credential.updateMany({ data: { passwordHash: null } });
    said.push(await refusal(signIn("person@example.org", password, home)));
    await ownerDatabase().credential.updateMany({ data: { passwordHash: hash ?? null } });
    await disable();
    said.push(await refusal(signIn("person@example.org", password, elsewhere)));
    expect(new Set(said)).toEqual(new Set(["signInFailed at password"]));
  });

  it("takes as long for an unknown account as for a wrong password", async () => {
    const times: Record<string, number[]> = { "person@example.org": [], "nobody@example.org": [] };
    // In turns, so that a busy machine slows both alike.
    for (let round = 0; round < 11; round += 1)
      for (const [email, taken] of Object.entries(times)) {
        const start = performance.now();
        await refusal(signIn(email, "wrong", `${home}:${round}`));
        taken.push(performance.now() - start);
      }
    const [known = 0, unknown = 0] = Object.values(times).map((taken) => taken.sort((one, other) => one - other)[5]);
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });
});

describe("whoever guesses", () => {
  // The clock stands still, so that a busy machine is not taken for a patient guesser.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  const guess = async (email: string, times: number, address = office) => {
    const said = [];
    for (let round = 0; round < times; round += 1) said.push(readRefusal(await refusal(signIn(email, `guess ${round}`, address))).key);
    return said;
  };

  it("soon waits, longer each time, in the same words whether there is such an account or not", async () => {
    const known = await guess("person@example.org", 7);
    expect(known).toEqual([...Array<string>(5).fill("signInFailed at password"), "tooManyAttempts", "tooManyAttempts"]);
    expect(await guess("nobody@example.org", 7)).toEqual(known);

    for (const seconds of [4, 8, 16]) {
      expect(await refusal(signIn("person@example.org", password))).toBe(`tooManyAttempts?seconds=${seconds} at password`);
      vi.setSystemTime(Date.now() + seconds * 1000 - 1);
      expect(await refusal(signIn("person@example.org", password))).toBe("tooManyAttempts?seconds=1 at password");
      vi.setSystemTime(Date.now() + 1);
      expect(await guess("person@example.org", 1)).toEqual(["signInFailed at password"]);
    }
  });

  it("does not keep the rightful owner out, who comes from another address", async () => {
    await Promise.all(Array.from({ length: 40 }, (_, round) => refusal(signIn("person@example.org", `guess ${round}`))));
    for (let round = 0; round < 10; round += 1) expect(await signIn("person@example.org", password, home)).toBe(person.id);
  });

  it("gets no more guesses by making them all at once", async () => {
    const said = await Promise.all(Array.from({ length: 40 }, (_, round) => refusal(signIn("person@example.org", `guess ${round}`))));
    expect(said.filter((words) => words.startsWith("signInFailed")).length).toBeLessThanOrEqual(5);
  });

  it("waits as well when trying one password on many accounts", async () => {
    const said = await Promise.all(Array.from({ length: 70 }, (_, round) => refusal(signIn(`person${round}@example.org`, "guess"))));
    expect(said.some((words) => words.startsWith("tooManyAttempts"))).toBe(true);
    expect(await signIn("person@example.org", password, home)).toBe(person.id);
  }, 30_000);

  it("is forgiven once the right password comes", async () => {
    await guess("person@example.org", 4);
    expect(await signIn("person@example.org", password)).toBe(person.id);
    expect(await guess("person@example.org", 5)).toEqual(Array<string>(5).fill("signInFailed at password"));
  });

  it("leaves neither address nor account in the table", async () => {
    await guess("person@example.org", 6);
    const kept = JSON.stringify(await asOwner(async (client) => (await client.query("SELECT * FROM throttle.attempt")).rows));
    expect(kept).not.toContain(office);
    expect(kept).not.toContain("person@");
    expect(kept).toMatch(/attempts:password:[0-9a-f]{64}/);
  });
});

describe("recogniseByIdentity", () => {
  const identity = { issuer: "https://login.example", subject: "4711", email: "person@example.org", isVerified: true };

  it("knows an invited person by the verified address, and from then on by the provider's own name", async () => {
    expect(await recogniseByIdentity(identity)).toBe(person.id);
    expect(await recogniseByIdentity({ ...identity, email: "new@example.org", isVerified: false })).toBe(person.id);
    expect(await ownerDatabase().auditEntry.findMany({ select: { action: true, subjectId: true } })).toEqual([
      { action: "account.linkIdentity", subjectId: person.id },
    ]);
  });

  it.each([
    ["an address nobody verified", { isVerified: false }],
    ["no address", { email: null }],
    ["an address nobody invited", { email: "stranger@example.org" }],
  ])("lets nobody in with %s, and leaves no trace", async (_, over) => {
    expect(await refusal(recogniseByIdentity({ ...identity, ...over }))).toBe("notInvited at undefined");
    expect(await ownerDatabase().credential.count({ where: { oidcSubject: { not: null } } })).toBe(0);
    expect(await rows("auditEntry")).toBe(0);
  });

  it("does not take over an account that another identity is linked to", async () => {
    await recogniseByIdentity(identity);
    expect(await refusal(recogniseByIdentity({ ...identity, subject: "4712" }))).toBe("notInvited at undefined");
    expect(await refusal(recogniseByIdentity({ ...identity, issuer: "https://other.example" }))).toBe("notInvited at undefined");
  });

  it("does not let a disabled person in", async () => {
    await recogniseByIdentity(identity);
    await disable();
    expect(await refusal(recogniseByIdentity(identity))).toBe("notInvited at undefined");
  });
});

describe("authenticating", () => {
  it("undoes what leaves no audit entry", async () => {
    await expect(authenticating(({ tx }) => tx.credential.deleteMany())).rejects.toThrow();
    await expect(authenticating(({ tx }) => tx.credential.updateMany({ data: { passwordHash: "x" } }))).rejects.toThrow("audit entry");
    expect((await ownerDatabase().credential.findFirstOrThrow()).passwordHash).toBe(hash);
  });

  it("has no power over the register", async () => {
    await expect(
      authenticating(async ({ tx, record }) => {
        await record("session.open", person.id, {});
        await tx.membership.updateMany({ data: { role: "ADMINISTRATOR" } });
        await tx.stateBody.create({ data: { stateId: (await tx.state.findFirstOrThrow()).id, names: {}, kind: "COURT" } });
      }),
    ).rejects.toThrow();
    expect(await rows("auditEntry")).toBe(0);
  });
});
