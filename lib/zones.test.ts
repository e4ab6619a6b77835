import { describe, expect, it } from "vitest";

import { instantIn, localTime, timeZones } from "@/lib/zones";

/** Each zone's clock: a time of the morning that is skipped, one that is shown twice with its later instant, and one that is plain. */
const zones: [
  zone: string,
  skipped: string | null,
  twice: [local: string, later: string] | null,
  plain: [local: string, instant: string],
][] = [
  ["UTC", null, null, ["2027-03-28T02:30", "2027-03-28T02:30:00Z"]],
  ["Asia/Almaty", null, null, ["2027-03-28T02:30", "2027-03-27T21:30:00Z"]],
  ["Europe/Zurich", "2027-03-28T02:30", ["2027-10-31T02:30", "2027-10-31T01:30:00Z"], ["2027-07-01T12:00", "2027-07-01T10:00:00Z"]],
  ["Europe/London", "2027-03-28T01:30", ["2027-10-31T01:30", "2027-10-31T01:30:00Z"], ["2027-07-01T12:00", "2027-07-01T11:00:00Z"]],
  ["Europe/Dublin", "2027-03-28T01:30", ["2027-10-31T01:30", "2027-10-31T01:30:00Z"], ["2027-01-01T12:00", "2027-01-01T12:00:00Z"]],
  ["Europe/Kyiv", "2027-03-28T03:30", ["2027-10-31T03:30", "2027-10-31T01:30:00Z"], ["2027-07-01T12:00", "2027-07-01T09:00:00Z"]],
  ["Europe/Moscow", null, null, ["2027-03-28T02:30", "2027-03-27T23:30:00Z"]],
  ["Europe/Istanbul", null, null, ["2027-03-28T02:30", "2027-03-27T23:30:00Z"]],
  ["Atlantic/Azores", "2027-03-28T00:30", ["2027-10-31T00:30", "2027-10-31T01:30:00Z"], ["2027-07-01T12:00", "2027-07-01T12:00:00Z"]],
  ["Africa/Cairo", "2027-04-30T00:30", ["2027-10-28T23:30", "2027-10-28T21:30:00Z"], ["2027-07-01T12:00", "2027-07-01T09:00:00Z"]],
  ["Asia/Jerusalem", "2027-03-26T02:30", ["2027-10-31T01:30", "2027-10-30T23:30:00Z"], ["2027-07-01T12:00", "2027-07-01T09:00:00Z"]],
  ["Asia/Beirut", "2027-03-28T00:30", ["2027-10-30T23:30", "2027-10-30T21:30:00Z"], ["2027-07-01T12:00", "2027-07-01T09:00:00Z"]],
  ["Asia/Kathmandu", null, null, ["2027-03-28T02:30", "2027-03-27T20:45:00Z"]],
  ["Asia/Kolkata", null, null, ["2027-03-28T02:30", "2027-03-27T21:00:00Z"]],
  ["Asia/Tokyo", null, null, ["2027-03-28T02:30", "2027-03-27T17:30:00Z"]],
  ["America/New_York", "2027-03-14T02:30", ["2027-11-07T01:30", "2027-11-07T06:30:00Z"], ["2027-07-01T12:00", "2027-07-01T16:00:00Z"]],
  ["America/St_Johns", "2027-03-14T02:30", ["2027-11-07T01:30", "2027-11-07T05:00:00Z"], ["2027-07-01T12:00", "2027-07-01T14:30:00Z"]],
  ["America/Los_Angeles", "2027-03-14T02:30", ["2027-11-07T01:30", "2027-11-07T09:30:00Z"], ["2027-07-01T12:00", "2027-07-01T19:00:00Z"]],
  ["America/Santiago", "2027-09-05T00:30", ["2027-04-03T23:30", "2027-04-04T03:30:00Z"], ["2027-07-01T12:00", "2027-07-01T16:00:00Z"]],
  ["America/Sao_Paulo", null, null, ["2027-03-28T02:30", "2027-03-28T05:30:00Z"]],
  ["Australia/Sydney", "2027-10-03T02:30", ["2027-04-04T02:30", "2027-04-03T16:30:00Z"], ["2027-07-01T12:00", "2027-07-01T02:00:00Z"]],
  ["Australia/Lord_Howe", "2027-10-03T02:15", ["2027-04-04T01:45", "2027-04-03T15:15:00Z"], ["2027-07-01T12:00", "2027-07-01T01:30:00Z"]],
  ["Pacific/Auckland", "2027-09-26T02:30", ["2027-04-04T02:30", "2027-04-03T14:30:00Z"], ["2027-07-01T12:00", "2027-07-01T00:00:00Z"]],
  ["Pacific/Chatham", "2027-09-26T03:00", ["2027-04-04T03:00", "2027-04-03T14:15:00Z"], ["2027-07-01T12:00", "2027-06-30T23:15:00Z"]],
  ["Pacific/Kiritimati", null, null, ["2027-03-28T02:30", "2027-03-27T12:30:00Z"]],
];

describe("a time of day in a zone", () => {
  it.each(zones)("%s", (zone, skipped, twice, [local, instant]) => {
    expect(instantIn(zone, local)).toEqual(new Date(instant));
    if (skipped) expect(instantIn(zone, skipped)).toBeNull();
    if (!twice) return;
    const [shown, later] = twice;
    expect(instantIn(zone, shown)).toEqual(new Date(later));
    const earlier = new Date(Date.parse(later) - 3_600_000);
    expect([shown, localTime(new Date(Date.parse(later) - 1_800_000), zone)]).toContain(
      zone.endsWith("Lord_Howe") ? shown : localTime(earlier, zone),
    );
  });

  it("is nothing where it is no time", () => {
    expect(instantIn("UTC", "2027-02-30T25:00")).toBeNull();
    expect(timeZones).toContain("Asia/Almaty");
    expect(timeZones.length).toBeGreaterThan(300);
  });
});
