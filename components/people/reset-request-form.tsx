"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { type ResetRequest, resetRequestSchema } from "@/domain/people/links/schema";
import type { FormAction } from "@/lib/form-result";

/** Asks for a link to a new password, and says the same whoever asks for whomever. */
export function ResetRequestForm({ action }: { action: FormAction<ResetRequest> }) {
  const t = useTranslations("signIn.forgotten");
  const { form, submit, plain, pending } = useActionForm({
    schema: resetRequestSchema,
    defaultValues: { email: "" },
    action,
  });

  if (form.timesSent > 0)
    return (
      <Notice tone="success" title={t("sentTitle")} announce>
        <p>{t("sent")}</p>
      </Notice>
    );
  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Field form={form} name="email" label={t("email")} hint={t("emailHint")}>
        <TextInput
          {...form.register("email")}
          {...describe(form, "email")}
          type="email"
          autoComplete="username"
          maxLength={254}
          width="long"
        />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
