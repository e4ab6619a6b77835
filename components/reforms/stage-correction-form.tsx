"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Textarea } from "@/components/ui/input";
import { type StageCorrection, stageCorrectionSchema } from "@/domain/reforms/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { reformId: string; version: number; stages: Choice[]; action: FormAction<StageCorrection> };

/** For a stage that was recorded by mistake: which it really is, and why the record was wrong. */
export function StageCorrectionForm({ reformId, version, stages, action }: Props) {
  const t = useTranslations("reformForm");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: stageCorrectionSchema,
    defaultValues: { reformId, version, reason: "" },
    action,
    onDone: () => router.push(paths.reform(reformId)),
  });
  return (
    <div className="mt-6">
      <Disclosure summary={t("stageWrong")}>
        <form onSubmit={submit} noValidate className="stack">
          <p className="prose">{t("stageWrongHint")}</p>
          <ErrorSummary form={form} />
          <FormChoices form={form} name="stage" type="radio" legend={t("rightStage")} options={stages} />
          <Field form={form} name="reason" label={t("correctionReason")} hint={t("correctionReasonHint")}>
            <Textarea rows={3} {...form.register("reason")} {...describe(form, "reason")} />
          </Field>
          <div className="row">
            <Button type="submit" pending={pending}>
              {t("correctStage")}
            </Button>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}
