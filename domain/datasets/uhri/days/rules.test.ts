import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMoment, serialOf } from "./rules";

describe("readMoment", () => {
  it.each([
    ["45717", "2025-03-01"],
    ["45717.0", "2025-03-01"],
    ["45717.5", "2025-03-01T12:00:00"],
    ["4.5717E4", "2025-03-01"],
    ["16438", "1945-01-01"],
    ["2025-03-01", "2025-03-01"],
    ["2025-03-01T00:00:00Z", "2025-03-01"],
    ["2025-03-01 14:30:05.123", "2025-03-01T14:30:05"],
    ["1 March 2025", "2025-03-01"],
    ["March 1, 2025", "2025-03-01"],
    ["Mar 1 2025", "2025-03-01"],
    ["1 марта 2025", "2025-03-01"],
    ["31.12.2021", "2021-12-31"],
    ["12/31/2021", "2021-12-31"],
    ["04/04/2025", "2025-04-04"],
    ["31/12/2021 00:00:00", "2021-12-31"],
  ])("%s is %s", (text, expected) => expect(readMoment(text)).toBe(expected));

  it.each([
    "",
    "n/a",
    "2025",
    "0",
    "16437",
    "999999",
    "2025-02-30",
    "2025-03-01T25:00:00",
    "03/04/2025",
    "31/31/2021",
    "1–3 March 2025",
    "1 March 2025 and later",
    "1e400",
  ])("cannot tell %j", (text) => expect(readMoment(text)).toBeNull());

  it("gives back every serial number to the second", () => {
    fc.assert(
      fc.property(fc.integer({ min: 16_438, max: 109_574 }), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
        const serial = String(day + second / 86_400);
        const moment = readMoment(serial) ?? "";
        expect(Number(serialOf(moment))).toBeCloseTo(Number(serial), 8);
        expect(readMoment(serialOf(moment))).toBe(moment);
      }),
    );
  });
});
