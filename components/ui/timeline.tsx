import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/tag";

export type Step = {
  key: string;
  title: ReactNode;
  date?: ReactNode;
  children?: ReactNode;
  state?: "done" | "current" | "upcoming";
  tone?: Tone;
};

/** Events in their order, with what is done, what is going on and what is still to come. */
export function Timeline({ items, label }: { items: readonly Step[]; label: string }) {
  const t = useTranslations("ui.step");
  return (
    <ol className="timeline" aria-label={label}>
      {items.map(({ key, title, date, children, state, tone }) => (
        <li
          key={key}
          className={`step-${state ?? "done"} ${tone ? `tone-${tone}` : ""}`.trim()}
          aria-current={state === "current" ? "step" : undefined}
        >
          <p className="step-title">
            {title}
            {state && <span className="sr-only"> {t(state)}</span>}
          </p>
          {date && <p className="step-date">{date}</p>}
          {children && <div className="mt-2">{children}</div>}
        </li>
      ))}
    </ol>
  );
}
