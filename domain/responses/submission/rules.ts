import { type DraftState, type Measure, needsEvidence, type Shown } from "@/domain/responses/rules";
import type { EvidenceKind } from "@/domain/vocabulary";

/** What may be missing: it is pointed out before submission, and can be gone past with a reason. */
export const warnings = ["shortText", "noPeriod", "noPracticeShown", "nothingPublic", "oldEvidence", "notPlanned"] as const;
export type Warning = (typeof warnings)[number];

const shortest = 150;
const freshForYears = 2;

/** An act shows that something was adopted; figures, judgments, money and training show that it is applied. */
const ofPractice: EvidenceKind[] = ["STATISTIC", "COURT_PRACTICE", "BUDGET", "TRAINING"];
const showsPractice = ({ kind }: Shown): boolean => ofPractice.includes(kind);

const yearsBefore = (day: string, years: number): string => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

/** What a reader of this draft would ask about, in the order of the form. What is refused outright is not repeated here. */
export function warningsOf(draft: DraftState, { evidence, plans, today }: Measure): Warning[] {
  const { text, status, isAppliedInPractice, evidenceUpTo } = draft;
  const claims = status !== "" && needsEvidence(status);
  const isShown = claims && evidence.length > 0;
  const found: Record<Warning, boolean> = {
    shortText: text.trim() !== "" && text.trim().length < shortest,
    noPeriod: claims && evidenceUpTo === "",
    noPracticeShown: isShown && isAppliedInPractice === "yes" && !evidence.some(showsPractice),
    nothingPublic: isShown && evidence.every(({ isPublic }) => !isPublic),
    oldEvidence: isShown && evidence.every(({ datedOn }) => datedOn < yearsBefore(today, freshForYears)),
    notPlanned: (status === "PLANNED" || status === "IN_PROGRESS") && plans === 0,
  };
  return warnings.filter((warning) => found[warning]);
}
