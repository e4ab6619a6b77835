import type { Day } from "@/lib/day";

/** How long a person may put their own words right; afterwards they correct them with another comment. The database says the same. */
const minutesToRevise = 15;

export const mayStillRevise = (writtenAt: Date, at: Date): boolean => at.getTime() - writtenAt.getTime() <= minutesToRevise * 60_000;

/** Which discussions to show. */
export const discussionTabs = ["open", "resolved", "all"] as const;
export type DiscussionTab = (typeof discussionTabs)[number];

/** A request that is still open the day after its term. */
export const isLate = ({ dueOn, resolvedAt }: { dueOn: Day | null; resolvedAt: Date | null }, today: Day): boolean =>
  dueOn !== null && resolvedAt === null && dueOn < today;
