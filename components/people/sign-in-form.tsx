"use client";

import { useTranslations } from "next-intl";

import { PasswordInput } from "@/components/people/password-input";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { type SignIn, signInSchema } from "@/domain/people/authentication/schema";
import type { FormAction } from "@/lib/form-result";

/** Loads the page anew once it succeeds, so that nothing of what the visitor saw is left. */
export function SignInForm({ next, action }: { next: string; action: FormAction<SignIn> }) {
  const t = useTranslations("signIn");
  const { form, submit, plain, pending } = useActionForm({
    schema: signInSchema,
    defaultValues: { email: "", password: "" },
    action,
    next,
    onDone: () => window.location.assign(next),
  });

  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} refused={t("notSignedIn")} />
      <Field form={form} name="email" label={t("email")}>
        <TextInput
          {...form.register("email")}
          {...describe(form, "email")}
          type="email"
          autoComplete="username"
          maxLength={254}
          width="long"
        />
      </Field>
      <Field form={form} name="password" label={t("password")}>
        <PasswordInput {...form.register("password")} {...describe(form, "password")} autoComplete="current-password" />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
