import { useId, type ReactNode } from "react";

/** More, for those who want it; opens without JavaScript. */
export function Disclosure({ summary, open = false, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}

/** A word that explains itself when asked; stands inside a sentence and needs no JavaScript. */
export function Term({ term, children }: { term: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {term}
      </button>
      <span id={id} popover="auto" className="term-body">
        {children}
      </span>
    </>
  );
}
