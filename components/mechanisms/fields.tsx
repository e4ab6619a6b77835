"use client";

import { useTranslations } from "next-intl";
import type { Path } from "react-hook-form";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { NameFields } from "@/components/vocabularies/name-fields";
import type { Names } from "@/domain/vocabulary";

/** What can be said of a mechanism, whether it is being added or corrected. */
export function MechanismFields<Values extends { names: Names; symbolPrefix: string }>({ form }: { form: ActionForm<Values> }) {
  const t = useTranslations("mechanismsAdmin.form");
  const name = "symbolPrefix" as Path<Values>;
  return (
    <>
      <NameFields form={form} />
      <Field form={form} name={name} label={t("symbolPrefix")} hint={t("symbolPrefixHint")} optional>
        <TextInput {...form.register(name)} {...describe(form, name)} width="medium" maxLength={40} autoCapitalize="off" />
      </Field>
    </>
  );
}
