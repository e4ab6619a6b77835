import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";

/** The way here, from the general to the particular. */
export function Breadcrumbs({ items, current }: { items: readonly { href: string; label: ReactNode }[]; current?: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <nav className="breadcrumbs" aria-label={t("breadcrumbs")}>
      <ol>
        {items.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="link">
              {label}
            </Link>
          </li>
        ))}
        {current && <li aria-current="page">{current}</li>}
      </ol>
    </nav>
  );
}
