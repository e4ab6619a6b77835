"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import type { assessmentSchema } from "@/domain/assessments/schema";
import { Language } from "@/domain/vocabulary";

type Form = { form: ActionForm<z.input<typeof assessmentSchema>> };

/** Whom the secretariat quotes, and in which language. */
export function AuthorFields({ form }: Form) {
  const t = useTranslations("assessmentForm");
  const languageName = useTranslations("vocabulary.Language");
  return (
    <>
      <Field form={form} name="author" label={t("author")} hint={t("authorHint")}>
        <TextInput {...form.register("author")} {...describe(form, "author")} maxLength={300} />
      </Field>
      <Field form={form} name="language" label={t("language")}>
        <Select {...form.register("language")} {...describe(form, "language")}>
          <Options of={Object.values(Language).map((value) => ({ value, label: languageName(value) }))} />
        </Select>
      </Field>
    </>
  );
}

type SourceProps = Form & { isCommittee: boolean; isQuoted: boolean; documents: { value: string; label: string }[] };

/** Where it is written: the Committee's document, paragraph and session, or whatever others have published. */
export function SourceFields({ form, isCommittee, isQuoted, documents }: SourceProps) {
  const t = useTranslations("assessmentForm");
  return (
    <>
      {isQuoted && documents.length > 0 && (
        <Field form={form} name="documentId" label={t("document")} hint={t("documentHint")} optional>
          <Select {...form.register("documentId")} {...describe(form, "documentId")}>
            <option value="">{t("noDocument")}</option>
            {documents.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isCommittee && (
        <>
          <Field form={form} name="paragraph" label={t("paragraph")}>
            <TextInput {...form.register("paragraph")} {...describe(form, "paragraph")} width="short" />
          </Field>
          <Field form={form} name="session" label={t("session")} optional>
            <TextInput {...form.register("session")} {...describe(form, "session")} width="medium" />
          </Field>
        </>
      )}
      <Field form={form} name="source" label={t("source")} hint={isQuoted ? t("sourceHint") : undefined} optional>
        <TextInput {...form.register("source")} {...describe(form, "source")} maxLength={500} />
      </Field>
      <Field form={form} name="address" label={t("address")} optional>
        <TextInput type="url" {...form.register("address")} {...describe(form, "address")} />
      </Field>
    </>
  );
}
