"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";

import { GradeDefinition, gradeName, GradeTag } from "@/components/assessments/grade-note";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { type ActionForm, describe, Field, FieldNotes } from "@/components/ui/form";
import { Labelled, Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import type { StepForm } from "@/domain/follow-ups/forms/queries";
import type { evaluationSchema } from "@/domain/follow-ups/schema";

type Props = { form: ActionForm<z.input<typeof evaluationSchema>> } & Pick<StepForm, "scales" | "items">;

/** By which scale the Committee grades, what each grade means, and a grade for each paragraph and limb it speaks of. */
export function GradeFields({ form, scales, items }: Props) {
  const t = useTranslations("followUpForm");
  const [scaleId, chooseScale] = useState(scales[0]?.id ?? "");
  const grades = scales.find(({ id }) => id === scaleId)?.grades ?? [];
  const choose = (id: string) => {
    chooseScale(id);
    items.forEach((_, place) => form.setValue(`grades.${place}.gradeId`, ""));
  };
  return (
    <fieldset className="field">
      <legend>{t("grades")}</legend>
      <FieldNotes form={form} name="grades" hint={t("gradesHint")} />
      <Labelled label={t("scale")}>
        {(control) => (
          <Select {...control} value={scaleId} onChange={(event) => choose(event.target.value)}>
            <Options of={scales.map(({ id, name, edition }) => ({ value: id, label: `${name} · ${edition}` }))} />
          </Select>
        )}
      </Labelled>
      <Disclosure summary={t("definitions")}>
        <Facts items={grades.map((grade) => ({ term: <GradeTag grade={grade} />, value: <GradeDefinition grade={grade} /> }))} />
      </Disclosure>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        {items.map(({ recommendationId, limbId, label, text }, place) => (
          <Field
            key={`${recommendationId} ${limbId}`}
            form={form}
            name={`grades.${place}.gradeId`}
            label={label}
            hint={text && <span lang={text.language}>{text.text.slice(0, 160)}</span>}
            optional
          >
            <Select {...form.register(`grades.${place}.gradeId`)} {...describe(form, `grades.${place}.gradeId`)}>
              <option value="">{t("notGraded")}</option>
              <Options of={grades.map((grade) => ({ value: grade.id, label: gradeName(grade) }))} />
            </Select>
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
