import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { type Day, monthAfter } from "@/lib/day";

/** A month as an address says it: "2026-03". */
export type Month = string;

/** How far back the months are counted. */
const monthsBack = 24;

const monthOf = (day: Day): Month => day.slice(0, 7);

export type ShownMonths = { first: Month; last: Month; all: Month[] };

/** The months up to that of today; the one alone that the list is filtered by, because what was answered in it may have been so in others. */
export function shownMonths({ answered }: Pick<RecommendationFilters, "answered">, today: Day): ShownMonths {
  const chosen = answered === "yes" || answered === "no" ? undefined : answered;
  const last = chosen ?? monthOf(today);
  const count = chosen === undefined ? monthsBack : 1;
  const all = Array.from({ length: count }, (_, index) => monthOf(monthAfter(`${last}-01`, index + 1 - count)));
  return { first: all[0] ?? last, last, all };
}

/** A filter that names something, and not what has nothing of the kind. */
export const isNamed = (value: string | undefined): value is string => value !== undefined && value !== "none";

/** What narrows a list, without where one is in it and in which order. */
export function narrowed({ after: _after, before: _before, sort: _sort, ...filters }: RecommendationFilters): RecommendationFilters {
  return filters;
}
