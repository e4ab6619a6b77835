import type { State } from "./types.ts";

export const demonstrationState = {
  code: "KAZ",
  names: { en: "Kazakhstan", ru: "Казахстан", kk: "Қазақстан" },
} as const satisfies State;
