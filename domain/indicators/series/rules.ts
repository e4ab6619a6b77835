import { partialDayOf } from "@/domain/reforms/dates/rules";
import type { DatePrecision } from "@/domain/vocabulary";
import { type Day, dayOf } from "@/lib/day";

type Kept = {
  id: string;
  categoryId: string | null;
  periodOn: Date;
  precision: DatePrecision;
  value: { toString(): string } | null;
  source: string;
  note: string | null;
  supersedesId: string | null;
  recordedAt: Date;
};

/** A value as it was written down; `value` is null where it takes another back. */
type Entry = {
  id: string;
  categoryId: string | null;
  period: string;
  value: string | null;
  source: string;
  note: string | null;
  recordedAt: Date;
};

const entryOf = ({ id, categoryId, periodOn, precision, value, source, note, recordedAt }: Kept): Entry => ({
  id,
  categoryId,
  period: partialDayOf(periodOn, precision),
  value: value === null ? null : value.toString(),
  source,
  note,
  recordedAt,
});

/**
 * The values that stand, the oldest period first, and the corrections that led to them, the latest first. Why a value was corrected
 * is for those who may see what it was.
 */
export function seriesOf(given: readonly Kept[]) {
  const superseded = new Set(given.flatMap(({ supersedesId }) => supersedesId ?? []));
  const seen = new Set(given.map(({ id }) => id));
  const kept = given.map((one) => (one.supersedesId === null || seen.has(one.supersedesId) ? one : { ...one, note: null }));
  const byId = new Map(kept.map((one) => [one.id, one]));
  const standing = kept.filter(({ id }) => !superseded.has(id));
  const corrections = kept.flatMap((one) => {
    const before = one.supersedesId === null ? undefined : byId.get(one.supersedesId);
    return before ? [{ before: entryOf(before), after: entryOf(one) }] : [];
  });
  return {
    standing: standing.map(entryOf).toSorted((one, other) => lastDayOf(one.period).localeCompare(lastDayOf(other.period))),
    corrections: corrections.toSorted((one, other) => other.after.recordedAt.getTime() - one.after.recordedAt.getTime()),
  };
}

/** The last day of a period: what is said of a year is known when it is over. */
export function lastDayOf(period: string): Day {
  if (period.length === 10) return period;
  const [year = 0, month = 12] = period.split("-").map(Number);
  return dayOf(new Date(Date.UTC(year, month, 0)));
}

type Point = { on: Day; period: string; value: number };
type Line = { categoryId: string | null; points: Point[] };

/** The lines of the chart: all together first, then the categories in their order. Values without a number are not drawn. */
export function linesOf(standing: readonly Entry[], categories: readonly { id: string }[]): Line[] {
  return [null, ...categories.map(({ id }) => id)].flatMap((categoryId) => {
    const points = standing.flatMap(({ categoryId: of, period, value }) =>
      of === categoryId && value !== null ? [{ on: lastDayOf(period), period, value: Number(value) }] : [],
    );
    return points.length > 0 ? [{ categoryId, points }] : [];
  });
}
