"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import { type Witness, witnessSchema } from "@/domain/subscriptions/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

/** Names a witness; they are asked by mail before anything else is sent. */
export function WitnessForm({ action }: { action: FormAction<Witness> }) {
  const t = useTranslations("witnesses");
  const language = useTranslations("layout.languages");
  const { form, submit, pending } = useActionForm({
    schema: witnessSchema,
    defaultValues: { email: "", name: "", locale: "en" },
    action,
    onDone: () => form.reset(),
  });
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="name" label={t("name")} hint={t("nameHint")}>
        <TextInput {...form.register("name")} {...describe(form, "name")} autoComplete="off" maxLength={200} width="long" />
      </Field>
      <Field form={form} name="email" label={t("email")} hint={t("emailHint")}>
        <TextInput {...form.register("email")} {...describe(form, "email")} type="email" autoComplete="off" maxLength={254} width="long" />
      </Field>
      <Field form={form} name="locale" label={t("language")}>
        <Select {...form.register("locale")} {...describe(form, "locale")}>
          {interfaceLanguages.map((value) => (
            <option key={value} value={value}>
              {language(value)}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" tone="primary" pending={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
