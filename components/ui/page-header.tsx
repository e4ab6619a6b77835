import { useId, type ReactNode } from "react";

/** What this page is: its name, its kind, its state, and what can be done here. */
export function PageHeader({
  title,
  eyebrow,
  lead,
  tags,
  actions,
}: {
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  tags?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="page-header">
      <div>
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h1>{title}</h1>
        {tags && <div className="row mt-3">{tags}</div>}
        {lead && <div className="lead">{lead}</div>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </header>
  );
}

/** A part of a page, found by its heading. */
export function Section({ title, id, actions, children }: { title: ReactNode; id?: string; actions?: ReactNode; children: ReactNode }) {
  const headingId = useId();
  return (
    <section className="section" id={id} aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>{title}</h2>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
