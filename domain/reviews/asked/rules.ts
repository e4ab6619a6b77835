import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { dayOrNull } from "@/lib/day";

/** What a recommendation's page reads of the questions it came of. Every question is public. */
export const askedFields = {
  questions: {
    select: {
      question: { select: { id: true, cycleId: true, texts: true, experts: true, meeting: { select: { heldOn: true } } } },
    },
  },
} as const;

type Asked = { question: { id: string; cycleId: string; texts: unknown; experts: unknown; meeting: { heldOn: Date } | null } };

/** The questions a recommendation came of, as its page says them. */
export const presentAsked = (questions: readonly Asked[], locale: InterfaceLanguage) =>
  questions.map(({ question: { texts, experts, meeting, ...question } }) => ({
    ...question,
    text: wordsIn(readWords(texts), locale),
    expert: nameIn(readWords(experts), locale),
    askedOn: dayOrNull(meeting?.heldOn ?? null),
  }));

export type AskedBefore = ReturnType<typeof presentAsked>[number];
