import { describe, expect, it } from "vitest";

import { readTerm, splitTerm, writtenTerm } from "@/domain/datasets/table/terms/rules";

describe("a term", () => {
  it.each([
    ["31.12.2026", "", "2026-12-31"],
    ["декабрь 2026 года", "", "2026-12"],
    ["III квартал 2026 года", "", "2026-09"],
    ["2-й квартал 2026", "", "2026-06"],
    ["2026 жылғы IV тоқсан", "", "2026-12"],
    ["Q1 2027", "", "2027-03"],
    ["2026–2028 годы", "2026", "2028"],
    ["2026-2028 гг.", "2026", "2028"],
    ["2026–2028 жж.", "2026", "2028"],
    ["January 2026 – 31 January 2027", "2026-01", "2027-01-31"],
    ["январь – декабрь 2026 года", "2026-01", "2026-12"],
    ["с 01.02.2026 по 31.03.2026", "2026-02-01", "2026-03-31"],
    ["2026 жылғы қаңтар – 2027 жылғы наурыз", "2026-01", "2027-03"],
    ["2025 – …", "2025", ""],
  ])("is read from %s", (text, startsOn, endsOn) => {
    expect(readTerm(text)).toEqual({ term: { startsOn, endsOn } });
    expect(splitTerm(writtenTerm({ startsOn, endsOn }))).toEqual({ startsOn, endsOn });
  });

  it.each(["ежегодно", "V квартал 2026", "квартал 2026", "II квартал", "скоро – потом", "2026 – скоро", "– 2026", "…"])(
    "is not made up from %s",
    (text) => {
      expect(readTerm(text)).toEqual({ problem: "notADay" });
    },
  );

  it("is not guessed where a day is not clear", () => {
    expect(readTerm("03/04/2026")).toEqual({ problem: "dayAmbiguous" });
  });
});
