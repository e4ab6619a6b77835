"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { type Appeal, appealSchema, longestAppeal } from "@/domain/alternative-reports/moderation/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { refusalId: string; version: number; action: FormAction<Appeal> };

/** What the authors say against a refusal, once. */
export function AppealForm({ refusalId, version, action }: Props) {
  const t = useTranslations("refusals");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: appealSchema,
    defaultValues: { refusalId, version, appeal: "" },
    action,
    next: "",
    onDone: () => router.refresh(),
  });
  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Field form={form} name="appeal" label={t("appeal")} hint={t("appealHint")} max={longestAppeal}>
        <Textarea rows={6} {...form.register("appeal")} {...describe(form, "appeal")} />
      </Field>
      <Button type="submit" tone="primary" pending={pending}>
        {t("sendAppeal")}
      </Button>
    </form>
  );
}
