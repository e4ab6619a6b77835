import { useTranslations } from "next-intl";

import { gradeName, GradeTag } from "@/components/assessments/grade-note";
import { Empty } from "@/components/ui/empty";
import { Unverified } from "@/components/ui/source-note";
import { Table } from "@/components/ui/table";
import type { KeptGrade } from "@/domain/assessments/scales/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The grades of a scale in their order, each with its definition and what it comes to. */
export function GradeTable({ scaleId, grades }: { scaleId: string; grades: KeptGrade[] }) {
  const t = useTranslations("scalesAdmin");
  const standing = useTranslations("vocabulary.GradeStanding");
  return (
    <Table
      caption={t("grades")}
      captionHidden
      rows={grades}
      rowKey={({ id }) => id}
      empty={<Empty title={t("noGrades")} />}
      columns={[
        {
          key: "grade",
          header: t("grade"),
          rowHeader: true,
          cell: (grade) => <Link href={paths.scaleGrade(scaleId, grade.id)}>{gradeName(grade)}</Link>,
        },
        { key: "look", header: t("look"), cell: (grade) => <GradeTag grade={grade} /> },
        {
          key: "definition",
          header: t("definition"),
          width: "wide",
          cell: ({ definition, attestation }) => (
            <>
              {definition} {attestation === "UNVERIFIED" && <Unverified />}
            </>
          ),
        },
        { key: "standing", header: t("comesTo"), cell: (grade) => standing(grade.standing) },
      ]}
    />
  );
}
