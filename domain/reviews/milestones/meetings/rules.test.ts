import { describe, expect, it } from "vitest";

import { movesOf, stepFor } from "@/domain/reviews/milestones/meetings/rules";
import type { MilestoneKind } from "@/domain/vocabulary";

const step = (id: string, kind: MilestoneKind, doneOn: string, meetingId: string | null = null, ordinal = 1) => ({
  id,
  kind,
  ordinal,
  doneOn,
  meetingId,
});

describe("what a meeting is on the timeline", () => {
  const first = step("a", "DIALOGUE_MEETING_1", "2025-06-24");
  const dialogue = { kind: "DIALOGUE", heldOn: "2025-06-24" } as const;
  it.each([
    ["the milestone of its day", dialogue, [first], { found: "a" }],
    ["the milestone of its day, though it is the second", dialogue, [step("b", "DIALOGUE_MEETING_2", "2025-06-24")], { found: "b" }],
    ["one without a day, which it dates", dialogue, [step("a", "DIALOGUE_MEETING_1", "")], { dated: "a" }],
    ["one of its month, which it dates", dialogue, [step("a", "DIALOGUE_MEETING_1", "2025-06")], { dated: "a" }],
    [
      "not one of another month",
      dialogue,
      [step("a", "DIALOGUE_MEETING_1", "2025-05")],
      { made: { kind: "DIALOGUE_MEETING_2", ordinal: 1 } },
    ],
    ["a new first one", dialogue, [], { made: { kind: "DIALOGUE_MEETING_1", ordinal: 1 } }],
    [
      "not what is another meeting",
      dialogue,
      [step("a", "DIALOGUE_MEETING_1", "2025-06-24", "m")],
      { made: { kind: "DIALOGUE_MEETING_2", ordinal: 1 } },
    ],
    [
      "a third one",
      dialogue,
      [step("a", "DIALOGUE_MEETING_1", "2025-06-22", "m"), step("b", "DIALOGUE_MEETING_2", "2025-06-23", "n")],
      { made: { kind: "DIALOGUE_MEETING_2", ordinal: 2 } },
    ],
    ["the adoption", { kind: "ADOPTION", heldOn: "2025-07-11" } as const, [first], { made: { kind: "CO_ADOPTED", ordinal: 1 } }],
    ["nothing, where it only prepares", { kind: "PREPARATORY", heldOn: "2025-06-24" } as const, [first], null],
  ])("is %s", (_, meeting, known, expected) => expect(stepFor(meeting, known)).toEqual(expected));
});

describe("the first meeting is the earliest", () => {
  const [one, two] = [step("a", "DIALOGUE_MEETING_1", "2025-06-25"), step("b", "DIALOGUE_MEETING_2", "2025-06-24")];
  it("changes places where it is not", () =>
    expect(movesOf([one, two])).toEqual([
      { id: "b", kind: "DIALOGUE_MEETING_1", ordinal: 1 },
      { id: "a", kind: "DIALOGUE_MEETING_2", ordinal: 1 },
    ]));
  it("leaves alone what is in order", () => expect(movesOf([{ ...one, doneOn: "2025-06-23" }, two])).toEqual([]));
  it("moves up when the first is gone", () =>
    expect(movesOf([two], [{ kind: "DIALOGUE_MEETING_1", ordinal: 1 }])).toEqual([{ id: "b", kind: "DIALOGUE_MEETING_1", ordinal: 1 }]));
});
