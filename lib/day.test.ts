import { describe, expect, it } from "vitest";

import { atTime } from "@/lib/clock";
import { dateOf, dayAt, dayOf, dayOrNull, today } from "@/lib/day";

describe("days", () => {
  it("go to a date column and come back", () => expect(dayOf(dateOf("2027-07-12") ?? new Date(0))).toBe("2027-07-12"));
  it("may be missing", () => expect([dateOf(""), dayOrNull(null)]).toEqual([null, null]));
  it.each([
    ["2026-12-31T18:59:59Z", "2026-12-31"],
    ["2026-12-31T19:00:00Z", "2027-01-01"],
  ])("begin where the State is: at %s it is %s", async (instant, day) => {
    expect(dayAt(new Date(instant))).toBe(day);
    expect(await atTime(new Date(instant), async () => today())).toBe(day);
  });
});
