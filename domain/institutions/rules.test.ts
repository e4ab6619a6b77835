import { expect, it } from "vitest";

import { succeedsItself } from "@/domain/institutions/rules";

const bodies = [
  { id: "agency", successorId: "ministry" },
  { id: "ministry", successorId: null },
  { id: "old ring", successorId: "other" },
  { id: "other", successorId: "old ring" },
];

it.each([
  ["agency", "ministry", false],
  ["ministry", null, false],
  ["ministry", "ministry", true],
  ["ministry", "agency", true],
  ["agency", "other", false],
] as const)("%s followed by %s", (body, successor, expected) => expect(succeedsItself(body, successor, bodies)).toBe(expected));
