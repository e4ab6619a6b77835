import { describe, expect, it } from "vitest";

import { ageBandOf, ageBands, monthsOf, monthsSince } from "@/domain/recommendations/ageing/rules";
import { isLongOutstanding } from "@/domain/recommendations/rules";

describe("monthsSince", () => {
  it.each([
    ["2025-07-11", "2025-07-11", 0],
    ["2025-07-11", "2025-08-10", 0],
    ["2025-07-11", "2025-08-11", 1],
    ["2025-01-31", "2025-02-28", 0],
    ["2024-05-23", "2025-11-22", 17],
    ["2024-05-23", "2025-11-23", 18],
    ["2027-01-01", "2026-01-01", 0],
  ])("counts the full months from %s to %s", (day, today, months) => expect(monthsSince(day, today)).toBe(months));
});

it("every age is in one band, and the bands follow each other", () => {
  const bands = Array.from({ length: 40 }, (_, month) =>
    ageBandOf("2020-01-15", `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`),
  );
  expect(bands.slice(0, 19)).toEqual([...Array<string>(6).fill("0"), ...Array<string>(6).fill("6"), ...Array<string>(6).fill("12"), "18"]);
  expect(bands.at(-1)).toBe("18");
  expect(ageBands.map(monthsOf)).toEqual([
    { from: 0, until: 6 },
    { from: 6, until: 12 },
    { from: 12, until: 18 },
    { from: 18, until: null },
  ]);
});

describe("isLongOutstanding", () => {
  it.each([
    ["2024-05-23", "IN_PROGRESS", true],
    ["2024-05-24", "IN_PROGRESS", false],
    ["2011-07-26", "IMPLEMENTED", false],
    ["2011-07-26", "SUPERSEDED", false],
    ["2011-07-26", "NO_INFORMATION", true],
    [null, "NO_INFORMATION", false],
  ] as const)("issued on %s and %s: %s", (issuedOn, verifiedStatus, expected) =>
    expect(isLongOutstanding({ issuedOn, verifiedStatus }, "2025-11-23")).toBe(expected),
  );
});
