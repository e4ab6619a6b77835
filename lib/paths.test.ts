import { expect, it } from "vitest";

import { ownPath } from "@/lib/paths";

it.each([
  ["/work", "/work"],
  ["/kk/work", "/work"],
  ["/ru", "/"],
  ["/en/recommendations?q=a%20b&body=1", "/recommendations?q=a%20b&body=1"],
  ["/english", "/english"],
  ["/en/../work", "/work"],
])("%s is an address of ours: %s", (text, expected) => expect(ownPath(text)).toBe(expected));

it.each([
  null,
  undefined,
  "",
  "work",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/en//evil.example",
  "https://evil.example/en/work",
  "javascript:alert(1)",
])("%s is not", (text) => expect(ownPath(text)).toBeNull());
