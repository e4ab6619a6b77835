"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { reportCoverSchema } from "@/domain/alternative-reports/drafting/schema";
import { reportAuthorships } from "@/domain/alternative-reports/vocabulary";
import { Language } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Values = z.input<typeof reportCoverSchema>;

/** What stands on the cover: what the report is called, in which languages it is written, and under whose name it appears. */
export function CoverForm({ cover, action }: { cover: Values; action: FormAction<Values> }) {
  const t = useTranslations("deskCover");
  const languageName = useTranslations("vocabulary.Language");
  const authorship = useTranslations("vocabulary.ReportAuthorship");
  const router = useRouter();
  const { form, submit, plain, conflict, pending } = useActionForm({
    schema: reportCoverSchema,
    defaultValues: cover,
    action,
    next: paths.deskReport(cover.id),
    onDone: () => router.push(paths.deskReport(cover.id)),
  });
  const languages = Object.values(Language).map((value) => ({ value, label: languageName(value) }));
  const fields = ["title", "session", "articles", "language", "translationLanguage", "authorship", "pseudonym", "deadlineOn"] as const;
  const labels = Object.fromEntries(fields.map((name) => [name, t(name)]));
  const words = new Map(
    [...languages, ...reportAuthorships.map((value) => ({ value, label: authorship(value) }))].map(
      (one) => [one.value, one.label] as const,
    ),
  );
  const text = (name: "title" | "session" | "articles" | "pseudonym", isOptional: boolean) => (
    <Field form={form} name={name} label={t(name)} hint={t(`${name}Hint`)} optional={isOptional}>
      <TextInput {...form.register(name)} {...describe(form, name)} maxLength={300} autoComplete="off" />
    </Field>
  );
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <ConflictNotice
        form={form}
        conflict={conflict}
        versionField="version"
        labels={labels}
        say={(value) => words.get(value as Language) ?? value}
      />
      {text("title", false)}
      {text("session", true)}
      {text("articles", true)}
      <Field form={form} name="language" label={t("language")} hint={t("languageHint")}>
        <Select {...form.register("language")} {...describe(form, "language")}>
          <Options of={languages} />
        </Select>
      </Field>
      <Field form={form} name="translationLanguage" label={t("translationLanguage")} hint={t("translationLanguageHint")} optional>
        <Select {...form.register("translationLanguage")} {...describe(form, "translationLanguage")}>
          <option value="">{t("noTranslation")}</option>
          <Options of={languages} />
        </Select>
      </Field>
      <FormChoices
        form={form}
        name="authorship"
        type="radio"
        legend={t("authorship")}
        hint={t("authorshipHint")}
        options={reportAuthorships.map((value) => ({ value, label: authorship(value) }))}
      />
      {text("pseudonym", true)}
      <Field form={form} name="deadlineOn" label={t("deadlineOn")} hint={t("deadlineOnHint")} optional>
        <DateInput {...form.register("deadlineOn")} {...describe(form, "deadlineOn")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
