"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { gradeName, GradeTag } from "@/components/assessments/grade-note";
import type { Choice } from "@/components/ui/choices";
import { Day } from "@/components/ui/date";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Select } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Unverified } from "@/components/ui/source-note";
import type { GradingForm } from "@/domain/assessments/queries";
import type { ShownGrade } from "@/domain/assessments/scales/rules";
import type { assessmentSchema } from "@/domain/assessments/schema";

type Scale = GradingForm["scales"][number];
type Props = { form: ActionForm<z.input<typeof assessmentSchema>>; scales: Scale[]; scale: Scale | undefined };

/** The scale, and its grades each with the definition by which it is given. */
export function GradeChoice({ form, scales, scale }: Props) {
  const t = useTranslations("assessmentForm");
  return (
    <>
      <Field form={form} name="scaleId" label={t("scale")}>
        <Select {...form.register("scaleId", { onChange: () => form.setValue("gradeId", "") })} {...describe(form, "scaleId")}>
          {scales.map(({ id, name, edition }) => (
            <option key={id} value={id}>
              {name} · {edition}
            </option>
          ))}
        </Select>
      </Field>
      <FormChoices form={form} name="gradeId" type="radio" legend={t("grade")} options={gradeOptions(scale?.grades ?? [])} />
    </>
  );
}

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

/** What the same speaker said before by this scale, which the new words take the place of. */
export function Superseding({ superseded: { saidOn, grade } }: { superseded: GradingForm["standing"][number] }) {
  const t = useTranslations("assessmentForm");
  return (
    <Notice title={t("supersedes", { grade: gradeName(grade) })}>
      <Day value={saidOn} />
    </Notice>
  );
}
