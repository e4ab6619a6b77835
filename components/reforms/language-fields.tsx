"use client";

import { useTranslations } from "next-intl";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { TextInput, Textarea } from "@/components/ui/input";
import type { ReformForm } from "@/domain/reforms/schema";

/** The same words in the three languages, the State's own first. */
export function LanguageFields({
  form,
  name,
  type = "text",
  rows,
}: {
  form: ActionForm<ReformForm>;
  name: "titles" | "links" | "note";
  type?: "text" | "url";
  rows?: number;
}) {
  const t = useTranslations(`reformForm.${name}`);
  return (
    <fieldset className="field">
      <legend>{t("legend")}</legend>
      <p className="field-hint">{t("hint")}</p>
      <div className="stack">
        {(["ru", "kk", "en"] as const).map((language) => {
          const field = `${name}.${language}` as const;
          const control = { ...form.register(field), ...describe(form, field), ...(name !== "links" && { lang: language }) };
          return (
            <Field key={language} form={form} name={field} label={t(language)} optional={name !== "titles"}>
              {rows ? <Textarea rows={rows} {...control} /> : <TextInput type={type} {...control} />}
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
