import { useTranslations } from "next-intl";

import { StatusCriterion } from "@/components/recommendations/status-criterion";
import { StatusTag } from "@/components/recommendations/status-tag";
import { Disclosure } from "@/components/ui/disclosure";
import { Unverified } from "@/components/ui/source-note";
import { Tag } from "@/components/ui/tag";
import type { ShownGrade, ShownScale } from "@/domain/assessments/scales/rules";
import type { ImplementationStatus } from "@/domain/vocabulary";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** A letter stands before its label; a word of a code says nothing beside it. */
export const gradeName = ({ code, label }: { code: string; label: string }): string =>
  label === "" ? code : code.length > 2 ? label : `${code} · ${label}`;

export const GradeTag = ({ grade }: { grade: ShownGrade }) => <Tag tone={grade.tone}>{gradeName(grade)}</Tag>;

/** A grade; what it means, and by which scale it was given, is one key away. */
export function GradeNote({ grade, scale }: { grade: ShownGrade; scale: ShownScale }) {
  const t = useTranslations("voices");
  return (
    <Disclosure summary={<GradeTag grade={grade} />}>
      <GradeDefinition grade={grade} />
      <p className="quiet">
        <Link className="link" href={paths.scaleOf(scale.id)}>
          {t("scale", { name: scale.name, edition: scale.edition })}
        </Link>
      </p>
    </Disclosure>
  );
}

/** The printed definition, whether it is a translation, and whether anybody has checked it. */
export function GradeDefinition({ grade }: { grade: ShownGrade }) {
  const t = useTranslations("voices");
  return (
    <>
      <p>{grade.definition ?? t("noDefinition")}</p>
      {grade.isTranslated && <p className="quiet">{t("translated")}</p>}
      {grade.attestation === "UNVERIFIED" && <Unverified />}
    </>
  );
}

/** A status of implementation with its written criterion, in the same way. */
export function StatusNote({ status }: { status: ImplementationStatus }) {
  return (
    <Disclosure summary={<StatusTag status={status} />}>
      <p>
        <StatusCriterion status={status} />
      </p>
    </Disclosure>
  );
}
