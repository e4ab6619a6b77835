import type { ResponseDraft } from "@/domain/responses/schema";
import type { ImplementationStatus, Language } from "@/domain/vocabulary";
import { dateOf, dayOrNull } from "@/lib/day";

/** The words of a response as its version keeps them. */
export type Words = {
  language: Language;
  text: string;
  status: ImplementationStatus | null;
  isAdopted: boolean | null;
  isAppliedInPractice: boolean | null;
  evidenceUpTo: Date | null;
  stepBackReason: string | null;
  statusReason: string | null;
  supersededBy: string | null;
  supersededByReformId: string | null;
  overrideReason: string | null;
};

const answerOf = (isSo: boolean | null) => (isSo === null ? "" : isSo ? "yes" : "no");
const isSo = (answer: "" | "yes" | "no"): boolean | null => (answer === "" ? null : answer === "yes");

/** What a form sent, as its version keeps it. */
export const wordsOf = ({ language, text, status, isAdopted, isAppliedInPractice, evidenceUpTo, ...reasons }: ResponseDraft): Words => ({
  language,
  text,
  status: status || null,
  isAdopted: isSo(isAdopted),
  isAppliedInPractice: isSo(isAppliedInPractice),
  evidenceUpTo: dateOf(evidenceUpTo),
  stepBackReason: reasons.stepBackReason || null,
  statusReason: reasons.statusReason || null,
  supersededBy: reasons.supersededBy || null,
  supersededByReformId: reasons.supersededByReformId || null,
  overrideReason: reasons.overrideReason || null,
});

/** What a version keeps, as a form shows it. */
export const formOf = ({ language, text, status, isAdopted, isAppliedInPractice, evidenceUpTo, ...reasons }: Words) => ({
  language,
  text,
  status: status ?? "",
  isAdopted: answerOf(isAdopted),
  isAppliedInPractice: answerOf(isAppliedInPractice),
  evidenceUpTo: dayOrNull(evidenceUpTo) ?? "",
  stepBackReason: reasons.stepBackReason ?? "",
  statusReason: reasons.statusReason ?? "",
  supersededBy: reasons.supersededBy ?? "",
  supersededByReformId: reasons.supersededByReformId ?? "",
  overrideReason: reasons.overrideReason ?? "",
});

/** A response nobody has written in yet. */
export const blank = (language: Language): Words => ({
  language,
  text: "",
  status: null,
  isAdopted: null,
  isAppliedInPractice: null,
  evidenceUpTo: null,
  stepBackReason: null,
  statusReason: null,
  supersededBy: null,
  supersededByReformId: null,
  overrideReason: null,
});
