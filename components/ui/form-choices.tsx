"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { get, useController, type FieldValues, type Path } from "react-hook-form";
import { Option, type Choice } from "@/components/ui/choices";
import { describe, FieldNotes, type ActionForm } from "@/components/ui/form";
import { useFilter, FilterBox } from "@/components/ui/filterable-choices";

type Bound<Values extends FieldValues> = { form: ActionForm<Values>; name: Path<Values> };

/** Choices of a form: checkboxes fill a list, radio buttons one value. */
export function FormChoices<Values extends FieldValues>({
  form,
  name,
  type = "checkbox",
  legend,
  hint,
  optional = false,
  filterable = false,
  options,
}: Bound<Values> & {
  type?: "checkbox" | "radio";
  legend: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  /** A long list gets a box to search in, and scrolls. */
  filterable?: boolean;
  options: readonly Choice[];
}) {
  const t = useTranslations("ui");
  const { field } = useController({ control: form.control, name });
  const filter = useFilter(options);
  const { id, defaultValue: _, ...described } = describe(form, name);
  const chosen: readonly string[] = [field.value ?? []].flat();

  const toggle = (value: string, checked: boolean) => {
    if (type === "radio") return field.onChange(value);
    field.onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value));
  };

  const shown = filterable ? filter.shown : options;
  return (
    <fieldset className={described["aria-invalid"] ? "field field-invalid" : "field"} {...described}>
      <legend>
        <span id={`${id}-name`}>{legend}</span> {optional && <span className="field-optional">{t("optional")}</span>}
      </legend>
      <FieldNotes form={form} name={name} hint={hint} />
      {filterable && <FilterBox {...filter} />}
      {/* Boxes that are not ticked say nothing; this says for them that they were there. */}
      {type === "checkbox" && <input type="hidden" name={field.name} value="" />}
      <div className={filterable ? "option-list" : undefined}>
        {shown.map(({ value, label, hint: about }, place) => (
          <Option
            key={value}
            id={place === 0 ? id : undefined}
            ref={place === 0 ? field.ref : undefined}
            type={type}
            name={field.name}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
            onBlur={field.onBlur}
            label={label}
            hint={about}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One yes or no. */
export function FormCheckbox<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
}: Bound<Values> & { label: ReactNode; hint?: ReactNode }) {
  const described = describe(form, name);
  return (
    <div className={described["aria-invalid"] ? "field field-invalid" : "field"}>
      <FieldNotes form={form} name={name} />
      <input type="hidden" name={name} value="false" />
      <Option
        type="checkbox"
        {...form.register(name)}
        {...described}
        defaultChecked={form.next !== undefined && get(form.formState.defaultValues, name) === true}
        label={<span id={`${described.id}-name`}>{label}</span>}
        hint={hint}
      />
    </div>
  );
}
