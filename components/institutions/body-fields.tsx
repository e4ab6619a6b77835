"use client";

import { useTranslations } from "next-intl";
import type { Path } from "react-hook-form";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { type InterfaceLanguage, interfaceLanguages, type Names, stateBodyKinds } from "@/domain/vocabulary";

export type BodyValues = { names: Names; acronyms: Names; kind: string; validFrom: string; validTo: string; successorId: string };
type Name = Exclude<keyof BodyValues, "names" | "acronyms"> | `${"names" | "acronyms"}.${InterfaceLanguage}`;

/** What can be said of a state body, whether it is being recorded or corrected. */
export function BodyFields<Values extends BodyValues>({
  form,
  successors,
}: {
  form: ActionForm<Values>;
  successors: { id: string; name: string }[];
}) {
  const t = useTranslations("bodiesAdmin.form");
  const language = useTranslations("vocabulary.Language");
  const kindName = useTranslations("vocabulary.StateBodyKind");
  const at = (name: Name) => name as Path<Values>;
  const control = (name: Name) => ({ ...form.register(at(name)), ...describe(form, at(name)) });

  return (
    <>
      {interfaceLanguages.map((name) => (
        <Field key={name} form={form} name={at(`names.${name}`)} label={t("nameIn", { language: language(name) })}>
          <TextInput {...control(`names.${name}`)} lang={name} maxLength={500} />
        </Field>
      ))}
      {interfaceLanguages.map((name) => (
        <Field key={name} form={form} name={at(`acronyms.${name}`)} label={t("acronymIn", { language: language(name) })} optional>
          <TextInput {...control(`acronyms.${name}`)} lang={name} maxLength={30} width="short" />
        </Field>
      ))}
      <Field form={form} name={at("kind")} label={t("kind")}>
        <Select {...control("kind")}>
          <option value="">{t("choose")}</option>
          {stateBodyKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name={at("validFrom")} label={t("validFrom")} optional>
        <DateInput {...control("validFrom")} />
      </Field>
      <Field form={form} name={at("validTo")} label={t("validTo")} hint={t("validToHint")} optional>
        <DateInput {...control("validTo")} />
      </Field>
      <Field form={form} name={at("successorId")} label={t("successor")} optional>
        <Select {...control("successorId")}>
          <option value="">{t("none")}</option>
          {successors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
