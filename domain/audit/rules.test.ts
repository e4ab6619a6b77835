import { isDeepStrictEqual } from "node:util";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { auditActions } from "@/domain/audit/queries";
import { canonical, changedIn, commitmentTo } from "@/domain/audit/rules";
import en from "@/messages/en.json";

describe("canonical", () => {
  it("does not depend on the order of keys, and does on that of lists", () => {
    expect(canonical({ b: [1, { d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[1,{"c":2,"d":1}]}');
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });
});

describe("canonical JSON", () => {
  const turnedRound = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turnedRound);
    if (value === null || typeof value !== "object") return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, turnedRound(inner)]);
    return Object.fromEntries(entries.toReversed());
  };

  it("does not depend on the order in which things were said", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(turnedRound(value)) === canonical(value)));
  });

  it("says everything", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isDeepStrictEqual(JSON.parse(canonical(value)), JSON.parse(JSON.stringify(value)))));
  });

  it("says of nothing else the same", () => {
    const value = fc.jsonValue({ maxDepth: 2 }).map((said): unknown => JSON.parse(JSON.stringify(said)));
    fc.assert(
      fc.property(value, value, (one, other) => (canonical(one) === canonical(other)) === isDeepStrictEqual(one, other)),
      { numRuns: 1000 },
    );
  });
});

it("a commitment tells contents and salts apart", () => {
  const commitments = [commitmentTo("a", { x: 1 }), commitmentTo("b", { x: 1 }), commitmentTo("a", { x: 2 })];
  expect(new Set(commitments).size).toBe(3);
  expect(commitmentTo("a", { y: 2, x: 1 })).toBe(commitmentTo("a", { x: 1, y: 2 }));
});

describe("changedIn", () => {
  it.each([
    ["a change", { before: { id: "1", name: "A" }, after: { id: "1", name: "B" } }, [{ name: "name", before: "A", after: "B" }]],
    ["something new", { before: null, after: { id: "1" } }, [{ name: "id", before: null, after: "1" }]],
    ["something removed", { before: { id: "1" }, after: null }, [{ name: "id", before: "1", after: null }]],
    [
      "a change inside",
      { before: { names: { en: "A", ru: "А" } }, after: { names: { en: "B", ru: "А" } } },
      [{ name: "names.en", before: "A", after: "B" }],
    ],
    ["a list", { before: { roles: ["A"] }, after: { roles: ["A", "B"] } }, [{ name: "roles.1", before: null, after: "B" }]],
    ["what was empty", { before: { end: null }, after: { end: "2026" } }, [{ name: "end", before: null, after: "2026" }]],
    ["nothing", { before: { id: "1" }, after: { id: "1" } }, []],
    ["what is no record", null, []],
    ["what is no record", "text", []],
  ])("names %s", (_, content, expected) => expect(changedIn(content)).toEqual(expected));
});

it.each(auditActions)("%s has words", (action) => {
  const [noun = "", verb = ""] = action.split(".");
  const words: Record<string, Record<string, string>> = en.audit.actions;
  expect(words[noun]?.[verb]).toBeTruthy();
});
