import { expect, it } from "vitest";

import { actOf } from "@/components/classification/keys";

const pressed = (code: string, over = {}) => ({ code, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...over });

it.each([
  ["Enter", "accept"],
  ["KeyY", "accept"],
  ["KeyN", "refuse"],
  ["Delete", "refuse"],
  ["KeyU", "undo"],
  ["KeyQ", null],
])("%s means %s", (code, act) => expect(actOf(pressed(code))).toBe(act));

it("leaves keys that are held with another to the browser", () => expect(actOf(pressed("KeyN", { ctrlKey: true }))).toBeNull());
