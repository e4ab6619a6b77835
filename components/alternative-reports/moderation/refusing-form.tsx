"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Textarea } from "@/components/ui/input";
import { longestExplanation, type Refusing, refusingSchema } from "@/domain/alternative-reports/moderation/schema";
import { refusalReasons } from "@/domain/alternative-reports/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { editionId: string; version: number; action: FormAction<Refusing, { id: string }> };

/** Takes an edition off the public register, for one of the published reasons and in words that everybody reads. */
export function RefusingForm({ editionId, version, action }: Props) {
  const t = useTranslations("refusals");
  const name = useTranslations("vocabulary.RefusalReason");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: refusingSchema,
    defaultValues: { editionId, version, explanation: "" },
    action,
    next: paths.refusals(),
    onDone: ({ id }) => router.push(paths.refusal(id)),
  });
  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <FormChoices
        form={form}
        name="reason"
        type="radio"
        legend={t("reason")}
        options={refusalReasons.map((value) => ({ value, label: name(value), hint: t(`reasons.${value}`) }))}
      />
      <Field form={form} name="explanation" label={t("explanation")} hint={t("explanationHint")} max={longestExplanation}>
        <Textarea rows={4} {...form.register("explanation")} {...describe(form, "explanation")} />
      </Field>
      <Button type="submit" tone="danger" pending={pending}>
        {t("refuse")}
      </Button>
    </form>
  );
}
