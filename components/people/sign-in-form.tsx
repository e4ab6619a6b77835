"use client";

import { useTranslations } from "next-intl";

import { PasswordInput } from "@/components/people/password-input";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { signInSchema } from "@/domain/people/authentication/schema";
import { signInWithPassword } from "@/lib/sign-in";

/** Loads the page anew once it succeeds, so that nothing of what the visitor saw is left. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("signIn");
  const { form, submit, pending } = useActionForm({
    schema: signInSchema,
    defaultValues: { email: "", password: "" },
    action: signInWithPassword,
    onDone: () => window.location.assign(next),
  });

  return (
    <form onSubmit={submit} noValidate>
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
