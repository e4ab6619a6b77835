import { expect, it } from "vitest";

import { actOf } from "@/components/documents/shortcuts";

const bare = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };

it.each([
  ["ArrowDown", { act: "next" }],
  ["KeyN", { act: "nextUncertain" }],
  ["Digit4", { act: "type", type: "RECOMMENDATION" }],
  ["Numpad3", { act: "type", type: "CONCERN" }],
  ["Digit9", null],
  ["KeyQ", null],
])("%s means %o", (code, act) => expect(actOf({ code, ...bare })).toEqual(act));

it.each(["ctrlKey", "altKey", "metaKey", "shiftKey"])("leaves keys with %s to the browser", (held) =>
  expect(actOf({ code: "KeyN", ...bare, [held]: true })).toBeNull(),
);
