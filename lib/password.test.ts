import { expect, it } from "vitest";

import { hashPassword, isPassword, TooBusy } from "@/lib/password";

const password = "a quiet evening by the lake";

it("hashes with argon2id and 64 MiB, differently each time", async () => {
  const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,/);
  expect(one).not.toBe(other);
});

it.each([
  [password, true],
  [`${password} `, false],
  [password.toUpperCase(), false],
  ["", false],
])("“%s” is the password: %s", async (given, expected) => expect(await isPassword(await hashPassword(password), given)).toBe(expected));

it("takes a long password to its last letter", async () => {
  const long = "қ".repeat(256);
  const hash = await hashPassword(long);
  expect([await isPassword(hash, long), await isPassword(hash, long.slice(0, -1))]).toEqual([true, false]);
});

it("says no where there is no hash", async () => expect(await isPassword(null, password)).toBe(false));

it("sends away who would have to wait too long, and goes on with the rest", async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 110 }, () => isPassword(null, password)));
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused).toHaveLength(8);
  expect(refused.every(({ reason }) => reason instanceof TooBusy)).toBe(true);
  expect(await isPassword(null, password)).toBe(false);
}, 60_000);
