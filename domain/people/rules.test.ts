import { expect, it } from "vitest";

import { beginningOf, endOf, lastMoment, placeOf } from "@/domain/people/rules";
import { roles } from "@/domain/vocabulary";
import { formatDate } from "@/lib/format";

it("a role begins with its first day and ends with its last, where the State is", () => {
  expect(beginningOf("2026-06-24")).toEqual(new Date("2026-06-23T19:00:00Z"));
  expect(endOf("2026-06-24")).toEqual(new Date("2026-06-24T19:00:00Z"));
});

it.each(["2026-01-01", "2026-12-31", "2028-02-29"])("the last day %s is shown as it was typed", (day) => {
  expect(formatDate(lastMoment(endOf(day)) ?? "", "ru", { style: "short" })).toBe(day.split("-").reverse().join("."));
});

it("a role without an end has no last moment", () => expect(lastMoment(null)).toBeNull());

it("every role has its place", () => expect(roles.map(placeOf).every(Boolean)).toBe(true));
