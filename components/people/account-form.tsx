"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { type Account, accountSchema } from "@/domain/people/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

/** One's own name, and the language that messages are written in. */
export function AccountForm({ account, action }: { account: Account; action: FormAction<Account> }) {
  const t = useTranslations("account");
  const language = useTranslations("vocabulary.Language");
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const { form, submit, conflict, pending } = useActionForm({
    schema: accountSchema,
    defaultValues: account,
    action,
    onDone: () => {
      form.setValue("version", form.getValues("version") + 1);
      setSaved(true);
      router.refresh();
    },
  });

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} labels={{ name: t("name"), locale: t("language") }} versionField="version" />
      {isSaved && !form.formState.isDirty && <Notice tone="success" title={t("saved")} announce />}
      <Field form={form} name="name" label={t("name")} hint={t("nameHint")}>
        <TextInput {...form.register("name")} {...describe(form, "name")} autoComplete="name" maxLength={200} width="long" />
      </Field>
      <Field form={form} name="locale" label={t("language")} hint={t("languageHint")}>
        <Select {...form.register("locale")} {...describe(form, "locale")}>
          {interfaceLanguages.map((value) => (
            <option key={value} value={value}>
              {language(value)}
            </option>
          ))}
        </Select>
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
