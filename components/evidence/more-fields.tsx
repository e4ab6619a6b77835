"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import type { Choice } from "@/components/ui/choices";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { DateInput, Select, Textarea, TextInput } from "@/components/ui/input";
import type { evidenceFormSchema } from "@/domain/evidence/schema";

type Values = z.input<typeof evidenceFormSchema>;

/** What can be said of a piece of evidence and need not be. */
export function MoreFields({ form, languages, shown }: { form: ActionForm<Values>; languages: Choice[]; shown: Choice[] }) {
  const t = useTranslations("evidenceForm");
  const choosing = (name: "language" | "replacesId", none: string, choices: Choice[]) => (
    <Select {...form.register(name)} {...describe(form, name)}>
      <option value="">{none}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
  return (
    <>
      {shown.length === 0 && <input type="hidden" name="replacesId" value="" />}
      {shown.length > 0 && (
        <Field form={form} name="replacesId" label={t("replaces")} hint={t("replacesHint")} optional>
          {choosing("replacesId", t("replacesNothing"), shown)}
        </Field>
      )}
      <Field form={form} name="description" label={t("description")} optional max={2000}>
        <Textarea {...form.register("description")} {...describe(form, "description")} />
      </Field>
      <Field form={form} name="origin" label={t("origin")} hint={t("originHint")} optional>
        <TextInput {...form.register("origin")} {...describe(form, "origin")} />
      </Field>
      <Field form={form} name="language" label={t("language")} optional>
        {choosing("language", t("noLanguage"), languages)}
      </Field>
      <Field form={form} name="periodFrom" label={t("periodFrom")} optional>
        <DateInput {...form.register("periodFrom")} {...describe(form, "periodFrom")} />
      </Field>
      <Field form={form} name="periodTo" label={t("periodTo")} optional>
        <DateInput {...form.register("periodTo")} {...describe(form, "periodTo")} />
      </Field>
      <Field form={form} name="expiresOn" label={t("expiresOn")} hint={t("expiresOnHint")} optional>
        <DateInput {...form.register("expiresOn")} {...describe(form, "expiresOn")} />
      </Field>
    </>
  );
}
