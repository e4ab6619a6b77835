"use client";

import { useLocale, useTranslations } from "next-intl";

import { PasswordInput } from "@/components/people/password-input";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { type NewPassword, newPasswordSchema } from "@/domain/people/links/schema";
import { formatNumber } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { token: string; email: string; shortest: number; action: FormAction<NewPassword> };

/** Sets a password by a link from a mail. */
export function NewPasswordForm({ token, email, shortest, action }: Props) {
  const t = useTranslations("signIn.link");
  const locale = useLocale();
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: newPasswordSchema,
    defaultValues: { token, password: "" },
    action,
    next: paths.signIn({ done: "password" }),
    onDone: () => router.replace(paths.signIn({ done: "password" })),
  });

  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <p>
        <label>
          {t("account")} <TextInput value={email} readOnly autoComplete="username" width="long" />
        </label>
      </p>
      <Field
        form={form}
        name="password"
        label={t("password")}
        hint={t("passwordHint", { count: shortest, shortest: formatNumber(shortest, locale) })}
      >
        <PasswordInput {...form.register("password")} {...describe(form, "password")} autoComplete="new-password" />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
