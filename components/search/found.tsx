import type { ReactNode } from "react";

import { Section } from "@/components/ui/page-header";
import { Link } from "@/lib/i18n/navigation";

/** `text` are words of the thing itself that help to tell it apart; their language where it is not the reader's. */
export type FoundItem = { href: string; label: string; note: string; tag?: ReactNode; text?: string | null; lang?: string };

/** What was found of one kind, each with what it is. */
export function Found({ title, items }: { title: string; items: FoundItem[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="list">
        {items.map(({ href, label, note, tag, text, lang }) => (
          <li key={href}>
            <Link href={href} className="link">
              {label}
            </Link>{" "}
            <span className="quiet">{note}</span> {tag}
            {text && (
              <p className="line-clamp-2" lang={lang}>
                {text}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
