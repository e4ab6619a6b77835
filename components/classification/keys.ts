type Act = "previous" | "next" | "accept" | "refuse" | "undo" | "onward";

/** By the place of the key, so that they work on Russian and Kazakh keyboards too. */
const keys: Record<string, Act> = {
  ArrowUp: "previous",
  ArrowDown: "next",
  Enter: "accept",
  KeyY: "accept",
  KeyN: "refuse",
  Delete: "refuse",
  KeyU: "undo",
  ArrowRight: "onward",
};

type Pressed = { code: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean; shiftKey: boolean };

/** What a key does while a term has the focus; keys with another key held belong to the browser. */
export function actOf({ code, ctrlKey, altKey, metaKey, shiftKey }: Pressed): Act | null {
  return ctrlKey || altKey || metaKey || shiftKey ? null : (keys[code] ?? null);
}
