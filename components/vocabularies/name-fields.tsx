"use client";

import { useTranslations } from "next-intl";
import type { Path } from "react-hook-form";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { interfaceLanguages, type Names } from "@/domain/vocabulary";

/** The name in each language of the interface; one of them is enough. */
export function NameFields<Values extends { names: Names }>({ form }: { form: ActionForm<Values> }) {
  const t = useTranslations("vocabulariesAdmin.form");
  const language = useTranslations("vocabulary.Language");
  return interfaceLanguages.map((one, place) => {
    const name = `names.${one}` as Path<Values>;
    return (
      <Field
        key={one}
        form={form}
        name={name}
        label={t("nameIn", { language: language(one) })}
        hint={place === 0 ? t("nameHint") : undefined}
        optional={place > 0}
      >
        <TextInput {...form.register(name)} {...describe(form, name)} lang={one} maxLength={500} />
      </Field>
    );
  });
}
