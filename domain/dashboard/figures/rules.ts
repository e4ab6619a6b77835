import { type Cell, opener } from "@/domain/dashboard/charts/rules";
import type { Counted } from "@/domain/dashboard/counting/queries";
import { longOutstandingMonths } from "@/domain/recommendations/ageing/rules";
import type { RecommendationFilters } from "@/domain/recommendations/schema";

/** What a reader asks for first. */
const figureKeys = ["total", "overdue", "old", "silent", "followUp", "reopened", "unassigned"] as const;
type FigureKey = (typeof figureKeys)[number];
type PaceKey = "answered" | "unanswered";

export const isOfPace = ({ key }: { key: FigureKey | PaceKey }): boolean => key === "answered" || key === "unanswered";

const narrower: Record<FigureKey, Partial<RecommendationFilters>> = {
  total: {},
  overdue: { overdue: "1" },
  old: { age: `${longOutstandingMonths}` },
  silent: { silent: "1" },
  followUp: { followUp: "1" },
  reopened: { reopened: "1" },
  unassigned: { unassigned: "1" },
};

export type Figure = { key: FigureKey | PaceKey; cell: Cell };

/** The numbers at the top of the page, and those of how many were answered. */
export function figuresOf(counted: Counted, filters: RecommendationFilters): Figure[] {
  const cell = opener(filters);
  // A month in which they were answered says more than that they were.
  const answered = filters.answered === undefined ? { answered: "yes" as const } : {};
  return [
    ...figureKeys.map((key) => ({ key, cell: cell(counted[key], narrower[key]) })),
    { key: "answered", cell: cell(counted.answered, answered) },
    { key: "unanswered", cell: cell(counted.total - counted.answered, filters.answered === undefined ? { answered: "no" } : {}) },
  ];
}
