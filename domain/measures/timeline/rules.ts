import type { PlanRow } from "@/domain/measures/plan/queries";
import { type Day, dateOf } from "@/lib/day";

/** As much of a date as is known, from its first day to its last. */
function daysOf(written: string): { first: number; last: number } {
  const first = dateOf(written.padEnd(10, "-01")) ?? new Date(0);
  const after = new Date(first);
  if (written.length === 4) after.setUTCFullYear(first.getUTCFullYear() + 1);
  else if (written.length === 7) after.setUTCMonth(first.getUTCMonth() + 1);
  else after.setUTCDate(first.getUTCDate() + 1);
  return { first: first.getTime(), last: after.getTime() };
}

export type Span = { row: PlanRow; from: number; to: number; marks: { id: string; at: number; isDone: boolean }[] };

/** Where measures and milestones stand between the first and the last year that the plan names, in per cent. */
export type Chart = { years: { year: number; at: number }[]; today: number | null; spans: Span[]; undated: PlanRow[] };

/** A measure with one date stands on it; one with none has no place in time. */
export function chartOf(rows: readonly PlanRow[], today: Day): Chart {
  const dated = rows.filter(({ startsOn, endsOn }) => startsOn !== "" || endsOn !== "");
  const undated = rows.filter((row) => !dated.includes(row));
  const written = dated.flatMap(({ startsOn, endsOn, milestones }) => [
    startsOn,
    endsOn,
    ...milestones.map(({ doneOn, dueOn }) => doneOn ?? dueOn ?? ""),
  ]);
  const years = written.filter((one) => one !== "").map((one) => Number(one.slice(0, 4)));
  if (years.length === 0) return { years: [], today: null, spans: [], undated };
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [start, end] = [Date.UTC(first, 0), Date.UTC(last + 1, 0)];
  const place = (time: number) => ((time - start) / (end - start)) * 100;
  const now = place(dateOf(today)?.getTime() ?? 0);
  return {
    years: Array.from({ length: last - first + 1 }, (_, at) => ({ year: first + at, at: place(Date.UTC(first + at, 0)) })),
    today: now >= 0 && now <= 100 ? now : null,
    undated,
    spans: dated.map((row) => ({
      row,
      from: place(daysOf(row.startsOn || row.endsOn).first),
      to: place(daysOf(row.endsOn || row.startsOn).last),
      marks: row.milestones.flatMap(({ id, doneOn, dueOn, state }) => {
        const on = doneOn ?? dueOn;
        return on === null || state === "DROPPED" ? [] : [{ id, at: place(dateOf(on)?.getTime() ?? 0), isDone: state === "DONE" }];
      }),
    })),
  };
}
