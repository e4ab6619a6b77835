import { describe, expect, it } from "vitest";

import { isLate, mayStillRevise } from "@/domain/discussions/rules";

describe("putting one's words right", () => {
  const writtenAt = new Date("2026-07-01T09:00:00Z");
  it.each([
    ["2026-07-01T09:15:00Z", true],
    ["2026-07-01T09:15:01Z", false],
  ])("at %s: %s", (at, may) => {
    expect(mayStillRevise(writtenAt, new Date(at))).toBe(may);
  });
});

describe("a request", () => {
  it.each([
    ["2026-07-01", null, "2026-07-01", false],
    ["2026-07-01", null, "2026-07-02", true],
    ["2026-07-01", new Date(), "2026-07-02", false],
    [null, null, "2026-07-02", false],
  ])("due on %s, resolved %s, is late on %s: %s", (dueOn, resolvedAt, today, late) => {
    expect(isLate({ dueOn, resolvedAt }, today)).toBe(late);
  });
});
