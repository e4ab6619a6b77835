"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { GradeFields } from "@/components/scales/grade-fields";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { gradeSchema } from "@/domain/assessments/scales/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { scaleId: string; position: number; ownId: string; action: FormAction<z.input<typeof gradeSchema>, { id: string }> };

const unnamed = { en: "", ru: "", kk: "" };

/** Adds a grade to a scale that is not used yet. */
export function AddGradeForm({ scaleId, position, ownId, action }: Props) {
  const t = useTranslations("scalesAdmin.form");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: gradeSchema,
    defaultValues: {
      scaleId,
      code: "",
      labels: unnamed,
      definitions: unnamed,
      position,
      standing: "NOT_SAID",
      tone: "neutral",
      attestation: "STATED",
    },
    action,
    onDone: () => router.push(paths.adminScale(scaleId)),
  });
  const { restored, discard } = useRescue(form, `grade:${ownId}:${scaleId}`);

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Rescued restored={restored} discard={discard} />
      <Field form={form} name="code" label={t("gradeCode")} hint={t("gradeCodeHint")}>
        <TextInput {...form.register("code")} {...describe(form, "code")} width="short" maxLength={40} autoCapitalize="off" />
      </Field>
      <GradeFields form={form} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("addGrade")}
        </Button>
      </div>
    </form>
  );
}
