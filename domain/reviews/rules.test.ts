import { expect, it } from "vitest";

import { follows } from "@/domain/reviews/rules";

const third = { stateId: "kazakhstan", mechanismId: "ccpr", ordinal: 3 };

it.each([
  ["an earlier cycle", { ...third, ordinal: 1 }, true],
  ["the same cycle", third, false],
  ["a later cycle", { ...third, ordinal: 4 }, false],
  ["another mechanism's", { ...third, ordinal: 2, mechanismId: "cat" }, false],
  ["another State's", { ...third, ordinal: 2, stateId: "latvia" }, false],
])("the third cycle follows %s: %s", (_, earlier, expected) => expect(follows(third, earlier)).toBe(expected));
