import { paragraphTypes, type ParagraphType } from "@/domain/documents/import/schema";

export type Act =
  | { act: "previous" | "next" | "nextUncertain" | "checked" | "text" | "merge" | "setAside" | "followUp" }
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
};

type Pressed = { code: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean; shiftKey: boolean };

/** What a key does while a paragraph has the focus; keys with another key held belong to the browser. */
export function actOf({ code, ctrlKey, altKey, metaKey, shiftKey }: Pressed): Act | null {
  if (ctrlKey || altKey || metaKey || shiftKey) return null;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  const type = digit && paragraphTypes[Number(digit) - 1];
  return type ? { act: "type", type } : (keys[code] ?? null);
}
