import { describe, expect, it } from "vitest";
import { formatBytes, formatDate, formatDateRange, formatDateTime, formatNumber, formatPercent, joinList } from "@/lib/format";

/** Non-breaking spaces are shown as "_" so that a reader of this file sees them. */
const seen = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, "_");

describe("formatDate", () => {
  it.each([
    ["en", "12_July 2027"],
    ["ru", "12_июля 2027_г."],
    ["kk", "2027_жылғы 12_шілде"],
  ] as const)("says a day in %s", (locale, expected) => {
    expect(seen(formatDate("2027-07-12", locale))).toBe(expected);
  });

  it.each([
    ["en", "July 2027", "2027"],
    ["ru", "июль 2027_г.", "2027_г."],
    ["kk", "2027_жылғы шілде", "2027_ж."],
  ] as const)("says no more than is known in %s", (locale, month, year) => {
    expect(seen(formatDate("2027-07-12", locale, { precision: "MONTH" }))).toBe(month);
    expect(seen(formatDate("2027-07-12", locale, { precision: "YEAR" }))).toBe(year);
  });

  it.each([
    ["en", "3_Sep_2025"],
    ["ru", "03.09.2025"],
    ["kk", "03.09.2025"],
  ] as const)("has a short style for tables in %s", (locale, expected) => {
    expect(seen(formatDate("2025-09-03", locale, { style: "short" }))).toBe(expected);
  });

  it("names all twelve months in each language", () => {
    for (const locale of ["en", "ru", "kk"] as const) {
      const names = Array.from({ length: 12 }, (_, index) =>
        formatDate(`2027-${String(index + 1).padStart(2, "0")}-01`, locale, { precision: "MONTH" }),
      );
      expect(new Set(names).size).toBe(12);
      for (const name of names) expect(name).toMatch(/\p{L}{3,}/u);
    }
  });

  it("never moves a calendar day, and places an instant in the zone asked for", () => {
    expect(seen(formatDate("2025-01-01", "en", { zone: "America/New_York" }))).toBe("1_January 2025");
    const newYearInAlmaty = "2024-12-31T19:00:00Z";
    expect(seen(formatDate(newYearInAlmaty, "en"))).toBe("1_January 2025");
    expect(seen(formatDate(newYearInAlmaty, "en", { zone: "Europe/Zurich" }))).toBe("31_December 2024");
  });

  it("refuses what is no date", () => {
    expect(() => formatDate("soon", "en")).toThrow(RangeError);
  });
});

describe("formatDateRange", () => {
  it.each([
    ["en", "24–25_June 2025"],
    ["ru", "24–25_июня 2025_г."],
    ["kk", "2025_жылғы 24–25_маусым"],
  ] as const)("joins days of one month in %s", (locale, expected) => {
    expect(seen(formatDateRange("2025-06-24", "2025-06-25", locale))).toBe(expected);
  });

  it("says one day once, and two months in full", () => {
    expect(seen(formatDateRange("2025-06-24", "2025-06-24", "en"))).toBe("24_June 2025");
    expect(seen(formatDateRange("2025-06-30", "2025-07-11", "en"))).toBe("30_June 2025 – 11_July 2025");
    expect(seen(formatDateRange("2024-06-24", "2025-06-24", "en"))).toContain("2024");
  });
});

describe("formatDateTime", () => {
  it("uses Almaty's clock unless another zone is named", () => {
    expect(seen(formatDateTime("2025-06-24T10:05:00Z", "en"))).toBe("24_June 2025, 15:05");
    expect(seen(formatDateTime(new Date("2025-06-24T10:05:00Z"), "kk", { zone: "Europe/Zurich" }))).toBe("2025_жылғы 24_маусым, 12:05");
  });

  it("writes midnight as 00:00 of the day that begins", () => {
    expect(seen(formatDateTime("2025-06-23T19:00:00Z", "ru"))).toBe("24_июня 2025_г., 00:00");
  });
});

describe("formatNumber", () => {
  it.each([
    [0, "0", "0"],
    [999, "999", "999"],
    [1000, "1,000", "1_000"],
    [1234567, "1,234,567", "1_234_567"],
    [-1234, "−1,234", "−1_234"],
    [-0.2, "0", "0"],
  ])("groups %d by thousands", (value, en, kk) => {
    expect(seen(formatNumber(value, "en"))).toBe(en);
    expect(seen(formatNumber(value, "kk"))).toBe(kk);
    expect(seen(formatNumber(value, "ru"))).toBe(kk);
  });

  it("is on papers as French and Spanish write it", () => {
    expect([1000, 1234567].map((value) => seen(formatNumber(value, "fr")))).toEqual(["1_000", "1_234_567"]);
    expect([1000, 1234567].map((value) => formatNumber(value, "es"))).toEqual(["1000", "1.234.567"]);
    expect(formatNumber(0.5, "es", { decimals: 2 })).toBe("0,50");
  });

  it("keeps the decimals asked for", () => {
    expect(formatNumber(12345.64, "en", { decimals: 1 })).toBe("12,345.6");
    expect(seen(formatNumber(0.25, "kk", { decimals: 2 }))).toBe("0,25");
  });
});

it("writes shares, sizes and lists as each language does", () => {
  expect(formatPercent(0.456, "en")).toBe("46%");
  expect(seen(formatPercent(0.456, "ru"))).toBe("46_%");
  expect(seen(formatBytes(0, "en"))).toBe("0_B");
  expect(seen(formatBytes(1536, "kk"))).toBe("1,5_КБ");
  expect(seen(formatBytes(25 * 1024 ** 2, "en"))).toBe("25_MB");
  expect(joinList([], "en")).toBe("");
  expect(joinList(["a"], "en")).toBe("a");
  expect(joinList(["a", "b", "c"], "en")).toBe("a, b and c");
  expect(joinList(["a", "b"], "ru")).toBe("a и b");
  expect(joinList(["a", "b", "c"], "kk")).toBe("a, b және c");
});
