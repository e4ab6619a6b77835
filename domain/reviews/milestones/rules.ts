import { isLater } from "@/domain/reforms/dates/rules";
import { type MilestoneKind, milestoneKinds, type ReviewProcedure } from "@/domain/vocabulary";

/** Dates are as much of an ISO date as is known: "2025-06-24", "2025-06", "2025"; empty for none. */
export type Step = { kind: MilestoneKind; ordinal: number; dueOn: string; doneOn: string };

export const milestoneStates = ["DONE", "DUE", "OVERDUE", "PASSED", "EXPECTED", "UNKNOWN"] as const;
export type MilestoneState = (typeof milestoneStates)[number];

/** What a term is met by. */
const metBy: Partial<Record<MilestoneKind, MilestoneKind>> = {
  STATE_REPORT_DUE: "STATE_REPORT_RECEIVED",
  FOLLOWUP_REPORT_DUE: "FOLLOWUP_REPORT_RECEIVED",
};

/** Terms that only pass, because nobody owes anything by then, or because the next cycle says what came of them. */
const passing: readonly MilestoneKind[] = ["LOIPR_NGO_INPUT_DUE", "NGO_ALT_REPORT_DUE", "NEXT_LOIPR", "NEXT_REPORT_DUE", "NEXT_DIALOGUE"];

/** Where a recorded milestone stands on a day, among the others of its cycle. */
export function stateOf(milestone: Step, all: readonly Step[], today: string): Exclude<MilestoneState, "EXPECTED"> {
  const { kind, dueOn, doneOn } = milestone;
  if (doneOn !== "" || all.some((other) => other.kind === metBy[kind] && other.doneOn !== "")) return "DONE";
  if (dueOn === "") return "UNKNOWN";
  if (!isLater(today, dueOn)) return "DUE";
  return passing.includes(kind) ? "PASSED" : "OVERDUE";
}

/** By which rule something is expected: so many years after which day. */
export type Expected = { kind: MilestoneKind; on: string; rule: "predictableReviewCycle"; years: number; after: string };

/**
 * How a body examines a State regularly, in years after a dialogue, by its own decision and since when.
 * When a follow-up report is due is in no rhythm: only the document says so.
 */
const rhythms: Record<string, { since: number; steps: readonly [MilestoneKind, number][] }> = {
  CCPR: {
    since: 2020,
    steps: [
      ["NEXT_LOIPR", 6],
      ["NEXT_REPORT_DUE", 7],
      ["NEXT_DIALOGUE", 8],
    ],
  },
};

type Cycle = { mechanismCode: string; procedure: ReviewProcedure; hasNext: boolean; milestones: readonly Step[] };

/** What can be expected by the rhythm of the body where no document says it. Never kept, and never a term. */
export function expectedMilestones({ mechanismCode, procedure, hasNext, milestones }: Cycle): Expected[] {
  const rhythm = rhythms[mechanismCode];
  const dialogue = milestones
    .filter(({ kind }) => kind === "DIALOGUE_MEETING_1" || kind === "DIALOGUE_MEETING_2")
    .map(({ doneOn }) => doneOn)
    .sort()
    .at(-1);
  if (!rhythm || !dialogue || hasNext) return [];
  const year = Number(dialogue.slice(0, 4));
  if (year < rhythm.since) return [];
  const isKnown = (wanted: MilestoneKind) =>
    milestones.some(({ kind, dueOn, doneOn }) => kind === wanted && (dueOn !== "" || doneOn !== ""));
  return rhythm.steps
    .filter(([kind]) => !isKnown(kind) && !(kind === "NEXT_LOIPR" && procedure === "STANDARD"))
    .map(([kind, years]) => ({ kind, on: String(year + years), rule: "predictableReviewCycle", years, after: dialogue }));
}

const order = (kind: MilestoneKind): number => milestoneKinds.indexOf(kind);

/** In the order of their dates; a milestone without one stands where its kind comes in a review. */
export function inOrder<Item extends { kind: MilestoneKind; ordinal: number; on: string }>(items: readonly Item[]): Item[] {
  const byKind = (one: Item, other: Item) => order(one.kind) - order(other.kind) || one.ordinal - other.ordinal;
  const sorted = items
    .filter(({ on }) => on !== "")
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : byKind(one, other)));
  for (const undated of items.filter(({ on }) => on === "").toSorted(byKind))
    sorted.splice(sorted.findLastIndex(({ kind }) => order(kind) <= order(undated.kind)) + 1, 0, undated);
  return sorted;
}

export type DateProblem = { field: "doneOn" | "dueOn"; key: string };

/** What is wrong with the dates of a milestone: what is done was not done tomorrow. */
export function dateProblem({ doneOn }: { doneOn: string }, today: string): DateProblem | null {
  return isLater(doneOn, today) ? { field: "doneOn", key: "notInTheFuture" } : null;
}
