import { expect, it } from "vitest";

import { isOverdueTask } from "@/domain/working-group/tasks/rules";

it.each([
  ["OPEN", "2026-03-11", true],
  ["OPEN", "2026-03-12", false],
  ["OPEN", null, false],
  ["DONE", "2026-03-11", false],
  ["CANCELLED", "2026-03-11", false],
] as const)("%s, due %s, on 2026-03-12 is overdue: %s", (state, dueOn, expected) =>
  expect(isOverdueTask({ state, dueOn }, "2026-03-12")).toBe(expected),
);
