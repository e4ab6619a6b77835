"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { type Follow, followSchema } from "@/domain/subscriptions/schema";
import type { FormAction } from "@/lib/form-result";

type Props = { recommendationId: string; days: number; action: FormAction<Follow> };

/** Asks for news of a recommendation at an address, without an account. */
export function FollowForm({ recommendationId, days, action }: Props) {
  const t = useTranslations("follow");
  const locale = useLocale();
  const { form, submit, pending } = useActionForm({ schema: followSchema, defaultValues: { recommendationId, email: "", locale }, action });
  if (form.timesSent > 0) return <Notice tone="success" title={t("done", { days })} announce />;
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="email" label={t("email")}>
        <TextInput {...form.register("email")} {...describe(form, "email")} type="email" autoComplete="email" maxLength={254} />
      </Field>
      <Button type="submit" pending={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
