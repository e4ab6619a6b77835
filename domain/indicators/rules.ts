import type { Day } from "@/lib/day";

/** "1 200,50" as a program writes it; anything else as it is. */
export const plainNumber = (written: string): string => {
  const plain = written
    .replaceAll(/[\s\u00a0\u202f]/gu, "")
    .replace(/^[−–]/u, "-")
    .replace(",", ".");
  return isNumber(plain) ? plain : written.trim();
};

/** No more digits than can be shown exactly: twelve before the point and three after it. */
export const isNumber = (text: string): boolean => /^-?\d{1,12}(\.\d{1,3})?$/.test(text);

/** How many digits stand after the point. */
export const decimalsOf = (value: string): number => value.split(".")[1]?.length ?? 0;

/** A value is late when the first term that none has met has passed. */
export const isOverdue = ({ dueOn }: { dueOn: Day | null }, today: Day): boolean => dueOn !== null && dueOn < today;

/** An indicator that nobody has entered yet, of a measure and of whoever leads it. */
export const newIndicatorOf = ({ stateId, leadBodyId }: { stateId: string; leadBodyId: string | null }) => ({
  stateId,
  bodyId: leadBodyId,
  publishedAt: null,
  retiredAt: null,
});

/** How many days ahead a term counts as coming soon. */
export const soonDays = 60;
