"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { gradeOptions } from "@/components/assessments/grade-options";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, Select, Textarea, TextInput } from "@/components/ui/input";
import type { CaseScale } from "@/domain/cases/progress/queries";
import { type CaseGrade, gradeSchema } from "@/domain/cases/progress/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { caseFileId: string; scales: CaseScale[]; action: FormAction<CaseGrade, { id: string }> };

/** A grade that the Committee gave, with the document that says so. It cannot be taken back. */
export function GradeForm({ caseFileId, scales, action }: Props) {
  const t = useTranslations("caseForm.grade");
  const router = useRouter();
  const empty: CaseGrade = { caseFileId, scaleId: scales[0]?.id ?? "", gradeId: "", letter: "", gradedOn: "", document: "", note: "" };
  const { form, submit, pending } = useActionForm({
    schema: gradeSchema,
    defaultValues: empty,
    action,
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  const scaleId = useWatch({ control: form.control, name: "scaleId" });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      {scales.length === 0 ? (
        <Field form={form} name="letter" label={t("grade")} hint={t("gradeHint")}>
          <TextInput width="short" {...form.register("letter")} {...describe(form, "letter")} />
        </Field>
      ) : (
        <>
          <Field form={form} name="scaleId" label={t("scale")} hint={t("scaleHint")}>
            <Select {...form.register("scaleId", { onChange: () => form.setValue("gradeId", "") })} {...describe(form, "scaleId")}>
              {scales.map(({ id, name, edition }) => (
                <option key={id} value={id}>
                  {name} · {edition}
                </option>
              ))}
            </Select>
          </Field>
          <FormChoices
            form={form}
            name="gradeId"
            type="radio"
            legend={t("grade")}
            options={gradeOptions(scales.find(({ id }) => id === scaleId)?.grades ?? [])}
          />
        </>
      )}
      <Field form={form} name="gradedOn" label={t("gradedOn")}>
        <DateInput {...form.register("gradedOn")} {...describe(form, "gradedOn")} />
      </Field>
      <Field form={form} name="document" label={t("document")} hint={t("documentHint")}>
        <TextInput {...form.register("document")} {...describe(form, "document")} />
      </Field>
      <Field form={form} name="note" label={t("note")} optional>
        <Textarea rows={2} {...form.register("note")} {...describe(form, "note")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
