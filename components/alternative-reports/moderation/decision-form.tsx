"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Textarea } from "@/components/ui/input";
import { type AppealDecision, appealDecisionSchema, longestExplanation } from "@/domain/alternative-reports/moderation/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { refusalId: string; version: number; action: FormAction<AppealDecision> };

/** A second person upholds a refusal or lifts it, in words that everybody reads. */
export function DecisionForm({ refusalId, version, action }: Props) {
  const t = useTranslations("refusals");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: appealDecisionSchema,
    defaultValues: { refusalId, version, decision: "" },
    action,
    next: "",
    onDone: () => router.refresh(),
  });
  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <FormChoices
        form={form}
        name="outcome"
        type="radio"
        legend={t("outcome")}
        options={(["upheld", "lifted"] as const).map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      <Field form={form} name="decision" label={t("decision")} hint={t("explanationHint")} max={longestExplanation}>
        <Textarea rows={4} {...form.register("decision")} {...describe(form, "decision")} />
      </Field>
      <Button type="submit" tone="primary" pending={pending}>
        {t("decide")}
      </Button>
    </form>
  );
}
