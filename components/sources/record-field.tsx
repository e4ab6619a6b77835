"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldValues, Path } from "react-hook-form";

import type { Choice } from "@/components/ui/choices";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { FormCheckbox, FormChoices } from "@/components/ui/form-choices";
import { DateInput, Select, TextInput, Textarea } from "@/components/ui/input";

type Kind =
  | { as: "text" | "day" | "partialDay" | "number" | "hour" | "url" | "check" }
  /** The same words in three languages. */
  | { as: "words"; rows?: number }
  | { as: "lines"; rows: number }
  /** `none` names the empty choice, where one may choose nothing. */
  | { as: "select"; options: readonly Choice[]; none?: string }
  | { as: "choices"; options: readonly Choice[] };

/** One field of a record's form. */
export type Entry = Kind & { name: string; label: string; hint?: ReactNode; optional?: boolean };

export function RecordField<Values extends FieldValues>({ form, entry }: { form: ActionForm<Values>; entry: Entry }) {
  const name = entry.name as Path<Values>;
  const { label, hint, optional } = entry;
  if (entry.as === "words") return <WordsField form={form} entry={entry} rows={entry.rows} />;
  if (entry.as === "check") return <FormCheckbox form={form} name={name} label={label} hint={hint} />;
  if (entry.as === "choices")
    return <FormChoices form={form} name={name} legend={label} hint={hint} optional={optional} filterable options={entry.options} />;
  return (
    <Field form={form} name={name} label={label} hint={hint} optional={optional}>
      <Control form={form} name={name} entry={entry} />
    </Field>
  );
}

type Single = Exclude<Entry, { as: "words" | "check" | "choices" }>;

function Control<Values extends FieldValues>({ form, name, entry }: { form: ActionForm<Values>; name: Path<Values>; entry: Single }) {
  const described = describe(form, name);
  if (entry.as === "number")
    return <TextInput {...form.register(name, { valueAsNumber: true })} {...described} type="number" min={1} max={999} width="short" />;
  const control = { ...form.register(name), ...described };
  if (entry.as === "select")
    return (
      <Select {...control}>
        {entry.none !== undefined && <option value="">{entry.none}</option>}
        {entry.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    );
  if (entry.as === "lines") return <Textarea rows={entry.rows} {...control} />;
  if (entry.as === "day") return <DateInput {...control} />;
  if (entry.as === "partialDay" || entry.as === "hour") return <TextInput {...control} width="short" inputMode="text" autoComplete="off" />;
  return <TextInput {...control} type={entry.as} width={entry.as === "url" ? "full" : "long"} />;
}

function WordsField<Values extends FieldValues>({ form, entry, rows }: { form: ActionForm<Values>; entry: Entry; rows?: number }) {
  const language = useTranslations("vocabulary.Language");
  return (
    <fieldset className="field">
      <legend>{entry.label}</legend>
      {entry.hint && <p className="field-hint">{entry.hint}</p>}
      <div className="stack">
        {(["ru", "kk", "en"] as const).map((one) => {
          const name = `${entry.name}.${one}` as Path<Values>;
          const control = { ...form.register(name), ...describe(form, name), lang: one };
          return (
            <Field key={one} form={form} name={name} label={language(one)} optional={entry.optional || one !== "ru"}>
              {rows ? <Textarea rows={rows} {...control} /> : <TextInput {...control} />}
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
