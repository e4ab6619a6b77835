"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { TextInput } from "@/components/ui/input";
import { type ReformStep, reformStepSchema } from "@/domain/reforms/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The next stage that a reform has come to. */
export function StageForm({
  reformId,
  version,
  stages,
  action,
}: {
  reformId: string;
  version: number;
  stages: Choice[];
  action: FormAction<ReformStep>;
}) {
  const t = useTranslations("reformForm");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: reformStepSchema,
    defaultValues: { reformId, version, stage: "", reachedOn: "" },
    action,
    onDone: () => router.push(paths.reform(reformId)),
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <FormChoices form={form} name="stage" type="radio" legend={t("nextStage")} hint={t("nextStageHint")} options={stages} />
      <Field form={form} name="reachedOn" label={t("reachedOn")} hint={t("partialDateHint")} optional>
        <TextInput width="short" inputMode="numeric" autoComplete="off" {...form.register("reachedOn")} {...describe(form, "reachedOn")} />
      </Field>
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("reach")}
        </Button>
      </div>
    </form>
  );
}
