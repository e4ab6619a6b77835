import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isOverdue, prefixQuery, readCursor, sortOf, writeCursor } from "@/domain/recommendations/rules";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";

describe("isOverdue", () => {
  it.each([
    ["2026-01-01", "IN_PROGRESS", true],
    ["2026-01-02", "IN_PROGRESS", false],
    ["2026-01-01", "IMPLEMENTED", false],
    ["2026-01-01", "SUPERSEDED", false],
    ["2026-01-01", "NOT_ACCEPTED", true],
    [null, "IN_PROGRESS", false],
  ] as const)("due %s and verified as %s: %s", (dueOn, verifiedStatus, expected) =>
    expect(isOverdue({ dueOn, verifiedStatus }, "2026-01-02")).toBe(expected),
  );
});

describe("prefixQuery", () => {
  it.each([
    ["адвокат", "адвокат:*"],
    ["пыток", "(пыток:* | пытк:*)"],
    ["Пытки", "(Пытки:* | пыток:*)"],
    ["поддержками", "(поддержками:* | поддержек:*)"],
    ["практика", "практика:*"],
    ["құқық", "құқық:*"],
    ["CCPR/C/KAZ/CO/3", "CCPR:* & C:* & KAZ:* & CO:* & 3:*"],
    ["  right  to life ", "right:* & to:* & life:*"],
    ["'; DROP TABLE --", "DROP:* & TABLE:*"],
    ["!&|()", null],
  ])("%s becomes %s", (q, expected) => expect(prefixQuery(q)).toBe(expected));
});

describe("a cursor", () => {
  it("comes back as it was written", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.uuid(), (key, id) => {
        expect(readCursor(writeCursor({ key, id }))).toEqual({ key, id });
      }),
    ));
  it.each(["", "~", "abc", "abc~def", undefined])("is none: %s", (text) => expect(readCursor(text)).toBeNull());
});

describe("the order of the list", () => {
  it.each([
    [{}, "order"],
    [{ q: "law" }, "relevance"],
    [{ q: "law", sort: "due" }, "due"],
    [{ sort: "relevance" }, "order"],
  ])("of %o is by %s", (query, expected) => expect(sortOf(recommendationFiltersSchema.parse(query))).toBe(expected));
});

describe("the filters of an address", () => {
  it("leave out what they do not understand", () =>
    expect(
      recommendationFiltersSchema.parse({ cycle: "x", verified: "NOPE", overdue: "yes", sort: ["due", "order"], q: " ", other: "1" }),
    ).toEqual({ sort: "due" }));
  it("never fail, whatever the address holds", () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))),
        (query) => recommendationFiltersSchema.safeParse(query).success,
      ),
    ));
});
