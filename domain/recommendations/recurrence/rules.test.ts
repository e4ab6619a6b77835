import { describe, expect, it } from "vitest";

import { isBefore, proposedKind } from "@/domain/recommendations/recurrence/rules";

const made = (ordinal: number, on: string | null = null, mechanismId = "committee") => ({
  mechanismId,
  ordinal,
  on: on === null ? null : new Date(on),
});

it.each([
  ["by its date", made(3, "2011-07-26"), made(1, "2016-07-11"), true],
  ["by its date, the other way round", made(1, "2016-07-11"), made(3, "2011-07-26"), false],
  ["by the cycle of the same mechanism", made(1), made(2, "2016-07-11"), true],
  ["by the cycle on the same day", made(2, "2016-07-11"), made(1, "2016-07-11"), false],
  ["not at all, of different mechanisms without a date", made(1), made(2, "2016-07-11", "review"), null],
  ["not at all, of the same cycle", made(2), made(2), null],
])("one is before the other %s", (_, one, other, expected) => expect(isBefore(one, other)).toBe(expected));

describe("proposedKind", () => {
  it.each([
    ["each says what the other says", 0.8, 0.7, "REPEATS"],
    ["the later says a part of the earlier", 0.9, 0.2, "NARROWS"],
    ["the later says all of the earlier and more", 0.2, 0.9, "REPLACES"],
    ["they share a little", 0.3, 0.3, "RELATED"],
  ])("%s", (_, ofSubject, ofOther, kind) => {
    expect(proposedKind({ ofSubject, ofOther }, true)).toBe(kind);
    expect(proposedKind({ ofSubject: ofOther, ofOther: ofSubject }, false)).toBe(kind);
  });
});
