import { expect, it } from "vitest";

import { formOfDecision, mandateReference, referencesIn } from "@/domain/working-group/decisions/rules";

it.each([
  ["", []],
  ["KAZ-1\n\n KAZ-2 ;KAZ-1", ["KAZ-1", "KAZ-2"]],
])("%j names %j", (written, expected) => expect(referencesIn(written)).toEqual(expected));

it("calls a mandate by meeting, decision and day, in no language", () =>
  expect(mandateReference({ number: "3", meeting: { number: "25", meetsOn: "2026-03-12" } })).toBe("№ 25/3, 2026-03-12"));

it("offers only open tasks for rewording", () => {
  const task = { text: "Report.", dueOn: null, body: { id: "b" } };
  const form = formOfDecision({
    id: "d",
    version: 2,
    number: "1",
    itemId: null,
    text: "Decided.",
    meeting: { id: "m" },
    recommendations: [{ reference: "KAZ-1" }],
    cases: [],
    tasks: [
      { id: "open", state: "OPEN", ...task },
      { id: "done", state: "DONE", ...task },
    ],
  });
  expect(form.tasks).toEqual([{ taskId: "open", text: "Report.", bodyId: "b", dueOn: "" }]);
  expect(form).toMatchObject({ itemId: "", references: "KAZ-1" });
});
