import { type Assessment, assessmentsOf } from "@/domain/documents/import/grades/rules";
import type { ImportProposal } from "@/domain/documents/import/schema";

/** A grade of a report with what it is for, as its words say. */
type ReadGrade = Pick<Assessment, "paragraph" | "measure" | "grade" | "paragraphId">;

/**
 * The grades that a report gives this State. Where it treats several, those under its name; each grade of a measure once.
 * Two different grades for one measure cannot both be meant: neither is taken.
 */
export function gradesFor(proposal: ImportProposal, stateNames: readonly string[]): ReadGrade[] {
  const all = assessmentsOf(proposal.paragraphs);
  const isNamed = (state: string | null) =>
    state !== null && stateNames.some((name) => name !== "" && state.toLowerCase().includes(name.toLowerCase()));
  const ours = all.some(({ state }) => isNamed(state)) ? all.filter(({ state }) => isNamed(state)) : all;
  const byMeasure = Map.groupBy(ours, ({ paragraph, measure }) => `${paragraph} ${measure}`);
  return [...byMeasure.values()].flatMap((given) => {
    const [first] = given;
    return first && given.every(({ grade }) => grade === first.grade) ? [first] : [];
  });
}

/** The session that a report's symbol names: CCPR/C/133/3/Add.1 is of the 133rd. */
export const sessionOf = (symbol: string | null): string | null => /^[A-Z.\d]+\/C\/(\d{1,3})\//u.exec(symbol ?? "")?.[1] ?? null;

/** How a grade is named where no recommendation was found for it. */
export const inWords = ({ paragraph, measure, grade }: ReadGrade): string =>
  [paragraph && `¶${paragraph}`, measure, grade].filter(Boolean).join(" ");
