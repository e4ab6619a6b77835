"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { DateInput, Textarea, TextInput } from "@/components/ui/input";
import { type CaseGrade, gradeSchema } from "@/domain/cases/progress/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

/** A grade that the Committee gave, with the document that says so. It cannot be taken back. */
export function GradeForm({ caseFileId, action }: { caseFileId: string; action: FormAction<CaseGrade, { id: string }> }) {
  const t = useTranslations("caseForm.grade");
  const router = useRouter();
  const empty: CaseGrade = { caseFileId, grade: "", gradedOn: "", document: "", note: "" };
  const { form, submit, pending } = useActionForm({
    schema: gradeSchema,
    defaultValues: empty,
    action,
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Field form={form} name="grade" label={t("grade")} hint={t("gradeHint")}>
        <TextInput width="short" {...form.register("grade")} {...describe(form, "grade")} />
      </Field>
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
