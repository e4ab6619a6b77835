import { type PeriodProblem, problemOf } from "@/domain/periods/rules";
import { daySchema } from "@/domain/periods/schema";
import { reading } from "@/domain/reading";
import { type Day, dayAfter, dayAt, today } from "@/lib/day";

/** The first day whose end the register is known of; null while there is nothing in it. */
export async function findFirstDay(): Promise<Day | null> {
  const [found] = await reading(null, (reader) => reader.$queryRaw<{ beganAt: Date | null }[]>`SELECT history.beginning() AS "beganAt"`);
  return found?.beganAt ? dayAt(found.beganAt) : null;
}

/** The day that a text from an address names, or why the register cannot be shown as of it, and since when it can. */
export async function findDay(text: string) {
  const { data: day = null } = daySchema.safeParse(text);
  const first = await findFirstDay();
  const problem = problemOf(day, { today: today(), first });
  return day === null || problem ? { problem: problem ?? "notADay", first } : { day };
}

const usualDays = 30;

/**
 * Two days to compare, as an address names them; without names, the last thirty days, or as many as the register has been kept.
 * With a problem, nothing can be compared.
 */
export async function findPeriod(asked: { from?: string | undefined; to?: string | undefined }) {
  const first = await findFirstDay();
  const to = asked.to ?? today();
  const usual = dayAfter(today(), -usualDays);
  const from = asked.from ?? (first && usual < first ? first : usual);
  return { from, to, first, problem: problemWith({ from, to }, first) };
}

function problemWith(days: { from: string; to: string }, first: Day | null): PeriodProblem | null {
  for (const which of ["from", "to"] as const) {
    const problem = problemOf(daySchema.safeParse(days[which]).data ?? null, { today: today(), first });
    if (problem) return { which, problem };
  }
  return days.from > days.to ? { which: "both", problem: "notInOrder" } : null;
}
