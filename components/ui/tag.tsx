import type { ReactNode } from "react";

export type Tone = "neutral" | "info" | "progress" | "success" | "warning" | "danger" | "muted";

/** A short label with a shape of its own for each tone; the word always says what the colour does. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tone-${tone}`}>{children}</span>;
}
