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
