"use client";

import { Link, usePathname } from "@/lib/i18n/navigation";

export type NavLink = { href: string; label: string };

/** The sections of the site; the one the reader is in is marked. */
export function NavLinks({ links, label }: { links: readonly NavLink[]; label: string }) {
  const pathname = usePathname();
  return (
    <nav className="main-nav" aria-label={label}>
      <ul>
        {links.map(({ href, label: name }) => {
          const here = pathname === href;
          const within = pathname.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link href={href} aria-current={here ? "page" : within ? "true" : undefined}>
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
