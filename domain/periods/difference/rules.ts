import type { Words } from "@/domain/exports/schema";
import { nameIn, type WordsByLanguage, wordsIn } from "@/domain/names/rules";
import type { DifferenceSection } from "@/domain/periods/difference/schema";
import { isStepBack } from "@/domain/responses/rules";
import {
  type AssessmentVoice,
  type ImplementationStatus,
  implementationStatuses,
  type InterfaceLanguage,
  type Language,
} from "@/domain/vocabulary";
import type { Day } from "@/lib/day";
import { formatDate } from "@/lib/format";

/** Every step from one status to another that goes back, as `FROM>TO`. */
export const stepsBack = implementationStatuses.flatMap((from) =>
  implementationStatuses.filter((to) => isStepBack(from, to)).map((to) => `${from}>${to}`),
);

/** How a recommendation stood at the end of a day. */
type Standing = {
  claimedStatus: ImplementationStatus;
  verifiedStatus: ImplementationStatus;
  dueOn: Day | null;
  isFollowUp: boolean;
  isReopened: boolean;
  isArchived: boolean;
  lead: WordsByLanguage | null;
};
type SaidWords = { text: string; language: Language; on: Day };
type SaidGrade = { code: string; labels: WordsByLanguage; rationale: string; language: Language };

/** One difference as the database finds it. */
export type DifferenceRow = {
  section: DifferenceSection;
  id: string;
  subject: string;
  sortKey: string;
  number: string | null;
  heading: WordsByLanguage | null;
  texts: WordsByLanguage | null;
  before: Standing | null;
  after: Standing | null;
  body: WordsByLanguage | null;
  wordsBefore: SaidWords | null;
  wordsAfter: SaidWords | null;
  withdrawnOn: Day | null;
  voice: AssessmentVoice | null;
  author: string | null;
  organisation: WordsByLanguage | null;
  gradeBefore: SaidGrade | null;
  gradeAfter: SaidGrade | null;
};

const compared = ["claimedStatus", "verifiedStatus", "lead", "dueOn", "isFollowUp", "isReopened", "isArchived"] as const;

/** A difference in the words of this reader: what was, what is, and what was said. */
export function presentDifference(row: DifferenceRow, locale: InterfaceLanguage) {
  const { texts, heading, body, organisation, gradeBefore, gradeAfter, before, after, ...rest } = row;
  const standing = (said: Standing | null) => said && { ...said, lead: said.lead && nameIn(said.lead, locale) };
  const grade = (said: SaidGrade | null) => said && { ...said, label: nameIn(said.labels, locale) };
  const [was, is] = [standing(before), standing(after)];
  return {
    ...rest,
    reference: row.sortKey,
    heading: heading && nameIn(heading, locale),
    text: texts && wordsIn(texts, locale),
    body: body && nameIn(body, locale),
    speaker: row.author ?? (organisation && nameIn(organisation, locale)),
    gradeBefore: grade(gradeBefore),
    gradeAfter: grade(gradeAfter),
    now: is ?? was,
    moves:
      was && is
        ? compared.filter((field) => was[field] !== is[field]).map((field) => ({ field, before: was[field], after: is[field] }))
        : [],
  };
}

export type Difference = ReturnType<typeof presentDifference>;
export type Move = Difference["moves"][number];

/** What a fact of a recommendation was or is, in words. */
export function movedValue(field: Move["field"], value: Move["before"], words: Words, locale: InterfaceLanguage): string {
  if (value === null) return words("difference.none");
  if (typeof value === "boolean") return words(value ? "recommendation.yes" : "recommendation.no");
  if (field === "dueOn") return formatDate(value, locale);
  return field === "lead" ? value : words(`vocabulary.ImplementationStatus.${value as ImplementationStatus}`);
}

/** What a difference says in a file: each fact that moved with what it was and is, or the words of before and after. */
export function differenceLines(
  row: Difference,
  words: Words,
  locale: InterfaceLanguage,
): { what: string; before: string; after: string }[] {
  const { section, body, wordsBefore, wordsAfter, gradeBefore, gradeAfter, withdrawnOn, speaker, voice } = row;
  const answer = (said: SaidWords | null) => (said ? `${formatDate(said.on, locale)}: ${said.text}` : "");
  const grade = (said: typeof gradeAfter) => (said ? [said.label, said.rationale].filter(Boolean).join(": ") : "");
  if (section === "published") return [{ what: body ?? "", before: answer(wordsBefore), after: answer(wordsAfter) }];
  if (section === "withdrawn")
    return [
      {
        what: body ?? "",
        before: "",
        after: words("difference.withdrawn", { day: withdrawnOn ? formatDate(withdrawnOn, locale) : words("difference.none") }),
      },
    ];
  if (section === "graded")
    return [{ what: speaker ?? (voice ? words(`voices.names.${voice}`) : ""), before: grade(gradeBefore), after: grade(gradeAfter) }];
  const moves = row.moves.map(({ field, before, after }) => ({
    what: words(`difference.fields.${field}`),
    before: movedValue(field, before, words, locale),
    after: movedValue(field, after, words, locale),
  }));
  return moves.length > 0 ? moves : [{ what: words(`difference.sections.${section}`), before: "", after: "" }];
}
