"use client";

import { useTranslations } from "next-intl";
import type { Path } from "react-hook-form";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { NameFields } from "@/components/vocabularies/name-fields";
import type { Names } from "@/domain/vocabulary";

type VocabularyValues = { names: Names; edition: string; source: string };

/** What can be said of a vocabulary, whether it is being added or corrected. */
export function VocabularyFields<Values extends VocabularyValues>({ form }: { form: ActionForm<Values> }) {
  const t = useTranslations("vocabulariesAdmin.form");
  const at = (name: "edition" | "source") => name as Path<Values>;
  return (
    <>
      <NameFields form={form} />
      {(["edition", "source"] as const).map((name) => (
        <Field key={name} form={form} name={at(name)} label={t(name)} optional>
          <TextInput {...form.register(at(name))} {...describe(form, at(name))} maxLength={name === "edition" ? 100 : 500} />
        </Field>
      ))}
    </>
  );
}
