import { describe, expect, it } from "vitest";

import { addressOf, codeAt, isAppCode, newRecoveryCodes, newSecret, recoveryCodeCount, stepOf } from "@/domain/people/second-factors/rules";

const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

describe("codes", () => {
  it.each([
    // RFC 6238, appendix B, cut to six digits.
    [59, "287082"],
    [1111111109, "081804"],
    [20000000000, "353130"],
  ])("at second %i are those of the standard", (seconds, code) => expect(codeAt(secret, at(seconds))).toBe(code));

  it("belong to a step, one sooner or later at most", () => {
    const code = codeAt(secret, at(3000));
    expect([2970, 3000, 3029, 3059].map((seconds) => stepOf(secret, code, at(seconds)))).toEqual([100n, 100n, 100n, 100n]);
    expect([2969, 3060].map((seconds) => stepOf(secret, code, at(seconds)))).toEqual([null, null]);
  });

  it.each(["", "12345", "1234567", "abcdef", "000000"])("are not “%s”", (code) => expect(stepOf(secret, code, at(3000))).toBeNull());

  it("may be typed in two groups", () => expect(stepOf(secret, codeAt(secret, at(3000)).replace(/^.../, "$& "), at(3000))).toBe(100n));
});

it("a secret is new each time and travels in the address that apps read", () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(newSecret());
  expect(addressOf(secret, "person@example.org")).toMatch(
    new RegExp(`^otpauth://totp/Treaty%20Tracker:person%40example.org\\?.*secret=${secret}`),
  );
});

it("recovery codes are ten, all different, without letters that look alike", () => {
  const codes = newRecoveryCodes();
  expect(codes).toHaveLength(recoveryCodeCount);
  expect(new Set([...codes, ...newRecoveryCodes()]).size).toBe(2 * recoveryCodeCount);
  for (const code of codes) expect(code).toMatch(/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/);
});

it.each([
  ["123456", true],
  ["123 456", true],
  ["12345", false],
  ["23456-78923", false],
])("“%s” is a code of the app: %s", (code, expected) => expect(isAppCode(code)).toBe(expected));
