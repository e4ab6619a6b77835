import type { ParagraphType } from "@/domain/documents/import/schema";

export type Act =
  | { act: "previous" | "next" | "nextUncertain" | "checked" | "text" | "merge" | "setAside" | "followUp" | "pair" | "unpair" }
  | { act: "type"; type: ParagraphType };

/** By the place of the key, so that they work on Russian and Kazakh keyboards too. */
const keys: Record<string, Act> = {
  ArrowUp: { act: "previous" },
  ArrowDown: { act: "next" },
  KeyN: { act: "nextUncertain" },
  KeyC: { act: "checked" },
  Enter: { act: "text" },
  KeyM: { act: "merge" },
  KeyX: { act: "setAside" },
  KeyF: { act: "followUp" },
  KeyP: { act: "pair" },
  KeyU: { act: "unpair" },
};

type Pressed = { code: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean; shiftKey: boolean };

/** What a key does while a paragraph has the focus; keys with another key held belong to the browser. A digit chooses one of `types`. */
export function actOf({ code, ctrlKey, altKey, metaKey, shiftKey }: Pressed, types: readonly ParagraphType[]): Act | null {
  if (ctrlKey || altKey || metaKey || shiftKey) return null;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  const type = digit && types[Number(digit) - 1];
  return type ? { act: "type", type } : (keys[code] ?? null);
}
