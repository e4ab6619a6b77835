import type { TaskState } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";

/** A task is late once its day has passed and nobody has closed it. */
export const isOverdueTask = ({ state, dueOn }: { state: TaskState; dueOn: Day | null }, today: Day): boolean =>
  state === "OPEN" && dueOn !== null && dueOn < today;
