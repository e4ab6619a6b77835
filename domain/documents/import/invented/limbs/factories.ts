import type { Committee, Generation } from "../committees/factories";
import type { InventedLanguage } from "../words/factories";

export interface InventedLimb {
  label: string;
  text: string;
  limbs: InventedLimb[];
}

/** Who letters their limbs, when, and in which language. */
export interface Style {
  committee: Committee;
  generation: Generation;
  language: InventedLanguage;
}

const cyrillic = ["а", "б", "в", "г"];

export function labelFor(style: Style, place: number): string {
  const latin = "abcd"[place] ?? "";
  if (style.language === "ru") return style.generation === "old" ? `${cyrillic[place] ?? ""})` : `${latin})`;
  return style.committee === "CESCR" && style.generation === "old" ? `${["i", "ii", "iii"][place] ?? ""})` : `(${latin})`;
}

export const romanFor = (style: Style, place: number) =>
  style.language === "ru" ? `${["i", "ii"][place] ?? ""})` : `(${["i", "ii"][place] ?? ""})`;

export const flat = (limbs: InventedLimb[], before = ""): string[] =>
  limbs.flatMap(({ label, limbs: below }) => [before + label, ...flat(below, before + label)]);
export const labels = (limbs: InventedLimb[]) => flat(limbs).join(" ");
