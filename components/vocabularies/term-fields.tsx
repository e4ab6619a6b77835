"use client";

import { useTranslations } from "next-intl";
import type { Path } from "react-hook-form";

import { Disclosure } from "@/components/ui/disclosure";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { Select, Textarea, TextInput } from "@/components/ui/input";
import { NameFields } from "@/components/vocabularies/name-fields";
import { interfaceLanguages, type Names } from "@/domain/vocabulary";

type TermValues = { names: Names; description: Names; parentId: string; position: unknown };

/** What can be said of a term, whether it is being added or corrected. */
export function TermFields<Values extends TermValues>({
  form,
  parents,
}: {
  form: ActionForm<Values>;
  parents: { value: string; label: string }[];
}) {
  const t = useTranslations("vocabulariesAdmin.form");
  const language = useTranslations("vocabulary.Language");
  const at = (name: string) => name as Path<Values>;
  const control = (name: string) => ({ ...form.register(at(name)), ...describe(form, at(name)) });
  return (
    <>
      <NameFields form={form} />
      <Field form={form} name={at("parentId")} label={t("parent")} optional>
        <Select {...control("parentId")}>
          <option value="">{t("noParent")}</option>
          {parents.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name={at("position")} label={t("position")} hint={t("positionHint")}>
        <TextInput {...control("position")} inputMode="numeric" width="short" maxLength={5} />
      </Field>
      <Disclosure summary={t("description")}>
        {interfaceLanguages.map((one) => (
          <Field key={one} form={form} name={at(`description.${one}`)} label={t("descriptionIn", { language: language(one) })} optional>
            <Textarea {...control(`description.${one}`)} lang={one} maxLength={2000} />
          </Field>
        ))}
      </Disclosure>
    </>
  );
}
