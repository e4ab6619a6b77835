import { describe, expect, it } from "vitest";

import { formatDate } from "@/lib/format";
import { readDay } from "./rules";

describe("a day in a cell", () => {
  it.each([
    ["31.12.2026", "2026-12-31"],
    ["1.2.2026", "2026-02-01"],
    ["31.12.2026 г.", "2026-12-31"],
    ["31.12.2026 00:00:00", "2026-12-31"],
    ["2026-12-31", "2026-12-31"],
    ["2026-12-31T00:00:00Z", "2026-12-31"],
    ["2026/12/31", "2026-12-31"],
    ["31/12/2026", "2026-12-31"],
    ["12/31/2026", "2026-12-31"],
    ["05/05/2026", "2026-05-05"],
    ["46387", "2026-12-31"],
    ["46387.75", "2026-12-31"],
    ["31 декабря 2026 года", "2026-12-31"],
    ["«31» декабря 2026 г.", "2026-12-31"],
    ["31 December 2026", "2026-12-31"],
    ["December 31, 2026", "2026-12-31"],
    ["31st Dec. 2026", "2026-12-31"],
    ["2026 жылғы 31 желтоқсан", "2026-12-31"],
    ["2026 ж. 31 желтоқсан", "2026-12-31"],
    ["31 желтоқсан 2026 ж.", "2026-12-31"],
    ["29.02.2028", "2028-02-29"],
    ["июль 2026", "2026-07"],
    ["июль 2026 г.", "2026-07"],
    ["в июле 2026", null],
    ["July 2026", "2026-07"],
    ["2026 жылғы шілде", "2026-07"],
    ["07.2026", "2026-07"],
    ["2026-07", "2026-07"],
    ["2026", "2026"],
    ["2026 год", "2026"],
    ["2026 ж.", "2026"],
  ])("%s is %s", (text, day) => {
    expect(readDay(text)).toEqual(day === null ? { problem: "notADay" } : { day });
  });

  it.each([
    "",
    "soon",
    "31.02.2026",
    "32.01.2026",
    "13.2026",
    "2026-13-01",
    "1 January 26",
    "IV квартал 2026",
    "маршрут 2026",
    "12",
    "9999",
    "1e9",
    "31.12.2026 и 01.01.2027",
    "2026-12-31 ".repeat(20),
  ])("%j is none", (text) => {
    expect(readDay(text)).toEqual({ problem: "notADay" });
  });

  it("is not guessed where two readings are possible", () => {
    expect(readDay("03/04/2026")).toEqual({ problem: "dayAmbiguous" });
    expect(readDay("3-4-2026")).toEqual({ problem: "dayAmbiguous" });
  });

  it("is read as we ourselves write it, in every language and precision", () => {
    for (const day of [
      "2026-01-31",
      "2026-02-28",
      "2026-03-01",
      "2026-04-09",
      "2026-05-10",
      "2026-06-11",
      "2026-07-12",
      "2026-08-13",
      "2026-09-14",
      "2026-10-15",
      "2026-11-16",
      "2026-12-17",
    ])
      for (const locale of ["en", "ru", "kk"] as const) {
        expect([locale, readDay(formatDate(day, locale))]).toEqual([locale, { day }]);
        expect([locale, readDay(formatDate(day, locale, { precision: "MONTH" }))]).toEqual([locale, { day: day.slice(0, 7) }]);
        expect([locale, readDay(formatDate(day, locale, { precision: "YEAR" }))]).toEqual([locale, { day: day.slice(0, 4) }]);
      }
  });
});
