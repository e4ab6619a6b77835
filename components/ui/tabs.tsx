import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";

export type Tab = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

/** Views of one thing, each with an address of its own. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map(({ href, label: name, count, current }) => (
          <li key={href}>
            <Link href={href} aria-current={current ? "page" : undefined}>
              {name}
              {count !== undefined && <span className="count">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
