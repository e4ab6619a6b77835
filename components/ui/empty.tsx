import type { ReactNode } from "react";

/** What a list says when there is nothing in it, and what to do about it. */
export function Empty({ title, action, children }: { title: ReactNode; action?: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="font-semibold">{title}</p>
      {children && <div className="prose quiet">{children}</div>}
      {action && <div>{action}</div>}
    </div>
  );
}
