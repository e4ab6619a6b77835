import type { Attribution } from "./cycle-types.ts";
import type { Names } from "./types.ts";

/** Who made a positive remark, in the reader's words. */
export const demonstrationAttributions = {
  CO_TEXT: {
    en: "The Committee, in its concluding observations",
    ru: "Комитет, заключительные замечания",
    kk: "Комитет, қорытынды ескертулер",
  },
  EXPERT: {
    en: "Experts of the Committee, in the dialogue",
    ru: "Эксперты Комитета, в ходе диалога",
    kk: "Комитет сарапшылары, диалог барысында",
  },
  STATE_ACCOUNT: {
    en: "Account of one party",
    ru: "Со слов одной из сторон",
    kk: "Тараптардың бірінің айтуы бойынша",
  },
} as const satisfies Record<Attribution, Names>;
