"use client";

import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import { Section } from "@/components/ui/page-header";
import type { KeptTerm } from "@/domain/vocabularies/terms/queries";
import { type AliasRecord, aliasSchema } from "@/domain/vocabularies/terms/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { term: KeptTerm; add: FormAction<AliasRecord>; remove: FormAction<{ id: string }> };

/** Other spellings by which files and searches find a term. */
export function TermAliases({ term, add, remove }: Props) {
  const t = useTranslations("vocabulariesAdmin.spellings");
  const language = useTranslations("vocabulary.Language");
  const router = useRouter();
  const empty: AliasRecord = { termId: term.id, text: "", language: "", edition: "" };
  const { form, submit, pending } = useActionForm({
    schema: aliasSchema,
    defaultValues: empty,
    action: add,
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  return (
    <Section title={t("title")}>
      <div className="stack">
        <p>{t("about")}</p>
        <ul className="plain">
          {term.aliases.map((alias) => (
            <li key={alias.id} className="row">
              <span lang={alias.language ?? undefined}>{alias.text}</span>
              <span className="quiet">{[alias.language && language(alias.language), alias.edition].filter(Boolean).join(", ")}</span>
              <ActionButton action={remove} input={{ id: alias.id }} size="small" tone="quiet">
                {t("remove", { text: alias.text })}
              </ActionButton>
            </li>
          ))}
        </ul>
        <form onSubmit={submit} noValidate aria-label={t("addTitle")}>
          <ErrorSummary form={form} />
          <Field form={form} name="text" label={t("text")}>
            <TextInput {...form.register("text")} {...describe(form, "text")} maxLength={500} />
          </Field>
          <Field form={form} name="language" label={t("language")} optional>
            <Select {...form.register("language")} {...describe(form, "language")}>
              <option value="">{t("anyLanguage")}</option>
              {interfaceLanguages.map((one) => (
                <option key={one} value={one}>
                  {language(one)}
                </option>
              ))}
            </Select>
          </Field>
          <Field form={form} name="edition" label={t("edition")} optional>
            <TextInput {...form.register("edition")} {...describe(form, "edition")} width="medium" maxLength={100} />
          </Field>
          <div className="row">
            <Button type="submit" pending={pending}>
              {t("add")}
            </Button>
          </div>
        </form>
      </div>
    </Section>
  );
}
