import type { ComponentProps, ReactNode } from "react";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

/** One box or button with its words; the whole line is the target. */
export function Option({ label, hint, ...input }: Omit<ComponentProps<"input">, "children"> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label className="option">
      <input {...input} />
      <span>
        {label}
        {hint && <span className="option-hint">{hint}</span>}
      </span>
    </label>
  );
}

/** A group of choices in a plain form, which sends itself as an address. */
export function Choices({
  name,
  legend,
  hint,
  type = "checkbox",
  options,
  selected = [],
}: {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  type?: "checkbox" | "radio";
  options: readonly Choice[];
  selected?: readonly string[];
}) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {options.map(({ value, label, hint: about }) => (
        <Option key={value} type={type} name={name} value={value} defaultChecked={selected.includes(value)} label={label} hint={about} />
      ))}
    </fieldset>
  );
}
