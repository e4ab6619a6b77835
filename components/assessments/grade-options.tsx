import { useTranslations } from "next-intl";

import { GradeTag } from "@/components/assessments/grade-note";
import type { Choice } from "@/components/ui/choices";
import { Unverified } from "@/components/ui/source-note";
import type { ShownGrade } from "@/domain/assessments/scales/rules";

/** Grades to choose from, each with the definition by which it is given. */
export const gradeOptions = (grades: readonly ShownGrade[]): Choice[] =>
  grades.map((grade) => ({ value: grade.id, label: <GradeTag grade={grade} />, hint: <Definition grade={grade} /> }));

/** In a label there is room for words, but for no paragraphs. */
function Definition({ grade: { definition, isTranslated, attestation } }: { grade: ShownGrade }) {
  const t = useTranslations("voices");
  return (
    <>
      {definition ?? t("noDefinition")} {isTranslated && t("translated")} {attestation === "UNVERIFIED" && <Unverified />}
    </>
  );
}
