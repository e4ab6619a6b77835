"use client";

/** Ticks every row that belongs to this form, wherever on the page it stands, or none. */
export function TickAll({ label }: { label: string }) {
  return (
    <label className="row">
      <input
        type="checkbox"
        onChange={({ currentTarget: { form, checked } }) => {
          for (const control of form?.elements ?? [])
            if (control instanceof HTMLInputElement && control.name === "item") control.checked = checked;
        }}
      />
      {label}
    </label>
  );
}
