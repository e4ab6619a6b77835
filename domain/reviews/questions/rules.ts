import type { Day } from "@/lib/day";

export const questionStates = ["ANSWERED_ORALLY", "ANSWERED_IN_WRITING", "OWED", "OVERDUE", "NEVER", "NOT_RECORDED"] as const;
export type QuestionState = (typeof questionStates)[number];

type Asked = {
  hasOralReply: boolean;
  hasWrittenReply: boolean;
  owedUntil: Day | null;
  isUnanswered: boolean;
  /** When the body concluded; from then on a reply that is still owed came too late to be considered. */
  concludedOn: Day | null;
};

/** Where a question stands on a day. That no reply is recorded does not say that none was given. */
export function questionState({ hasOralReply, hasWrittenReply, owedUntil, isUnanswered, concludedOn }: Asked, today: Day): QuestionState {
  if (hasWrittenReply) return "ANSWERED_IN_WRITING";
  if (owedUntil !== null) {
    if (today <= owedUntil) return "OWED";
    return concludedOn !== null && concludedOn <= today ? "NEVER" : "OVERDUE";
  }
  if (hasOralReply) return "ANSWERED_ORALLY";
  return isUnanswered ? "NEVER" : "NOT_RECORDED";
}

/** The days a delegation has after the dialogue to answer in writing: 48 hours by custom, which no document of the register confirms. */
const customaryDays = 2;

/** The term that custom gives to a written reply, after the last day of the dialogue; to be corrected where the chair gave another. */
export function customaryTerm(lastDay: Day | null): Day | "" {
  if (!lastDay) return "";
  const day = new Date(`${lastDay}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + customaryDays);
  return day.toISOString().slice(0, 10);
}

/** "6, 7 and 9–11" without repetition, as they are kept. */
export function articleNumbers(written: string): string[] {
  const numbers = written.split(/[\s,;]+/).flatMap((part) => {
    const [from, to] = part.split(/[–-]/).map(Number);
    if (from && to && to > from && to - from < 60) return Array.from({ length: to - from + 1 }, (_, place) => String(from + place));
    return part ? [part] : [];
  });
  return [...new Set(numbers)];
}
