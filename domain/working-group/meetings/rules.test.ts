import { describe, expect, it } from "vitest";

import { agendaChanges, canBeHeld, canBeTakenOff, readPlace, writePlace } from "@/domain/working-group/meetings/rules";

it.each([
  ["2026-03-11", true],
  ["2026-03-12", true],
  ["2026-03-13", false],
])("a meeting of %s can be held on 2026-03-12: %s", (meetsOn, expected) => expect(canBeHeld({ meetsOn }, "2026-03-12")).toBe(expected));

describe("agendaChanges", () => {
  const items = [
    { id: "a", title: "First", minutes: "", decisions: 0 },
    { id: "b", title: "Second", minutes: "", decisions: 0 },
  ];
  it("finds nothing where nothing changed", () =>
    expect(
      agendaChanges(items, [
        { itemId: "a", title: "First" },
        { itemId: "b", title: "Second" },
      ]),
    ).toEqual({ added: [], changed: [], removed: [], unknown: [] }));

  it("tells a new item, a moved one, one taken off, and one that is not there", () => {
    const { added, changed, removed, unknown } = agendaChanges(items, [
      { itemId: "b", title: "Second" },
      { itemId: "", title: "Third" },
      { itemId: "x", title: "Whose?" },
    ]);
    expect(added).toEqual([{ itemId: "", title: "Third", position: 2 }]);
    expect(changed).toEqual([{ itemId: "b", title: "Second", position: 1 }]);
    expect(removed.map(({ id }) => id)).toEqual(["a"]);
    expect(unknown.map(({ itemId }) => itemId)).toEqual(["x"]);
  });
});

it.each([
  [{ minutes: "", decisions: 0 }, true],
  [{ minutes: "Spoken of.", decisions: 0 }, false],
  [{ minutes: "", decisions: 1 }, false],
])("%o can be taken off: %s", (item, expected) => expect(canBeTakenOff(item)).toBe(expected));

describe("a place in the list", () => {
  const place = { day: "2026-03-12", id: "00000000-0000-4000-8000-000000000000" };
  it("is read as it was written", () => expect(readPlace(writePlace(place))).toEqual(place));
  it.each([undefined, "", "2026-03-12", "2026-13-01_" + place.id, "yesterday_" + place.id, "2026-03-12_1"])("%s is none", (written) =>
    expect(readPlace(written)).toBeNull(),
  );
});
