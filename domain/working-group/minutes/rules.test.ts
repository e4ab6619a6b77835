import { describe, expect, it } from "vitest";

import { missingFromMinutes, notedAttendance } from "@/domain/working-group/minutes/rules";

describe("missingFromMinutes", () => {
  const said = { id: "a", minutes: "It was spoken of." };
  it.each([
    ["everything", [said], ["m"], ["m"], null],
    ["no minutes of an item", [said, { id: "b", minutes: " " }], [], [], "minutesMissing"],
    ["somebody not noted", [said], ["m", "n"], ["m"], "attendanceMissing"],
    ["nobody invited", [said], [], [], null],
  ])("%s", (_, agenda, invited, noted, expected) => expect(missingFromMinutes(agenda, { invited, noted })).toBe(expected));
});

it("keeps a name only with somebody who was represented, and leaves out who is not noted", () =>
  expect(
    notedAttendance([
      { memberId: "a", presence: "", representedBy: "" },
      { memberId: "b", presence: "PRESENT", representedBy: "Somebody" },
      { memberId: "c", presence: "REPRESENTED", representedBy: "Somebody" },
    ]),
  ).toEqual([
    { memberId: "b", presence: "PRESENT", representedBy: null },
    { memberId: "c", presence: "REPRESENTED", representedBy: "Somebody" },
  ]));
