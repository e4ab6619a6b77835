import { expect, it } from "vitest";

import { actOf } from "@/components/documents/shortcuts";
import { typesIn } from "@/domain/documents/rules";

const bare = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };

it.each([
  ["ArrowDown", { act: "next" }],
  ["KeyN", { act: "nextUncertain" }],
  ["Digit4", { act: "type", type: "RECOMMENDATION" }],
  ["Numpad3", { act: "type", type: "CONCERN" }],
  ["Digit9", null],
  ["KeyP", { act: "pair" }],
  ["KeyQ", null],
])("%s means %o", (code, act) => expect(actOf({ code, ...bare }, typesIn("CONCLUDING_OBSERVATIONS"))).toEqual(act));

it("offers by digit what a document of its kind can hold", () => {
  expect(actOf({ code: "Digit2", ...bare }, typesIn("VIEWS"))).toEqual({ act: "type", type: "VIOLATION" });
  expect(actOf({ code: "Digit2", ...bare }, typesIn("FOLLOW_UP_REPORT"))).toEqual({ act: "type", type: "ASSESSMENT" });
  expect(actOf({ code: "Digit8", ...bare }, typesIn("VIEWS"))).toBeNull();
});

it.each(["ctrlKey", "altKey", "metaKey", "shiftKey"])("leaves keys with %s to the browser", (held) =>
  expect(actOf({ code: "KeyN", ...bare, [held]: true }, typesIn("OTHER"))).toBeNull(),
);
