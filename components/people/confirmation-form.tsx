"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { PasswordInput } from "@/components/people/password-input";
import { RecoveryCodes } from "@/components/people/recovery-codes";
import { Button, type ButtonLook } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { type Confirmation, confirmationSchema } from "@/domain/people/second-factors/schema";
import type { FormAction } from "@/lib/form-result";

type Props = { action: FormAction<Confirmation, { recoveryCodes: string[] }>; submit: string; tone?: ButtonLook["tone"] };

/** Asks for the password once more before what one signs in with is changed; shows new recovery codes if there are any. */
export function ConfirmationForm({ action, submit: label, tone }: Props) {
  const t = useTranslations("account");
  const [codes, setCodes] = useState<string[]>([]);
  const { form, submit, pending } = useActionForm({
    schema: confirmationSchema,
    defaultValues: { currentPassword: "" },
    action,
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  if (codes.length > 0)
    return (
      <RecoveryCodes codes={codes}>
        <Button onClick={() => setCodes([])}>{t("recovery.hide")}</Button>
      </RecoveryCodes>
    );

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="currentPassword" label={t("currentPassword")}>
        <PasswordInput {...form.register("currentPassword")} {...describe(form, "currentPassword")} autoComplete="current-password" />
      </Field>
      <div className="row">
        <Button type="submit" tone={tone} pending={pending}>
          {label}
        </Button>
      </div>
    </form>
  );
}
