import type { MeasureMilestoneForm, MilestoneReport } from "@/domain/measures/milestones/schema";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { unsaid } from "@/domain/sources/rules";
import type { DatePrecision, MeasureState, Names } from "@/domain/vocabulary";
import { dateOf, type Day } from "@/lib/day";

type Shown = {
  id: string;
  version: number;
  titles: Names;
  dueOn: Day | null;
  duePrecision: DatePrecision | null;
  state: MeasureState;
  doneOn: Day | null;
  notes: Names;
};

/** What is planned of a milestone, as its form shows it; an empty form where there is none yet. */
export const formOfMilestone = (measureId: string, milestone: Shown | null): MeasureMilestoneForm => ({
  id: milestone?.id ?? "",
  version: milestone?.version ?? 0,
  measureId,
  titles: milestone?.titles ?? unsaid,
  dueOn: milestone ? partialDayOf(dateOf(milestone.dueOn ?? ""), milestone.duePrecision) : "",
});

/** How far a milestone has come, as its form shows it. */
export const reportOfMilestone = ({ id, version, state, doneOn, notes }: Shown): MilestoneReport => ({
  id,
  version,
  state,
  doneOn: doneOn ?? "",
  note: notes,
});

type Due = Pick<Shown, "dueOn" | "duePrecision" | "state">;

/** Whether its time is over and it is neither done nor dropped; a month or a year is over when its last day is. */
export function isLate({ dueOn, duePrecision, state }: Due, today: Day): boolean {
  if (!dueOn || state === "DONE" || state === "DROPPED") return false;
  const known = duePrecision === "YEAR" ? 4 : duePrecision === "MONTH" ? 7 : 10;
  return dueOn.slice(0, known) < today.slice(0, known);
}
