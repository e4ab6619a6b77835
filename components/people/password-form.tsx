"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

import { PasswordInput } from "@/components/people/password-input";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { type PasswordChange, passwordChangeSchema } from "@/domain/people/passwords/schema";
import { formatNumber } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";

/** Changes one's password; everywhere else one is signed out. */
export function PasswordForm({ shortest, action }: { shortest: number; action: FormAction<PasswordChange> }) {
  const t = useTranslations("account");
  const locale = useLocale();
  const [isSaved, setSaved] = useState(false);
  const { form, submit, pending } = useActionForm({
    schema: passwordChangeSchema,
    defaultValues: { currentPassword: "", password: "" },
    action,
    onDone: () => {
      form.reset();
      setSaved(true);
    },
  });

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      {isSaved && <Notice tone="success" title={t("passwordChanged")} announce />}
      <Field form={form} name="currentPassword" label={t("currentPassword")}>
        <PasswordInput {...form.register("currentPassword")} {...describe(form, "currentPassword")} autoComplete="current-password" />
      </Field>
      <Field
        form={form}
        name="password"
        label={t("newPassword")}
        hint={t("newPasswordHint", { count: shortest, shortest: formatNumber(shortest, locale) })}
      >
        <PasswordInput {...form.register("password")} {...describe(form, "password")} autoComplete="new-password" />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("changePassword")}
        </Button>
      </div>
    </form>
  );
}
