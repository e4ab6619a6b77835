import { describe, expect, it } from "vitest";

import { asCalendar } from "@/domain/calendars/rules";

const title =
  "Мерзімі: CCPR/C/KAZ/CO/3, 12 (a)-тармақ – қызметкерлердің құқықтарын қорғау жөніндегі ұсынымдарға жауап беру; «ә, ғ, қ, ң, ө, ұ, ү, һ, і»";
const entry = { id: "0d3f", day: "2027-03-01", title, url: "https://tracker.example/kk/recommendations/0d3f" };
const written = asCalendar("Менің мерзімдерім", [entry], { host: "tracker.example", at: new Date("2026-11-24T00:00:00Z") });

describe("a calendar", () => {
  it("folds lines at 75 octets, between letters and never inside one", () => {
    const lines = written.split("\r\n");
    expect(lines.length).toBeGreaterThan(12);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines.some((line) => line.startsWith(" "))).toBe(true);
    expect(written).not.toContain("�");
    expect(written.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title.replace(/[,;]/g, "\\$&")}`);
  });

  it("says whole days as the days they are, by an id that stays", () => {
    expect(written).toContain("DTSTART;VALUE=DATE:20270301");
    expect(written).toContain("UID:0d3f@tracker.example");
    expect(written).toContain("TRANSP:TRANSPARENT");
  });
});
