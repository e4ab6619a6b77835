import { useId, type ComponentProps, type ReactNode } from "react";

type Width = "full" | "long" | "medium" | "short";

const look = (width: Width, className = "") => `input ${width === "full" ? "" : `input-${width}`} ${className}`.trim();

export function TextInput({
  width = "full",
  className,
  type = "text",
  ...input
}: Omit<ComponentProps<"input">, "width"> & { width?: Width }) {
  return <input type={type} className={look(width, className)} {...input} />;
}

export function DateInput({ className, ...input }: ComponentProps<"input">) {
  return <input type="date" className={look("medium", className)} {...input} />;
}

export function FileInput({ className, ...input }: ComponentProps<"input">) {
  return <input type="file" className={look("long", className)} {...input} />;
}

/** Grows with its text. */
export function Textarea({ className, rows = 4, ...textarea }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={look("full", className)} {...textarea} />;
}

export function Select({ className, ...select }: ComponentProps<"select">) {
  return <select className={look("full", className)} {...select} />;
}

/** A labelled control of a plain form (filters, search), which sends itself as an address. */
export function Labelled({
  label,
  hint,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  children: (control: { id: string; "aria-describedby"?: string }) => ReactNode;
}) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
      {children({ id, "aria-describedby": hint ? hintId : undefined })}
    </div>
  );
}
