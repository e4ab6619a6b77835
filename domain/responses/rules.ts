import { type EvidenceKind, type ImplementationStatus, implementationStatuses, type ResponseState } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";

/** "No information" is what a recommendation without an answer has; an answer says something. */
export const claimableStatuses = implementationStatuses.filter((status) => status !== "NO_INFORMATION");

/** "Reported" is not "implemented": a status that claims implementation, in part or for good, must be proved. */
export const needsEvidence = (status: ImplementationStatus): boolean =>
  status === "PARTIALLY_IMPLEMENTED" || status === "IMPLEMENTED" || status === "CONTINUOUS";

/** What was adopted and never applied has not been implemented. */
export const needsPractice = (status: ImplementationStatus): boolean => status === "IMPLEMENTED";

const explained: ImplementationStatus[] = ["NOT_ACCEPTED", "SUPERSEDED", "REGRESSION"];

/** To refuse a recommendation, to set it aside, or to say that things have become worse, one says why. */
export const needsReason = (status: ImplementationStatus): boolean => explained.includes(status);

/** Something takes the place of what is superseded: a later recommendation, or an act. */
export const needsSuccessor = (status: ImplementationStatus): boolean => status === "SUPERSEDED";

const proofs: EvidenceKind[] = ["ACT", "STATISTIC", "COURT_PRACTICE", "BUDGET", "TRAINING"];

/** A report says what was done; acts, figures, judgments, budget lines and training records show it. */
export const isProof = (kind: EvidenceKind): boolean => proofs.includes(kind);

const height: Record<ImplementationStatus, number | null> = {
  REGRESSION: 0,
  NOT_ACCEPTED: 0,
  NO_INFORMATION: 1,
  NOT_STARTED: 1,
  PLANNED: 2,
  IN_PROGRESS: 3,
  PARTIALLY_IMPLEMENTED: 4,
  IMPLEMENTED: 5,
  CONTINUOUS: 5,
  SUPERSEDED: null,
};

/** Going back on what was published is allowed, but has to be explained. A superseded recommendation is neither forward nor back. */
export function isStepBack(from: ImplementationStatus, to: ImplementationStatus): boolean {
  const [before, after] = [height[from], height[to]];
  return from !== "NO_INFORMATION" && before !== null && after !== null && after < before;
}

export type Shown = { kind: EvidenceKind; datedOn: Day; isPublic: boolean };

/** What the draft of a response is measured by. `plans` counts the measures for the recommendation and the reforms the response names. */
export type Measure = { publishedStatus: ImplementationStatus; evidence: readonly Shown[]; plans: number; today: Day };

export type DraftState = {
  text: string;
  status: ImplementationStatus | "";
  isAdopted: "" | "yes" | "no";
  isAppliedInPractice: "" | "yes" | "no";
  evidenceUpTo: Day | "";
  stepBackReason: string;
  statusReason: string;
  supersededBy: string;
  supersededByReformId: string;
};

/** What a response must have before it is submitted: a field of the form, or evidence beside it. */
export type Requirement = { key: Exclude<keyof DraftState, "supersededByReformId"> | "evidence"; isMet: boolean };

/** The checklist before submission. What does not apply to the status chosen is not on it. */
export function requirementsOf(draft: DraftState, { publishedStatus, evidence, today }: Measure): Requirement[] {
  const { status, isAdopted, isAppliedInPractice, evidenceUpTo } = draft;
  const isRefuted = isAppliedInPractice === "no" && status !== "" && needsPractice(status);
  const requirements: (Requirement | false)[] = [
    { key: "text", isMet: draft.text.trim() !== "" },
    { key: "status", isMet: status !== "" },
    { key: "isAdopted", isMet: isAdopted !== "" },
    { key: "isAppliedInPractice", isMet: isAppliedInPractice !== "" && !isRefuted },
    status !== "" && needsEvidence(status) && { key: "evidence", isMet: evidence.some(({ kind }) => isProof(kind)) },
    status !== "" && needsReason(status) && { key: "statusReason", isMet: draft.statusReason.trim() !== "" },
    status !== "" &&
      needsSuccessor(status) && { key: "supersededBy", isMet: draft.supersededBy.trim() !== "" || draft.supersededByReformId !== "" },
    status !== "" && isStepBack(publishedStatus, status) && { key: "stepBackReason", isMet: draft.stepBackReason.trim() !== "" },
    evidenceUpTo > today && { key: "evidenceUpTo", isMet: false },
  ];
  return requirements.filter((requirement) => requirement !== false);
}

/** A body has one answer at a time in the making; what is published or withdrawn is past. */
export const openStates: ResponseState[] = ["DRAFT", "SUBMITTED", "RETURNED", "SIGNED", "VERIFIED"];
export const isOpen = (state: ResponseState): boolean => openStates.includes(state);
export const isBeingWritten = (state: ResponseState): boolean => state === "DRAFT" || state === "RETURNED";

/** Whose turn it is: the body's drafters, its approver, the secretariat; nobody's once it is published or withdrawn. */
export const holderOf = (state: ResponseState): "body" | "approver" | "secretariat" | "secondPerson" | null =>
  ({
    DRAFT: "body" as const,
    RETURNED: "body" as const,
    SUBMITTED: "approver" as const,
    SIGNED: "secretariat" as const,
    VERIFIED: "secondPerson" as const,
    PUBLISHED: null,
    WITHDRAWN: null,
  })[state];

export type Published = { bodyId: string; publishedAt: Date | null };

/** The published response a recommendation's status comes from: the lead body's latest, or else the latest of any body. */
export function standingOf<Response extends Published>(published: readonly Response[], leadBodyId: string | null): Response | null {
  const latestFirst = published.toSorted((one, other) => Number(other.publishedAt) - Number(one.publishedAt));
  return latestFirst.find(({ bodyId }) => bodyId === leadBodyId) ?? latestFirst[0] ?? null;
}
