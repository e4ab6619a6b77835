"use client";

import { useTranslations } from "next-intl";

import { PasswordInput } from "@/components/people/password-input";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { type NewAccount, newAccountSchema } from "@/domain/organisations/joining/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  token: string;
  name: string;
  /** How long the password has to be, in words. */
  passwordHint: string;
  /** Where whoever has an account goes on. */
  next: string;
  action: FormAction<NewAccount>;
};

/** Opens an account by the link of an invitation, under the name that its holder wants to be shown. */
export function AccountForm({ token, name, passwordHint, next, action }: Props) {
  const t = useTranslations("invitation");
  const router = useRouter();
  const signIn = paths.signIn({ next, done: "password" });
  const { form, submit, plain, pending } = useActionForm({
    schema: newAccountSchema,
    defaultValues: { token, name, password: "" },
    action,
    onDone: () => router.replace(signIn),
    next: signIn,
  });
  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Field form={form} name="name" label={t("name")} hint={t("nameHint")}>
        <TextInput {...form.register("name")} {...describe(form, "name")} autoComplete="off" maxLength={200} width="long" />
      </Field>
      <Field form={form} name="password" label={t("password")} hint={passwordHint}>
        <PasswordInput {...form.register("password")} {...describe(form, "password")} autoComplete="new-password" />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("open")}
        </Button>
      </div>
    </form>
  );
}
