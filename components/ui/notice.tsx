import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/tag";

/** Something the reader should know before going on. `announce` also reads it out when it appears. */
export function Notice({
  tone = "info",
  title,
  actions,
  announce = false,
  children,
}: {
  tone?: Exclude<Tone, "progress" | "muted">;
  title?: ReactNode;
  actions?: ReactNode;
  announce?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`notice tone-${tone}`} role={announce ? "status" : undefined}>
      {title && <p className="notice-title">{title}</p>}
      {children && <div className="stack">{children}</div>}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
