"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { gradeName } from "@/components/assessments/grade-note";
import { gradeOptions } from "@/components/assessments/grade-options";
import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Select } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { GradingForm } from "@/domain/assessments/queries";
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
      <noscript>
        <div className="field">
          <p className="field-hint">{t("showGradesHint")}</p>
          {/* Its empty value comes after the grades and takes their place: the form is refused, and comes back with what was chosen. */}
          <Button type="submit" name="gradeId" value="" size="small">
            {t("showGrades")}
          </Button>
        </div>
      </noscript>
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
