"use client";

import { useTranslations } from "next-intl";
import type { FieldValues, Path } from "react-hook-form";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { TextInput, Textarea } from "@/components/ui/input";

type Props<Values extends FieldValues> = {
  form: ActionForm<Values>;
  name: Path<Values>;
  legend: string;
  hint?: string;
  type?: "text" | "url";
  rows?: number;
  optional?: boolean;
};

/** The same words in the three languages, the State's own first. */
export function LanguageFields<Values extends FieldValues>({
  form,
  name,
  legend,
  hint,
  type = "text",
  rows,
  optional = true,
}: Props<Values>) {
  const language = useTranslations("vocabulary.Language");
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="stack">
        {(["ru", "kk", "en"] as const).map((one) => {
          const field = `${name}.${one}` as Path<Values>;
          const control = { ...form.register(field), ...describe(form, field), ...(type !== "url" && { lang: one }) };
          return (
            <Field key={one} form={form} name={field} label={language(one)} optional={optional}>
              {rows ? <Textarea rows={rows} {...control} /> : <TextInput type={type} {...control} />}
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
