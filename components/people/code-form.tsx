"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { type SecondFactorCode, secondFactorSchema } from "@/domain/people/second-factors/schema";
import type { FormAction } from "@/lib/form-result";

/** Asks for the code of the second factor, or a recovery code in its place. */
export function CodeForm({ next, action }: { next: string; action: FormAction<SecondFactorCode> }) {
  const t = useTranslations("signIn.secondFactor");
  const { form, submit, plain, pending } = useActionForm({
    schema: secondFactorSchema,
    defaultValues: { code: "" },
    action,
    next,
    onDone: () => window.location.assign(next),
  });

  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Field form={form} name="code" label={t("code")} hint={t("codeHint")}>
        <TextInput
          {...form.register("code")}
          {...describe(form, "code")}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          width="medium"
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
