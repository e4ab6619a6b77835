import { beforeAll, expect, it } from "vitest";

import { keyedHash, seal, unseal } from "@/lib/seal";

beforeAll(() => {
  Object.assign(process.env, {
    APP_DATABASE_URL: "postgres://app@localhost/x",
    PUBLIC_DATABASE_URL: "postgres://public@localhost/x",
    AUTH_SECRET: "0123456789abcdef0123456789abcdef-of-a-test",
    AUDIT_SIGNING_KEY: "MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
    APP_URL: "http://localhost:3000",
  });
});

it("opens what was sealed, for the same purpose and owner", () => {
  const sealed = seal("құпия", "second factor", "one");
  expect(unseal(sealed, "second factor", "one")).toBe("құпия");
  expect(sealed).not.toContain("құпия");
});

it("seals the same text differently each time", () => expect(seal("a", "p", "o")).not.toBe(seal("a", "p", "o")));

it.each([
  ["another purpose", (sealed: string) => unseal(sealed, "proposal", "one")],
  ["another owner", (sealed: string) => unseal(sealed, "second factor", "two")],
  ["a changed byte", (sealed: string) => unseal(sealed.slice(0, -2) + (sealed.endsWith("AA") ? "BB" : "AA"), "second factor", "one")],
  ["a cut end", (sealed: string) => unseal(sealed.slice(0, 30), "second factor", "one")],
  ["something else", () => unseal("not sealed at all", "second factor", "one")],
  ["nothing", () => unseal("", "second factor", "one")],
])("does not open for %s", (_, attempt) => expect(attempt(seal("secret", "second factor", "one"))).toBeNull());

it("hashes with a key of its own for each purpose", () => {
  expect(keyedHash("a", "one")).toMatch(/^[0-9a-f]{64}$/);
  expect(keyedHash("a", "one")).toBe(keyedHash("a", "one"));
  expect(keyedHash("a", "one")).not.toBe(keyedHash("a", "two"));
});
