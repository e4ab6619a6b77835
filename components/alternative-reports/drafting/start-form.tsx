"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FormCheckbox } from "@/components/ui/form-choices";
import { Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import type { StartChoices } from "@/domain/alternative-reports/starting/queries";
import { reportStartSchema } from "@/domain/alternative-reports/drafting/schema";
import { Language } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Values = z.input<typeof reportStartSchema>;
type Props = { choices: StartChoices; language: Language; action: FormAction<Values, { id: string }> };

/** Begins a report, once it has been read what is protected and what is not. */
export function StartForm({ choices: { organisations, cycles, templates }, language, action }: Props) {
  const t = useTranslations("deskStart");
  const languageName = useTranslations("vocabulary.Language");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: reportStartSchema,
    defaultValues: {
      organisationId: organisations[0]?.value ?? "",
      cycleId: cycles[0]?.value ?? "",
      templateId: templates[0]?.value ?? "",
      title: "",
      language,
      hasRead: false,
    },
    action,
    next: paths.desk(),
    onDone: ({ id }) => router.push(paths.deskReport(id)),
  });
  const selects = [
    { name: "organisationId", options: organisations },
    { name: "cycleId", options: cycles },
    { name: "templateId", options: templates, hint: t("templateIdHint") },
    { name: "language", options: Object.values(Language).map((value) => ({ value, label: languageName(value) })), hint: t("languageHint") },
  ] satisfies { name: keyof Values; options: Choice[]; hint?: string }[];
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Field form={form} name="title" label={t("name")} hint={t("titleHint")}>
        <TextInput {...form.register("title")} {...describe(form, "title")} maxLength={300} autoComplete="off" />
      </Field>
      {selects.map(({ name, options, hint }) => (
        <Field key={name} form={form} name={name} label={t(name)} hint={hint}>
          <Select {...form.register(name)} {...describe(form, name)}>
            <Options of={options} />
          </Select>
        </Field>
      ))}
      <FormCheckbox form={form} name="hasRead" label={t("hasRead")} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("start")}
        </Button>
      </div>
    </form>
  );
}
